import { createSocket } from 'node:dgram';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { type ChromiumWindow, mustGoWithoutSandbox, openChromium } from '#main/hosts/chromium/window.ts';
import { fixtureCore, fixtureRenderer, isRunning } from '../../hosts/fixture/places.ts';
import { listeningPorts, processTree } from '../../hosts/fixture/sockets.ts';
import { hunt } from '../window/canary-hunt.ts';

/** What `fixture/renderer/page.js` keeps. */
interface Heard {
  readonly notices: { readonly notice: string }[];
  readonly saved: string[];
  readonly violations: string[];
}

const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
let window: ChromiumWindow;

async function open(): Promise<ChromiumWindow> {
  const browser = findBrowser();
  if (!browser) throw new Error('There is no browser to drive: npm run browser');
  return openChromium({
    storeFolder: 'store',
    executablePath: browser.executablePath,
    headless: true,
    size: { width: 1100, height: 700 },
    downloads,
    language: 'es',
    coreFile: fixtureCore,
    rendererFolder: fixtureRenderer,
  });
}

beforeAll(async () => {
  window = await open();
});
afterAll(() => window.close());

const call = (procedure: string, input: unknown = null) =>
  window.page.evaluate(([name, input]) => globalThis.window.circlekeeper.call(name, input), [
    procedure,
    input,
  ] as const);
const heard = (): Promise<Heard> => window.page.evaluate(() => Reflect.get(globalThis, 'heard'));
const corePid = async () => {
  const reply = await call('pid');
  return reply.ok ? Number(reply.output) : Number.NaN;
};

test('the window opens from our own files, as a secure context, and knows where it is', async () => {
  const { page } = window;
  expect(await page.title()).toBe('Fixture');
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([1100, 700]);
  const facts = await page.evaluate(() => ({ ...globalThis.window.circlekeeper }));
  expect(facts).toMatchObject({ language: 'es', styleNonce: expect.stringMatching(/^.{24}$/) });
  expect(Object.keys(facts).sort()).toEqual([
    'call',
    'emptyClipboard',
    'language',
    'noteCopied',
    'onNotice',
    'onSaved',
    'platform',
    'styleNonce',
  ]);
});

test('there is nothing behind the first page to go back to', async () => {
  expect(await window.page.goBack()).toBeNull();
  expect(window.page.url()).toBe('http://circlekeeper.localhost/');
});

test('the bridge carries a call there and back, and cannot be replaced', async () => {
  const input = { words: ['ñ', '漢', ''], nothing: null, deep: [{ n: 1.5 }] };
  expect(await call('echo', input)).toEqual({ ok: true, output: input });
  const replaced = await window.page.evaluate(() => {
    try {
      Reflect.set(globalThis, 'circlekeeper', 1);
      Reflect.set(globalThis.window.circlekeeper, 'call', 1);
    } catch {}
    return typeof globalThis.window.circlekeeper.call;
  });
  expect(replaced).toBe('function');
});

test('a call takes milliseconds, and a large one goes through', async () => {
  const large = 'x'.repeat(5_000_000);
  expect(await call('echo', large)).toEqual({ ok: true, output: large });
});

test.each([
  'http://example.com/',
  'https://1.1.1.1/',
  'http://127.0.0.1:9/',
  'ws://127.0.0.1:9/',
  '/page.js',
])('nothing is fetched, whatever the address: %s', async (url) => {
  const outcome = await window.page.evaluate(async (url) => {
    if (!url.startsWith('ws')) return fetch(url).then(() => 'fetched', String);
    return new Promise<string>((done) => {
      const socket = new WebSocket(url);
      socket.onopen = () => done('fetched');
      socket.onerror = () => done('refused');
    });
  }, url);
  expect(outcome).not.toBe('fetched');
});

