import type {
  AnswerSheet,
  Instrument,
  Response,
  ScreeningItem,
  Wording,
} from '#shared/vocabulary/screening.ts';

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

/** The items that were answered with a worry, or a *possibly*, in any of these earlier sheets. */
export function worriedIn(instrument: Instrument, sheets: readonly AnswerSheet[]): ReadonlySet<string> {
  return new Set(
    sheets.flatMap((sheet) =>
      [...levelsOf(instrument, responsesOf(instrument, sheet))]
        .filter(([, level]) => level === 'possible' || level === 'concern')
        .map(([item]) => item),
    ),
  );
}

/**
 * In which words each item is to be asked, where not in those of its question. What was answered in an earlier
 * screening is asked of the time since; what was skipped then is asked as for the first time.
 */
export function wordingsFor(
  instrument: Instrument,
  { earlier, theirSide }: { readonly earlier: readonly AnswerSheet[]; readonly theirSide: boolean },
): Record<string, Wording> {
  const answered = (item: ScreeningItem): boolean =>
    earlier.some((sheet) => levelOf(item, sheet[item.id]?.response ?? 'notAsked') !== 'unanswered');
  return Object.fromEntries(
    instrument.items.flatMap((item): [string, Wording][] => {
      if (theirSide && item.theirSide) return [[item.id, 'theirSide']];
      return item.again && answered(item) ? [[item.id, 'again']] : [];
    }),
  );
}
