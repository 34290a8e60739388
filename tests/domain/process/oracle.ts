import { addDays } from '#domain/days.ts';
import type { CaseState } from '#domain/state.ts';
import type { PathwayId, PersonId } from '#shared/vocabulary/ids.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import type { Logged } from './practice.ts';

/** The screenings of a pathway as the log alone tells them, with their audits. */
function screeningsIn(log: readonly Logged[], id: PathwayId): { at: number; screening: Screening }[] {
  const found: { at: number; screening: Screening }[] = [];
  log.forEach((event, at) => {
    if (event.type === 'screeningDecided' && event.body.pathway === id) {
      found.push({ at, screening: event.body.screening });
    }
    if (event.type !== 'screeningAudited' || event.body.pathway !== id) return;
    for (const one of found) {
      if (one.screening.id === event.body.screening)
        one.screening = { ...one.screening, audit: event.body.audit };
    }
  });
  return found;
}

/** The last time something made every earlier screening too old to count. */
function overtakenAt(log: readonly Logged[], id: PathwayId): number {
  return log.findLastIndex(
    (event) =>
      'pathway' in event.body &&
      event.body.pathway === id &&
      (event.type === 'concernRaised' ||
        event.type === 'circleEnded' ||
        event.type === 'violationReported' ||
        (event.type === 'screeningAudited' && event.body.audit.verdict !== 'concurs')),
  );
}

/** The survivor of a pathway, and everyone who may be pressed and came, by way of others or not, with one of its sides. */
export function peopleToProtect(state: CaseState, id: PathwayId): PersonId[] {
  const pathway = state.pathways.find((other) => other.id === id);
  if (pathway === undefined) return [];
  const cameWith = new Set<PersonId>([pathway.survivor, pathway.accountableParty]);
  // Whoever somebody is tied to was there before them, so one pass in the order they came finds all. Those who came
  // with nobody count for every pathway.
  for (const { id: person, part, tiedTo } of state.people) {
    const isSide = part === 'survivor' || part === 'accountableParty';
    if (!isSide && (tiedTo === undefined || cameWith.has(tiedTo))) cameWith.add(person);
  }
  const pressed = state.people.filter(({ pressured, id: person }) => pressured && cameWith.has(person));
  return [pathway.survivor, ...pressed.map((person) => person.id)];
}

/** Why a guarded step may not be taken on this day, as DOMAIN.md has it and from the log alone; `undefined`: it may. */
export function whyNotToGoOn(
  state: CaseState,
  log: readonly Logged[],
  id: PathwayId,
  today: string,
  validDays: number,
): string | undefined {
  const all = screeningsIn(log, id);
  if (all.some(({ screening }) => screening.milder && screening.audit === undefined))
    return 'milder and unaudited';
  const isCalm = (outcome: string) => ['noConcern', 'proceedWithSafeguards'].includes(outcome);
  const afterDisagreement = all.some(({ screening }, index) => {
    const before = all.slice(0, index).findLast((other) => other.screening.person === screening.person);
    const disagreed = log.some(
      (event) =>
        event.type === 'screeningAudited' &&
        event.body.screening === before?.screening.id &&
        event.body.audit.verdict !== 'concurs' &&
        log.indexOf(event) <
          log.findIndex(
            (later) => later.type === 'screeningDecided' && later.body.screening.id === screening.id,
          ),
    );
    return disagreed && isCalm(screening.decision.outcome) && screening.audit === undefined;
  });
  if (afterDisagreement) return 'calm after a disagreement, and unaudited';
  const since = overtakenAt(log, id);
  for (const person of peopleToProtect(state, id)) {
    const latest = all.findLast(({ at, screening }) => at > since && screening.person === person)?.screening;
    if (latest === undefined) return 'somebody is not screened';
    if (!['noConcern', 'proceedWithSafeguards'].includes(latest.decision.outcome))
      return 'the screening asks to wait';
    if (addDays(latest.on, validDays) < today) return 'a screening is too old';
    if (latest.on > today) return 'a screening is of a day to come';
    const last = log[since];
    if (last?.type === 'concernRaised' && latest.on < last.body.on) return 'a screening is from before';
  }
  return undefined;
}

/** Coercion was found on a pathway: the place of the first such decision in the log. */
export function coercionFoundAt(log: readonly Logged[], id: PathwayId): number | undefined {
  const at = log.findIndex(
    (event) =>
      event.type === 'screeningDecided' &&
      event.body.pathway === id &&
      event.body.screening.decision.outcome === 'coercionIndicated',
  );
  return at < 0 ? undefined : at;
}

/** Whether the last safety plan after this place in the log is not of long ago, and names everybody who needs one. */
export function safetyPlannedAfter(
  state: CaseState,
  log: readonly Logged[],
  id: PathwayId,
  after: number,
  today: string,
  validDays: number,
): boolean {
  const needed = peopleToProtect(state, id);
  const plans = log
    .slice(after + 1)
    .flatMap((event) =>
      event.type === 'safetyPlanned' && event.body.pathway === id ? [event.body.plan] : [],
    );
  const last = plans.at(-1);
  if (last === undefined || last.on > today || addDays(last.on, validDays) < today) return false;
  return needed.every((person) => last.people.includes(person));
}
