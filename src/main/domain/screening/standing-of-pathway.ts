import type { PersonId } from '#shared/vocabulary/ids.ts';
import type { Standing } from '#shared/vocabulary/pathway.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { addDays } from '../days.ts';
import type { CaseState, Pathway } from '../state.ts';

/** Who has to be screened on a pathway: the survivor, and everyone who came with either side and may be pressed (Q7). */
export function peopleToScreen(state: CaseState, pathway: Pathway): readonly PersonId[] {
  const pressed = state.people.filter((person) => person.pressured && concerns(state, pathway, person));
  return [pathway.survivor, ...pressed.map((person) => person.id)];
}

/**
 * Whether pressure on a person bears on a pathway: they came with one of its two sides, be it by way of others (the
 * survivor's mother's sister). Whoever came with neither side of the case may have been pressed for any of them.
 */
export function concerns(state: CaseState, pathway: Pathway, person: Person): boolean {
  const end = cameWith(state, person.id);
  return end === undefined || end === pathway.survivor || end === pathway.accountableParty;
}

/** The survivor or accountable party that a person is, or came with by way of others; undefined where with neither. */
export function cameWith(state: CaseState, person: PersonId): PersonId | undefined {
  const passed = new Set<PersonId>();
  let end = state.people.find(({ id }) => id === person);
  while (end !== undefined && end.part !== 'survivor' && end.part !== 'accountableParty') {
    passed.add(end.id);
    const { tiedTo }: Person = end;
    end = state.people.find(({ id }) => id === tiedTo && !passed.has(id));
  }
  return end?.id;
}

/** The latest screening of a person that still counts: none from before something made a new one due. */
export function countingScreening(pathway: Pathway, person: PersonId): Screening | undefined {
  return pathway.screenings
    .slice(pathway.screeningsOvertaken)
    .findLast((screening) => screening.person === person);
}

/**
 * What all screenings together allow. The accountable party's own can hold the pathway, until they are asked again, and
 * never lets it go on: it stands in for nobody's. Coercion found for anyone decides at once, before others are asked; then a
 * decision that waits for the supervisor, also where it was asked again since: asking again is no way around an audit;
 * then the sternest of the rest. Nothing is current while somebody is still to be screened.
 */
export function standingFromScreenings(state: CaseState, pathway: Pathway): Standing | 'coercion' {
  const standings = peopleToScreen(state, pathway).map((person) => {
    const screening = countingScreening(pathway, person);
    return screening === undefined ? 'needed' : standingOfDecision(screening);
  });
  if (standings.includes('coercion')) return 'coercion';
  if (pathway.screenings.some(waitsForSupervisor)) {
    return 'withSupervisor';
  }
  if (standings.includes('held') || otherSideHolds(pathway)) return 'held';
  return standings.includes('needed') ? 'needed' : 'current';
}

/** What the accountable party said last calls for a talk or a pause. What overtakes others' screenings lifts no hold. */
function otherSideHolds(pathway: Pathway): boolean {
  const last = pathway.screenings.findLast(({ person }) => person === pathway.accountableParty);
  return last !== undefined && standingOfDecision(last) !== 'current';
}

/** A decision that holds the next step up until a supervisor has looked at it. */
export function waitsForSupervisor({ queued, audit }: Screening): boolean {
  return (queued === 'milder' || queued === 'disagreed') && audit === undefined;
}

/** What one decision allows by itself. */
function standingOfDecision(screening: Screening): 'coercion' | 'needed' | 'held' | 'current' {
  if (screening.decision.outcome === 'coercionIndicated') return 'coercion';
  if (screening.audit !== undefined && screening.audit.verdict !== 'concurs') return 'needed';
  return screening.decision.outcome === 'pause' || screening.decision.outcome === 'clarify'
    ? 'held'
    : 'current';
}

/**
 * The last day on which the screenings of a pathway hold for a guarded step. Undefined while one is missing, and while
 * one is of a day to come: then the clock was wrong when it was made or is wrong now, and nobody can tell how old it is.
 */
export function screeningValidUntil(
  state: CaseState,
  pathway: Pathway,
  validDays: number,
  today: Day,
): Day | undefined {
  const days = peopleToScreen(state, pathway).map((person) => countingScreening(pathway, person)?.on);
  const known = days.filter((day) => day !== undefined && day <= today);
  const [first] = known.sort();
  return first === undefined || known.length < days.length ? undefined : addDays(first, validDays);
}

/**
 * The first day on which somebody can have been asked so that it speaks for what happened since: the last concern,
 * report, circle or audit that made a new screening due, and the referral. Of what has an instant and no day of its
 * own, the day before counts, for where the program is it may have been that day still.
 */
export function askedNoEarlierThan(state: CaseState, pathway: Pathway): Day {
  const instants = [
    ...pathway.circles.map(({ endedAt }) => endedAt),
    ...pathway.screenings.map(({ audit }) => (audit?.verdict === 'concurs' ? undefined : audit?.at)),
  ];
  const days = [
    state.referredOn,
    ...pathway.concerns.map(({ on }) => on),
    ...pathway.violations.map(({ reportedOn }) => reportedOn),
    ...instants.filter((at) => at !== undefined).map((at) => addDays(at.slice(0, 10), -1)),
  ];
  return days.sort().at(-1) ?? state.referredOn;
}
