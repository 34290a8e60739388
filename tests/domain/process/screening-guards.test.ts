import { describe, expect, test } from 'vitest';
import { stageOf } from '#domain/process/chart.ts';
import { dueInCase } from '#domain/process/due.ts';
import { nextStep } from '#domain/process/next-step.ts';
import { viewCase } from '#domain/process/view.ts';
import type { Result } from '#shared/result.ts';
import { Practice } from './practice.ts';
import type { StaffName } from './program.ts';
import { goOn, relative, safeguard, screen } from './steps.ts';

function at(stage: string): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== stage) goOn(practice, practice.pathway());
  return practice;
}

const referral = (practice: Practice) =>
  practice.ask('community.refer', {
    pathway: practice.pathway().id,
    referral: {
      on: practice.today,
      organisation: 'Harbor',
      supportForSurvivor: 'An advocate',
      servicesForAccountableParty: 'A group',
    },
  });

function audit(
  practice: Practice,
  verdict: 'concurs' | 'disagrees' | 'newScreening',
  which = 0,
  who: StaffName = 'supervisor',
) {
  const { id, screenings } = practice.pathway();
  const about = { pathway: id, screening: screenings[which]?.id ?? '', reasons: 'Read it' };
  practice.ask('supervision.judge', { ...about, outcome: 'pause' }, who);
  return practice.ask('supervision.audit', { ...about, verdict }, who);
}

const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);
const next = (practice: Practice) => nextStep(practice.state, practice.pathway(), practice.today, 30).step;

describe('a step that a screening guards', () => {
  test('waits for the screening, and says who can do it', () => {
    const practice = at('screening');
    expect(referral(practice)).toMatchObject({
      error: { code: 'screening-needed', missing: [{ what: 'screening', who: 'facilitator' }] },
    });
    screen(practice, practice.pathway());
    expect(code(referral(practice))).toBe('done');
  });

  test('waits for the supervisor again after a disagreement, however calm the next talk', () => {
    const practice = at('community');
    audit(practice, 'disagrees');
    screen(practice, practice.pathway());
    expect(practice.pathway().screenings.at(-1)?.queued).toBe('disagreed');
    expect(code(referral(practice))).toBe('screening-with-supervisor');
    // Asking once more is no way around it either.
    screen(practice, practice.pathway());
    expect(code(referral(practice))).toBe('screening-with-supervisor');
    audit(practice, 'concurs', 1);
    audit(practice, 'concurs', 2);
    expect(code(referral(practice))).toBe('done');
  });

  test('waits for what the accountable party said, until they are asked again, and never goes on by it', () => {
    const practice = at('screening');
    const person = practice.pathway().accountableParty;
    screen(practice, practice.pathway(), 'noConcern', 'noConcern', { person });
    expect(code(referral(practice))).toBe('screening-needed');
    screen(practice, practice.pathway(), 'clarify', 'clarify', { person });
    screen(practice, practice.pathway());
    expect(code(referral(practice))).toBe('screening-holds');
    screen(practice, practice.pathway(), 'noConcern', 'noConcern', { person });
    expect(code(referral(practice))).toBe('done');
  });

  test('is no finding of coercion by what the accountable party said', () => {
    const practice = at('screening');
    const person = practice.pathway().accountableParty;
    expect(code(screen(practice, practice.pathway(), 'pause', 'coercionIndicated', { person }))).toBe(
      'coercion-told-by-other-side',
    );
  });

  test('can be taken on the last day the screening holds, and not on the day after', () => {
    const practice = at('community');
    practice.wait(30);
    expect(code(referral(practice))).toBe('done');
    const late = at('community');
    late.wait(31);
    expect(referral(late)).toMatchObject({
      error: { code: 'screening-expired', missing: [{ what: 'screening', who: 'facilitator' }] },
    });
  });

  test('waits where a screening is of a day to come: a clock was set forward to make it last', () => {
    const practice = at('screening');
    practice.wait(400);
    screen(practice, practice.pathway());
    practice.wait(-400);
    expect(code(referral(practice))).toBe('screening-expired');
    expect(next(practice)).toBe('screen');
    const due = dueInCase(practice.state, practice.context('facilitator')).map(({ kind }) => kind);
    expect(due).toContain('screeningNeeded');
    expect(viewCase(practice.state, [], practice.context('facilitator')).pathways[0]).not.toHaveProperty(
      'screeningValidUntil',
    );
    practice.wait(400);
    expect(code(referral(practice))).toBe('done');
  });

  test('waits while anyone’s screening asks to wait', () => {
    const practice = at('community');
    screen(practice, practice.pathway(), 'pause');
    expect(code(referral(practice))).toBe('screening-holds');
  });

  test('waits again after a concern, whoever raises it', () => {
    const practice = at('community');
    practice.ask('concern.raise', { pathway: practice.pathway().id, words: 'A car outside' }, 'supervisor');
    expect(code(referral(practice))).toBe('screening-needed');
    screen(practice, practice.pathway());
    expect(code(referral(practice))).toBe('done');
  });

  test('waits after a concern until everybody was asked again, and not only the survivor', () => {
    const practice = new Practice();
    practice.ask('people.add', { person: relative(practice.pathway().survivor) });
    while (stageOf(practice.pathway().chart) !== 'community') goOn(practice, practice.pathway());
    practice.ask('concern.raise', { pathway: practice.pathway().id, words: 'A car outside' });
    screen(practice, practice.pathway());
    expect(code(referral(practice))).toBe('screening-needed');
    const mother = practice.state.people.at(-1)?.id;
    if (mother === undefined) throw new Error('she was added');
    screen(practice, practice.pathway(), 'noConcern', 'noConcern', { person: mother });
    expect(code(referral(practice))).toBe('done');
  });

  test('waits for a family member whose pressure was just noticed; the survivor need not be asked again', () => {
    const practice = at('community');
    const { survivor } = practice.pathway();
    practice.ask('people.add', { person: relative(survivor) });
    expect(code(referral(practice))).toBe('screening-needed');
    const mother = practice.state.people.at(-1)?.id;
    if (mother === undefined) throw new Error('she was added');
    screen(practice, practice.pathway(), 'noConcern', 'noConcern', { person: mother });
    expect(code(referral(practice))).toBe('done');
  });
});

