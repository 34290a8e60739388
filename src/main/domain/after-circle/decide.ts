import type { ParsedInput } from '#shared/contract/index.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { AgendaLibrary } from '#shared/vocabulary/agenda.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import { type Context, type Decided, decided } from '../context.ts';
import { findPathway } from '../process/require.ts';
import type { CaseState, Pathway } from '../state.ts';
import { followUpDays } from './follow-ups.ts';
import { tellsWhatIsKeptApart } from './kept-apart.ts';

type OnCircle = Pick<ParsedInput<'circle.note'>, 'pathway' | 'circle'>;
type Found = Result<{ readonly pathway: Pathway; readonly circle: Circle }>;

/** The agenda of a circle that has not ended: the template's parts, added to, reworded, left out. */
export function makeAgenda(
  state: CaseState,
  { pathway: id, circle: circleId, agenda }: ParsedInput<'circle.agenda'>,
  { agendas }: AgendaLibrary,
): Decided {
  const found = find(state, { pathway: id, circle: circleId });
  if (!found.ok) return found;
  const { pathway, circle } = found.value;
  if (pathway.ended !== undefined) return refuse('pathway-ended');
  if (circle.endedAt !== undefined) return refuse('circle-over');
  const isKnown = agendas.some(
    ({ id: one, forms }) => one === agenda.template && forms.includes(circle.form),
  );
  if (!isKnown) return refuse('agenda-other-form');
  if (new Set(agenda.parts.map((part) => part.id)).size < agenda.parts.length) {
    return refuse('agenda-part-twice');
  }
  return decided({ type: 'agendaMade', body: { pathway: id, circle: circleId, agenda } });
}

/** A note for the writer's own eyes. Sent twice, as after a crash between two steps, it is kept once. */
export function keepNote(
  state: CaseState,
  { pathway: id, circle, words }: ParsedInput<'circle.note'>,
  context: Context,
): Decided {
  const found = find(state, { pathway: id, circle });
  if (!found.ok) return found;
  if (found.value.circle.beganAt === undefined) return refuse('circle-not-begun');
  const isKept = found.value.pathway.circleNotes.some(
    (note) => note.circle === circle && note.by === context.user.id && note.words === words,
  );
  return isKept ? decided() : decided({ type: 'circleNoteKept', body: { pathway: id, circle, words } });
}

/** What one person says after a circle, alone, and how they are. */
export function recordDebrief(
  state: CaseState,
  { pathway: id, circle, debrief }: ParsedInput<'circle.debrief'>,
  context: Context,
): Decided {
  const found = findEnded(state, { pathway: id, circle }, debrief.person);
  if (!found.ok) return found;
  if (!isBetween(found.value.circle, debrief.on, context)) return refuse('day-not-after-circle');
  return decided({ type: 'debriefRecorded', body: { pathway: id, circle, debrief } });
}

/** A call after a circle, or that nobody was reached. */
export function recordCall(
  state: CaseState,
  { pathway: id, circle, call }: ParsedInput<'circle.call'>,
  context: Context,
): Decided {
  const found = findEnded(state, { pathway: id, circle }, call.person);
  if (!found.ok) return found;
  if (!isBetween(found.value.circle, call.on, context)) return refuse('day-not-after-circle');
  if (call.after !== undefined && !followUpDays(context.policy).includes(call.after)) {
    return refuse('follow-up-unknown');
  }
  return decided({ type: 'followUpCallRecorded', body: { pathway: id, circle, call } });
}

/** What one person gets to read of a circle: nothing of the keeper's notes, nor of what another said alone. */
export function writeText(
  state: CaseState,
  { pathway: id, circle, text }: ParsedInput<'circle.write'>,
  context: Context,
): Decided {
  const found = findEnded(state, { pathway: id, circle }, text.person);
  if (!found.ok) return found;
  if (tellsWhatIsKeptApart(found.value.pathway, found.value.circle, text, context.user.id)) {
    return refuse('text-tells-kept-apart');
  }
  return decided({ type: 'circleTextWritten', body: { pathway: id, circle, text } });
}

/** The survivor says yes to the text that is theirs. Nobody else's is theirs to approve. */
export function approveText(
  state: CaseState,
  { pathway: id, circle, words, on }: ParsedInput<'circle.approveText'>,
  context: Context,
): Decided {
  if (on > context.today) return refuse('day-in-future');
  const found = find(state, { pathway: id, circle });
  if (!found.ok) return found;
  const { survivor: person } = found.value.pathway;
  const text = found.value.circle.after?.texts.find((other) => other.person === person);
  // A yes is to the words that were read, and to no others.
  if (text?.words !== words) return refuse('text-changed');
  return decided({ type: 'circleTextApproved', body: { pathway: id, circle, person, on } });
}

function find(state: CaseState, { pathway: id, circle: circleId }: OnCircle): Found {
  const pathway = findPathway(state, id);
  if (!pathway.ok) return pathway;
  const circle = pathway.value.circles.find((other) => other.id === circleId);
  return circle === undefined ? refuse('circle-unknown') : ok({ pathway: pathway.value, circle });
}

/** A circle that has ended, and somebody who was invited to it. How the pathway went on since does not matter. */
function findEnded(state: CaseState, on: OnCircle, person: string): Found {
  const found = find(state, on);
  if (!found.ok) return found;
  if (found.value.circle.endedAt === undefined) return refuse('circle-not-over');
  return found.value.circle.participants.some((other) => other === person)
    ? found
    : refuse('not-a-participant');
}

function isBetween({ beganAt = '' }: Circle, on: Day, { today }: Context): boolean {
  // The instant's own day may be the next one already where the program is.
  const from = beganAt.slice(0, 10);
  return on <= today && (on >= from || on === today);
}
