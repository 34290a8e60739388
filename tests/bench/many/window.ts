import { staff } from '#main/cli/demo/storyteller.ts';
import type { ChromiumWindow } from '#main/hosts/chromium/window.ts';
import { type Figure, figure, inTurn, type Pair } from '../measure.ts';
import { openEmpty, openWindow } from '../window.ts';
import { actions, goThrough } from './actions.ts';
import { Felt } from './felt.ts';
import { CASES, type ManyStore } from './store.ts';

const ROUNDS = 8;

/** What somebody feels who works in the window on a store of very many cases. */
export async function feltFigures(store: ManyStore): Promise<Figure[]> {
  const window = await openWindow(store);
  const empty = await openEmpty(store);
  try {
    await sitDown(window);
    const [felt, bare] = [await Felt.in(window.page), await Felt.in(empty.page)];
    return [
      await interactions(felt, bare, 1, 50),
      await interactions(felt, bare, 4, 150),
      await routeChange(felt, bare),
      await scrolling(felt, bare),
      await memory(felt),
    ];
  } finally {
    await window.close();
    await empty.close();
  }
}

async function sitDown({ page }: ChromiumWindow): Promise<void> {
  const { name, passphrase } = staff.facilitator;
  await page.getByText(name, { exact: true }).click();
  await page.locator('input[type=password]').fill(passphrase);
  await page.keyboard.press('Enter');
  await page.locator('nav a[href="/cases"]').waitFor();
  await page.locator('main h2').first().waitFor();
}

/** From an action to the next paint: of ten actions three times over, the second slowest. */
async function interactions(felt: Felt, bare: Felt, rate: number, target: number): Promise<Figure> {
  await felt.slow(rate);
  await bare.slow(rate);
  const pressing = () => bare.toNextPaint(() => bare.page.getByRole('button').click());
  const pairs = await inTurn(
    ROUNDS,
    async () => p95([...(await goThrough(felt)), ...(await goThrough(felt)), ...(await goThrough(felt))]),
    async () => p95(await times(30, pressing)),
  );
  await felt.slow(1);
  await bare.slow(1);
  return figure(
    {
      title: rate === 1 ? 'Action' : `Action, ${rate}x`,
      measured: `from an action to the next paint, the 95th of a hundred, ${rate === 1 ? '' : `${rate} times slower, `}of: ${actions.map(({ name }) => name).join('; ')}`,
      baseline: 'pressing a button of an empty page that says another word',
      as: 'milliseconds',
      target,
    },
    pairs,
  );
}

/** From a click on a place of the rail until its heading is painted. */
async function routeChange(felt: Felt, bare: Felt): Promise<Figure> {
  let toCases = false;
  const going = () => {
    toCases = !toCases;
    const link = felt.page.locator(`nav a[href="${toCases ? '/cases' : '/'}"]`).first();
    return felt.toHeading(() => link.click());
  };
  const pairs = await inTurn(20, going, () => bare.toHeading(() => bare.page.getByRole('button').click()));
  if (toCases) await going();
  return figure(
    {
      title: 'Route',
      measured: `from a click until the heading of the other page is painted: the ${CASES} cases, and today`,
      baseline: 'the same for another word on an empty page',
      as: 'milliseconds',
      target: 100,
    },
    pairs,
  );
}

/** The longest frame while the list of cases is scrolled by the wheel. */
async function scrolling(felt: Felt, bare: Felt): Promise<Figure> {
  await felt.page.locator('nav a[href="/cases"]').first().click();
  await felt.page.locator('main [aria-posinset] a').nth(4).waitFor();
  const pairs = await inTurn(
    10,
    () => felt.scrolling(40, 400),
    () => bare.scrolling(40, 400),
  );
  await felt.page.locator('nav a[href="/"]').first().click();
  return figure(
    {
      title: 'Scrolling',
      measured: `the longest time between two frames while the list of ${CASES} cases is scrolled`,
      baseline: 'the same on an empty page as long',
      as: 'milliseconds',
      target: 50,
    },
    pairs,
  );
}

/** What the window holds in memory after 500 changes of the page, against what it held before. */
async function memory(felt: Felt): Promise<Figure> {
  const wander = async (changes: number) => {
    for (let change = 0; change < changes; change += 1) {
      const toCases = change % 2 === 0;
      await felt.page
        .locator(`nav a[href="${toCases ? '/cases' : '/'}"]`)
        .first()
        .click();
      await felt.page
        .locator(toCases ? 'main [aria-posinset] a' : 'main h2')
        .first()
        .waitFor();
    }
  };
  await wander(50);
  const baseline = await felt.heap();
  await wander(500);
  const pairs: Pair[] = [{ measured: await felt.heap(), baseline }];
  return figure(
    {
      title: 'Memory',
      measured: 'what the page holds after 500 changes of the route',
      baseline: 'what it held before',
      as: 'times',
      unit: 'MB',
      target: 1.1,
    },
    pairs,
  );
}

async function times(count: number, measure: () => Promise<number>): Promise<number[]> {
  const measured: number[] = [];
  for (let time = 0; time < count; time += 1) measured.push(await measure());
  return measured;
}

/** The value that 95 of a hundred do not go beyond. */
function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? Number.NaN;
}
