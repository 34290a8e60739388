import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followUpDays, nextFollowUp } from '#domain/after-circle/follow-ups.ts';
import { tellsWhatIsKeptApart } from '#domain/after-circle/kept-apart.ts';
import { stageOf } from '#domain/process/chart.ts';
import { dueInCase } from '#domain/process/due.ts';
import { viewCase } from '#domain/process/view.ts';
import { recordedWords } from '#domain/recorded-words.ts';
import { answeredUpTo } from '#shared/follow-ups.ts';
import type { Result } from '#shared/result.ts';
import type { FollowUpCall } from '#shared/vocabulary/after-circle.ts';
import { personIdSchema } from '#shared/vocabulary/ids.ts';
import { Practice } from '../process/practice.ts';
import { obligations, policy } from '../process/program.ts';
import { agendaFor, goOn } from '../process/steps.ts';

const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);

/** A pathway with a circle that was planned, is held, or has ended. */
function withCircle(stage: 'inCircle' | 'planning') {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== stage) goOn(practice, practice.pathway());
  const { id, survivor, accountableParty, circles } = practice.pathway();
  const on = { pathway: id, circle: circles[0]?.id ?? '' };
  return { practice, on, survivor, accountableParty };
}

const circleOf = (practice: Practice) => {
  const [circle] = practice.pathway().circles;
  if (circle === undefined) throw new Error('a circle was planned');
  return circle;
};

describe('the calls after a circle', () => {
  const calls = (practice: Practice) =>
    dueInCase(practice.state, practice.context('facilitator')).filter(
      ({ kind }) => kind === 'circleFollowUp',
    );
  const call = (
    { practice, on }: ReturnType<typeof withCircle>,
    person: string,
    said: Partial<FollowUpCall> = {},
  ) =>
    code(
      practice.ask('circle.call', {
        ...on,
        call: { outcome: 'reached', as: 'steady', after: 1, ...said, person, on: practice.today },
      }),
    );

  test('are due on each day that policy names, and stay until they are made', () => {
    const there = withCircle('planning');
    const { practice, survivor, accountableParty } = there;
    const ended = practice.today;
    const days = () => calls(practice).map(({ on }) => on);
    const first = practice.day(1);
    expect(days()).toEqual([first]);
    practice.wait(300);
    expect(days()).toEqual([first]);
    expect(call(there, survivor)).toBe('done');
    expect(days()).toEqual([first]);
    expect(call(there, accountableParty)).toBe('done');
    practice.now = new Date(`${ended}T15:00:00.000Z`);
    expect(days()).toEqual([practice.day(7)]);
    for (const person of [survivor, accountableParty]) call(there, person, { after: 30 });
    practice.wait(300);
    expect(days()).toEqual([]);
  });

  test('are not made by an attempt that reached nobody, nor by a talk between the days', () => {
    const there = withCircle('planning');
    const { practice, survivor, accountableParty } = there;
    call(there, accountableParty, { after: 30 });
    expect(call(there, survivor, { outcome: 'notReached', as: undefined })).toBe('done');
    expect(call(there, survivor, { after: undefined })).toBe('done');
    expect(calls(practice)).toHaveLength(1);
    expect(call(there, survivor, { outcome: 'wantsNone', as: undefined, after: undefined })).toBe('done');
    expect(calls(practice)).toEqual([]);
  });

  test('go on to the survivor alone when the pathway has ended', () => {
    const there = withCircle('inCircle');
    const { practice, on, survivor } = there;
    practice.ask('pathway.withdraw', { pathway: on.pathway });
    expect(calls(practice)).toHaveLength(1);
    expect(call(there, survivor, { outcome: 'wantsNone', as: undefined })).toBe('done');
    expect(calls(practice)).toEqual([]);
  });

  test.each([
    [{ after: 2 }, 'follow-up-unknown'],
    [{ outcome: 'reached', as: undefined }, 'input-invalid'],
    [{ outcome: 'notReached' }, 'input-invalid'],
  ] as const)('are refused when they say %j: %s', (said, expected) => {
    const there = withCircle('planning');
    expect(call(there, there.survivor, said)).toBe(expected);
  });

  test('are of a circle that has ended, with somebody who was invited, on a day since', () => {
    const open = withCircle('inCircle');
    expect(call(open, open.survivor)).toBe('circle-not-over');
    const { practice, on, survivor } = withCircle('planning');
    const asked = (more: object) =>
      code(
        practice.askAnything(
          'circle.call',
          { ...on, call: { person: survivor, on: practice.today, outcome: 'wantsNone', ...more } },
          'facilitator',
        ),
      );
    expect(asked({ person: 'somebody-else' })).toBe('not-a-participant');
    expect(asked({ on: practice.day(1) })).toBe('day-not-after-circle');
    expect(asked({ on: practice.day(-1) })).toBe('day-not-after-circle');
    expect(asked({})).toBe('done');
  });

  test('of a policy that names one number of days are on that day', () => {
    const { followUps: _, ...circle } = policy.circle;
    expect(followUpDays({ circle: { ...circle, followUpDays: 7 } })).toEqual([7]);
    expect(followUpDays({ circle: { ...circle, followUps: [30, 1, 30, 7] } })).toEqual([1, 7, 30]);
    expect([0, 1, 6, 7, 30].map((answered) => nextFollowUp(policy, answered))).toEqual([
      1,
      7,
      7,
      30,
      undefined,
    ]);
  });

  test('never come back once made, whatever is recorded after them', () => {
    const person = personIdSchema.parse('person-1');
    const anyCall = fc.record({
      person: fc.constantFrom(person, personIdSchema.parse('person-2')),
      on: fc.constant('2026-01-05'),
      after: fc.option(fc.constantFrom(1, 7, 30), { nil: undefined }),
      outcome: fc.constantFrom('reached' as const, 'notReached' as const, 'wantsNone' as const),
      words: fc.constant(undefined),
    });
    fc.assert(
      fc.property(fc.array(anyCall), anyCall, (before, next) => {
        const upTo = (calls: readonly FollowUpCall[]) =>
          answeredUpTo({ after: { debriefs: [], texts: [], calls: [...calls] } }, person) ?? Infinity;
        expect(upTo([...before, next])).toBeGreaterThanOrEqual(upTo(before));
      }),
      { seed: 6, numRuns: process.env.CIRCLEKEEPER_LONG === '1' ? 20_000 : 200 },
    );
  });
});

