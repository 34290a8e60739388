import type { Instrument, ScreeningItem } from '#shared/vocabulary/screening.ts';
import { type Instant, inLanguage, type Language } from '#shared/vocabulary/text.ts';
import type { DocumentDraft } from './model.ts';
import { fill, texts } from './texts.ts';

/** What a blank form is made of. Nothing of any case or person is in it. */
export interface BlankForm {
  readonly language: Language;
  readonly program: string;
  readonly instrument: Instrument;
  readonly at: Instant;
  readonly timeZone?: string;
}

/** A place to make a mark in; the bundled letters have no box. */
const BOX = '[    ]';

/** The five answers that can be marked on paper, in the order that they have on screen. */
const MARKS = ['yes', 'possibly', 'no', 'declined'] as const;

/**
 * An instrument as a form for pen and paper, for a place where no computer may be: what has to hold first, then every
 * question by its number, with room to mark an answer. A question that is left open was not asked.
 */
export function blankFormDocument({ language, program, instrument, at, timeZone }: BlankForm): DocumentDraft {
  const say = texts(language).blankForm;
  const numberOf = (id: string) => instrument.items.findIndex((item) => item.id === id) + 1;
  const anyOf = new Intl.ListFormat(language, { type: 'disjunction' });
  const onlyIf = (item: ScreeningItem) =>
    (['yes', 'no'] as const).flatMap((worry) => {
      const opening = instrument.items.filter(
        ({ concernWhen, followUps }) => concernWhen === worry && followUps?.includes(item.id),
      );
      if (opening.length === 0) return [];
      const numbers = anyOf.format(opening.map(({ id }) => String(numberOf(id))));
      return [fill(worry === 'yes' ? say.onlyIfYes : say.onlyIfNo, { numbers })];
    });
  const question = (item: ScreeningItem) => [...onlyIf(item), inLanguage(item.question, language)].join(' ');
  // In the order of the conversation: an area comes where its first question does.
  const order = [...new Set(instrument.items.map(({ domain }) => domain))];
  const domains = order.flatMap((id) => instrument.domains.filter((domain) => domain.id === id));
  return {
    kind: 'blankForm',
    language,
    title: inLanguage(instrument.title, language),
    subtitle: fill(say.version, { version: instrument.version }),
    program,
    preparedAt: at,
    ...(timeZone === undefined ? {} : { timeZone }),
    sections: [
      {
        heading: say.howHeading,
        blocks: [
          { block: 'list', items: say.how },
          {
            block: 'table',
            caption: say.firstCaption,
            columns: [say.first, say.holds, say.holdsNot],
            rows: say.preconditions.map((precondition) => [precondition, BOX, BOX]),
          },
        ],
      },
      ...domains.map((domain) => ({
        heading: inLanguage(domain.title, language),
        blocks: [
          {
            block: 'table' as const,
            caption: say.mark,
            columns: [say.question, ...MARKS.map((mark) => say.answers[mark])],
            rows: instrument.items
              .filter((item) => item.domain === domain.id)
              .map((item) => [`${numberOf(item.id)}. ${question(item)}`, ...MARKS.map(() => BOX)]),
          },
        ],
      })),
      { heading: say.afterHeading, blocks: [{ block: 'list', items: say.after }] },
    ],
    notLegalAdvice: false,
  };
}
