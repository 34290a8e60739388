import { describe, expect, test } from 'vitest';
import { stageOf } from '#domain/process/chart.ts';
import { viewCase } from '#domain/process/view.ts';
import { latestPlan, planInForce } from '#domain/state.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Result } from '#shared/result.ts';
import { Practice } from '../process/practice.ts';
import { obligations } from '../process/program.ts';
import { goOn, line, safeguard, screen } from '../process/steps.ts';

type Line = Input<'plan.draft'>['lines'][number];
const code = (result: Result<unknown>) => (result.ok ? 'done' : result.error.code);

function at(stage: 'planning' | 'twoYears'): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== stage) goOn(practice, practice.pathway());
  if (stage === 'planning') {
    const needs = { on: practice.today, needs: ['repair' as const] };
    practice.ask('needs.record', { pathway: practice.pathway().id, needs });
    screen(practice, practice.pathway());
  }
  return practice;
}

const draft = (practice: Practice, lines: Line[], why?: string) =>
  practice.ask('plan.draft', {
    pathway: practice.pathway().id,
    lines,
    ...(why === undefined ? {} : { why }),
  });

function keepAll(practice: Practice): void {
  for (const { id } of latestPlan(practice.pathway())?.lines ?? []) {
    practice.ask('plan.decideLine', { pathway: practice.pathway().id, line: id, decision: 'keep' });
  }
}

const approve = (practice: Practice, startsOn = practice.today) =>
  practice.ask('plan.approve', {
    pathway: practice.pathway().id,
    approvedOn: practice.today,
    startsOn,
    bySurvivor: true,
  });

/** Why approval is refused: what is amiss, and who can mend it. */
function blocked(practice: Practice): readonly unknown[] {
  const refused = approve(practice);
  return refused.ok ? [] : (refused.error.missing ?? []);
}

describe('a plan', () => {
  test('is in force only once the survivor approved it, line by line', () => {
    const practice = at('planning');
    draft(practice, [line(practice)]);
    expect(planInForce(practice.pathway())).toBeUndefined();
    expect(blocked(practice)).toEqual([{ what: 'plan.undecided', who: 'survivor' }]);
    keepAll(practice);
    expect(planInForce(practice.pathway())).toBeUndefined();
    expect(code(approve(practice))).toBe('done');
    expect(planInForce(practice.pathway())?.version).toBe(1);
  });

  test('does not begin before it is approved, so that two years are two years', () => {
    const practice = at('planning');
    draft(practice, [{ ...line(practice), until: practice.day(60) }]);
    keepAll(practice);
    expect(code(approve(practice, practice.day(-1)))).toBe('plan-starts-before');
    expect(code(approve(practice, practice.day(1)))).toBe('done');
  });

  test('cannot be approved by anyone else: there is no way to write that down', () => {
    const practice = at('planning');
    draft(practice, [line(practice)]);
    keepAll(practice);
    const input = { pathway: practice.pathway().id, approvedOn: practice.today, startsOn: practice.today };
    expect(code(practice.askAnything('plan.approve', { ...input, bySurvivor: false }, 'facilitator'))).toBe(
      'input-invalid',
    );
    expect(code(practice.askAnything('plan.approve', { ...input, bySurvivor: true }, 'supervisor'))).toBe(
      'not-permitted',
    );
  });

  test('lasts as long as policy says, to the day, also from the end of February', () => {
    const practice = at('planning');
    draft(practice, [line(practice)]);
    keepAll(practice);
    approve(practice, '2028-02-29');
    expect(planInForce(practice.pathway())).toMatchObject({ startsOn: '2028-02-29', endsOn: '2030-02-27' });
  });

  test('has no line that runs past its own last day', () => {
    const practice = at('planning');
    const until = (day: string) => {
      draft(practice, [{ ...line(practice), until: day }]);
      keepAll(practice);
      return blocked(practice);
    };
    expect(until('2028-01-05')).toEqual([{ what: 'plan.pastTheEnd', who: 'facilitator' }]);
    expect(until('2028-01-04')).toEqual([]);
    expect(planInForce(practice.pathway())?.endsOn).toBe('2028-01-04');
  });

  test.each([
    ['contact that a safeguard forbids', { contact: true }, 'contactForbidden'],
    ['an end before its start', { until: '2025-12-01' }, 'endBeforeStart'],
    ['the survivor to verify what they did not ask to', { verifier: 'survivor' }, 'survivorVerifies'],
  ] as const)('with %s is not approved', (_, change, check) => {
    const practice = at('planning');
    screen(practice, practice.pathway(), 'noConcern', 'proceedWithSafeguards', {
      safeguards: [safeguard(practice, 'no-contact')],
    });
    draft(practice, [{ ...line(practice), ...change }]);
    keepAll(practice);
    expect(blocked(practice)).toEqual([{ what: `plan.${check}`, who: 'facilitator' }]);
  });

  test('is not approved with contact where the survivor needs none, and is once they strike that line', () => {
    const practice = at('planning');
    practice.ask('needs.record', {
      pathway: practice.pathway().id,
      needs: { on: practice.today, needs: ['noContact'] },
    });
    draft(practice, [line(practice), { ...line(practice, 'A letter of apology'), contact: true }]);
    keepAll(practice);
    expect(blocked(practice)).toEqual([{ what: 'plan.contactForbidden', who: 'facilitator' }]);
    const letter = latestPlan(practice.pathway())?.lines[1]?.id ?? '';
    practice.ask('plan.decideLine', { pathway: practice.pathway().id, line: letter, decision: 'strike' });
    expect(blocked(practice)).toEqual([]);
  });

  test.each([
    ['no-contact-at-all', 'apology-letter'],
    ['apology-letter', 'no-contact-at-all'],
    ['say-nothing-in-public', 'prevention-talk'],
    ['prevention-talk', 'say-nothing-in-public'],
  ])('is not approved with both %s and %s, in whichever order', (first, second) => {
    const practice = at('planning');
    draft(practice, [
      { ...line(practice, 'One'), origin: 'library', obligation: first },
      { ...line(practice, 'Two'), origin: 'library', obligation: second },
    ]);
    keepAll(practice);
    expect(blocked(practice)).toEqual([{ what: 'plan.excludesEachOther', who: 'facilitator' }]);
  });
});

