import type { Instrument, Outcome, Response, ScreeningItem } from '#shared/vocabulary/screening.ts';
import { outcomeSchema } from '#shared/vocabulary/screening.ts';

/** Answered with a worry, or with *maybe*: what opens a question's follow-ups. */
function worries(item: ScreeningItem, response: Response | undefined): boolean {
  return response === 'possibly' || response === item.concernWhen;
}

/** The questions to ask after what was said so far: follow-ups open only behind an answer that needs them. */
export function openQuestions(
  instrument: Instrument,
  answers: Readonly<Record<string, { readonly response: Response }>>,
): readonly ScreeningItem[] {
  const followUps = new Set(instrument.items.flatMap(({ followUps = [] }) => followUps));
  const opened = new Set(
    instrument.items
      .filter((item) => worries(item, answers[item.id]?.response))
      .flatMap(({ followUps = [] }) => followUps),
  );
  // One that was answered stays in sight, also when the question before it was taken back.
  return instrument.items.filter(
    ({ id }) => !followUps.has(id) || opened.has(id) || answers[id] !== undefined,
  );
}

export interface DomainOfQuestions {
  readonly id: string;
  readonly title: Instrument['domains'][number]['title'];
  readonly items: readonly ScreeningItem[];
}

/** The open questions by area, in the order they are asked. */
export function byDomain(
  instrument: Instrument,
  questions: readonly ScreeningItem[],
): readonly DomainOfQuestions[] {
  const order = [...new Set(instrument.items.map(({ domain }) => domain))];
  return order.flatMap((id) => {
    const title = instrument.domains.find((domain) => domain.id === id)?.title;
    const items = questions.filter(({ domain }) => domain === id);
    return title === undefined || items.length === 0 ? [] : [{ id, title, items }];
  });
}

/** `one` lets more go on than `other`; outcomes are ordered from mildest to sternest. */
export function isMilder(one: Outcome, other: Outcome): boolean {
  return outcomeSchema.options.indexOf(one) < outcomeSchema.options.indexOf(other);
}

/** An outcome with which the pathway goes on. */
export function goesOn(outcome: Outcome): boolean {
  return isMilder(outcome, 'clarify');
}
