import {
  type AnswerSheet,
  type Evaluation,
  type Instrument,
  type PreconditionId,
  type Preconditions,
  preconditionsSchema,
} from '#shared/vocabulary/screening.ts';
import { compare } from './compare.ts';
import { explanation, singleChanges } from './explain.ts';
import { type Indication, indicate } from './indicate.ts';
import { itemsToAsk, levelsOf, type Responses, responsesOf, wordingsFor, worriedIn } from './responses.ts';
import { isMilder } from './sternness.ts';

/** One screening: who was asked what, how, and what was answered. */
export interface Screening {
  /** An instrument that `checkInstrument` accepts. */
  readonly instrument: Instrument;
  /** The hash of the instrument's canonical content. */
  readonly hash: string;
  readonly preconditions: Preconditions;
  readonly sheet: AnswerSheet;
  /** The sheets of this person's earlier screenings, the last one last. */
  readonly earlier?: readonly AnswerSheet[];
  /** Whether the person came with the accountable party. */
  readonly theirSide?: boolean;
}

/**
 * What the rules indicate, and everything needed to disagree with it. Total: any sheet gives an answer; answers to
 * items that the instrument does not have are not looked at.
 */
export function evaluate({
  instrument,
  hash,
  preconditions,
  sheet,
  earlier = [],
  theirSide = false,
}: Screening): Evaluation {
  const unmet = unmetPreconditions(preconditions);
  const known = { unmetPreconditions: unmet, worriedEarlier: worriedIn(instrument, earlier) };
  const responses = responsesOf(instrument, sheet);
  const indication = indicate(instrument, responses, known);
  const previous = earlier.at(-1);
  return {
    instrument: { id: instrument.id, version: instrument.version, hash },
    outcome: indication.outcome,
    unmetPreconditions: unmet,
    fired: [...indication.fired],
    open: [...indication.open],
    missing: missingItems(instrument, responses),
    contradictions: [...indication.contradictions],
    safeguards: safeguardsFor(indication),
    services: servicesFor(instrument, responses),
    explanation: explanation(instrument, responses, known),
    wouldChange: singleChanges(instrument, responses, known),
    changed: previous ? compare(instrument, responsesOf(instrument, previous), responses) : [],
    wordings: wordingsFor(instrument, { earlier, theirSide }),
  };
}

/** What did not hold while asking. Answers given like that are not enough to go on: at least `clarify`. */
export function unmetPreconditions(preconditions: Preconditions): PreconditionId[] {
  return preconditionsSchema.keyof().options.filter((id) => !preconditions[id].met);
}

/**
 * What was not asked or was declined, of what is to be asked. Declined items are listed too, so that nobody takes them
 * for answered; whether to come back to one is the facilitator's tact.
 */
export function missingItems(instrument: Instrument, responses: Responses): string[] {
  const toAsk = itemsToAsk(instrument, responses);
  const levels = levelsOf(instrument, responses);
  return instrument.items
    .map(({ id }) => id)
    .filter((id) => toAsk.has(id) && levels.get(id) === 'unanswered');
}

/**
 * The safeguards of every rule that fired. Where the pathway goes on, also those of open rules: a skipped question
 * costs nobody a safeguard. Where it waits, asking comes first.
 */
function safeguardsFor({ outcome, fired, open }: Indication): string[] {
  const precaution = isMilder(outcome, 'clarify') ? open : [];
  return [...new Set([...fired, ...precaution].flatMap((rule) => rule.safeguards))];
}

/** Services that could loosen a hold (Q7), each with the answers that point to it. An offer, never a condition. */
function servicesFor(instrument: Instrument, responses: Responses): Evaluation['services'] {
  const levels = levelsOf(instrument, responses);
  const pointing = new Map<string, string[]>();
  for (const { id, service } of instrument.items) {
    const level = levels.get(id);
    if (service && (level === 'possible' || level === 'concern'))
      pointing.set(service, [...(pointing.get(service) ?? []), id]);
  }
  return [...pointing].map(([service, items]) => ({ service, items }));
}
