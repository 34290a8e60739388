import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type BrowserContext, chromium, type Download, type Page, type Route } from 'playwright-core';
import { keepCore } from '#main/hosts/core-process.ts';
import { downloadsFolder, freePath, neutralName } from '#main/hosts/downloads.ts';
import { forkCore } from '#main/hosts/fork.ts';
import { leftBehind } from '#main/hosts/left-behind.ts';
import { noNetwork } from '#main/hosts/no-network.ts';
import { coreFile, rendererFolder } from '#main/hosts/places.ts';
import { windowPlatform } from '#main/hosts/platform.ts';
import { readRenderer, type ServeRenderer } from '#main/hosts/renderer-files.ts';
import { hostWords, languageOf } from '#main/hosts/words.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import { callBinding, installBridge, noticeEvent, savedEvent } from './page-bridge.ts';
import { makeProfile } from './profile.ts';

/** The window's origin. It is never looked up: `.localhost` makes it a secure context, and every request is answered here. */
export const origin = 'http://circlekeeper.localhost';

/** How to open the window in an installed browser. Only the store and the browser must be said. */
export interface ChromiumOptions {
  readonly storeFolder: string;
  readonly executablePath: string;
  readonly headless?: boolean;
  readonly size?: { readonly width: number; readonly height: number };
  /** The folder for files that the person saves. */
  readonly downloads?: string;
  readonly language?: Language;
  /** Another core or other pages than our own, for tests of the host itself. */
  readonly coreFile?: string;
  readonly rendererFolder?: string;
}

/** An open window, and the core behind it. */
export interface ChromiumWindow {
  readonly page: Page;
  /** The core's process, which changes with every lock. */
  readonly corePid: number | undefined;
  /** Ends the window and its core, and removes the profile. */
  close(): Promise<void>;
  /** Settles when the window is gone, whoever closed it. */
  readonly closed: Promise<void>;
}

/** Opens the window over a pipe: no port is open, and nothing but our own files is ever loaded. */
export async function openChromium(options: ChromiumOptions): Promise<ChromiumWindow> {
  const language = options.language ?? languageOf(process.env.LANG);
  const facts = { language, platform: windowPlatform(), styleNonce: randomBytes(16).toString('base64') };
  const serve = await readRenderer(options.rendererFolder ?? rendererFolder, facts.styleNonce);
  const profile = makeProfile();
  // The core first: it gets ready while the browser does.
  const core = keepCore(
    forkCore(options.coreFile ?? coreFile, options.storeFolder, { [leftBehind]: profile.folder }),
    hostWords(language),
  );
  const context = await launch(options, profile.folder).catch(async (error) => {
    await core.close();
    profile.remove();
    throw error;
  });
  const page = context.pages()[0] ?? (await context.newPage());

  const closed = new Promise<void>((done) => {
    page.once('close', () => void context.close().catch(() => {}));
    context.once('close', async () => {
      // Before the core ends, which would remove it otherwise and wait for a browser that is gone already.
      profile.remove();
      await core.close();
      done();
    });
  });

  const tellPage = (name: string, detail: unknown) =>
    // A page that is loading or gone hears nothing, and asks afresh when it is there.
    void page
      .evaluate(([name, detail]) => void window.dispatchEvent(new CustomEvent(name, { detail })), [
        name,
        detail,
      ] as const)
      .catch(() => {});
  core.onNotice((notice) => tellPage(noticeEvent, notice));
  page.on('download', (download) => void save(download, options.downloads ?? downloadsFolder(), tellPage));
  context.on('page', (other) => void other.close().catch(() => {}));

  await context.exposeBinding(callBinding, ({ frame }, procedure: unknown, input: unknown) =>
    frame === page.mainFrame() && new URL(frame.url()).origin === origin
      ? core.call(String(procedure), input)
      : undefined,
  );
  await context.addInitScript(installBridge, { facts, callBinding, noticeEvent, savedEvent });
  await context.route('**/*', (route) => answer(route, serve).catch(() => {}));
  await page.goto(`${origin}/`);
  await forgetFirstPage(page);

  return {
    page,
    get corePid() {
      return core.pid;
    },
    close: async () => {
      await context.close();
      await closed;
    },
    closed,
  };
}

/** The empty page that the window began with is no place to go back to. */
async function forgetFirstPage(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.resetNavigationHistory');
  await session.detach();
}

/** Chromium does not start as root with its own sandbox on; for every other account it stays on. */
export function mustGoWithoutSandbox(): boolean {
  return process.getuid?.() === 0;
}

function launch(options: ChromiumOptions, profileFolder: string): Promise<BrowserContext> {
  const { width, height } = options.size ?? { width: 1280, height: 860 };
  return chromium.launchPersistentContext(profileFolder, {
    executablePath: options.executablePath,
    headless: options.headless ?? false,
    chromiumSandbox: !mustGoWithoutSandbox(),
    args: [
      // Empty at first: our own address would fail before there is anyone to answer it, and now and then hang there.
      '--app=data:text/html,',
      `--window-size=${width},${height}`,
      ...Object.entries(noNetwork).map(([name, value]) => `--${name}=${value}`),
      // Only spares the person a bar about the sandbox, which `start` has told of already.
      ...(mustGoWithoutSandbox() ? ['--test-type'] : []),
    ],
    // No bar "controlled by automated software", which would frighten and says nothing true here; no popups; no second window.
    ignoreDefaultArgs: ['--enable-automation', '--disable-popup-blocking', 'about:blank'],
    // In a person's own window the page takes the window's size; a window without a screen needs to be told one.
    viewport: options.headless ? { width, height } : null,
    // What the machine asks for reaches the page: the driver's own wishes would stand before it.
    colorScheme: null,
    contrast: null,
    forcedColors: null,
    reducedMotion: null,
    serviceWorkers: 'block',
    acceptDownloads: true,
    // What is downloaded is in the profile until it is saved, and goes with it.
    downloadsPath: profileFolder,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** Our own addresses are answered from the files that were read; every other is refused before it leaves. */
async function answer(route: Route, serve: ServeRenderer): Promise<void> {
  const request = route.request();
  const url = new URL(request.url());
  if (url.origin === origin && request.method() === 'GET') return route.fulfill(serve(url.pathname));
  // "No content" leaves the page where it is; an aborted navigation would replace it by the browser's error page.
  if (request.isNavigationRequest()) return route.fulfill({ status: 204 });
  return route.abort('blockedbyclient');
}

async function save(
  download: Download,
  folder: string,
  tellPage: (name: string, detail: unknown) => void,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const path = freePath(folder, neutralName(download.suggestedFilename(), new Date()));
  await download.saveAs(path);
  await download.delete();
  tellPage(savedEvent, { path });
}