/** Whatever a page can make WebRTC send to this machine's own ports, by every way it has. */
async function sentByWebRtc(page: Page): Promise<{ udp: number; tcp: number }> {
  const heard = { udp: 0, tcp: 0 };
  const udp = createSocket('udp4').on('message', () => (heard.udp += 1));
  await new Promise<void>((ready) => udp.bind(0, '127.0.0.1', ready));
  const tcp = createServer((socket) => {
    heard.tcp += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => tcp.listen(0, '127.0.0.1', ready));
  const address = tcp.address();
  const ports = [udp.address().port, typeof address === 'object' ? (address?.port ?? 0) : 0] as const;
  await page.evaluate(async ([udp, tcp]) => {
    const iceServers = [
      { urls: `stun:127.0.0.1:${udp}` },
      { urls: `turn:127.0.0.1:${tcp}?transport=tcp`, username: 'a-name', credential: 'x' },
    ];
    const [one, other] = [new RTCPeerConnection({ iceServers }), new RTCPeerConnection()];
    one.createDataChannel('x');
    await one.setLocalDescription(await one.createOffer());
    if (one.localDescription) await other.setRemoteDescription(one.localDescription);
    await other.setLocalDescription(await other.createAnswer());
    if (other.localDescription) await one.setRemoteDescription(other.localDescription);
    for (const candidate of [
      `candidate:1 1 udp 2122260223 127.0.0.1 ${udp} typ host`,
      `candidate:2 1 tcp 1518280447 127.0.0.1 ${tcp} typ host tcptype passive`,
    ]) {
      await one.addIceCandidate({ candidate, sdpMid: '0', sdpMLineIndex: 0 });
    }
    await new Promise((done) => setTimeout(done, 2_000));
    one.close();
    other.close();
  }, ports);
  udp.close();
  tcp.close();
  return heard;
}

test('no packet leaves by WebRTC either, which no policy of the page holds', async () => {
  expect(await sentByWebRtc(window.page)).toEqual({ udp: 0, tcp: 0 });
  const executablePath = findBrowser()?.executablePath ?? '';
  const open = await chromium.launch({ executablePath, chromiumSandbox: !mustGoWithoutSandbox() });
  // The control: the same page in a browser that was given no switch.
  const { udp, tcp } = await sentByWebRtc(await open.newPage());
  await open.close();
  expect([udp > 0, tcp > 0]).toEqual([true, true]);
});

test('no inline script runs, and an inline style only with the nonce', async () => {
  const [script, plain, nonced] = await window.page.evaluate(() => {
    const add = (name: string, text: string, nonce?: string) => {
      const element = document.createElement(name);
      element.textContent = text;
      if (nonce) element.setAttribute('nonce', nonce);
      document.head.append(element);
    };
    const { styleNonce } = globalThis.window.circlekeeper;
    add('script', 'globalThis.ran = true');
    add('style', 'h1 { color: rgb(1, 2, 3) }');
    const colour = () => getComputedStyle(document.querySelector('h1') ?? document.body).color;
    const plain = colour();
    add('style', 'h1 { color: rgb(4, 5, 6) }', styleNonce);
    return [Reflect.get(globalThis, 'ran'), plain, colour()];
  });
  expect(script).toBeUndefined();
  expect(plain).not.toBe('rgb(1, 2, 3)');
  expect(nonced).toBe('rgb(4, 5, 6)');
});

test('an image, a frame and a form lead nowhere', async () => {
  const outcome = await window.page.evaluate(async () => {
    const image = new Image();
    const failed = new Promise((done) => {
      image.onerror = () => done('refused');
      image.onload = () => done('loaded');
    });
    image.src = 'http://example.com/x.png';
    const form = document.createElement('form');
    form.action = 'http://example.com/';
    document.body.append(form);
    form.submit();
    return failed;
  });
  expect(outcome).toBe('refused');
  const refused = expect.arrayContaining(['img-src', 'form-action']);
  await vi.waitFor(async () => expect((await heard()).violations).toEqual(refused), 5_000);
});

test.each([
  'http://example.com/',
  'https://circlekeeper.localhost/',
  'http://circlekeeper.localhost:81/',
  'file:///etc/passwd',
])('the window goes nowhere else: %s', async (url) => {
  await window.page.evaluate((url) => location.assign(url), url);
  await window.page.waitForTimeout(200);
  expect(window.page.url()).toBe('http://circlekeeper.localhost/');
  expect(await window.page.evaluate(() => document.querySelector('h1')?.textContent)).toBe('Fixture');
});

test('no other window opens, by script or by link', async () => {
  expect(await window.page.evaluate(() => globalThis.window.open('http://example.com/'))).toBeNull();
  await window.page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: '/', target: '_blank', textContent: 'elsewhere' });
    document.body.append(link);
  });
  await window.page.getByText('elsewhere').click();
  await vi.waitFor(() => expect(window.page.context().pages()).toHaveLength(1), 5_000);
});

test.each(['/../core.ts', '/..%2f..%2fcore.ts', '/%2e%2e/%2e%2e/package.json', '/etc/passwd.txt'])(
  'a path out of the folder is refused: %s',
  async (path) => {
    const outcome = await window.page.evaluate(
      (path) =>
        new Promise((done) => {
          const script = document.createElement('script');
          script.onload = () => done('loaded');
          script.onerror = () => done('refused');
          script.src = path;
          document.head.append(script);
        }),
      path,
    );
    expect(outcome).toBe('refused');
  },
);

test('a place within the window can be loaded anew', async () => {
  await window.page.goto('http://circlekeeper.localhost/cases/12');
  expect(await window.page.title()).toBe('Fixture');
  await window.page.goto('http://circlekeeper.localhost/');
});

test('what the page offers for download lands in the folder, under a neutral name', async () => {
  await window.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['%PDF-1.7'], { type: 'application/pdf' }));
    link.download = 'Maria Lopez notice.pdf';
    link.click();
  });
  await vi.waitFor(async () => expect((await heard()).saved).toHaveLength(1), 5_000);
  const [path = ''] = (await heard()).saved;
  expect(path).toMatch(/notice-[\d-]+\.pdf$/);
  expect(readFileSync(path, 'utf8')).toBe('%PDF-1.7');
  expect(readdirSync(downloads)).toHaveLength(1);
});

