import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { holdClipboard } from '#main/hosts/electron/clipboard.ts';
import {
  mayLoad,
  mayNavigate,
  type SealableContents,
  type SealableSession,
  sealContents,
  sealSession,
  sealWindow,
  webPreferences,
} from '#main/hosts/electron/seal.ts';

/** A session that keeps what it was told, and can be asked as Electron would ask. */
class FakeSession implements SealableSession {
  spellChecker = true;
  requestPermission: Parameters<SealableSession['setPermissionRequestHandler']>[0] = () => {};
  checkPermission = () => true;
  useDevice = () => true;
  captureScreen: Parameters<SealableSession['setDisplayMediaRequestHandler']>[0] = () => {};
  beforeRequest: Parameters<SealableSession['webRequest']['onBeforeRequest']>[0] = () => {};
  readonly webRequest = {
    onBeforeRequest: (handler: typeof this.beforeRequest) => {
      this.beforeRequest = handler;
    },
  };
  setPermissionRequestHandler(handler: typeof this.requestPermission) {
    this.requestPermission = handler;
  }
  setPermissionCheckHandler(handler: () => boolean) {
    this.checkPermission = handler;
  }
  setDevicePermissionHandler(handler: () => boolean) {
    this.useDevice = handler;
  }
  setDisplayMediaRequestHandler(handler: typeof this.captureScreen) {
    this.captureScreen = handler;
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spellChecker = enabled;
  }
}

/** Contents that can be told to go somewhere. */
class FakeContents implements SealableContents {
  openWindow = (): { action: string } => ({ action: 'allow' });
  webRtc = 'default';
  private readonly listeners = new Map<string, (details: { url: string; preventDefault(): void }) => void>();
  setWindowOpenHandler(handler: () => { action: 'deny' }) {
    this.openWindow = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string) {
    this.webRtc = policy;
  }
  on(event: string, listener: (details: { url: string; preventDefault(): void }) => void) {
    this.listeners.set(event, listener);
  }
  /** Whether the event went through. */
  emit(event: string, url: string): boolean {
    let prevented = false;
    this.listeners.get(event)?.({ url, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

const ours = ['app://circlekeeper/', 'app://circlekeeper/assets/a.js', 'app://circlekeeper/cases/1?tab=2#x'];
const notOurs = [
  'http://circlekeeper/',
  'https://example.com/',
  'app://other/',
  'app://circlekeeper.evil/',
  'app://circlekeeper:8080/',
  'app://user@circlekeeper/',
  'app:circlekeeper',
  'file:///etc/passwd',
  'ws://localhost/',
  'devtools://devtools/bundled/inspector.html',
  'javascript:alert(1)',
  'about:blank',
  'not an address',
  '',
];

test.each(ours)('our own: %s', (url) => {
  expect([mayLoad(url), mayNavigate(url)]).toEqual([true, true]);
});

test.each(notOurs)('not our own: %s', (url) => {
  expect([mayLoad(url), mayNavigate(url)]).toEqual([false, false]);
});

test('bytes that the page made may be shown, and never gone to', () => {
  for (const url of ['blob:app://circlekeeper/1-2', 'data:image/png;base64,AA']) {
    expect([mayLoad(url), mayNavigate(url)]).toEqual([true, false]);
  }
  expect(mayLoad('blob:https://example.com/1-2')).toBe(false);
});

test('a sealed session grants nothing and lets no request out', () => {
  const session = new FakeSession();
  sealSession(session);
  const decisions: unknown[] = [];
  for (const permission of [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'made-up',
  ])
    session.requestPermission(null, permission, (granted) => decisions.push(granted));
  expect(new Set(decisions)).toEqual(new Set([false]));
  expect([session.checkPermission(), session.useDevice(), session.spellChecker]).toEqual([
    false,
    false,
    false,
  ]);
  session.captureScreen({}, (streams) => expect(streams).toBeNull());
  for (const url of notOurs) session.beforeRequest({ url }, ({ cancel }) => expect(cancel).toBe(true));
  for (const url of ours) session.beforeRequest({ url }, ({ cancel }) => expect(cancel).toBe(false));
});

test('sealed contents open no window, go nowhere else and embed nothing', () => {
  const contents = new FakeContents();
  expect(contents.emit('will-navigate', 'https://example.com/')).toBe(true);
  sealContents(contents);
  expect(contents.openWindow()).toEqual({ action: 'deny' });
  expect(contents.webRtc).toBe('disable_non_proxied_udp');
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
    expect(contents.emit(event, 'https://example.com/')).toBe(false);
    expect(contents.emit(event, 'app://circlekeeper/cases')).toBe(true);
  }
  expect(contents.emit('will-attach-webview', '')).toBe(false);
});

test('the window is sandboxed, isolated and without Node', () => {
  expect(webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    webviewTag: false,
    spellcheck: false,
  });
});

test('Electron is called from its own folder and the preload alone', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const users = sources.filter((name) => /from 'electron'/.test(readFileSync(`src/${name}`, 'utf8')));
  expect(users.sort()).toEqual(['main/hosts/electron/main.ts', 'preload/preload.ts']);
});

test('the window is asked to be left out of what the screen is captured into', () => {
  const asked: boolean[] = [];
  sealWindow({ setContentProtection: (enabled) => asked.push(enabled) });
  expect(asked).toEqual([true]);
});

/** A clipboard that everybody shares. */
class SharedClipboard {
  text = '';
  readText = async () => this.text;
  clear = () => {
    this.text = '';
  };
}

test('what was copied here is taken out of the clipboard, and what somebody copied elsewhere since is not', async () => {
  const clipboard = new SharedClipboard();
  const held = holdClipboard(clipboard);
  clipboard.text = 'another program’s';
  await held.empty();
  expect(clipboard.text).toBe('another program’s');
  clipboard.text = 'ours';
  await held.noteCopied();
  await held.empty();
  expect(clipboard.text).toBe('');
  clipboard.text = 'ours';
  await held.noteCopied();
  clipboard.text = 'another program’s';
  await held.empty();
  expect(clipboard.text).toBe('another program’s');
});