describe('a private note', () => {
  test('is shown to whoever wrote it and to nobody else, and is not found by looking for its words', () => {
    const { practice, on } = withCircle('inCircle');
    const note = { ...on, words: 'I was afraid for her' };
    expect(code(practice.ask('circle.note', note))).toBe('done');
    expect(code(practice.ask('circle.note', note, 'supervisor'))).toBe('not-permitted');
    const seenBy = (who: 'facilitator' | 'secondFacilitator' | 'supervisor' | 'promoted') =>
      viewCase(practice.state, obligations, practice.context(who)).pathways[0]?.circleNotes.map(
        ({ words }) => words,
      );
    expect(seenBy('facilitator')).toEqual([note.words]);
    expect(seenBy('promoted')).toEqual([note.words]);
    expect(seenBy('secondFacilitator')).toEqual([]);
    expect(seenBy('supervisor')).toEqual([]);
    expect(
      JSON.stringify(viewCase(practice.state, obligations, practice.context('supervisor'))),
    ).not.toContain(note.words);
    expect(JSON.stringify(practice.log.flatMap((event) => recordedWords(event)))).not.toContain(note.words);
  });

  test('that is sent twice is kept once, and only once a circle was begun', () => {
    const { practice, on } = withCircle('inCircle');
    practice.ask('circle.note', { ...on, words: 'One' });
    practice.ask('circle.note', { ...on, words: 'One' });
    practice.ask('circle.note', { ...on, words: 'One' }, 'secondFacilitator');
    expect(practice.pathway().circleNotes.map(({ by, words }) => [by, words])).toEqual([
      ['facilitator-ana', 'One'],
      ['facilitator-ben', 'One'],
    ]);
    const planned = new Practice();
    while (planned.pathway().circles.length === 0) goOn(planned, planned.pathway());
    const circle = circleOf(planned).id;
    expect(code(planned.ask('circle.note', { pathway: planned.pathway().id, circle, words: 'Early' }))).toBe(
      'circle-not-begun',
    );
  });
});

