import type { Course } from '#shared/vocabulary/after-circle.ts';
import type { AgendaPart } from '#shared/vocabulary/agenda.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { KEEPER, type RoomDraft, seatsOf } from '../roomDraft.ts';

/** What a room asks of its circle. */
type Held = Pick<Circle, 'participants' | 'groundRules'>;

/** A gap so long in what was kept is an outage: a crash, a lock, a flat battery. */
const OUTAGE = 120_000;

/** The part of the agenda that the circle is in. */
export function partNow(draft: Pick<RoomDraft, 'parts' | 'part'>): AgendaPart | undefined {
  return draft.parts[Math.min(draft.part, draft.parts.length - 1)];
}

/** The circle is begun, or is taken up again: time in which nothing was kept is an interruption, and nobody's turn. */
export function takenUp(draft: RoomDraft, now: number): RoomDraft {
  if (draft.since === 0) return { ...draft, since: now, seen: now };
  const gap = now - draft.seen;
  if (draft.waits !== 'no' || gap < OUTAGE) return draft;
  const spoken = draft.spoken + secondsBetween(draft.since, draft.seen);
  const pause = { why: 'interrupted' as const, seconds: secondsBetween(draft.seen, now) };
  return { ...draft, spoken, since: now, seen: now, pauses: [...draft.pauses, pause] };
}

/** How long whoever holds the piece has had it, in seconds. For the keeper's eyes only. */
export function secondsOfTurn(draft: Pick<RoomDraft, 'waits' | 'spoken' | 'since'>, now: number): number {
  return draft.spoken + (draft.waits === 'no' ? secondsBetween(draft.since, now) : 0);
}

/** The talking piece goes to the next seat. Back at the keeper, the round is over and the agenda goes on. */
export function passOn(draft: RoomDraft, circle: Held, as: 'spoke' | 'passed', now: number): RoomDraft {
  const holder = (draft.holder + 1) % seatsOf(circle).length;
  const passed = { ...turnKept(draft, circle, as, now), holder, by: '' };
  return holder === 0 ? inPart(passed, draft.part + 1) : passed;
}

/** The piece goes somewhere else than on: to a seat that asks for it, or back to the keeper. */
export function giveTo(draft: RoomDraft, circle: Held, holder: number, now: number): RoomDraft {
  if (holder === draft.holder) return resumed(draft, now);
  return { ...turnKept(draft, circle, 'spoke', now), holder, by: '' };
}

/** To another part of the agenda; the piece is with the keeper. */
export function goTo(draft: RoomDraft, circle: Held, part: number, now: number): RoomDraft {
  const isInRound = partNow(draft)?.kind === 'round' && draft.holder !== 0;
  const kept = isInRound
    ? turnKept(draft, circle, 'spoke', now)
    : { ...resumed(draft, now), spoken: 0, since: now };
  return { ...inPart(kept, part), holder: 0, by: '' };
}

/** The rule that is read out was agreed to, or is left open; then comes the next one, and after the last the rounds. */
export function ruleHeard(draft: RoomDraft, circle: Held, agreed: boolean, now: number): RoomDraft {
  const rule = circle.groundRules[draft.rule];
  if (rule === undefined) return goTo(draft, circle, draft.part + 1, now);
  const heard = { ...draft, agreed: { ...draft.agreed, [rule]: agreed }, rule: draft.rule + 1 };
  return heard.rule < circle.groundRules.length ? heard : goTo(heard, circle, draft.part + 1, now);
}

/** The circle waits, or goes on from waiting; what it waited is kept. */
export function waited(draft: RoomDraft, why: 'pause' | 'break', now: number): RoomDraft {
  if (draft.waits !== 'no') return resumed(draft, now);
  return { ...draft, waits: why, spoken: secondsOfTurn(draft, now), since: now };
}

/** The circle is over, in good order or stopped: whoever had the piece had their turn. */
export function over(draft: RoomDraft, circle: Held, endedAs: RoomDraft['endedAs'], now: number): RoomDraft {
  const isInRound = partNow(draft)?.kind === 'round';
  const kept = isInRound ? turnKept(draft, circle, 'spoke', now) : resumed(draft, now);
  return { ...kept, phase: 'ending', endedAs };
}

/** What is recorded of it all. */
export function courseOf(draft: RoomDraft, circle: Held): Course {
  const there = new Map<string, Circle['participants'][number]>(circle.participants.map((id) => [id, id]));
  return {
    parts: draft.parts.map((part) => ({ ...part, says: part.says.trim() })).filter(({ says }) => says !== ''),
    turns: draft.turns.slice(-500).map(({ person, ...turn }) => {
      const known = person === undefined ? undefined : there.get(person);
      return known === undefined ? turn : { ...turn, person: known };
    }),
    pauses: draft.pauses.slice(-200),
    rules: circle.groundRules
      .filter((rule) => draft.agreed[rule] !== undefined)
      .map((rule) => ({ rule, agreed: draft.agreed[rule] === true })),
  };
}

/** Whether every ground rule was read out and agreed to. */
export function allAgreed(
  draft: Pick<RoomDraft, 'agreed'>,
  { groundRules }: Pick<Circle, 'groundRules'>,
): boolean {
  return groundRules.every((rule) => draft.agreed[rule] === true);
}

function turnKept(draft: RoomDraft, circle: Held, as: 'spoke' | 'passed', now: number): RoomDraft {
  const part = partNow(draft);
  const seat = seatsOf(circle)[draft.holder];
  const seconds = secondsOfTurn(draft, now);
  const going = { ...resumed(draft, now), spoken: 0, since: now };
  if (part?.kind !== 'round' || seat === undefined) return going;
  const turn = { part: part.id, as, seconds, ...(seat === KEEPER ? {} : { person: seat }) };
  return { ...going, turns: [...draft.turns, turn] };
}

function resumed(draft: RoomDraft, now: number): RoomDraft {
  if (draft.waits === 'no') return draft;
  const pause = { why: draft.waits, seconds: secondsBetween(draft.since, now) };
  return { ...draft, waits: 'no', since: now, pauses: [...draft.pauses, pause] };
}

function inPart(draft: RoomDraft, part: number): RoomDraft {
  const next = Math.max(0, Math.min(part, draft.parts.length - 1));
  const going = { ...draft, part: next, rule: 0 };
  // A break in the agenda is a break: it is timed as one, and goes on by one touch.
  return going.parts[next]?.kind === 'break' && next !== draft.part ? { ...going, waits: 'break' } : going;
}

/** Never below nothing: a clock may have been set back. */
function secondsBetween(from: number, to: number): number {
  return Math.min(2_000_000, Math.max(0, Math.round((to - from) / 1_000)));
}
