import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import {
  type DocumentId,
  type PersonId,
  type ScreeningId,
  screeningIdSchema,
} from '#shared/vocabulary/ids.ts';
import type { AnswerSheet, Evaluation, Instrument, Wording } from '#shared/vocabulary/screening.ts';
import type { Decision, Screening } from '#shared/vocabulary/screening-decision.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { stageOf } from '../process/chart.ts';
import { findLive, findPathway, findPerson } from '../process/require.ts';
import type { CaseState, Pathway } from '../state.ts';
import { isBlind } from './blind.ts';
import { evaluate, unmetPreconditions } from './evaluate.ts';
import { wordingsFor } from './responses.ts';
import { askedNoEarlierThan, cameWith, peopleToScreen } from './standing-of-pathway.ts';
import { isMilder } from './sternness.ts';

/** An instrument with the hash of its canonical content, which is computed outside the domain. */
export interface HashedInstrument {
  readonly instrument: Instrument;
  readonly hash: string;
}

/**
 * The lot of a decision, 0 to 1, computed outside from the hash of the journal's last event: nobody can choose it, and
 * anybody who has the journal can draw it again.
 */
export interface Draw {
  readonly from: string | null;
  readonly chance: number;
}

/** Whether a decision with this lot is among the share that is audited. */
export function isDrawn(chance: number, share: number): boolean {
  return chance < share;
}

/** Stages at which a screening can be recorded: from the agreement on, until an end is under way. */
const screened: ReadonlySet<string> = new Set([
  'screening',
  'community',
  'preparation',
  'circles',
  'inCircle',
  'planning',
  'twoYears',
  'violationReview',
]);

/** Which instrument a person of a pathway is screened with: the survivor's own, the family's, or the other side's. */
export function instrumentKind(
  state: CaseState,
  pathway: Pathway,
  person: PersonId,
): Result<Instrument['for']> {
  const found = findPerson(state, person);
  if (!found.ok) return found;
  if (person === pathway.accountableParty) return ok('accountableParty');
  if (!peopleToScreen(state, pathway).includes(person)) return refuse('not-screened-here');
  return ok(person === pathway.survivor ? 'survivor' : 'family');
}

/** The answers of this person's screenings so far, the last one last. */
export function earlierSheets(pathway: Pathway, person: PersonId): readonly AnswerSheet[] {
  return pathway.screenings.filter((screening) => screening.person === person).map(({ sheet }) => sheet);
}

/** In which words this person is asked, where not in those of the questions. */
export function wordingsOf(
  state: CaseState,
  pathway: Pathway,
  person: PersonId,
  instrument: Instrument,
): Record<string, Wording> {
  return wordingsFor(instrument, {
    earlier: earlierSheets(pathway, person),
    theirSide: cameWith(state, person) === pathway.accountableParty,
  });
}

/** What the rules indicate for these answers, seen with the last screening. Records nothing. */
export function evaluateScreening(
  state: CaseState,
  input: Pick<ParsedInput<'screening.evaluate'>, 'pathway' | 'person' | 'sheet' | 'preconditions'>,
  { instrument, hash }: HashedInstrument,
): Result<Evaluation> {
  const pathway = findPathway(state, input.pathway);
  if (!pathway.ok) return pathway;
  const items = new Set(instrument.items.map((item) => item.id));
  if (Object.keys(input.sheet).some((item) => !items.has(item))) return refuse('item-unknown');
  return ok(
    evaluate({
      instrument,
      hash,
      preconditions: input.preconditions,
      sheet: input.sheet,
      earlier: earlierSheets(pathway.value, input.person),
      theirSide: cameWith(state, input.person) === pathway.value.accountableParty,
    }),
  );
}

/**
 * A person's decision on a screening. Milder than indicated is allowed and waits for the supervisor; sterner always.
 * What lets the pathway go on was asked since the last thing that calls for asking; a stop can be told of any day.
 * Coercion is found with those it is done to: what the accountable party says is a reason to ask them, not a finding.
 * Safeguards of `proceedWithSafeguards` need somebody to see to them. `draw` decides whether an
 * unflagged decision falls into the share that is audited.
 */
