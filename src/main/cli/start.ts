import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mustGoWithoutSandbox, openChromium } from '#main/hosts/chromium/window.ts';
import { findElectron } from '#main/hosts/electron/find-electron.ts';
import { defaultStore, demoStore, electronFolder, rendererFolder } from '#main/hosts/places.ts';
import { hostWords, languageOf } from '#main/hosts/words.ts';
import { ensureBrowser } from './browser.ts';

/** What `circlekeeper start --help` says. */
export const usage = `Usage: circlekeeper start [--demo | --store FOLDER] [--lang en|es] [--in electron|chromium]

Opens the window: in Electron where its program is there or can be fetched, else in an installed Chromium, Chrome
or Edge.

  --demo           the sample store that "npm run demo" writes
  --store FOLDER   a store of your own; without it, the folder that your system has for programs' data
  --lang en|es     the language to start in; without it, your system's
  --in HOST        one of the two, and not the other

CIRCLEKEEPER_BROWSER names another browser's program, CIRCLEKEEPER_DOWNLOADS the folder for saved documents.`;

/** Opens the window, and ends when the person closes it. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      demo: { type: 'boolean' },
      store: { type: 'string' },
      lang: { type: 'string' },
      in: { type: 'string' },
    },
  });
  if (values.in && values.in !== 'electron' && values.in !== 'chromium') {
    console.error(usage);
    return 2;
  }
  const language = languageOf(values.lang ?? process.env.LANG);
  const say = hostWords(language);
  const stop = (...lines: string[]) => {
    for (const line of lines) console.error(line);
    return 1;
  };

  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return stop(say('no-display'));
  }
  if (!existsSync(join(rendererFolder, 'index.html'))) return stop(say('no-renderer'));
  if (values.demo && !existsSync(demoStore)) return stop(say('no-demo'));
  const storeFolder = values.demo ? demoStore : (values.store ?? defaultStore());

  const electron =
    values.in === 'chromium' ? { missing: 'reason-electron-asked' as const } : findElectron(Date.now());
  if ('executablePath' in electron && existsSync(join(electronFolder, 'main.js'))) {
    console.log(say('window-electron'));
    return openElectron(electron.executablePath, ['--store', storeFolder, '--lang', language]);
  }
  const reason = 'missing' in electron ? electron.missing : 'reason-electron-not-there';
  if (values.in === 'electron') return stop(say(reason));

  const browser = ensureBrowser(say);
  if (!browser) return 1;
  console.log(say('window-chromium', { browser: browser.name, reason: say(reason) }));
  if (mustGoWithoutSandbox()) console.log(say('no-sandbox'));
  const window = await openChromium({ storeFolder, executablePath: browser.executablePath, language });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => void window.close());
  await window.closed;
  return 0;
}

async function openElectron(executablePath: string, args: string[]): Promise<number> {
  const sandbox = mustGoWithoutSandbox() ? ['--no-sandbox'] : [];
  const child = spawn(executablePath, [join(electronFolder, 'main.js'), ...sandbox, ...args], {
    stdio: 'inherit',
  });
  const [code] = await once(child, 'exit');
  return typeof code === 'number' ? code : 1;
}
