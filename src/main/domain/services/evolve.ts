import type { EventOrigin } from '../event.ts';
import type { CaseEvent } from '../events.ts';
import type { CaseState } from '../state.ts';

type ServiceEvent = Extract<
  CaseEvent,
  { type: 'serviceRecorded' | 'serviceChanged' | 'releaseSigned' | 'releaseRevoked' | 'documentDisclosed' }
>;

/** Services, releases and disclosures belong to the case: they outlast every pathway in it. */
export function evolveServices(state: CaseState, event: ServiceEvent, origin: EventOrigin): CaseState {
  switch (event.type) {
    case 'serviceRecorded': {
      const { service: id, on, ...about } = event.body;
      const service = { id, ...about, changedOn: on, history: [{ standing: about.standing, on }] };
      return { ...state, services: [...state.services, service] };
    }
    case 'serviceChanged': {
      const { service: id, on, ...change } = event.body;
      return {
        ...state,
        services: state.services.map((service) =>
          service.id === id
            ? {
                ...service,
                ...change,
                changedOn: on,
                history: [...service.history, { standing: change.standing, on }],
              }
            : service,
        ),
      };
    }
    case 'releaseSigned':
      return { ...state, releases: [...state.releases, event.body.release] };
    case 'releaseRevoked':
      return {
        ...state,
        releases: state.releases.map((release) =>
          release.id === event.body.release ? { ...release, revokedOn: event.body.on } : release,
        ),
      };
    case 'documentDisclosed': {
      const { pathway: _, ...disclosure } = event.body;
      return { ...state, disclosures: [...state.disclosures, { ...disclosure, at: origin.at }] };
    }
  }
}
