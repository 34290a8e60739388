import { useEffect } from 'react';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { AgendaPart } from '#shared/vocabulary/agenda.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { CircleEnding } from './CircleEnding.tsx';
import { Room } from './Room.tsx';
import { agendaOf } from './room/agendaParts.ts';
import { takenUp } from './room/course.ts';
import { freshRoom, type RoomDraft, roomDraftSchema, roomForm } from './roomDraft.ts';

/** What happens in the room is on the disk so soon after it, in milliseconds: at most a sentence is ever lost. */
const KEPT_WITHIN = 200;

interface UnderWayProps {
  readonly at: AtPathway;
  readonly circle: Circle;
  readonly onEnded: () => void;
}

/** A circle that is being held: the room, and then how it ended. Kept as one goes. */
export function UnderWay(props: UnderWayProps) {
  const asked = useAsk('circle.agendas', {});
  const language = useLanguage();
  if (asked.data === undefined) return <ErrorNote error={asked.error} />;
  return <Held {...props} parts={agendaOf(props.circle, asked.data.library, language).parts} />;
}

function Held({ at, circle, onEnded, parts }: UnderWayProps & { readonly parts: readonly AgendaPart[] }) {
  const kept = useKeptForm(
    roomForm(at.on.case, at.on.pathway, circle.id),
    roomDraftSchema,
    freshRoom(circle, parts),
    KEPT_WITHIN,
  );
  const { value } = kept;
  const change = (draft: RoomDraft) => kept.change({ ...draft, seen: Date.now() });
  const isKnown = value !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known how the circle was left
  useEffect(() => {
    if (value === undefined) return;
    // What an earlier version kept has no agenda yet.
    const draft = value.parts.length === 0 ? { ...value, parts: [...parts] } : value;
    const taken = takenUp(draft, Date.now());
    if (taken !== value) kept.change(taken);
  }, [isKnown]);
  if (value === undefined) return <ErrorNote error={kept.error} />;
  const shared = { at, circle, draft: value, onChange: change, save: kept };
  return value.phase === 'room' ? (
    <Room {...shared} />
  ) : (
    <CircleEnding {...shared} onEnded={() => kept.discard().then(onEnded)} />
  );
}