export function decideScreening(
  state: CaseState,
  input: ParsedInput<'screening.decide'>,
  hashed: HashedInstrument,
  draw: Draw,
  context: Context,
): Decided<Screening> {
  if (input.on > context.today) return refuse('day-in-future');
  const pathway = findLive(state, input.pathway);
  if (!pathway.ok) return pathway;
  const stage = stageOf(pathway.value.chart);
  if (!screened.has(stage)) return refuse('not-at-this-stage');
  const evaluated = evaluateScreening(state, input, hashed);
  if (!evaluated.ok) return evaluated;
  const evaluation = evaluated.value;
  const decision = withForbidden(input.decision, hashed.instrument);
  if (input.person === pathway.value.accountableParty && decision.outcome === 'coercionIndicated') {
    return refuse('coercion-told-by-other-side');
  }
  const goesOn = !isMilder('proceedWithSafeguards', decision.outcome);
  if (goesOn && unmetPreconditions(input.preconditions).length > 0) {
    return refuse('preconditions-unmet', { missing: [{ what: 'preconditions', who: 'facilitator' }] });
  }
  if (goesOn && input.on < askedNoEarlierThan(state, pathway.value)) {
    return refuse('screening-before-due', { missing: [{ what: 'screening', who: 'facilitator' }] });
  }
  if (decision.outcome === 'proceedWithSafeguards' && decision.safeguards.length === 0) {
    return refuse('safeguard-missing', { missing: [{ what: 'safeguard', who: 'facilitator' }] });
  }
  const milder = isMilder(decision.outcome, evaluation.outcome);
  const screening: Screening = {
    id: screeningIdSchema.parse(context.newId()),
    person: input.person,
    occasion: input.occasion,
    on: input.on,
    decidedAt: context.now,
    by: context.user.id,
    instrument: evaluation.instrument,
    preconditions: input.preconditions,
    sheet: input.sheet,
    evaluation,
    decision,
    milder,
    queued: queuedFor(
      pathway.value,
      input.person,
      milder,
      goesOn,
      isDrawn(draw.chance, context.policy.screening.auditShare),
    ),
    drawn: { from: draw.from, share: context.policy.screening.auditShare },
  };
  return decidedWith(screening, { type: 'screeningDecided', body: { pathway: input.pathway, screening } });
}

/**
 * Whether a decision is looked at by a supervisor. After one that a supervisor did not agree with, another that lets
 * the pathway go on is looked at too: asking again is no way around a disagreement.
 */
function queuedFor(
  pathway: Pathway,
  person: PersonId,
  milder: boolean,
  goesOn: boolean,
  drawn: boolean,
): Screening['queued'] {
  const last = pathway.screenings.findLast((screening) => screening.person === person);
  const disagreed = last?.audit !== undefined && last.audit.verdict !== 'concurs';
  if (milder) return 'milder';
  if (goesOn && (disagreed || (last?.queued === 'disagreed' && last.audit === undefined))) return 'disagreed';
  return drawn ? 'share' : 'no';
}

/** A safeguard of the instrument rules out what the instrument says, whoever wrote it down. */
function withForbidden(decision: Decision, instrument: Instrument): Decision {
  return {
    ...decision,
    safeguards: decision.safeguards.map((taken) => {
      const known = instrument.safeguards.find((safeguard) => safeguard.id === taken.safeguard);
      return { ...taken, forbids: [...new Set([...taken.forbids, ...(known?.forbids ?? [])])] };
    }),
  };
}

/** A supervisor's judgment before the decision is shown to them. */
export function judgeBlind(
  state: CaseState,
  { pathway: id, screening: screeningId, outcome, reasons }: ParsedInput<'supervision.judge'>,
  context: Context,
): Decided {
  const screening = findAuditable(state, id, screeningId, context);
  if (!screening.ok) return screening;
  if (screening.value.blind !== undefined) return refuse('already-judged');
  // A judgment of what was never hidden is not blind, and would be counted as if it were.
  if (!isBlind(screening.value, context)) return refuse('decision-was-shown');
  const judgment = { outcome, reasons, by: context.user.id };
  return decided({ type: 'screeningJudgedBlind', body: { pathway: id, screening: screeningId, judgment } });
}

/** The audit: concur, disagree, or ask for a new screening, with reasons. Judged blind first where policy says so. */
export function audit(
  state: CaseState,
  { pathway: id, screening: screeningId, verdict, reasons }: ParsedInput<'supervision.audit'>,
  context: Context,
): Decided {
  const screening = findAuditable(state, id, screeningId, context);
  if (!screening.ok) return screening;
  if (screening.value.audit !== undefined) return refuse('already-audited');
  if (isBlind(screening.value, context)) return refuse('judge-first');
  const body = { verdict, reasons, by: context.user.id, at: context.now };
  return decided({ type: 'screeningAudited', body: { pathway: id, screening: screeningId, audit: body } });
}

/** The event of a decision that was put on a signed paper for the program's own file. */
export function decisionPrinted(
  pathway: Pathway['id'],
  screening: ScreeningId,
  document: DocumentId,
  sha256: string,
): Decided {
  return decided({ type: 'decisionPrinted', body: { pathway, screening, document, sha256 } });
}

/** A screening this user may audit: never one they decided themselves. */
function findAuditable(
  state: CaseState,
  id: Pathway['id'],
  screeningId: ScreeningId,
  context: Context,
): Result<Screening> {
  const screening = findScreening(state, id, screeningId);
  if (screening.ok && screening.value.by === context.user.id) return refuse('own-decision');
  return screening;
}

/** A screening of a pathway by its id. */
export function findScreening(
  state: CaseState,
  id: Pathway['id'],
  screeningId: ScreeningId,
): Result<Screening> {
  const pathway = findPathway(state, id);
  if (!pathway.ok) return pathway;
  const screening = pathway.value.screenings.find((other) => other.id === screeningId);
  return screening === undefined ? refuse('screening-unknown') : ok(screening);
}
