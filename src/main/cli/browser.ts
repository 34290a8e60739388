import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { hostWords, languageOf, type Say } from '#main/hosts/words.ts';

/** What `circlekeeper browser --help` says. */
export const usage = `Usage: circlekeeper browser [--for-tests]

Finds the Chromium, Chrome or Edge that can show the window. Where there is none and this is a Debian or Ubuntu
machine's administrator, installs Chromium; elsewhere says what to install.

  --for-tests  also the programs that the tests check documents with`;

/** The programs that the tests check our own output with, and the Debian packages they come in. */
const testPrograms: Readonly<Record<string, string>> = {
  pdftotext: 'poppler-utils',
  pdfsig: 'poppler-utils',
  qpdf: 'qpdf',
  icalendar: 'python3-icalendar',
};

/** Finds or installs what is needed to show the window. */
export async function run(args: string[]): Promise<number> {
  const say = hostWords(languageOf(process.env.LANG));
  const programs = args.includes('--for-tests')
    ? Object.keys(testPrograms).filter((name) => !hasProgram(name))
    : [];
  const browser = ensureBrowser(
    say,
    programs.map((name) => testPrograms[name] ?? name),
  );
  if (browser) console.log(say('browser-found', { browser: browser.executablePath }));
  const missing = programs.filter((name) => !hasProgram(name));
  if (missing.length > 0) console.error(say('programs-missing', { programs: missing.join(', ') }));
  return browser && missing.length === 0 ? 0 : 1;
}

/** The browser that is there, or the one that could be installed; packages in `also` are installed with it. */
export function ensureBrowser(say: Say, also: readonly string[] = []): Browser | undefined {
  const found = findBrowser();
  const packages = [...new Set([...(found ? [] : ['chromium']), ...also])];
  if (packages.length === 0) return found;
  if (mayInstall()) {
    console.log(say('install-apt'));
    if (!installPackages(packages)) console.error(say('install-failed'));
  }
  const browser = findBrowser();
  if (!browser) console.error(`${say('no-window')}\n${say(adviceFor())}`);
  return browser;
}

/** Whether this is the administrator of a machine that installs by apt-get. */
function mayInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function adviceFor(): 'install-mac' | 'install-windows' | 'install-debian' | 'install-linux' {
  if (process.platform === 'darwin') return 'install-mac';
  if (process.platform === 'win32') return 'install-windows';
  return existsSync('/etc/debian_version') ? 'install-debian' : 'install-linux';
}

function installPackages(packages: readonly string[]): boolean {
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', ...packages);
}

function hasProgram(name: string): boolean {
  return (
    spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { stdio: 'ignore' }).status === 0
  );
}
