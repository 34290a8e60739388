import { isBlind } from '#domain/screening/blind.ts';
import { agreementGroups } from '#domain/supervision/pairs.ts';
import { patternsOf } from '#domain/supervision/patterns.ts';
import { ok } from '#shared/result.ts';
import { caseIdSchema, screeningIdSchema } from '#shared/vocabulary/ids.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { checkDraws } from './audit-draw.ts';
import type { HandlersOf } from './handler.ts';
import { instrumentByHash } from './instruments/handlers.ts';
import type { Work } from './work.ts';

export const supervisionReportHandlers: HandlersOf<
  'supervision.agreement' | 'supervision.patterns' | 'supervision.checkDraws'
> = {
  'supervision.agreement': (period, work) => {
    const names = new Map<string, string>(work.vault.users().map(({ id, name }) => [id, name]));
    const groups = agreementGroups(screeningsIn(work, period));
    return ok({
      groups: groups.map(({ by, of, agreement }) => ({ by, of: names.get(of) ?? of, agreement })),
    });
  },

  'supervision.patterns': (period, work) => {
    const all = screeningsIn(work, period);
    const instruments = new Map(
      [...new Set(all.map(({ instrument }) => instrument.hash))].map((hash) => [
        hash,
        instrumentByHash(work, hash),
      ]),
    );
    const screened = all.flatMap((screening) => {
      const instrument = instruments.get(screening.instrument.hash);
      return instrument === undefined ? [] : [{ screening, instrument }];
    });
    const found = patternsOf(screened);
    return ok({
      ...found,
      unasked: [...found.unasked],
      rules: [...found.rules],
      answers: [...found.answers],
    });
  },

  'supervision.checkDraws': (_, work) => {
    const events = work.record.loadAll();
    if (!events.ok) return events;
    const { checked, wrong } = checkDraws(events.value);
    return ok({
      checked,
      wrong: wrong.map(({ case: id, screening, why }) => ({
        case: caseIdSchema.parse(id),
        screening: screeningIdSchema.parse(screening),
        why,
      })),
    });
  },
};

/** The program's screenings of a period, but for those that this supervisor is still to judge blind. */
function screeningsIn(
  work: Work,
  { from, to }: { from?: Day | undefined; to?: Day | undefined },
): Screening[] {
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
