import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { findBrowser } from '#main/hosts/chromium/find-browser.ts';
import { type ChromiumWindow, openChromium, origin } from '#main/hosts/chromium/window.ts';
import { fixtureCore } from '../hosts/fixture/places.ts';
import { type Figure, figure, inTurn, millisecondsOf } from './measure.ts';
import type { BenchStore } from './store.ts';

const emptyPage = fileURLToPath(new URL('empty-page', import.meta.url));
/** Calls to a sample: a page's clock is too coarse for one. */
const CALLS = 25;

type At = Pick<BenchStore, 'folder'>;

/** Opens the store's window without a display; the pages and the core may be others than our own. */
export function openWindow(store: At, other: { rendererFolder?: string; coreFile?: string } = {}) {
  const browser = findBrowser();
  if (!browser) throw new Error('There is no browser to open: npm run browser');
  const { executablePath } = browser;
  return openChromium({
    storeFolder: store.folder,
    executablePath,
    headless: true,
    language: 'en',
    ...other,
  });
}

/** Opens an empty page in the same host. */
export function openEmpty(store: At) {
  return openWindow(store, { rendererFolder: emptyPage });
}

/** How much longer than an empty page the window takes until a person can begin. */
export async function windowFigure(store: BenchStore): Promise<Figure> {
  const opening = async (rendererFolder?: string) => {
    let window: ChromiumWindow | undefined;
    const took = await millisecondsOf(async () => {
      window = await openWindow(store, rendererFolder === undefined ? {} : { rendererFolder });
      await window.page.getByRole('heading', { level: 1 }).waitFor();
    });
    await window?.close();
    return took;
  };
  return figure(
    {
      title: 'Window',
      measured: 'from the start of the browser and the core until the heading of the unlock page is there',
      baseline: 'an empty page in the same host',
      as: 'milliseconds more',
      target: 1_000,
    },
    await inTurn(
      10,
      () => opening(),
      () => opening(emptyPage),
    ),
  );
}

/** What a call takes from the page to the core and back. */
export async function bridgeFigure(store: BenchStore): Promise<Figure> {
  const own = await openWindow(store, { rendererFolder: emptyPage });
  const echoing = await openWindow(store, { rendererFolder: emptyPage, coreFile: fixtureCore });
  const pairs = await inTurn(
    40,
    () => call(own, 'store.status'),
    () => call(echoing, 'echo'),
  );
  await own.close();
  await echoing.close();
  return figure(
    {
      title: 'Bridge',
      measured: 'store.status of a locked store, called from the page',
      baseline: 'a core that answers at once, called from such a page',
      as: 'times',
      target: 3,
    },
    pairs,
  );
}

/** What the key that covers the screen takes until nothing of a case is on it, on the page of the long case. */
export async function coverFigure(store: BenchStore): Promise<Figure> {
  const own = await openWindow(store);
  const { page } = own;
  await page.evaluate((who) => window.circlekeeper.call('store.unlock', who), store.facilitator);
  await page.goto(`${origin}/cases/${store.case}`);
  await page.getByRole('heading', { level: 2 }).first().waitFor();
  const empty = await openWindow(store, { rendererFolder: emptyPage, coreFile: fixtureCore });
  const covering = async () => {
    const took = await untilPainted(page, 'F9');
    if (!(await page.evaluate(() => document.querySelector('dialog[open]') !== null)))
      throw new Error('Not covered');
    await page.keyboard.press('F9');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    return took;
  };
  const pairs = await inTurn(10, covering, () => untilPainted(empty.page, 'F9'));
  await own.close();
  await empty.close();
  return figure(
    {
      title: 'Cover',
      measured: 'from F9 on the page of a long case until the cover is painted and the title changed',
      baseline: 'from the same key on an empty page until its next frame',
      as: 'milliseconds more',
      target: 100,
    },
    pairs,
  );
}

/** From a key until the frame after it is painted, with all that the key made the page do. */
async function untilPainted(page: Page, key: string): Promise<number> {
  const painted = page.evaluate(
    () =>
      new Promise<number>((done) => {
        const onKey = ({ timeStamp }: KeyboardEvent) => {
          // The first frame that is begun after the key, and the next task, which comes once it is painted.
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done(performance.now() - timeStamp);
            channel.port2.postMessage(undefined);
          });
        };
        window.addEventListener('keydown', onKey, { capture: true, once: true });
      }),
  );
  // The listener is there once the page has answered anything that was asked after it.
  await page.evaluate(() => {});
  await page.keyboard.press(key);
  return painted;
}

/** One call in milliseconds, on average of several that follow each other. */
function call({ page }: ChromiumWindow, procedure: string): Promise<number> {
  return page.evaluate(
    async ([procedure, calls]) => {
      const start = performance.now();
      for (let made = 0; made < calls; made += 1) {
        const reply = await window.circlekeeper.call(procedure, {});
        if (!reply.ok) throw new Error(reply.error.message);
      }
      return (performance.now() - start) / calls;
    },
    [procedure, CALLS] as const,
  );
}
