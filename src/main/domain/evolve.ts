import { initialTransition, transition } from 'xstate';
import type { Day } from '#shared/vocabulary/text.ts';
import { evolveAfterCircle } from './after-circle/evolve.ts';
import { evolveCircles } from './circles/evolve.ts';
import type { EventOrigin } from './event.ts';
import type { CaseEvent } from './events.ts';
import { evolveEvidence } from './evidence/evolve.ts';
import { evolveMoney } from './money/evolve.ts';
import { evolveOutcomes } from './outcomes/evolve.ts';
import { evolvePlan } from './planning/evolve.ts';
import { chart, stageOf } from './process/chart.ts';
import { consequence, endingOf } from './process/consequences.ts';
import { evolveProcess } from './process/evolve.ts';
import { evolveSchedule } from './schedule/evolve.ts';
import { evolveScreenings } from './screening/evolve.ts';
import { concerns, countingScreening } from './screening/standing-of-pathway.ts';
import { evolveServices } from './services/evolve.ts';
import type { CaseState, Pathway } from './state.ts';

const [unopened] = initialTransition(chart);

/** A case after one more event. `undefined` before `caseOpened`; any other first event is a bug and throws. */
export function evolve(state: CaseState | undefined, event: CaseEvent, origin: EventOrigin): CaseState {
  if (event.type === 'caseOpened') {
    const { case: id, ...about } = event.body;
    return {
      id,
      ...about,
      people: [],
      pathways: [],
      services: [],
      releases: [],
      disclosures: [],
      measures: [],
      newCharges: [],
    };
  }
  if (state === undefined) throw new Error(`A case cannot begin with ${event.type}`);
  switch (event.type) {
    case 'personAdded':
      return dueWhenPressured(
        { ...state, people: [...state.people, event.body.person] },
        event.body.person.id,
      );
    case 'contactsChanged':
      return {
        ...state,
        people: state.people.map((person) =>
          person.id === event.body.person ? { ...person, contacts: event.body.contacts } : person,
        ),
      };
    case 'pressureNoticed':
      return dueWhenPressured(
        {
          ...state,
          people: state.people.map((person) =>
            person.id === event.body.person ? { ...person, pressured: true } : person,
          ),
        },
        event.body.person,
      );
    case 'pathwayOpened':
      return { ...state, pathways: [...state.pathways, openPathway(event.body, origin)] };
    case 'serviceRecorded':
    case 'serviceChanged':
    case 'releaseSigned':
    case 'releaseRevoked':
    case 'documentDisclosed':
      return evolveServices(state, event, origin);
    case 'measureAnswered':
    case 'measureDeclined':
    case 'safetyTalkSeen':
    case 'newChargesChecked':
      return evolveOutcomes(state, event);
    default:
      return {
        ...state,
        pathways: state.pathways.map((pathway) =>
          pathway.id === event.body.pathway ? evolvePathway(state, pathway, event, origin) : pathway,
        ),
      };
  }
}

/** A case folded from the beginning. */
export function fold(events: Iterable<CaseEvent & { readonly origin: EventOrigin }>): CaseState | undefined {
  let state: CaseState | undefined;
  for (const { origin, ...event } of events) state = evolve(state, event, origin);
  return state;
}

type OnPathway = Exclude<
  Extract<CaseEvent, { body: { pathway: unknown } }>,
  { type: 'pathwayOpened' | 'documentDisclosed' | 'newChargesChecked' }
>;

function openPathway(
  body: Extract<CaseEvent, { type: 'pathwayOpened' }>['body'],
  origin: EventOrigin,
): Pathway {
  return {
    id: body.pathway,
    survivor: body.survivor,
    accountableParty: body.accountableParty,
    openedOn: origin.at.slice(0, 10),
    chart: unopened,
    screeningsOvertaken: 0,
    screenings: [],
    concerns: [],
    preparations: [],
    circles: [],
    circleNotes: [],
    plans: [],
    checkIns: [],
    reckonings: [],
    payments: [],
    corrections: [],
    marks: [],
    pauses: [],
    appointments: [],
    evidence: [],
    violations: [],
    safetyPlans: [],
  };
}

/** What each area of the practice keeps of an event, a line each. */
const areas: readonly ((pathway: Pathway, event: OnPathway, origin: EventOrigin) => Pathway)[] = [
  evolveProcess,
  evolveScreenings,
  evolvePlan,
  evolveMoney,
  evolveEvidence,
  evolveSchedule,
  evolveCircles,
  evolveAfterCircle,
];

function evolvePathway(state: CaseState, before: Pathway, event: OnPathway, origin: EventOrigin): Pathway {
  const recorded = areas.reduce((pathway, fold) => fold(pathway, event, origin), before);
  const happened = consequence(state, recorded, event);
  if (happened === undefined) return recorded;
  const [next] = transition(chart, recorded.chart, { type: happened });
  const ended = endingOf(stageOf(next));
  return {
    ...recorded,
    chart: next,
    ...(dueAnew.has(happened) ? { screeningsOvertaken: recorded.screenings.length } : {}),
    ...(ended !== undefined && before.ended === undefined
      ? { ended: { as: ended, on: dayOfEnd(event, origin) } }
      : {}),
  };
}

/** The day it was where the program is, as it was written down; the instant's own day may be the next one already. */
function dayOfEnd(event: OnPathway, origin: EventOrigin): Day {
  switch (event.type) {
    case 'survivorWithdrew':
    case 'prosecutionChosen':
      return event.body.on;
    case 'noticeIssued':
      return event.body.endedOn;
    case 'pathwayCompleted':
      return event.body.completion.on;
    default:
      return origin.at.slice(0, 10);
  }
}

/** After these, an earlier screening no longer speaks for today. */
const dueAnew: ReadonlySet<string> = new Set(['screeningDue', 'violationReported', 'circleEnded']);

/**
 * A family member under pressure is screened before anything else goes on; others' screenings still count. Pressure on
 * somebody who was screened already is news, as a concern is: everyone is asked again.
 */
function dueWhenPressured(state: CaseState, id: string): CaseState {
  const person = state.people.find((other) => other.id === id);
  if (!person?.pressured) return state;
  return {
    ...state,
    pathways: state.pathways.map((pathway) => {
      if (!concerns(state, pathway, person)) return pathway;
      const [next] = transition(chart, pathway.chart, { type: 'screeningDue' });
      const wasScreened = countingScreening(pathway, person.id) !== undefined;
      return {
        ...pathway,
        chart: next,
        ...(wasScreened ? { screeningsOvertaken: pathway.screenings.length } : {}),
      };
    }),
  };
}
