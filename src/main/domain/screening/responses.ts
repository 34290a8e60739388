import type { AnswerSheet, Instrument, Response, ScreeningItem } from '#shared/vocabulary/screening.ts';

/** What was answered, without who said it and when: the rules look at nothing else. */
export type Responses = ReadonlyMap<string, Response>;

/**
 * How worrying an answer is. From `safe` it gets worse to `possible` or to `unanswered`, and from either to `concern`.
 * `possible` and `unanswered` do not compare: what nobody asked may be nothing, and may be worse than a *possibly*.
 */
export type Level = 'safe' | 'possible' | 'unanswered' | 'concern';

/** The responses of a sheet, for the items of the instrument; absent is `notAsked`. */
export function responsesOf(instrument: Instrument, sheet: AnswerSheet): Responses {
  const answers = new Map(Object.entries(sheet));
  return new Map(instrument.items.map(({ id }) => [id, answers.get(id)?.response ?? 'notAsked']));
}

/** How worrying `response` is as an answer to `item`. */
export function levelOf(item: ScreeningItem, response: Response): Level {
  if (response === 'notAsked' || response === 'declined') return 'unanswered';
  if (response === 'possibly') return 'possible';
  return response === item.concernWhen ? 'concern' : 'safe';
}

/** The answer to `item` that worries nobody. */
export function safeResponse(item: ScreeningItem): Response {
  return item.concernWhen === 'yes' ? 'no' : 'yes';
}

/** `worse` is a worse answer than `level`, in the partial order of {@link Level}. */
export function isWorse(worse: Level, level: Level): boolean {
  if (worse === level) return false;
  return level === 'safe' || worse === 'concern';
}

/** The level of every item. */
export function levelsOf(instrument: Instrument, responses: Responses): ReadonlyMap<string, Level> {
  return new Map(
    instrument.items.map((item) => [item.id, levelOf(item, responses.get(item.id) ?? 'notAsked')]),
  );
}

/**
 * The items to ask, given what was said so far: all but the follow-ups of questions that raised no worry. People are
 * asked for as little as the rules need.
 */
export function itemsToAsk(instrument: Instrument, responses: Responses): ReadonlySet<string> {
  const levels = levelsOf(instrument, responses);
  const followUps = new Set<string>();
  const opened = new Set<string>();
  for (const item of instrument.items) {
    const level = levels.get(item.id);
    for (const id of item.followUps ?? []) {
      followUps.add(id);
      if (level === 'possible' || level === 'concern') opened.add(id);
    }
  }
  return new Set(instrument.items.map(({ id }) => id).filter((id) => !followUps.has(id) || opened.has(id)));
}