test.each(['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'])(
  'no permission is granted: %s',
  async (name) => {
    const state = await window.page.evaluate(
      (name) =>
        navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state, String),
      name,
    );
    expect(state).toBe('denied');
  },
);

test('a lock ends the core’s process, tells the page, and a fresh core answers', async () => {
  const before = await corePid();
  expect(window.corePid).toBe(before);
  expect(await call('lock')).toMatchObject({ ok: true });
  const after = await corePid();
  expect(after).not.toBe(before);
  expect(isRunning(before)).toBe(false);
  const notices = (await heard()).notices.map(({ notice }) => notice);
  expect(notices.slice(-2)).toEqual(['locked', 'ready']);
});

test('a core that crashes is said to have ended, and a fresh one answers', async () => {
  const before = await corePid();
  expect(await call('crash')).toMatchObject({
    ok: false,
    error: { code: 'core-ended', message: expect.stringContaining('No se ha perdido nada') },
  });
  expect(await corePid()).not.toBe(before);
});

test.runIf(process.platform === 'linux')('no process of the window listens on a port', async () => {
  const tree = processTree(process.pid);
  expect(tree).toContain(window.corePid);
  // The test's own process, the core, the browser and several of its own: else we looked at the wrong tree.
  expect(tree.length).toBeGreaterThan(4);
  expect(listeningPorts(tree)).toEqual([]);
  const control = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => control.once('listening', ready));
  expect(listeningPorts(processTree(process.pid))).toHaveLength(1);
  control.close();
});

/** Types into a field, goes on to another place, and gives the browser the time it takes to write such things down. */
async function typeAndGoOn(page: Page, word: string): Promise<void> {
  await page.evaluate(() => document.body.append(document.createElement('textarea')));
  await page.locator('textarea').fill(word);
  await page.evaluate(() => history.pushState({}, '', '/further'));
  await page.waitForTimeout(4_000);
}

test('what is typed is not written into the profile either, from which a crash would not remove it', async () => {
  const word = 'ZqTyped7vx';
  await typeAndGoOn(window.page, word);
  const home = ['/dev/shm', process.env.XDG_RUNTIME_DIR ?? '', tmpdir()].filter(existsSync);
  const profiles = home.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.startsWith(`circlekeeper-window-${process.pid}-`))
      .map((name) => join(folder, name)),
  );
  expect(profiles).toHaveLength(1);
  expect(hunt(profiles, [word])).toEqual([]);

  // The control: a browser whose profile nobody prepared.
  const folder = mkdtempSync(join(tmpdir(), 'unprepared-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser()?.executablePath ?? '',
    chromiumSandbox: !mustGoWithoutSandbox(),
    args: ['--app=data:text/html,'],
  });
  await context.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>x</h1>' }));
  const [page] = context.pages();
  await page?.goto('http://circlekeeper.localhost/');
  if (page) await typeAndGoOn(page, word);
  expect(hunt([folder], [word])).not.toEqual([]);
  await context.close();
  rmSync(folder, { recursive: true, force: true });
});

test('when the window closes, core and profile are gone', async () => {
  const other = await open();
  const profile = () =>
    ['/dev/shm', process.env.XDG_RUNTIME_DIR ?? '', tmpdir()]
      .filter(existsSync)
      .flatMap((folder) =>
        readdirSync(folder).filter((name) => name.startsWith(`circlekeeper-window-${process.pid}-`)),
      );
  const pid = other.corePid ?? Number.NaN;
  await other.page.evaluate(() => globalThis.window.circlekeeper.call('pid', null));
  expect(new Set(profile()).size).toBe(2);
  await other.page.close();
  await other.closed;
  expect(isRunning(pid)).toBe(false);
  expect(new Set(profile()).size).toBe(1);
});

test('the browser holds to what it was asked: it checks, fills in, translates, suggests and remembers nothing', () => {
  const kept = [process.env.XDG_RUNTIME_DIR, '/dev/shm', tmpdir()].flatMap((home) =>
    home !== undefined && existsSync(home)
      ? readdirSync(home)
          .filter((name) => name.startsWith(`circlekeeper-window-${process.pid}-`))
          .map((name) => join(home, name, 'Default'))
      : [],
  );
  expect(kept).toHaveLength(1);
  // What the browser itself has written down since it started, over what it was given.
  const preferences: unknown = JSON.parse(readFileSync(join(kept[0] ?? '', 'Preferences'), 'utf8'));
  expect(preferences).toMatchObject({
    autofill: { profile_enabled: false, credit_card_enabled: false },
    credentials_enable_service: false,
    browser: { enable_spellchecking: false },
    spellcheck: { use_spelling_service: false },
    translate: { enabled: false },
    search: { suggest_enabled: false },
    history: { saving_disabled: true },
    profile: { password_manager_enabled: false },
  });
  const database = new Database(readFileSync(join(kept[0] ?? '', 'History')));
  expect(database.prepare('SELECT count(*) FROM urls').pluck().get()).toBe(0);
  database.close();
});
