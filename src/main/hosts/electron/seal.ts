/**
 * Everything the window is refused, in one place. What is sealed is described by the few members that sealing
 * touches: Electron's own objects fit (`main.ts` hands them over, so the compiler checks it), and so does a test's.
 */

/** The window's origin: a scheme of our own, served from our own files. */
export const scheme = 'app';
export const origin = `${scheme}://circlekeeper`;

type Cancel = { preventDefault(): void };

/** The part of Electron's `Session` that is sealed. */
export interface SealableSession {
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, decide: (granted: boolean) => void) => void,
  ): void;
  setPermissionCheckHandler(handler: () => boolean): void;
  setDevicePermissionHandler(handler: () => boolean): void;
  setDisplayMediaRequestHandler(handler: (request: unknown, decide: (streams: null) => void) => void): void;
  setSpellCheckerEnabled(enabled: boolean): void;
  readonly webRequest: {
    onBeforeRequest(
      handler: (details: { readonly url: string }, decide: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

/** The part of Electron's `WebContents` that is sealed. */
export interface SealableContents {
  setWebRTCIPHandlingPolicy(policy: 'disable_non_proxied_udp'): void;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (details: Cancel & { readonly url: string }) => void,
  ): unknown;
  on(event: 'will-attach-webview', listener: (event: Cancel) => void): unknown;
}

/** Whether an address may be loaded: our own files, and pictures and documents that the page itself made of bytes. */
export function mayLoad(url: string): boolean {
  const address = URL.parse(url);
  if (!address) return false;
  if (address.protocol === 'data:') return true;
  if (address.protocol === 'blob:') return address.pathname.startsWith(`${origin}/`);
  return isOwn(address);
}

/** Whether the window may go to an address: our own pages only, or `data:` and `blob:` could become one. */
export function mayNavigate(url: string): boolean {
  const address = URL.parse(url);
  return address !== null && isOwn(address);
}

function isOwn({ protocol, host, username, password, port }: URL): boolean {
  return `${protocol}//${host}` === origin && !username && !password && !port;
}

/** Refuses a session every permission, device, screen capture, and every request that leaves the program. */
export function sealSession(session: SealableSession): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !mayLoad(url) }));
}

/** Refuses a window's contents every other window, every place but our own, every embedded view, and WebRTC its own way out. */
export function sealContents(contents: SealableContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(event, (details) => {
      if (!mayNavigate(details.url)) details.preventDefault();
    });
  }
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The part of Electron's `BrowserWindow` that is sealed. */
export interface SealableWindow {
  setContentProtection(enabled: boolean): void;
}

/** Keeps a window out of screenshots and screen sharing, where the system can: they show it blank. */
export function sealWindow(window: SealableWindow): void {
  window.setContentProtection(true);
}

/** How the window is made. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  enableWebSQL: false,
  disableDialogs: true,
  devTools: false,
} as const;

/**
 * Switches that are burnt into the packaged program, by their names in `@electron/fuses`: it cannot be run as a bare
 * Node, debugged, or made to load other code than its own checked archive.
 */
export const fuses = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
} as const;
