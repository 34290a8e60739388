import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDraws, drawFrom } from '#main/application/audit-draw.ts';
import { loadPolicies } from '#main/application/policies.ts';
import { openWork } from '#main/application/work.ts';
import { unlock } from '#main/vault/vault.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import { copyOf, emptyFolder, enter, HandClock, PEOPLE, setUp, type TestProgram } from './program.ts';
import { lead, openCase, screen } from './story.ts';

const folder = emptyFolder();
let made: TestProgram;
beforeAll(async () => {
  made = await setUp(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('lots are spread evenly, and the same head gives the same lot', () => {
  const lots = Array.from({ length: 5_000 }, (_, at) => drawFrom(`head-${at}`).chance);
  expect(lots.filter((lot) => lot < 0.2).length / lots.length).toBeCloseTo(0.2, 1);
  expect(Math.max(...lots)).toBeLessThan(1);
  expect(drawFrom('head-7')).toEqual(drawFrom('head-7'));
  expect(drawFrom(null).from).toBeNull();
});

test('every lot can be drawn again from the journal; one that was tampered with is named', async () => {
  const own = copyOf(made);
  const clock = new HandClock();
  const facilitator = await enter(own, 'facilitator', clock);
  const place = await openCase(facilitator, clock, 'Blue Heron');
  await lead(facilitator, clock, place, 4);
  for (let at = 0; at < 6; at += 1)
    await screen(facilitator, clock, place, [], { outcome: at % 2 === 0 ? 'noConcern' : 'pause' });
  await facilitator.close();
  const supervisor = await enter(own, 'supervisor', clock);
  expect(await supervisor.ask('supervision.checkDraws', {})).toEqual({ checked: 6, wrong: [] });
  const { waiting } = await supervisor.ask('supervision.queue', {});
  expect(waiting.length).toBeLessThanOrEqual(6);
  expect(await supervisor.ask('supervision.agreement', {})).toMatchObject({
    groups: [{ by: 'all', of: '' }],
  });
  const patterns = await supervisor.ask('supervision.patterns', { to: clock.day(1) });
  expect(patterns.screenings).toBe(6 - waiting.length);
  await supervisor.close();

  // The attack: a store in which somebody chose their own lot. The control above found none.
  const policies = loadPolicies('policies');
  const vault = await unlock(own.folder, own.ids.supervisor, PEOPLE[2].passphrase, clock.now);
  if (!policies.ok || !vault.ok) throw new Error('the store opens');
  const work = openWork(vault.value, {
    store: own.folder,
    notify: () => undefined,
    clock: () => clock.now,
    policies: policies.value,
  });
  if (!work.ok) throw new Error(work.error.code);
  const events = work.value.record.loadAll();
  if (!events.ok) throw new Error(events.error.code);
  const tampered = (change: (screening: Pick<Screening, 'queued' | 'drawn'>) => object) =>
    checkDraws(
      structuredClone(events.value).map((event) => {
        if (event.type !== 'screeningDecided') return event;
        Object.assign(event.body.screening, change(event.body.screening));
        return event;
      }),
      0.2,
    ).wrong.map(({ why }) => why);
  expect(new Set(tampered(() => ({ drawn: { from: 'chosen', share: 0.2 } })))).toEqual(
    new Set(['notFromTheHead']),
  );
  expect(new Set(tampered(({ queued }) => ({ queued: queued === 'no' ? 'share' : 'no' })))).toEqual(
    new Set(['otherLot']),
  );
  // A store from before lots were drawn has none; one decision without, after others that have one, left it out.
  expect(tampered(() => ({ drawn: undefined }))).toEqual([]);
  let decided = 0;
  expect(
    tampered(() => {
      decided += 1;
      return decided === 3 ? { drawn: undefined, queued: 'no' } : {};
    }),
  ).toEqual(['notFromTheHead']);
  // Nor is the share somebody's own, where no policy was adopted yet.
  const ownShare = (screening: Pick<Screening, 'drawn'>) =>
    screening.drawn === undefined ? {} : { drawn: { ...screening.drawn, share: 0 } };
  expect(new Set(tampered(ownShare))).toEqual(new Set(['otherShare']));
  work.value.close();
}, 60_000);