describe('what each person gets to read', () => {
  test('is a text of their own; the survivor says yes to theirs, and again when it changed', () => {
    const { practice, on, survivor, accountableParty } = withCircle('planning');
    const write = (person: string, words: string) =>
      code(practice.ask('circle.write', { ...on, text: { person, words } }));
    const approve = (words: string, day = practice.today) =>
      code(practice.ask('circle.approveText', { ...on, words, on: day, bySurvivor: true }));
    expect(approve('For you')).toBe('text-changed');
    expect(write(survivor, 'For you')).toBe('done');
    expect(write(accountableParty, 'For him')).toBe('done');
    expect(write('somebody-else', 'No')).toBe('not-a-participant');
    expect(approve('For him')).toBe('text-changed');
    expect(approve('For you', practice.day(1))).toBe('day-in-future');
    expect(approve('For you')).toBe('done');
    expect(circleOf(practice).after?.texts).toEqual([
      { person: survivor, words: 'For you', approvedOn: practice.today },
      { person: accountableParty, words: 'For him' },
    ]);
    write(survivor, 'For you, anew');
    expect(circleOf(practice).after?.texts).toEqual([
      { person: accountableParty, words: 'For him' },
      { person: survivor, words: 'For you, anew' },
    ]);
  });

  test('holds nothing of the notes, of another’s preparation or of what another said alone', () => {
    const { practice, on, survivor, accountableParty } = withCircle('inCircle');
    practice.ask('circle.note', { ...on, words: 'His lawyer whispered to him the whole time' });
    practice.ask('circle.note', { ...on, words: 'nobody may learn of this note here' }, 'secondFacilitator');
    practice.ask('circle.end', {
      ...on,
      end: {
        endedAs: 'closed',
        attended: [survivor, accountableParty],
        rulesAgreed: true,
        commitments: [{ by: accountableParty, words: 'I will pay back every dollar I took' }],
        leaving: [],
        sharedRecord: 'We talked for an hour about the house',
      },
    });
    for (const [person, hopes] of [
      [survivor, 'That he says it out loud, in front of everyone'],
      [accountableParty, 'That my mother never hears about any of it; pay back every dollar I took'],
    ] as const) {
      practice.ask('preparation.record', {
        pathway: on.pathway,
        preparation: { person, on: practice.today, ready: true, hopes },
      });
    }
    const said = { as: 'shaken', says: 'I dream of it' } as const;
    practice.ask('circle.debrief', { ...on, debrief: { person: survivor, on: practice.today, ...said } });
    const write = (person: string, words: string) =>
      code(practice.ask('circle.write', { ...on, text: { person, words } }));
    expect(write(survivor, 'You should know: his LAWYER whispered, to him, the whole day')).toBe(
      'text-tells-kept-apart',
    );
    expect(write(survivor, 'He wants that my mother never hears about it')).toBe('text-tells-kept-apart');
    expect(write(accountableParty, 'She said: I dream of it.')).toBe('text-tells-kept-apart');
    expect(write(survivor, 'You said: I dream of it. That he says it out loud, in front of everyone.')).toBe(
      'done',
    );
    expect(write(survivor, 'He said: I will pay back every dollar I took. We talked for an hour.')).toBe(
      'done',
    );
    // That a colleague keeps a note, and what stands in it, is not told by a refusal either.
    expect(write(survivor, 'nobody may learn of this note here')).toBe('done');
    expect(write(accountableParty, 'That he says it')).toBe('done');
  });

  test('never lets a run of six words from apart through, wherever it stands', () => {
    const { practice } = withCircle('planning');
    const circle = circleOf(practice);
    const writer = practice.context('facilitator').user.id;
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 6, maxLength: 20 }),
        fc.nat(14),
        fc.array(word),
        (apart, from, around) => {
          const preparation = { person: circle.participants[1] ?? '', on: practice.today, ready: true };
          const pathway = {
            circles: [],
            circleNotes: [],
            preparations: [
              { ...preparation, person: personIdSchema.parse('other'), fears: apart.join(', ') },
            ],
          };
          const run = apart.slice(Math.min(from, apart.length - 6)).slice(0, 6);
          const words = [...around, ...run, ...around].join(' ');
          const text = { person: personIdSchema.parse('reader'), words };
          expect(tellsWhatIsKeptApart(pathway, circle, text, writer)).toBe(true);
        },
      ),
      { seed: 6, numRuns: process.env.CIRCLEKEEPER_LONG === '1' ? 20_000 : 200 },
    );
  });
});

describe('the agenda of a circle', () => {
  function planned() {
    const practice = new Practice();
    while (practice.pathway().circles.length === 0) goOn(practice, practice.pathway());
    const on = { pathway: practice.pathway().id, circle: circleOf(practice).id };
    return { practice, on };
  }

  test('is that of its form, with what was added and reworded, and stays when the day is changed', () => {
    const { practice, on } = planned();
    const agenda = agendaFor('faceToFace');
    const parts = [
      ...agenda.parts.slice(0, 3),
      { id: 'own', kind: 'round' as const, says: 'What was it like?' },
      { id: 'closing', kind: 'closing' as const, says: 'Go well' },
    ];
    expect(code(practice.ask('circle.agenda', { ...on, agenda: { ...agenda, parts } }))).toBe('done');
    expect(circleOf(practice).agenda?.parts.map(({ id }) => id)).toEqual([
      'opening',
      'guidelines',
      'arrive',
      'own',
      'closing',
    ]);
    const { id: _, agenda: __, ...plan } = circleOf(practice);
    practice.ask('circle.plan', { pathway: on.pathway, circle: { ...plan, place: 'The school' } });
    expect(circleOf(practice)).toMatchObject({ place: 'The school', agenda: { parts } });
    practice.ask('circle.plan', {
      pathway: on.pathway,
      circle: { ...plan, form: 'withoutAccountableParty', participants: [practice.pathway().survivor] },
    });
    expect(circleOf(practice).agenda).toBeUndefined();
  });

  test('of another form, with a part twice, or of a circle that is over is refused', () => {
    const { practice, on } = planned();
    const agenda = agendaFor('faceToFace');
    const ask = (made: typeof agenda) => code(practice.ask('circle.agenda', { ...on, agenda: made }));
    expect(ask(agendaFor('letter'))).toBe('agenda-other-form');
    expect(ask({ ...agenda, parts: [...agenda.parts, ...agenda.parts] })).toBe('agenda-part-twice');
    expect(code(practice.ask('circle.agenda', { ...on, circle: 'none', agenda }))).toBe('circle-unknown');
    const over = withCircle('planning');
    expect(code(over.practice.ask('circle.agenda', { ...over.on, agenda }))).toBe('circle-over');
    practice.ask('pathway.withdraw', { pathway: on.pathway });
    expect(ask(agenda)).toBe('pathway-ended');
  });
});