describe('a draft', () => {
  test('keeps what the survivor decided only for lines that are the same to the letter', () => {
    const practice = at('planning');
    draft(practice, [line(practice, 'Pay the wages'), line(practice, 'Stay away')]);
    keepAll(practice);
    draft(practice, [line(practice, 'Pay the wages'), line(practice, 'Stay away.')]);
    const decisions = latestPlan(practice.pathway())?.lines.map(({ text, decision }) => [text, decision]);
    expect(decisions).toEqual([
      ['Pay the wages', 'keep'],
      ['Stay away.', undefined],
    ]);
  });

  test.each(['text', 'measure', 'from', 'until', 'verifier', 'frequency', 'need', 'contact'] as const)(
    'asks the survivor anew when the %s of a line changes',
    (part) => {
      const practice = at('planning');
      const first = line(practice);
      draft(practice, [first]);
      keepAll(practice);
      const other: Line = {
        ...first,
        text: 'Other words',
        measure: 'Other words',
        from: practice.day(1),
        until: practice.day(200),
        verifier: 'provider',
        frequency: 'weekly',
        need: 'answers',
        contact: true,
      };
      draft(practice, [{ ...first, [part]: other[part] }]);
      expect(latestPlan(practice.pathway())?.lines.map(({ decision }) => decision)).toEqual([undefined]);
    },
  );

  test('keeps two lines of the same words apart, so that one can be struck and the other kept', () => {
    const practice = at('planning');
    const twice = [line(practice, 'Call once a month'), line(practice, 'Call once a month')];
    for (let time = 0; time < 3; time += 1) draft(practice, twice);
    const ids = latestPlan(practice.pathway())?.lines.map(({ id }) => id) ?? [];
    expect(new Set(ids).size).toBe(2);
    practice.ask('plan.decideLine', {
      pathway: practice.pathway().id,
      line: ids[0] ?? '',
      decision: 'strike',
    });
    expect(latestPlan(practice.pathway())?.lines.map(({ decision }) => decision)).toEqual([
      'strike',
      undefined,
    ]);
  });

  test('takes no obligation that the library does not have, and none before the needs are known', () => {
    const practice = new Practice();
    while (stageOf(practice.pathway().chart) !== 'planning') goOn(practice, practice.pathway());
    expect(draft(practice, [line(practice)])).toMatchObject({
      error: { code: 'needs-first', missing: [{ what: 'needs', who: 'survivor' }] },
    });
    const needs = { on: practice.today, needs: ['repair' as const] };
    practice.ask('needs.record', { pathway: practice.pathway().id, needs });
    expect(code(draft(practice, [{ ...line(practice), obligation: 'made-up' }]))).toBe('obligation-unknown');
  });
});

describe('an amendment', () => {
  test('says why, binds nobody until the survivor approved it again, and keeps the end agreed first', () => {
    const practice = at('twoYears');
    const before = planInForce(practice.pathway());
    practice.wait(20);
    const changed = [{ ...line(practice, 'Pay less, longer'), until: practice.day(300) }];
    expect(code(draft(practice, changed))).toBe('why-needed');
    expect(code(draft(practice, changed, 'He lost his job'))).toBe('done');
    expect(planInForce(practice.pathway())).toEqual(before);
    keepAll(practice);
    expect(planInForce(practice.pathway())).toEqual(before);
    expect(code(approve(practice))).toBe('done');
    expect(planInForce(practice.pathway())).toMatchObject({
      version: (before?.version ?? 0) + 1,
      startsOn: before?.startsOn,
      endsOn: before?.endsOn,
    });
    expect(practice.pathway().plans).toContainEqual(before);
  });

  test('is checked on the case page as its approval will be: against the end agreed first', () => {
    const practice = at('twoYears');
    practice.wait(20);
    draft(practice, [{ ...line(practice, 'Pay longer'), until: practice.day(725) }], 'More time');
    keepAll(practice);
    const shown = viewCase(practice.state, obligations, practice.context('facilitator')).pathways[0]
      ?.planChecks;
    expect(shown?.filter(({ blocks }) => blocks).map(({ check }) => `plan.${check}`)).toEqual(
      blocked(practice).map((missing) =>
        missing instanceof Object && 'what' in missing ? missing.what : '',
      ),
    );
    expect(blocked(practice)).toEqual([{ what: 'plan.pastTheEnd', who: 'facilitator' }]);
  });
});

describe('completion', () => {
  test('comes on the plan’s last day and not before', () => {
    const practice = at('twoYears');
    const ends = planInForce(practice.pathway())?.endsOn ?? '';
    const complete = () => {
      const completion = { on: practice.today, survivorAgrees: true as const, ownership: 'In their words' };
      return practice.ask('pathway.complete', { pathway: practice.pathway().id, completion });
    };
    while (practice.day(1) < ends) practice.wait(1);
    screen(practice, practice.pathway());
    expect(code(complete())).toBe('plan-not-over');
    practice.wait(1);
    expect(code(complete())).toBe('done');
    expect(practice.pathway().ended).toEqual({ as: 'completed', on: ends });
  });
});