describe('a decision milder than the rules indicate', () => {
  test('waits for the supervisor, and says so', () => {
    const practice = at('screening');
    screen(practice, practice.pathway(), 'pause', 'noConcern');
    expect(referral(practice)).toMatchObject({
      error: { code: 'screening-with-supervisor', missing: [{ what: 'audit', who: 'supervisor' }] },
    });
    expect(code(audit(practice, 'concurs'))).toBe('done');
    expect(code(referral(practice))).toBe('done');
  });

  test('is not got around by asking the same person again', () => {
    const practice = at('screening');
    screen(practice, practice.pathway(), 'coercionIndicated', 'noConcern');
    screen(practice, practice.pathway(), 'noConcern');
    expect(code(referral(practice))).toBe('screening-with-supervisor');
    practice.ask('concern.raise', { pathway: practice.pathway().id, words: 'Odd' });
    screen(practice, practice.pathway(), 'noConcern');
    expect(code(referral(practice))).toBe('screening-with-supervisor');
    expect(next(practice)).toBe('waitForAudit');
    audit(practice, 'concurs');
    expect(code(referral(practice))).toBe('done');
  });

  test.each(['disagrees', 'newScreening'] as const)(
    'makes a new screening due when the supervisor %s',
    (verdict) => {
      const practice = at('screening');
      screen(practice, practice.pathway(), 'pause', 'noConcern');
      audit(practice, verdict);
      expect(code(referral(practice))).toBe('screening-needed');
    },
  );

  test('still leaves the family to be asked once the supervisor concurs, and nobody waits for a second audit', () => {
    const practice = at('screening');
    const { survivor } = practice.pathway();
    practice.ask('people.add', { person: relative(survivor) });
    screen(practice, practice.pathway(), 'pause', 'noConcern');
    expect(next(practice)).toBe('waitForAudit');
    audit(practice, 'concurs');
    expect(next(practice)).toBe('screen');
  });

  test('is waited for in the two years as well', () => {
    const practice = at('twoYears');
    screen(practice, practice.pathway(), 'pause', 'noConcern');
    expect(next(practice)).toBe('waitForAudit');
  });
});

