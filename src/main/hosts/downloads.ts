import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';

/** Kinds of document that a file name may tell of. Anything else, such as a person's name, is left out of it. */
const plainWords = [
  'summary',
  'notice',
  'report',
  'backup',
  'bundle',
  'request',
  'sheet',
  'policy',
  'picture',
  'calendar',
];
const extensions = ['.pdf', '.json', '.age', '.csv', '.txt', '.p7m', '.svg', '.png', '.ics'];

/**
 * The name a file gets in a folder that others may look into: what kind of document it is and when it was made, and
 * nothing of who it is about, whatever the window suggested.
 */
export function neutralName(suggested: string, at: Date): string {
  const word =
    plainWords.find((word) =>
      suggested
        .toLowerCase()
        .split(/[^a-z]+/)
        .includes(word),
    ) ?? 'document';
  const extension = extensions.find((extension) => extension === extname(suggested).toLowerCase()) ?? '.bin';
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${word}-${day}-${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}${extension}`;
}

/** `name` in `folder`, numbered where the folder already holds one. */
export function freePath(folder: string, name: string): string {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  let path = join(folder, name);
  for (let number = 2; existsSync(path); number++) path = join(folder, `${stem}-${number}${extension}`);
  return path;
}

/** The folder the person's system calls Downloads; `CIRCLEKEEPER_DOWNLOADS` says otherwise. */
export function downloadsFolder(env: NodeJS.ProcessEnv = process.env): string {
  if (env.CIRCLEKEEPER_DOWNLOADS) return env.CIRCLEKEEPER_DOWNLOADS;
  return (process.platform === 'linux' && xdgDownloads(env)) || join(homedir(), 'Downloads');
}

/** What `xdg-user-dirs` wrote down: the folder's name is in the person's own language. */
function xdgDownloads(env: NodeJS.ProcessEnv): string | undefined {
  const file = join(env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'user-dirs.dirs');
  if (!existsSync(file)) return undefined;
  const path = /^XDG_DOWNLOAD_DIR="(.+)"$/m.exec(readFileSync(file, 'utf8'))?.[1];
  return path?.replace(/^\$HOME/, homedir());
}
