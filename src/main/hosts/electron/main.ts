/** The product's window. All of Electron that Circlekeeper uses is in this file; what it refuses is in `seal.ts`. */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  app,
  BrowserWindow,
  clipboard,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  session,
  utilityProcess,
} from 'electron';
import { keepCore, type SpawnCore } from '#main/hosts/core-process.ts';
import { neutralName } from '#main/hosts/downloads.ts';
import { noNetwork } from '#main/hosts/no-network.ts';
import { windowPlatform } from '#main/hosts/platform.ts';
import { readRenderer } from '#main/hosts/renderer-files.ts';
import { hostWords, languageOf } from '#main/hosts/words.ts';
import { bridgeChannels, factsFlag, type WindowFacts } from '#shared/bridge.ts';
import { holdClipboard } from './clipboard.ts';
import {
  mayNavigate,
  origin,
  scheme,
  sealContents,
  sealSession,
  sealWindow,
  webPreferences,
} from './seal.ts';

const { values: flags } = parseArgs({
  args: process.argv.slice(1),
  options: { store: { type: 'string' }, lang: { type: 'string' } },
  strict: false,
});
const here = import.meta.dirname;

// Before anything is ready: the scheme, the sandbox for every process, and no way into the network.
protocol.registerSchemesAsPrivileged([{ scheme, privileges: { standard: true, secure: true } }]);
app.enableSandbox();
for (const [name, value] of Object.entries(noNetwork)) app.commandLine.appendSwitch(name, value);
app.on('web-contents-created', (_event, contents) => sealContents(contents));

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  void app.whenReady().then(open);
} else {
  app.quit();
}

/** Starts the core and opens the one window. */
async function open(): Promise<void> {
  const language = languageOf(typeof flags.lang === 'string' ? flags.lang : app.getLocale());
  const store = typeof flags.store === 'string' ? flags.store : join(app.getPath('userData'), 'store');
  const facts: WindowFacts = {
    language,
    platform: windowPlatform(),
    styleNonce: randomBytes(16).toString('base64'),
  };

  // No `persist:` before its name: the session is in memory, and gone with the program.
  const memory = session.fromPartition('circlekeeper', { cache: false });
  sealSession(memory);
  const serve = await readRenderer(join(here, '../renderer'), facts.styleNonce);
  memory.protocol.handle(scheme, ({ url }) => {
    const { status, headers, body } = mayNavigate(url) ? serve(new URL(url).pathname) : serve('/refused.');
    return new Response(body, { status, headers });
  });

  if (windowPlatform() === 'mac') {
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]),
    );
  } else {
    Menu.setApplicationMenu(null);
  }
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    show: false,
    webPreferences: {
      ...webPreferences,
      session: memory,
      preload: join(here, 'preload.cjs'),
      additionalArguments: [`${factsFlag}${JSON.stringify(facts)}`],
    },
  });
  sealWindow(window);
  window.once('ready-to-show', () => window.show());
  const tell = (channel: string, detail: unknown) => {
    if (!window.isDestroyed()) window.webContents.send(channel, detail);
  };

  const core = keepCore(forkUtility(join(here, 'core.js'), store), hostWords(language));
  core.onNotice((notice) => tell(bridgeChannels.notice, notice));
  ipcMain.handle(bridgeChannels.call, ({ senderFrame }, procedure: unknown, input: unknown) =>
    senderFrame === window.webContents.mainFrame && mayNavigate(senderFrame.url)
      ? core.call(String(procedure), input)
      : undefined,
  );

  const copied = holdClipboard(clipboard);
  ipcMain.on(bridgeChannels.copied, () => void copied.noteCopied());
  ipcMain.handle(bridgeChannels.emptyClipboard, () => copied.empty());
  core.onNotice(({ notice }) => {
    if (notice === 'locked') void copied.empty();
  });
  powerMonitor.on('suspend', () => core.lock('suspend'));
  powerMonitor.on('lock-screen', () => core.lock('suspend'));

  memory.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${origin}/`)) return event.preventDefault();
    const name = neutralName(item.getFilename(), new Date());
    item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), name) });
    item.once('done', (_event, state) => {
      if (state === 'completed') tell(bridgeChannels.saved, { path: item.getSavePath() });
      // What was saved here is in no list of recent files, though its name says nothing.
      app.clearRecentDocuments();
    });
  });

  app.on('window-all-closed', () => {
    void Promise.allSettled([copied.empty(), core.close()]).then(() => app.quit());
  });
  await window.loadURL(`${origin}/`);
}

/** Starts cores as Electron's utility processes, which have no window and no network of their own. */
function forkUtility(coreFile: string, storeFolder: string): SpawnCore {
  return (events) => {
    const child = utilityProcess.fork(coreFile, [storeFolder], { serviceName: 'Circlekeeper core' });
    child.on('message', (message) => events.message(message));
    child.once('exit', () => events.exit());
    return {
      get pid() {
        return child.pid;
      },
      send: (request) => child.postMessage(request),
      end: () => void child.kill(),
      kill: () => void (child.pid && process.kill(child.pid, 'SIGKILL')),
    };
  };
}
