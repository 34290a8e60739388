import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A browser that can show the window. */
export interface Browser {
  readonly name: string;
  readonly executablePath: string;
}

/** Commands by which Linux distributions install each browser. Firefox and others cannot open a window of this kind. */
const commands: readonly (readonly [name: string, command: string])[] = [
  ['Chromium', 'chromium'],
  ['Chromium', 'chromium-browser'],
  ['Chrome', 'google-chrome-stable'],
  ['Chrome', 'google-chrome'],
  ['Edge', 'microsoft-edge-stable'],
  ['Edge', 'microsoft-edge'],
];

const macApplications: readonly (readonly [name: string, binary: string])[] = [
  ['Chrome', 'Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['Edge', 'Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  ['Chromium', 'Chromium.app/Contents/MacOS/Chromium'],
];

const windowsPrograms: readonly (readonly [name: string, binary: string])[] = [
  ['Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
  ['Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
  ['Chromium', 'Chromium\\Application\\chrome.exe'],
];

/** Every place where this system may have a browser, best first. `CIRCLEKEEPER_BROWSER` goes before all. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Browser[] {
  const asked = env.CIRCLEKEEPER_BROWSER;
  const within = (folders: readonly (string | undefined)[], list: typeof commands) =>
    list.flatMap(([name, binary]) =>
      folders.flatMap((folder) => (folder ? [{ name, executablePath: join(folder, binary) }] : [])),
    );
  const installed =
    platform === 'darwin'
      ? within(['/Applications', env.HOME && join(env.HOME, 'Applications')], macApplications)
      : platform === 'win32'
        ? within([env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA], windowsPrograms)
        : within([...(env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'], commands);
  return asked ? [{ name: asked, executablePath: asked }, ...installed] : installed;
}

/** The first browser that is there and may be run. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): Browser | undefined {
  return browserPlaces(platform, env).find(({ executablePath }) => isProgram(executablePath));
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
