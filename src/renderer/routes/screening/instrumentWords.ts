import { useTranslation } from 'react-i18next';
import type { Answer, Instrument } from '#shared/vocabulary/screening.ts';

/** The texts of an instrument by their id, in the reader's language. */
export function useInstrumentWords(instrument: Instrument) {
  const { t, i18n } = useTranslation('screening');
  const language = i18n.resolvedLanguage === 'es' ? 'es' : 'en';
  const question = (id: string) => instrument.items.find((item) => item.id === id)?.question[language] ?? id;
  return {
    question,
    rule: (id: string) => instrument.rules.find((rule) => rule.id === id)?.reason[language] ?? id,
    safeguard: (id: string) =>
      instrument.safeguards.find((safeguard) => safeguard.id === id)?.text[language] ?? id,
    contradiction: (id: string) =>
      instrument.contradictions.find((contradiction) => contradiction.id === id)?.reason[language] ?? id,
    /** "Is this choice your own? No." and the words said with it. */
    answered: (id: string, answer: Answer | undefined) =>
      t(answer?.note === undefined ? 'answeredWith' : 'answeredWithNote', {
        question: question(id),
        answer: t(`answer.${answer?.response ?? 'notAsked'}`),
        note: answer?.note,
      }),
  };
}
