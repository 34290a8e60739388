import { afterCircleEvents } from './after-circle/events.ts';
import { circleEvents } from './circles/events.ts';
import type { EventsOf } from './event.ts';
import { evidenceEvents } from './evidence/events.ts';
import { moneyEvents } from './money/events.ts';
import { outcomeEvents } from './outcomes/events.ts';
import { planEvents } from './planning/events.ts';
import { caseEvents, processEvents } from './process/events.ts';
import { scheduleEvents } from './schedule/events.ts';
import { screeningEvents } from './screening/events.ts';
import { releaseEvents, serviceEvents } from './services/events.ts';
import { followThroughEvents } from './violations/events.ts';

/** Every kind of event of a case. What is not here cannot be recorded. */
export const caseEventDefinitions = {
  ...caseEvents,
  ...processEvents,
  ...followThroughEvents,
  ...screeningEvents,
  ...circleEvents,
  ...afterCircleEvents,
  ...planEvents,
  ...moneyEvents,
  ...scheduleEvents,
  ...evidenceEvents,
  ...serviceEvents,
  ...releaseEvents,
  ...outcomeEvents,
};

export type CaseEvent = EventsOf<typeof caseEventDefinitions>;

/** An event that is about one pathway. */
export type PathwayEvent = Extract<CaseEvent, { body: { pathway: unknown } }>;
