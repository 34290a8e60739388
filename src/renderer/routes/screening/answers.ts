import type { Day } from '#shared/vocabulary/text.ts';
import type { DraftedAnswer, ScreeningDraft } from './screeningDraft.ts';

/** The draft with something new about one answer. */
export function answerWith(
  draft: ScreeningDraft,
  item: string,
  changed: Partial<DraftedAnswer>,
  today: Day,
): ScreeningDraft {
  const before = draft.answers[item] ?? { response: 'notAsked', source: 'said', on: today, note: '' };
  return { ...draft, item, answers: { ...draft.answers, [item]: { ...before, ...changed } } };
}
