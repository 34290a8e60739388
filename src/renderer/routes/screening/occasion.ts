import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { PathwayView } from '#shared/contract/case-view.ts';
import type { Person } from '#shared/vocabulary/people.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import type { Occasion } from '#shared/vocabulary/screening-decision.ts';
import type { ScreeningDraft } from './screeningDraft.ts';

/** Why a screening of this person is done now, as far as the record can tell; whoever asks may know better. */
export function occasionNow(pathway: PathwayView, person: string): Occasion {
  const last = pathway.screenings.findLast((screening) => screening.person === person);
  if (last === undefined) return 'first';
  if (pathway.stage === 'violationReview') return 'violation';
  if (pathway.concerns.some(({ on }) => on >= last.on)) return 'concern';
  if (pathway.stage === 'circles' || pathway.stage === 'preparation') return 'beforeCircle';
  if (pathway.stage === 'planning') return 'beforePlan';
  return pathway.stage === 'twoYears' ? 'regular' : 'asked';
}

/** What every part of a screening under way is given. */
export interface ScreeningPart {
  readonly at: AtPathway;
  readonly person: Person;
  readonly instrument: Instrument;
  readonly draft: ScreeningDraft;
  readonly onChange: (draft: ScreeningDraft) => void;
  readonly save: {
    readonly state: 'idle' | 'keeping' | 'kept' | 'notKept';
    readonly keptAt: Date | undefined;
  };
}
