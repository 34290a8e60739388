import { z } from 'zod';
import type { PathwayView } from '#shared/contract/case-view.ts';
import { courseSchema, leavingSchema } from '#shared/vocabulary/after-circle.ts';
import { type AgendaPart, agendaPartSchema } from '#shared/vocabulary/agenda.ts';
import { type Circle, circleEndSchema } from '#shared/vocabulary/circle.ts';

/** The seat of whoever keeps the circle. */
export const KEEPER = 'keeper';

export type { Leaving } from '#shared/vocabulary/after-circle.ts';
export const LEAVING = leavingSchema.options;

/** How people are called on the screen in the room: by their names, by their seats, or by a word they chose. */
export const LABELS = ['names', 'seats', 'words'] as const;

/** What can be opened beside the circle; one at a time, so that little is on the screen. */
export const DRAWERS = ['promise', 'agenda', 'rules', 'note'] as const;
export type Drawer = (typeof DRAWERS)[number];

/** Who sits in a circle, which is all that a room asks of it. */
type Seated = Pick<Circle, 'participants'>;

export const roomDraftSchema = z.object({
  phase: z.enum(['room', 'ending']),
  endedAs: circleEndSchema.shape.endedAs,
  /** Whose turn it is: a place in {@link seatsOf}. */
  holder: z.number().int().min(0),
  /** The agenda as it is held, and where in it the circle is. */
  parts: z.array(agendaPartSchema.extend({ says: z.string() })).default([]),
  part: z.number().int().min(0).default(0),
  /** Which ground rule is read out, and to which everyone agreed. */
  rule: z.number().int().min(0).default(0),
  agreed: z.record(z.string(), z.boolean()).default({}),
  turns: courseSchema.shape.turns.element.extend({ person: z.string().optional() }).array().default([]),
  pauses: courseSchema.shape.pauses.default([]),
  /** What the circle waits in, if in anything. */
  waits: z.enum(['no', 'pause', 'break']).default('no'),
  /** Milliseconds since 1970 at which the turn went on or the pause began, and at which this was kept last. */
  since: z.number().default(0),
  seen: z.number().default(0),
  /** What was spoken of this turn before a pause. */
  spoken: z.number().default(0),
  labels: z.enum(LABELS).default('names'),
  ownWords: z.record(z.string(), z.string()).default({}),
  drawer: z.enum(DRAWERS).optional(),
  /** The keeper's own note that is being typed. */
  note: z.string().default(''),
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

export function freshRoom(circle: Seated, parts: readonly AgendaPart[] = []): RoomDraft {
  return {
    phase: 'room',
    endedAs: 'closed',
    holder: 0,
    parts: [...parts],
    part: 0,
    rule: 0,
    agreed: {},
    turns: [],
    pauses: [],
    waits: 'no',
    since: 0,
    seen: 0,
    spoken: 0,
    labels: 'names',
    ownWords: {},
    drawer: 'promise',
    note: '',
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

/** Whose promise the sentence is that is being typed: as was said, or whoever speaks, or the accountable party. */
export function promisedBy(
  draft: Pick<RoomDraft, 'by' | 'holder'>,
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
