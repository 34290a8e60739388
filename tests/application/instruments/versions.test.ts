import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { contentHash } from '#main/application/content-hash.ts';
import { auditStore } from '#main/application/program.ts';
import { projector, readModels } from '#main/application/read-models/index.ts';
import { registry } from '#main/application/registry.ts';
import { PROGRAM } from '#main/record/case-keys.ts';
import { openRecord } from '#main/record/record.ts';
import { unlock } from '#main/vault/vault.ts';
import { type Instrument, instrumentSchema } from '#shared/vocabulary/screening.ts';
import { copyOf, emptyFolder, enter, HandClock, PEOPLE, setUp, type TestProgram } from '../program.ts';
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

/** A facilitator's own program, which writes down whatever it likes, signed with their key. */
async function forgeUsed(program: TestProgram, clock: HandClock, hash: string, instrument: Instrument) {
  const vault = await unlock(program.folder, program.ids.facilitator, PEOPLE[1].passphrase, clock.now);
  if (!vault.ok) throw new Error(vault.error.code);
  const unchecked = { ...registry, instrumentUsed: { ...registry.instrumentUsed, schema: z.unknown() } };
  const record = openRecord(vault.value.database, vault.value, unchecked, {
    readModels,
    refusalOf: () => undefined,
  });
  if (!record.ok) throw new Error(record.error.code);
  const before = record.value.load(PROGRAM);
  const at = clock.now.toISOString();
  const used = { id: 'forged', type: 'instrumentUsed' as const, at, body: { hash, instrument } };
  const seq = before.ok ? before.value.length : 0;
  const written = record.value.append(PROGRAM, seq, [used], at, (database, events) =>
    projector(new Map())(database, events as Parameters<ReturnType<typeof projector>>[1]),
  );
  if (!written.ok) throw new Error(written.error.code);
  const { wrong } = auditStore(vault.value, program.folder);
  vault.value.close();
  return wrong?.code;
}

test('nobody puts other questions under the hash of old ones: the audit names who tried', async () => {
  const clock = new HandClock();
  const asWritten = instrumentSchema.parse(
    JSON.parse(readFileSync('policies/instruments/survivor-1.json', 'utf8')),
  );
  const hash = contentHash(asWritten);
  const easier = { ...asWritten, rules: [] };
  expect(await forgeUsed(copyOf(made), clock, hash, easier)).toBe('body-does-not-fit');
  // The control: the same event with the questions that the hash is of.
  expect(await forgeUsed(copyOf(made), clock, hash, asWritten)).toBeUndefined();
});
