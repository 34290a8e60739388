import type { CaseEvent } from '../events.ts';
import type { CaseState } from '../state.ts';

type OutcomeEvent = Extract<
  CaseEvent,
  { type: 'measureAnswered' | 'measureDeclined' | 'safetyTalkSeen' | 'newChargesChecked' }
>;

/** What was answered belongs to the case: nothing of it moves a pathway. */
export function evolveOutcomes(state: CaseState, event: OutcomeEvent): CaseState {
  switch (event.type) {
    case 'measureAnswered':
    case 'measureDeclined':
      return { ...state, measures: [...state.measures, event.body.taken] };
    case 'safetyTalkSeen':
      return {
        ...state,
        measures: state.measures.map((taken) =>
          taken.id === event.body.taken ? { ...taken, safetySeenOn: event.body.on } : taken,
        ),
      };
    case 'newChargesChecked':
      return { ...state, newCharges: [...state.newCharges, event.body] };
  }
}
