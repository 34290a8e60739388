import { stageOf } from '#domain/process/chart.ts';
import type { Pathway } from '#domain/state.ts';
import type { CaseInput } from './deciders.ts';
import type { Practice } from './practice.ts';

/** The steps that somebody in a hurry would try at this stage, whatever the screening says. */
export function eagerSteps(
  practice: Practice,
  pathway: Pathway,
): readonly (readonly [keyof CaseInput, object])[] {
  const here = { pathway: pathway.id };
  const on = practice.today;
  const approval = ['plan.approve', { ...here, approvedOn: on, startsOn: on, bySurvivor: true }] as const;
  switch (stageOf(pathway.chart)) {
    case 'community': {
      const help = { organisation: 'Harbor', supportForSurvivor: 'x', servicesForAccountableParty: 'y' };
      return [['community.refer', { ...here, referral: { on, ...help } }]];
    }
    case 'preparation':
      return (['faceToFace', 'none'] as const).map((form) => ['preparation.form', { ...here, form, on }]);
    case 'circles': {
      const open = pathway.circles.find(({ endedAt }) => endedAt === undefined);
      return open === undefined ? [] : [['circle.begin', { ...here, circle: open.id }]];
    }
    case 'planning':
      return [approval];
    case 'twoYears': {
      const completion = { on, survivorAgrees: true, ownership: 'Owned' };
      return [approval, ['pathway.complete', { ...here, completion }]];
    }
    case 'violationReview':
      return pathway.violations.map(({ id }) => [
        'violation.decide',
        { ...here, violation: id, outcome: 'goOn', reasons: 'So', on },
      ]);
    default:
      return [];
  }
}
