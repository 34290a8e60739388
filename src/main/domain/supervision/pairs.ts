import type { RaterAgreement } from '#shared/vocabulary/agreement.ts';
import { outcomeSchema } from '#shared/vocabulary/screening.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { agreementOf } from './agreement.ts';

/** Whose agreement: of all, of one facilitator's decisions, of one version of an instrument, or of one quarter. */
export interface AgreementGroup {
  readonly by: 'all' | 'facilitator' | 'instrument' | 'quarter';
  /** The user's id, `survivor 1.1.0`, or `2026-Q4`; empty for all. */
  readonly of: string;
  readonly agreement: RaterAgreement;
}

/**
 * How far supervisors who judged blind agree with the decisions they judged. Only what was judged before the decision
 * was seen counts: whoever has seen an answer tends to agree with it.
 */
export function agreementGroups(screenings: readonly Screening[]): AgreementGroup[] {
  const judged = screenings.filter(({ blind }) => blind !== undefined);
  const grouped = (by: AgreementGroup['by'], nameOf: (screening: Screening) => string): AgreementGroup[] =>
    [...Map.groupBy(judged, nameOf)]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([of, group]) => ({ by, of, agreement: agreementOfJudged(group) }));
  return [
    { by: 'all', of: '', agreement: agreementOfJudged(judged) },
    ...grouped('facilitator', ({ by }) => by),
    ...grouped('instrument', ({ instrument }) => `${instrument.id} ${instrument.version}`),
    ...grouped('quarter', ({ on }) => quarterOf(on)),
  ];
}

function agreementOfJudged(screenings: readonly Screening[]): RaterAgreement {
  const pairs = screenings.flatMap(({ decision, blind }) =>
    blind === undefined ? [] : [[decision.outcome, blind.outcome] as const],
  );
  return agreementOf(outcomeSchema.options, pairs);
}

function quarterOf(day: Day): string {
  const [year = '', month = '1'] = day.split('-');
  return `${year}-Q${Math.ceil(Number(month) / 3)}`;
}
