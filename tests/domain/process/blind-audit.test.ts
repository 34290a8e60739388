import { describe, expect, test } from 'vitest';
import { stageOf } from '#domain/process/chart.ts';
import { dueInCase } from '#domain/process/due.ts';
import { viewCase } from '#domain/process/view.ts';
import type { Outcome } from '#shared/vocabulary/screening.ts';
import { Practice } from './practice.ts';
import { obligations, type StaffName } from './program.ts';
import { goOn, line, safeguard, screen } from './steps.ts';

/** A pathway in preparation, screened anew: the same answers each time, and this decision. */
function decidedAs(outcome: Outcome, indicated: Outcome = 'clarify'): Practice {
  const practice = new Practice();
  while (stageOf(practice.pathway().chart) !== 'preparation') goOn(practice, practice.pathway());
  practice.ask('concern.raise', { pathway: practice.pathway().id, words: 'Something is off' });
  practice.chance = 0;
  const made = screen(practice, practice.pathway(), indicated, outcome, {
    safeguards: [safeguard(practice)],
  });
  if (!made.ok) throw new Error(made.error.code);
  return practice;
}

function seenBy(practice: Practice, who: StaffName) {
  const context = practice.context(who);
  return { case: viewCase(practice.state, obligations, context), due: dueInCase(practice.state, context) };
}

const outcomes = ['noConcern', 'proceedWithSafeguards', 'clarify', 'pause'] as const;

describe('a supervisor who is to judge blind', () => {
  test('sees the very same case whatever the facilitator decided', () => {
    const seen = outcomes.map((outcome) => seenBy(decidedAs(outcome), 'supervisor'));
    for (const one of seen) expect(one).toEqual(seen[0]);
  });

  test('is not told by what a plan may not hold that the decision names a safeguard', () => {
    const checks = (forbids: Parameters<typeof safeguard>[2], who: StaffName) => {
      const practice = new Practice();
      while (stageOf(practice.pathway().chart) !== 'planning') goOn(practice, practice.pathway());
      const needs = { on: practice.today, needs: ['repair' as const] };
      practice.ask('needs.record', { pathway: practice.pathway().id, needs });
      const lines = [{ ...line(practice), contact: true }];
      expect(practice.ask('plan.draft', { pathway: practice.pathway().id, lines }).ok).toBe(true);
      practice.chance = 0;
      screen(practice, practice.pathway(), 'proceedWithSafeguards', 'proceedWithSafeguards', {
        safeguards: [safeguard(practice, 'apart', forbids)],
      });
      return seenBy(practice, who).case.pathways[0]?.planChecks.map(({ check }) => check);
    };
    expect(checks(['contact'], 'facilitator')).toContain('contactForbidden');
    expect(checks([], 'facilitator')).not.toContain('contactForbidden');
    expect(checks(['contact'], 'supervisor')).toEqual(checks([], 'supervisor'));
  });

  test('sees the decision once they have judged, and not before', () => {
    const practice = decidedAs('noConcern');
    const { id, screenings } = practice.pathway();
    const screening = screenings.at(-1)?.id ?? '';
    const shown = () => seenBy(practice, 'supervisor').case.pathways[0]?.screenings.at(-1);
    expect(shown()).not.toHaveProperty('decision');
    expect(shown()).not.toHaveProperty('milder');
    const judged = { pathway: id, screening, outcome: 'pause' as const, reasons: 'By the answers' };
    practice.ask('supervision.judge', judged, 'supervisor');
    expect(shown()?.decision?.outcome).toBe('noConcern');
    expect(shown()?.milder).toBe(true);
  });

  test('is told at once of found coercion, for the notice and the safety plan cannot wait', () => {
    const seen = seenBy(decidedAs('coercionIndicated', 'coercionIndicated'), 'supervisor');
    expect(seen.case.pathways[0]).toMatchObject({ stage: 'coercionFound', next: { step: 'planSafety' } });
  });

  test('does not keep the facilitator from seeing what they decided', () => {
    const seen = outcomes.map((outcome) => seenBy(decidedAs(outcome), 'facilitator').case.pathways[0]);
    expect(seen.map((pathway) => pathway?.screenings.at(-1)?.decision?.outcome)).toEqual(outcomes);
    expect(new Set(seen.map((pathway) => pathway?.standing)).size).toBe(2);
  });
});

describe('a judgment of what was never hidden', () => {
  const judged = (practice: Practice) =>
    practice.ask(
      'supervision.judge',
      {
        pathway: practice.pathway().id,
        screening: practice.pathway().screenings.at(-1)?.id ?? '',
        outcome: 'noConcern',
        reasons: 'Read it',
      },
      'supervisor',
    );

  test('is refused: it would be counted as blind', () => {
    const practice = new Practice();
    while (stageOf(practice.pathway().chart) !== 'community') goOn(practice, practice.pathway());
    expect(practice.pathway().screenings.at(-1)?.queued).toBe('no');
    expect(judged(practice)).toMatchObject({ error: { code: 'decision-was-shown' } });
    expect(judged(decidedAs('noConcern')).ok).toBe(true);
  });

  test('is not asked for before its audit', () => {
    const practice = new Practice();
    while (stageOf(practice.pathway().chart) !== 'community') goOn(practice, practice.pathway());
    const about = {
      pathway: practice.pathway().id,
      screening: practice.pathway().screenings.at(-1)?.id ?? '',
    };
    const audited = practice.ask(
      'supervision.audit',
      { ...about, verdict: 'concurs', reasons: 'Read it' },
      'supervisor',
    );
    expect(audited.ok).toBe(true);
  });
});
