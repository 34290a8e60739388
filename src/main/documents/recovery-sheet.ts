import type { Instant, Language } from '#shared/vocabulary/text.ts';
import type { DocumentDraft } from './model.ts';
import { fill, texts } from './texts.ts';

/** What a recovery sheet is made of. It says for which program it is, and neither whose it is nor for which computer. */
export interface RecoverySheet {
  readonly language: Language;
  readonly program: string;
  readonly words: readonly string[];
  readonly at: Instant;
  readonly timeZone?: string;
}

/** The sheet to print and lock away: the words, how to keep them, how to use them. It is never signed. */
export function recoverySheetDocument({
  language,
  program,
  words,
  at,
  timeZone,
}: RecoverySheet): DocumentDraft {
  const say = texts(language).recoverySheet;
  return {
    kind: 'recoverySheet',
    language,
    title: say.title,
    subtitle: say.subtitle,
    program,
    preparedAt: at,
    ...(timeZone === undefined ? {} : { timeZone }),
    sections: [
      {
        heading: say.wordsHeading,
        blocks: [
          { block: 'wordList', words: [...words] },
          { block: 'paragraph', text: fill(say.wordsInstruction, { count: words.length }) },
        ],
      },
      { heading: say.rulesHeading, blocks: [{ block: 'list', items: say.rules }] },
      {
        heading: say.useHeading,
        blocks: [
          { block: 'list', items: say.use },
          { block: 'paragraph', text: say.lost },
        ],
      },
    ],
    notLegalAdvice: false,
  };
}
