import { describe, expect, test } from 'vitest';
import { stageOf } from '#domain/process/chart.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import { Practice, referral } from '../process/practice.ts';
import { circle, goOn, safeguard, screen } from '../process/steps.ts';

type Form = Input<'circle.plan'>['circle']['form'];
const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);

/** A pathway in its circles, or wherever it is wanted. */
function at(stage = 'circles', practice = new Practice()): Practice {
  while (stageOf(practice.pathway().chart) !== stage) goOn(practice, practice.pathway());
  return practice;
}

function plan(practice: Practice, form: Form = 'faceToFace', participants?: string[]): Result<unknown> {
  const planned = {
    ...circle(practice, practice.pathway(), form),
    ...(participants ? { participants } : {}),
  };
  return practice.ask('circle.plan', { pathway: practice.pathway().id, circle: planned });
}

const begin = (practice: Practice) =>
  practice.ask('circle.begin', {
    pathway: practice.pathway().id,
    circle: practice.pathway().circles.at(-1)?.id ?? '',
  });

/** The survivor is screened, and goes on with a safeguard that rules something out. */
function safeguarded(practice: Practice, name: 'apart' | 'no-contact'): void {
  screen(practice, practice.pathway(), 'noConcern', 'proceedWithSafeguards', {
    safeguards: [safeguard(practice, name)],
  });
}

describe('the form of a circle', () => {
  test.each([
    ['faceToFace', ['survivor'], 'circle-form-people'],
    ['faceToFace', ['survivor', 'accountableParty'], 'done'],
    ['withoutAccountableParty', ['survivor', 'accountableParty'], 'circle-form-people'],
    ['withoutAccountableParty', ['survivor'], 'done'],
    ['surrogate', ['survivor', 'accountableParty'], 'circle-form-people'],
    ['surrogate', ['accountableParty'], 'done'],
    ['shuttle', ['survivor', 'accountableParty'], 'circle-form-people'],
    ['letter', ['survivor', 'accountableParty'], 'circle-form-people'],
  ] as const)('%s with %j: %s', (form, sides, expected) => {
    const practice = at();
    const pathway = practice.pathway();
    expect(
      code(
        plan(
          practice,
          form,
          sides.map((side) => pathway[side]),
        ),
      ),
    ).toBe(expected);
  });

  test('without the accountable party is without every accountable party of the case', () => {
    const practice = at('circles', new Practice(referral(1, 2)));
    const [, other] = practice.state.people.filter(({ part }) => part === 'accountableParty');
    const { survivor } = practice.pathway();
    expect(code(plan(practice, 'withoutAccountableParty', [survivor, other?.id ?? '']))).toBe(
      'circle-form-people',
    );
    expect(code(plan(practice, 'withoutAccountableParty', [survivor]))).toBe('done');
  });

  test('names only people of this case', () => {
    expect(code(plan(at(), 'faceToFace', ['somebody-else']))).toBe('person-unknown');
  });
});

describe('a safeguard', () => {
  test('of separate rooms rules out face to face, and leaves the other forms open', () => {
    const practice = at();
    const { survivor } = practice.pathway();
    safeguarded(practice, 'apart');
    expect(code(plan(practice))).toBe('circle-safeguard');
    for (const form of ['shuttle', 'letter', 'surrogate', 'withoutAccountableParty'] as const) {
      expect(code(plan(practice, form, [survivor])), form).toBe('done');
    }
  });

  test('of no contact also rules out what carries words between the two', () => {
    const practice = at();
    const { survivor } = practice.pathway();
    safeguarded(practice, 'no-contact');
    for (const form of ['shuttle', 'letter'] as const) {
      expect(code(plan(practice, form, [survivor])), form).toBe('circle-safeguard');
    }
    for (const form of ['surrogate', 'withoutAccountableParty'] as const) {
      expect(code(plan(practice, form, [survivor])), form).toBe('done');
    }
  });

  test('forbids what its instrument says, also where the facilitator wrote nothing of it', () => {
    const practice = at();
    safeguarded(practice, 'apart');
    expect(practice.pathway().screenings.at(-1)?.decision.safeguards[0]?.forbids).toEqual(['sharedRoom']);
  });

  test('that came after the circle was planned keeps it from beginning', () => {
    const practice = at();
    plan(practice);
    practice.ask('concern.raise', { pathway: practice.pathway().id, words: 'She is afraid of the room' });
    safeguarded(practice, 'apart');
    expect(code(begin(practice))).toBe('circle-safeguard');
  });

  test('that is lifted by a later screening lifts what it ruled out', () => {
    const practice = at();
    safeguarded(practice, 'apart');
    screen(practice, practice.pathway());
    expect(code(plan(practice))).toBe('done');
  });
});

