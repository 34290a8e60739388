import { findPathway, findPerson } from '#domain/process/require.ts';
import { viewScreening } from '#domain/process/view.ts';
import { isBlind, judgesBlind } from '#domain/screening/blind.ts';
import {
  audit,
  decideScreening,
  earlierSheets,
  evaluateScreening,
  findScreening,
  type HashedInstrument,
  instrumentKind,
  judgeBlind,
  wordingsOf,
} from '#domain/screening/decide.ts';
import { waitsForSupervisor } from '#domain/screening/standing-of-pathway.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { CaseId, PathwayId, PersonId } from '#shared/vocabulary/ids.ts';
import { drawFrom } from './audit-draw.ts';
import { answered } from './cases.ts';
import { contentHash } from './content-hash.ts';
import type { HandlersOf } from './handler.ts';
import { instrumentByHash } from './instruments/handlers.ts';
import { instrumentUsed } from './read-models/instruments-used.ts';
import { countQueued, waitingForAudit } from './read-models/queued-screenings.ts';
import { staffNames } from './staff-names.ts';
import type { Work } from './work.ts';

export const screeningHandlers: HandlersOf<
  'screening.instrument' | 'screening.instrumentOf' | 'screening.evaluate' | 'screening.decide'
> = {
  'screening.instrument': ({ case: id, pathway, person }, work) => {
    const found = instrumentFor(work, id, pathway, person);
    if (!found.ok) return found;
    const { instrument, hash, previous, wordings } = found.value;
    return ok({
      instrument,
      reference: { id: instrument.id, version: instrument.version, hash },
      wordings,
      ...(previous === undefined ? {} : { previous }),
    });
  },

  'screening.instrumentOf': ({ reference }, work) => {
    const instrument = instrumentByHash(work, reference.hash);
    return instrument === undefined ? refuse('instrument-unknown') : ok({ instrument });
  },

  'screening.evaluate': (input, work) => {
    const found = instrumentFor(work, input.case, input.pathway, input.person);
    if (!found.ok) return found;
    const state = work.caseState(input.case);
    if (!state.ok) return state;
    const evaluated = evaluateScreening(state.value, input, found.value);
    return evaluated.ok ? ok({ evaluation: evaluated.value }) : evaluated;
  },

  'screening.decide': (input, work) => {
    const found = instrumentFor(work, input.case, input.pathway, input.person);
    if (!found.ok) return found;
    const { instrument, hash } = found.value;
    // A decision names its instrument forever, so the very text is kept, once, before the first decision with it.
    if (instrumentUsed(work.vault.database, hash) === undefined) {
      const kept = work.recordForProgram({ type: 'instrumentUsed', body: { hash, instrument } });
      if (!kept.ok) return kept;
    }
    const draw = drawFrom(work.record.head().hash);
    const decided = work.change(input.case, (state, context) =>
      decideScreening(state, input, found.value, draw, context),
    );
    if (!decided.ok) return decided;
    const { id: screening, decision } = decided.value;
    return ok({
      screening,
      outcome: decision.outcome,
      waitsForSupervisor: waitsForSupervisor(decided.value),
    });
  },
};

export const supervisionHandlers: HandlersOf<
  'supervision.queue' | 'supervision.open' | 'supervision.judge' | 'supervision.audit'
> = {
  'supervision.queue': (_, work) => {
    const context = work.context();
    const { database } = work.vault;
    const waiting = waitingForAudit(database, context.user.id).map((row) => {
      const blind = judgesBlind(context) && row.judged === 0;
      return {
        case: row.case_id,
        caseName: row.name,
        pathway: row.pathway,
        screening: row.id,
        on: row.on_day,
        // Why it is here would give the decision away to somebody who is to judge blind.
        why: blind ? ('share' as const) : row.queued,
        blind,
        judged: row.judged === 1,
      };
    });
    return ok({ waiting, audited: countQueued(database) - waiting.length });
  },

  'supervision.open': ({ case: id, pathway, screening: screeningId }, work) => {
    const state = work.caseState(id);
    if (!state.ok) return state;
    const screening = findScreening(state.value, pathway, screeningId);
    if (!screening.ok) return screening;
    const person = findPerson(state.value, screening.value.person);
    if (!person.ok) return person;
    const instrument = instrumentByHash(work, screening.value.instrument.hash);
    if (instrument === undefined) return refuse('instrument-unknown');
    const context = work.context();
    return ok({
      screening: viewScreening(screening.value, context),
      person: person.value,
      decidedBy: staffNames(work)(screening.value.by),
      instrument,
      blind: isBlind(screening.value, context),
    });
  },

  'supervision.judge': (input, work) =>
    answered(work.change(input.case, (state, context) => judgeBlind(state, input, context))),

  'supervision.audit': (input, work) => {
    const audited = answered(work.change(input.case, (state, context) => audit(state, input, context)));
    // The supervisor saw the record to here: a later rollback behind this point is noticed.
    if (audited.ok) work.witness();
    return audited;
  },
};

/** The instrument the policy in force names for this person, and what they answered last. */
export function instrumentFor(work: Work, id: CaseId, pathwayId: PathwayId, person: PersonId) {
  const state = work.caseState(id);
  if (!state.ok) return state;
  const pathway = findPathway(state.value, pathwayId);
  if (!pathway.ok) return pathway;
  const kind = instrumentKind(state.value, pathway.value, person);
  if (!kind.ok) return kind;
  const name = work.policy().policy.screening.instruments[kind.value];
  if (name === undefined) return refuse('not-screened-here');
  const instrument = work.instruments().get(name);
  if (instrument === undefined)
    throw new Error('A policy that was checked names an instrument that is not there');
  return ok({
    instrument,
    hash: contentHash(instrument),
    previous: earlierSheets(pathway.value, person).at(-1),
    wordings: wordingsOf(state.value, pathway.value, person, instrument),
  }) satisfies Result<HashedInstrument>;
}
