import { useKeptForm } from '#renderer/bridge/keptForm.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { CircleEnding } from './CircleEnding.tsx';
import { Room } from './Room.tsx';
import { freshRoom, roomDraftSchema, roomForm } from './roomDraft.ts';

interface UnderWayProps {
  readonly at: AtPathway;
  readonly circle: Circle;
  readonly onEnded: () => void;
}

/** A circle that is being held: the room, and then how it ended. Kept as one goes. */
export function UnderWay({ at, circle, onEnded }: UnderWayProps) {
  const kept = useKeptForm(
    roomForm(at.on.case, at.on.pathway, circle.id),
    roomDraftSchema,
    freshRoom(circle),
  );
  if (kept.value === undefined) return <ErrorNote error={kept.error} />;
  const shared = { at, circle, draft: kept.value, onChange: kept.change, save: kept };
  return kept.value.phase === 'room' ? (
    <Room {...shared} />
  ) : (
    <CircleEnding {...shared} onEnded={() => kept.discard().then(onEnded)} />
  );
}