describe('a circle', () => {
  test('begins only after a screening since the one before', () => {
    const practice = at('inCircle');
    const { id, circles, survivor } = practice.pathway();
    const end = {
      endedAs: 'closed' as const,
      attended: [survivor],
      rulesAgreed: true,
      commitments: [],
      leaving: [],
    };
    practice.ask('circle.end', { pathway: id, circle: circles[0]?.id ?? '', end });
    expect(stageOf(practice.pathway().chart)).toBe('circles');
    plan(practice);
    expect(begin(practice)).toMatchObject({
      error: { code: 'screening-needed', missing: [{ who: 'facilitator' }] },
    });
    screen(practice, practice.pathway());
    expect(code(begin(practice))).toBe('done');
  });

  test('lists only people who were invited', () => {
    const practice = at('inCircle', new Practice(referral(1, 2)));
    const { id, circles } = practice.pathway();
    const other = practice.pathway(1).accountableParty;
    const end = {
      endedAs: 'closed' as const,
      attended: [other],
      rulesAgreed: true,
      commitments: [],
      leaving: [],
    };
    const circleId = circles[0]?.id ?? '';
    expect(code(practice.ask('circle.end', { pathway: id, circle: circleId, end }))).toBe(
      'not-a-participant',
    );
    const promised = { ...end, attended: [], commitments: [{ by: other, words: 'I will pay' }] };
    expect(code(practice.ask('circle.end', { pathway: id, circle: circleId, end: promised }))).toBe(
      'not-a-participant',
    );
  });

  test('ends once, and not before it began', () => {
    const practice = at();
    plan(practice);
    const { id, circles } = practice.pathway();
    const end = {
      endedAs: 'stopped' as const,
      attended: [],
      rulesAgreed: false,
      commitments: [],
      leaving: [],
    };
    const about = { pathway: id, circle: circles[0]?.id ?? '', end };
    expect(code(practice.ask('circle.end', about))).toBe('circle-not-begun');
    begin(practice);
    expect(code(practice.ask('circle.end', about))).toBe('done');
    expect(code(practice.ask('circle.end', about))).toBe('circle-not-begun');
    screen(practice, practice.pathway());
    expect(code(begin(practice))).toBe('circle-over');
  });
});

describe('preparation', () => {
  test('is done when the survivor says they are ready, and nobody else’s word counts for theirs', () => {
    const practice = at('preparation');
    const { id, survivor, accountableParty } = practice.pathway();
    const on = practice.today;
    const choose = () => practice.ask('preparation.form', { pathway: id, form: 'letter', on });
    practice.ask('preparation.record', {
      pathway: id,
      preparation: { person: accountableParty, on, ready: true },
    });
    expect(choose()).toMatchObject({
      error: { code: 'preparation-needed', missing: [{ what: 'survivorReady', who: 'survivor' }] },
    });
    practice.ask('preparation.record', { pathway: id, preparation: { person: survivor, on, ready: true } });
    practice.ask('preparation.record', { pathway: id, preparation: { person: survivor, on, ready: false } });
    expect(code(choose())).toBe('preparation-needed');
    practice.ask('preparation.record', { pathway: id, preparation: { person: survivor, on, ready: true } });
    expect(code(choose())).toBe('done');
    expect(stageOf(practice.pathway().chart)).toBe('circles');
  });

  test('may lead to no meeting at all: the plan comes next', () => {
    const practice = at('preparation');
    const { id, survivor } = practice.pathway();
    const on = practice.today;
    practice.ask('preparation.record', { pathway: id, preparation: { person: survivor, on, ready: true } });
    practice.ask('preparation.form', { pathway: id, form: 'none', on });
    expect(stageOf(practice.pathway().chart)).toBe('planning');
  });
});
