import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';

/** One person's part of what comes after one circle. */
export interface AfterPart {
  readonly at: AtPathway;
  readonly circle: Circle;
  readonly person: Circle['participants'][number];
  /** One form at a time: each ends in the one main action of the page. */
  readonly open: string | undefined;
  readonly setOpen: (form: string | undefined) => void;
  /** It was recorded; this is said of it. */
  readonly onSaid: (words: string) => void;
}
