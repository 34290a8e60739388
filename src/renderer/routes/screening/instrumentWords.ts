import { useTranslation } from 'react-i18next';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import type { Answer, Instrument } from '#shared/vocabulary/screening.ts';
import type { Bilingual } from '#shared/vocabulary/text.ts';

/** The texts of an instrument by their id, in the reader's language. */
export function useInstrumentWords(instrument: Instrument) {
  const { t } = useTranslation('screening');
  const read = useBilingual();
  /** The text of the part with this id; the id itself for one that this version does not have. */
  const textOf = <Part extends { readonly id: string }>(
    parts: readonly Part[],
    id: string,
    text: (part: Part) => Bilingual,
  ) => {
    const part = parts.find((other) => other.id === id);
    return part === undefined ? id : read(text(part));
  };
  const question = (id: string) => textOf(instrument.items, id, (item) => item.question);
  return {
    question,
    rule: (id: string) => textOf(instrument.rules, id, ({ reason }) => reason),
    safeguard: (id: string) => textOf(instrument.safeguards, id, ({ text }) => text),
    contradiction: (id: string) => textOf(instrument.contradictions, id, ({ reason }) => reason),
    /** "Is this choice your own? No." and the words said with it. */
    answered: (id: string, answer: Answer | undefined) =>
      t(answer?.note === undefined ? 'answeredWith' : 'answeredWithNote', {
        question: question(id),
        answer: t(`answer.${answer?.response ?? 'notAsked'}`),
        note: answer?.note,
      }),
  };
}
