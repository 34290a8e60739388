import { describe, expect, test } from 'vitest';
import { stageOf } from '#domain/process/chart.ts';
import { nextStep } from '#domain/process/next-step.ts';
import { planInForce } from '#domain/state.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import { Practice } from '../process/practice.ts';
import { goOn, screen } from '../process/steps.ts';

const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);

function inTwoYears(): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== 'twoYears') goOn(practice, practice.pathway());
  return practice;
}

function report(practice: Practice, lines: string[] = []): Result<unknown> {
  const about = {
    reportedOn: practice.today,
    reportedBy: 'survivor' as const,
    lines,
    what: 'He came to her work',
  };
  return practice.ask('violation.report', { pathway: practice.pathway().id, ...about });
}

const about = (practice: Practice) => ({
  pathway: practice.pathway().id,
  violation: practice.pathway().violations.at(-1)?.id ?? '',
  on: practice.today,
});
const hear = (practice: Practice, wants: Input<'violation.heard'>['wants']) =>
  practice.ask('violation.heard', { ...about(practice), wants });
const decide = (practice: Practice, outcome: Input<'violation.decide'>['outcome']) =>
  practice.ask('violation.decide', { ...about(practice), outcome, reasons: 'Talked it through' });
const stage = (practice: Practice) => stageOf(practice.pathway().chart);

describe('a report that terms were broken', () => {
  test('opens a review, and a new screening comes before it goes on', () => {
    const practice = inTwoYears();
    expect(code(report(practice))).toBe('done');
    expect(stage(practice)).toBe('violationReview');
    hear(practice, 'goOn');
    expect(code(decide(practice, 'goOn'))).toBe('screening-needed');
    screen(practice, practice.pathway());
    expect(code(decide(practice, 'goOn'))).toBe('done');
    expect(stage(practice)).toBe('twoYears');
  });

  test('can be joined by another while under review, and both are decided before the two years go on', () => {
    const practice = inTwoYears();
    report(practice);
    hear(practice, 'goOn');
    const [first] = practice.pathway().violations;
    expect(code(report(practice))).toBe('done');
    hear(practice, 'goOn');
    screen(practice, practice.pathway());
    expect(code(decide(practice, 'goOn'))).toBe('done');
    expect(stage(practice)).toBe('violationReview');
    const pathway = practice.pathway().id;
    const earlier = { pathway, violation: first?.id ?? '', on: practice.today };
    expect(
      code(practice.ask('violation.decide', { ...earlier, outcome: 'unfounded', reasons: 'It was not so' })),
    ).toBe('done');
    expect(stage(practice)).toBe('twoYears');
  });

  test('is not possible before there are terms to break, and leaves the screening as it was', () => {
    const practice = new Practice();
    while (stage(practice) !== 'community') goOn(practice, practice.pathway());
    const before = practice.state;
    expect(code(report(practice))).toBe('not-at-this-stage');
    expect(practice.state).toBe(before);
  });

  test('names lines of the plan in force and no others', () => {
    const practice = inTwoYears();
    expect(code(report(practice, ['not-a-line']))).toBe('line-unknown');
    expect(code(report(practice, [planInForce(practice.pathway())?.lines[0]?.id ?? '']))).toBe('done');
  });
});

describe('the survivor', () => {
  test('is heard before anything is decided', () => {
    const practice = inTwoYears();
    report(practice);
    screen(practice, practice.pathway());
    for (const outcome of ['unfounded', 'goOn', 'amend', 'return'] as const) {
      expect(decide(practice, outcome)).toMatchObject({
        error: { code: 'survivor-not-heard', missing: [{ what: 'survivorSays', who: 'survivor' }] },
      });
    }
  });

  test('who wants the case returned is not overruled', () => {
    const practice = inTwoYears();
    report(practice);
    hear(practice, 'return');
    screen(practice, practice.pathway());
    for (const outcome of ['unfounded', 'goOn', 'amend'] as const) {
      expect(code(decide(practice, outcome))).toBe('survivor-wants-return');
    }
    expect(code(decide(practice, 'return'))).toBe('done');
    expect(stage(practice)).toBe('returning');
  });

  test('who wants the case returned waits for no screening', () => {
    const practice = inTwoYears();
    report(practice);
    hear(practice, 'return');
    expect(nextStep(practice.state, practice.pathway(), practice.today, 30).step).toBe('decideViolation');
    expect(code(decide(practice, 'return'))).toBe('done');
  });

  test('may change their mind until it is decided, and not after', () => {
    const practice = inTwoYears();
    report(practice);
    hear(practice, 'return');
    hear(practice, 'goOn');
    screen(practice, practice.pathway());
    expect(code(decide(practice, 'goOn'))).toBe('done');
    expect(code(hear(practice, 'return'))).toBe('violation-decided');
    expect(code(decide(practice, 'return'))).toBe('violation-decided');
  });

  test('who would rather not say is asked no more', () => {
    const practice = inTwoYears();
    report(practice);
    hear(practice, 'noSay');
    screen(practice, practice.pathway());
    expect(code(decide(practice, 'unfounded'))).toBe('done');
  });
});

describe('a check-in', () => {
  test('is never held up by a screening: contact keeps people safe', () => {
    const practice = inTwoYears();
    practice.ask('concern.raise', { pathway: practice.pathway().id, words: 'Odd' });
    const { id, survivor } = practice.pathway();
    const checkIn = { on: practice.today, person: survivor, lines: [] };
    expect(code(practice.ask('checkIn.record', { pathway: id, checkIn }))).toBe('done');
  });
});
