import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import type { Language } from '#shared/vocabulary/text.ts';

/** The five answers by their keys 1 to 5. */
export const RESPONSES = ['yes', 'possibly', 'no', 'declined', 'notAsked'] as const;

interface AnswerCardsProps {
  readonly id: string;
  readonly question: string;
  /** The person's: they may be reading along. */
  readonly language: Language;
  readonly value: (typeof RESPONSES)[number] | undefined;
  readonly onChange: (response: (typeof RESPONSES)[number]) => void;
}

export function AnswerCards({ id, question, language, value, onChange }: AnswerCardsProps) {
  const { t } = useTranslation('screening', { lng: language });
  return (
    <div lang={language}>
      <ChoiceCards
        id={`answer-${id}`}
        label={question}
        labelHidden
        options={RESPONSES.map((response) => ({
          value: response,
          label: t(`answer.${response}`),
          quiet: response === 'declined' || response === 'notAsked',
        }))}
        value={value}
        onChange={onChange}
      />
    </div>
  );
}
