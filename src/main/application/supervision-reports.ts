import { isBlind } from '#domain/screening/blind.ts';
import { agreementGroups } from '#domain/supervision/pairs.ts';
import { patternsOf } from '#domain/supervision/patterns.ts';
import type { Output } from '#shared/contract/index.ts';
import { ok, type Result } from '#shared/result.ts';
import { caseIdSchema, screeningIdSchema } from '#shared/vocabulary/ids.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Bilingual, Day } from '#shared/vocabulary/text.ts';
import { checkDraws } from './audit-draw.ts';
import type { HandlersOf } from './handler.ts';
import { instrumentsByHash } from './instruments/handlers.ts';
import { staffNames } from './staff-names.ts';
import type { Work } from './work.ts';

export const supervisionReportHandlers: HandlersOf<
  'supervision.agreement' | 'supervision.patterns' | 'supervision.checkDraws'
> = {
  'supervision.agreement': (period, work) => ok({ groups: agreementIn(work, period) }),

  'supervision.patterns': (period, work) => ok(patternsIn(work, period)),

  'supervision.checkDraws': (_, work) => drawsIn(work),
};

/** From one day to another, both counted. */
export interface Period {
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
}

/** How far blind judgments agree with decisions. People stand in the order of the alphabet, for nobody is ranked. */
export function agreementIn(work: Work, period: Period): Output<'supervision.agreement'>['groups'] {
  const nameOf = staffNames(work);
  const groups = agreementGroups(screeningsIn(work, period)).map((group) => ({
    ...group,
    of: group.by === 'facilitator' ? nameOf(group.of) : group.of,
  }));
  const isOfAFacilitator = ({ by }: (typeof groups)[number]) => by === 'facilitator';
  return [
    ...groups.filter(({ by }) => by === 'all'),
    ...groups.filter(isOfAFacilitator).sort((one, other) => one.of.localeCompare(other.of)),
    ...groups.filter(({ by }) => by === 'instrument' || by === 'quarter'),
  ];
}

/** Every lot of the record, drawn again. */
export function drawsIn(work: Work): Result<Output<'supervision.checkDraws'>> {
  const events = work.record.loadAll();
  if (!events.ok) return events;
  const { checked, wrong } = checkDraws(events.value, work.shippedPolicy.screening.auditShare);
  return ok({
    checked,
    wrong: wrong.map(({ case: id, screening, why }) => ({
      case: caseIdSchema.parse(id),
      screening: screeningIdSchema.parse(screening),
      why,
    })),
  });
}

/** What the screenings of a period show together, each question and rule in the words of its version. */
export function patternsIn(work: Work, period: Period): Output<'supervision.patterns'> {
  const instrumentOf = instrumentsByHash(work);
  const screened = screeningsIn(work, period).flatMap((screening) => {
    const instrument = instrumentOf(screening.instrument.hash);
    return instrument === undefined ? [] : [{ screening, instrument }];
  });
  const found = patternsOf(screened);
  const instruments = new Set(screened.map(({ instrument }) => instrument));
  const named = new Map([...instruments].map((one) => [`${one.id} ${one.version}`, one]));
  const question = (instrument: string, id: string) =>
    named.get(instrument)?.items.find((item) => item.id === id)?.question ?? inNoWords(id);
  const reason = (instrument: string, id: string) =>
    named.get(instrument)?.rules.find((rule) => rule.id === id)?.reason ?? inNoWords(id);
  return {
    ...found,
    instruments: [...named].map(([instrument, { title }]) => ({ instrument, title })),
    unasked: found.unasked.map((row) => ({ ...row, text: question(row.instrument, row.item) })),
    rules: found.rules.map((row) => ({ ...row, text: reason(row.instrument, row.rule) })),
    answers: found.answers.map((row) => ({ ...row, text: question(row.instrument, row.item) })),
  };
}

/** What an instrument has no words for is named by its id. */
const inNoWords = (id: string): Bilingual => ({ en: id, es: id });

/** The program's screenings of a period, but for those that this supervisor is still to judge blind. */
function screeningsIn(work: Work, { from, to }: Period): Screening[] {
  const context = work.context();
  return work.record.caseIds().flatMap((id) => {
    const state = work.caseState(id);
    if (!state.ok) return [];
    return state.value.pathways
      .flatMap(({ screenings }) => screenings)
      .filter(({ on }) => (from === undefined || on >= from) && (to === undefined || on <= to))
      .filter((screening) => !isBlind(screening, context));
  });
}
