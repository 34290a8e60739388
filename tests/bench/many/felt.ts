import type { CDPSession, Page } from 'playwright-core';

declare global {
  interface Window {
    felt?: { interactions: Map<number, number>; route?: { heading: string; at: number } };
  }
}

/** What somebody feels of a window: measured in the page, by the browser's own means. */
export class Felt {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  static async in(page: Page): Promise<Felt> {
    const session = await page.context().newCDPSession(page);
    await page.evaluate(() => {
      const interactions = new Map<number, number>();
      window.felt = { interactions };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const id: unknown = Reflect.get(entry, 'interactionId');
          if (typeof id !== 'number' || id === 0) continue;
          interactions.set(id, Math.max(interactions.get(id) ?? 0, entry.duration));
        }
      }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    });
    return new Felt(page, session);
  }

  /** Makes the processor that much slower for this page. */
  async slow(rate: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate });
  }

  /**
   * How long it takes from an action to the next paint, in milliseconds (Event Timing, as the browser counts it: in
   * steps of 8, and nothing under 16, which counts as 16).
   */
  async toNextPaint(act: () => Promise<unknown>): Promise<number> {
    await this.page.evaluate(() => window.felt?.interactions.clear());
    await act();
    await this.#painted();
    const all = await this.page.evaluate(() => [...(window.felt?.interactions.values() ?? [])]);
    return Math.max(16, ...all);
  }

  /** How long it takes from a click until another heading of the page is painted, in milliseconds. */
  async toHeading(act: () => Promise<unknown>): Promise<number> {
    const measured = this.page.evaluate(
      () =>
        new Promise<number>((done) => {
          const before = document.querySelector('h1')?.textContent;
          let begun = 0;
          addEventListener('click', (event) => (begun = event.timeStamp), { capture: true, once: true });
          const observer = new MutationObserver(() => {
            const now = document.querySelector('h1')?.textContent;
            if (now === undefined || now === null || now === before || begun === 0) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => done(performance.now() - begun);
              port2.postMessage(undefined);
            });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    await act();
    return measured;
  }

  /** The longest time between two frames while somebody turns the wheel, in milliseconds. */
  async scrolling(turns: number, by: number): Promise<number> {
    await this.page.mouse.move(640, 500);
    const longest = this.page.evaluate(
      () =>
        new Promise<number>((done) => {
          let last = performance.now();
          let most = 0;
          const frame = (now: number) => {
            most = Math.max(most, now - last);
            last = now;
            if (document.documentElement.dataset.scrolled === 'yes') {
              delete document.documentElement.dataset.scrolled;
              done(most);
            } else requestAnimationFrame(frame);
          };
          requestAnimationFrame((now) => {
            last = now;
            requestAnimationFrame(frame);
          });
        }),
    );
    for (let turn = 0; turn < turns; turn += 1) await this.page.mouse.wheel(0, by);
    await this.#painted();
    await this.page.evaluate(() => {
      document.documentElement.dataset.scrolled = 'yes';
    });
    return longest;
  }

  /** The JavaScript heap after everything that can go is gone, in megabytes. */
  async heap(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize / 1_000_000;
  }

  async #painted(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((done) => {
          requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(done, 24)), 0));
        }),
    );
  }
}