describe('an audit', () => {
  test('is never done by who decided, also where they supervise now', () => {
    const practice = at('screening');
    screen(practice, practice.pathway(), 'pause', 'noConcern');
    expect(code(audit(practice, 'concurs', 0, 'promoted'))).toBe('own-decision');
    const { id, screenings } = practice.pathway();
    const about = {
      pathway: id,
      screening: screenings[0]?.id ?? '',
      reasons: 'Mine',
      outcome: 'noConcern' as const,
    };
    expect(code(practice.ask('supervision.judge', about, 'promoted'))).toBe('own-decision');
    expect(code(referral(practice))).toBe('screening-with-supervisor');
  });

  test('comes after the supervisor’s own judgment where policy says blind, and once', () => {
    const practice = at('screening');
    screen(practice, practice.pathway(), 'pause', 'noConcern');
    const { id, screenings } = practice.pathway();
    const about = {
      pathway: id,
      screening: screenings[0]?.id ?? '',
      reasons: 'Read',
      verdict: 'concurs' as const,
    };
    expect(code(practice.ask('supervision.audit', about, 'supervisor'))).toBe('judge-first');
    audit(practice, 'concurs');
    expect(code(practice.ask('supervision.audit', about, 'supervisor'))).toBe('already-audited');
  });
});

describe('what a decision needs', () => {
  const happened: Record<string, (practice: Practice) => unknown> = {
    'a concern': (practice) =>
      practice.ask('concern.raise', { pathway: practice.pathway().id, words: 'A car outside' }, 'supervisor'),
    'an audit that asks for a new screening': (practice) => audit(practice, 'newScreening'),
    'a report that terms were broken': (practice) =>
      practice.ask('violation.report', {
        pathway: practice.pathway().id,
        reportedOn: practice.today,
        reportedBy: 'family',
        lines: [],
        what: 'A call',
      }),
  };

  test.each(Object.keys(happened))('a talk since %s: one from before does not let it go on', (what) => {
    const practice = at('twoYears');
    practice.wait(10);
    happened[what]?.(practice);
    const before = { on: practice.day(-9) };
    expect(code(screen(practice, practice.pathway(), 'noConcern', 'noConcern', before))).toBe(
      'screening-before-due',
    );
    expect(code(screen(practice, practice.pathway(), 'noConcern', 'pause', before))).toBe('done');
    expect(code(screen(practice, practice.pathway()))).toBe('done');
    expect(code(screen(practice, practice.pathway(), 'noConcern', 'coercionIndicated', before))).toBe('done');
  });

  test('a talk since the last circle, by the day where the program is', () => {
    const practice = at('inCircle');
    practice.wait(10);
    practice.now = new Date(`${practice.today}T03:30:00.000Z`);
    // In the west it is still the day before.
    practice.localDay = practice.day(-1);
    goOn(practice, practice.pathway());
    expect(
      code(screen(practice, practice.pathway(), 'noConcern', 'noConcern', { on: practice.day(-1) })),
    ).toBe('screening-before-due');
    expect(code(screen(practice, practice.pathway()))).toBe('done');
  });

  test('a talk since the referral', () => {
    const practice = at('screening');
    const before = { on: practice.day(-400) };
    expect(code(screen(practice, practice.pathway(), 'noConcern', 'noConcern', before))).toBe(
      'screening-before-due',
    );
  });

  test('safeguards that somebody sees to, where it goes on with safeguards', () => {
    const practice = at('screening');
    const bare = screen(practice, practice.pathway(), 'noConcern', 'proceedWithSafeguards', {
      safeguards: [],
    });
    expect(bare).toMatchObject({ error: { code: 'safeguard-missing', missing: [{ what: 'safeguard' }] } });
    const held = screen(practice, practice.pathway(), 'noConcern', 'proceedWithSafeguards', {
      safeguards: [safeguard(practice)],
    });
    expect(held.ok).toBe(true);
  });
});
