import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyOf, emptyFolder, enter, HandClock, setUp, type TestProgram } from '../program.ts';
import { lead, openCase, screen } from '../story.ts';

const folder = emptyFolder();
let made: TestProgram;
beforeAll(async () => {
  made = await setUp(folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The survivor's instrument, one version on: debt alone calls for a talk. */
function stricter(
  version = '2.0.0',
  more: (data: Record<string, unknown>) => void = () => undefined,
): string {
  const data = JSON.parse(readFileSync('policies/instruments/survivor-1.json', 'utf8'));
  data.version = version;
  data.rules.push({
    id: 'debt-is-talked-through',
    reason: { en: 'A debt is still claimed.', es: 'Todavía se reclama una deuda.' },
    when: { concern: 'debt' },
    outcome: 'clarify',
    safeguards: ['advocate-alone'],
  });
  more(data);
  return JSON.stringify(data, null, 2);
}

test('a version is proposed, tried on the past, approved, and used; decisions keep the one they were made with', async () => {
  const own = copyOf(made);
  const clock = new HandClock();
  const facilitator = await enter(own, 'facilitator', clock);
  const place = await openCase(facilitator, clock, 'Blue Heron');
  await lead(facilitator, clock, place, 4);
  await screen(facilitator, clock, place, ['debt'], { outcome: 'proceedWithSafeguards' });
  const asked = { case: place.case, pathway: place.pathway, person: place.survivor };
  const first = (await facilitator.ask('screening.instrument', asked)).reference;
  // Whoever asks the questions has no part in what they are.
  for (const name of ['instrument.check', 'instrument.propose'])
    expect(await facilitator.code(name, { text: stricter() })).toBe('not-permitted');
  await facilitator.close();

  const supervisor = await enter(own, 'supervisor', clock);
  const { hash } = await supervisor.ask('instrument.propose', { text: stricter() });
  expect(await supervisor.code('instrument.propose', { text: stricter() })).toBe('instrument-version-used');
  expect(await supervisor.ask('instrument.compare', { from: first.hash, to: hash })).toEqual({
    differences: [{ list: 'rules', id: 'debt-is-talked-through', change: 'added', fields: [] }],
  });
  expect(await supervisor.ask('instrument.wouldChange', { hash })).toMatchObject({
    screenings: 1,
    changed: [{ before: 'proceedWithSafeguards', after: 'clarify', newlyAsked: [] }],
  });
  const inForce = async () =>
    (await supervisor.ask('instrument.versions', {})).versions.filter(
      (version) => version.for === 'survivor' && version.inForce,
    );
  expect(await inForce()).toMatchObject([{ hash: first.hash, shipped: true, decisions: 1 }]);
  await supervisor.ask('instrument.approve', { hash, reasons: 'Debts were passed over' });
  expect(await inForce()).toMatchObject([
    { hash, shipped: false, decisions: 0, proposed: {}, approved: { reasons: 'Debts were passed over' } },
  ]);
  expect(await supervisor.code('instrument.approve', { hash, reasons: 'Again' })).toBe('instrument-in-force');
  await supervisor.close();

  const again = await enter(own, 'facilitator', clock);
  expect((await again.ask('screening.instrument', asked)).reference).toMatchObject({
    version: '2.0.0',
    hash,
  });
  const { pathways } = await again.ask('cases.view', { case: place.case });
  expect(pathways[0]?.screenings.at(-1)?.instrument).toEqual(first);
  expect((await again.ask('screening.instrumentOf', { reference: first })).instrument.version).toBe('1.1.0');
  expect(await again.ask('record.audit', {})).toMatchObject({ ok: true });
}, 60_000);

test('what is wrong is told with its line, and nothing is kept', async () => {
  const supervisor = await enter(copyOf(made), 'supervisor');
  const text = stricter('2.0.0', (data) => Reflect.deleteProperty(data, 'safeguards'));
  expect(await supervisor.refused('instrument.propose', { text })).toMatchObject({
    code: 'instrument-faulty',
  });
  const { faults, hash } = await supervisor.ask('instrument.check', { text });
  expect([faults[0]?.code, hash]).toEqual(['missing', undefined]);
  const another = stricter('2.0.0', (data) => Reflect.set(data, 'for', 'family'));
  expect(await supervisor.code('instrument.propose', { text: another })).toBe('instrument-for-another');
  expect((await supervisor.ask('instrument.versions', {})).versions).toHaveLength(3);
  expect(await supervisor.code('instrument.approve', { hash: 'a'.repeat(64), reasons: 'Fine' })).toBe(
    'instrument-unknown',
  );
});
