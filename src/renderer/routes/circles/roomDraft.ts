import { z } from 'zod';
import type { PathwayView } from '#shared/contract/case-view.ts';
import { type Circle, circleEndSchema } from '#shared/vocabulary/circle.ts';

/** The seat of whoever keeps the circle. */
export const KEEPER = 'keeper';
/** How many rounds a circle has by default, each with a question of its own. */
export const ROUNDS = 4;

const leavingSchema = circleEndSchema.shape.leaving.element.shape.as;
export type Leaving = z.infer<typeof leavingSchema>;
export const LEAVING = leavingSchema.options;

/** Who sits in a circle, which is all that a room asks of it. */
type Seated = Pick<Circle, 'participants'>;

export const roomDraftSchema = z.object({
  phase: z.enum(['room', 'ending']),
  endedAs: circleEndSchema.shape.endedAs,
  /** Whose turn it is: a place in {@link seatsOf}. */
  holder: z.number().int().min(0),
  round: z.number().int().min(1),
  /** What is asked in each round, where it is not the usual question. */
  questions: z.record(z.string(), z.string()),
  paused: z.boolean(),
  namesHidden: z.boolean(),
  rulesAgreed: z.boolean(),
  /** The sentence that is being typed, and whose it is; whoever speaks, unless said otherwise. */
  words: z.string(),
  by: z.string(),
  commitments: z.array(z.object({ by: z.string(), words: z.string() })),
  attended: z.array(z.string()),
  leaving: z.record(z.string(), leavingSchema),
  sharedRecord: z.string(),
});
export type RoomDraft = z.infer<typeof roomDraftSchema>;

/** The name of the draft of a circle that is being held. */
export function roomForm(caseId: string, pathway: string, circle: string): string {
  return `case:${caseId}/${pathway}/circle/${circle}`;
}

export function freshRoom(circle: Seated): RoomDraft {
  return {
    phase: 'room',
    endedAs: 'closed',
    holder: 0,
    round: 1,
    questions: {},
    paused: false,
    namesHidden: false,
    rulesAgreed: false,
    words: '',
    by: '',
    commitments: [],
    attended: [...circle.participants],
    leaving: {},
    sharedRecord: '',
  };
}

/** The seats in the order the talking piece goes, from the keeper on. */
export function seatsOf(circle: Seated): readonly string[] {
  return [KEEPER, ...circle.participants];
}

/** The talking piece goes to the next seat; back at the keeper, a new round begins. */
export function passOn(draft: RoomDraft, seats: number): RoomDraft {
  const holder = (draft.holder + 1) % seats;
  return { ...draft, holder, paused: false, by: '', round: holder === 0 ? draft.round + 1 : draft.round };
}

/** Whose promise the sentence is that is being typed: as was said, or whoever speaks, or the accountable party. */
export function promisedBy(
  draft: RoomDraft,
  circle: Seated,
  { accountableParty }: Pick<PathwayView, 'accountableParty'>,
): string {
  const likely = [draft.by, seatsOf(circle)[draft.holder], accountableParty, ...circle.participants];
  return likely.find((one) => circle.participants.some((person) => person === one)) ?? '';
}

/** What was typed becomes a commitment, in the words used. */
export function commitmentKept(draft: RoomDraft, by: string): RoomDraft {
  const words = draft.words.trim();
  if (words === '') return draft;
  return { ...draft, words: '', by: '', commitments: [...draft.commitments, { by, words }] };
}
