import { describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { emptyFolder, HandClock, PEOPLE, setUp, Visitor } from './program.ts';
import { openCase, way } from './story.ts';

const MAY = [
  'store.status',
  'session.lock',
  'session.stir',
  'handover.view',
  'handover.keep',
  'handover.finish',
];

async function atTheTable() {
  const folder = emptyFolder();
  const clock = new HandClock();
  const { ids } = await setUp(folder, clock);
  const inside = async (role: 'facilitator' | 'supervisor') => {
    const visitor = new Visitor(folder, clock);
    const person = PEOPLE.find((other) => other.role === role);
    await visitor.ask('store.unlock', { userId: ids[role], passphrase: person?.passphrase ?? '' });
    return visitor;
  };
  const visitor = await inside('facilitator');
  const place = await openCase(visitor, clock, 'Lantern Street');
  for (const step of way.slice(0, 6)) await step(visitor, clock, place);
  const sitting = {
    case: place.case,
    person: place.survivor,
    measure: 'pcl-5',
    occasion: 'baseline' as const,
  };
  return { clock, inside, visitor, place, sitting };
}

const all = (value: number) =>
  Object.fromEntries(Array.from({ length: 20 }, (_, place) => [`item-${place + 1}`, value]));

describe('the screen in somebody else’s hands', () => {
  it('answers nothing else, whoever asks and by whatever name, until it is locked', async () => {
    const { inside, visitor, place, sitting } = await atTheTable();
    const held = Object.entries(contract).flatMap(([name, { whileHanded }]) => (whileHanded ? [name] : []));
    expect(held.sort()).toEqual([...MAY].sort());
    // The control: before it is given away, the same calls reach the case.
    expect(await visitor.code('cases.view', { case: place.case })).toBe('done');
    expect(await visitor.code('handover.view', {})).toBe('not-handed-over');

    await visitor.ask('handover.begin', { ...sitting, language: 'es' });
    for (const name of Object.keys(contract)) {
      if (MAY.includes(name)) continue;
      for (const input of [{}, { case: place.case }, { form: 'referral' }, { words: 'Rosa' }]) {
        expect(await visitor.code(name, input), name).toBe('handed-over');
      }
    }
    expect(await visitor.ask('store.status', {})).toEqual({ state: 'handed' });
    const shown = await visitor.ask('handover.view', {});
    expect(JSON.stringify(shown)).not.toMatch(/Rosa|Karl|Lantern|CR-2026|Frieda/);
    expect(shown).toMatchObject({ language: 'es', answers: {}, done: false });
    // Handing it over again would be a way to other questions.
    expect(await visitor.code('handover.begin', { ...sitting, language: 'en' })).toBe('handed-over');
    await visitor.ask('session.lock', {});
    expect(visitor.notices).toContainEqual({ notice: 'locked', reason: 'asked' });
    await visitor.close();

    const again = await inside('facilitator');
    expect(await again.code('cases.view', { case: place.case })).toBe('done');
    await again.close();
  });

  it('keeps each answer as it is given, through a crash', async () => {
    const { inside, visitor, sitting } = await atTheTable();
    await visitor.ask('handover.begin', { ...sitting, language: 'en' });
    await visitor.ask('handover.keep', { answers: { 'item-1': 3 } });
    await visitor.ask('handover.keep', { answers: { 'item-1': 3, 'item-2': 0 } });
    expect(await visitor.code('handover.keep', { answers: { 'item-1': 5 } })).toBe('answers-not-of-measure');
    expect(await visitor.code('handover.keep', { answers: { other: 1 } })).toBe('answers-not-of-measure');
    await visitor.close();

    const again = await inside('facilitator');
    expect((await again.ask('drafts.list', {})).drafts).toHaveLength(1);
    await again.ask('handover.begin', { ...sitting, language: 'en' });
    expect((await again.ask('handover.view', {})).answers).toEqual({ 'item-1': 3, 'item-2': 0 });
    await again.close();
  });

  it('gives the answers away once, shows them no more, and asks for a talk about safety', async () => {
    const { inside, visitor, place, sitting } = await atTheTable();
    await visitor.ask('handover.begin', { ...sitting, language: 'en' });
    await visitor.ask('handover.keep', { answers: all(2) });
    await visitor.ask('handover.finish', { keep: true });
    expect(await visitor.ask('handover.view', {})).toMatchObject({ answers: {}, done: true });
    expect(await visitor.code('handover.finish', { keep: true })).toBe('not-handed-over');
    expect(await visitor.code('cases.view', { case: place.case })).toBe('handed-over');
    await visitor.close();

    const again = await inside('facilitator');
    expect((await again.ask('drafts.list', {})).drafts).toEqual([]);
    const due = await again.ask('today.view', {});
    expect(due.urgent.first.map(({ kind }) => kind)).toContain('safetyTalk');
    const view = await again.ask('outcomes.view', { case: place.case, person: place.survivor });
    const [taken] = view.people[0]?.taken ?? [];
    expect(taken).toMatchObject({
      occasion: 'baseline',
      score: { total: 40, pattern: 'met' },
      answered: { how: 'screen', asksForSafety: true },
    });
    expect(view.safety.line).toBe('988');
    await again.ask('measure.safetySeen', { case: place.case, taken: taken?.id ?? '' });
    const later = await again.ask('today.view', {});
    expect(later.urgent.first.map(({ kind }) => kind)).not.toContain('safetyTalk');
    await again.close();
  });

  it('takes a skipped list, and a no, for a no: never for zero', async () => {
    const { inside, visitor, place, sitting } = await atTheTable();
    await visitor.ask('handover.begin', { ...sitting, language: 'en' });
    await visitor.ask('handover.keep', { answers: all(4) });
    await visitor.ask('handover.finish', { keep: false });
    await visitor.close();
    const again = await inside('facilitator');
    const { people } = await again.ask('outcomes.view', { case: place.case, person: place.survivor });
    expect(people[0]?.taken).toEqual([
      {
        id: expect.any(String),
        person: place.survivor,
        measure: 'pcl-5',
        occasion: 'baseline',
        on: '2026-11-24',
      },
    ]);
    expect(people[0]?.due).toEqual([]);
    await again.close();
  });
});

describe('a person’s own answers', () => {
  it('are told by change, each person’s alone, and not to supervisors', async () => {
    const { clock, inside, visitor, place, sitting } = await atTheTable();
    const { case: id, ...asked } = sitting;
    const record = (answers: Record<string, number>, occasion: 'baseline' | 'asked') =>
      visitor.ask('measure.record', {
        case: id,
        ...asked,
        occasion,
        on: clock.today,
        language: 'en',
        how: 'paper',
        answers,
      });
    await record(all(3), 'baseline');
    clock.wait(30);
    await record(all(2), 'asked');
    clock.wait(30);
    const { 'item-20': _, ...skipped } = all(1);
    await record(skipped, 'asked');
    const { people, margins } = await visitor.ask('outcomes.view', { case: id, person: place.survivor });
    expect(margins?.id).toBe('qxmd');
    expect(people[0]?.taken.map(({ score, changes }) => [score?.total, changes])).toEqual([
      [60, []],
      [40, [{ since: '2026-11-24', points: 20, direction: 'less', reliable: 'yes', meaningful: 'yes' }]],
      [undefined, []],
    ]);
    const nobody = await visitor.ask('outcomes.view', { case: id });
    expect(nobody.people).toEqual([]);
    // Answers are not among what can be found, and no view of the case holds them.
    const found = await visitor.ask('cases.view', { case: id });
    expect(JSON.stringify(found)).not.toMatch(/item-1|pcl-5/);
    expect(
      await visitor.code('measure.record', {
        ...sitting,
        measure: 'after-circle-accountable-party',
        on: clock.today,
        language: 'en',
        how: 'paper',
        answers: { voice: 1 },
      }),
    ).toBe('measure-not-for-person');
    expect(
      await visitor.code('measure.record', {
        ...sitting,
        on: clock.day(1),
        language: 'en',
        how: 'paper',
        answers: all(1),
      }),
    ).toBe('day-in-future');
    expect(
      await visitor.code('measure.record', {
        ...sitting,
        on: clock.today,
        language: 'en',
        how: 'paper',
        answers: {},
      }),
    ).toBe('answers-none');
    expect(
      await visitor.code('measure.decline', { ...sitting, occasion: 'afterCircle', on: clock.today }),
    ).toBe('occasion-needs-circle');
    await visitor.close();
    const supervisor = await inside('supervisor');
    expect(await supervisor.code('outcomes.view', { case: id, person: place.survivor })).toBe(
      'not-permitted',
    );
    await supervisor.close();
  });
});
