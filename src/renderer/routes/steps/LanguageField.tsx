import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { LANGUAGE_CHOICES } from '#renderer/i18n/i18n.ts';
import type { Language } from '#shared/vocabulary/text.ts';

interface LanguageFieldProps {
  readonly label?: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** Which language something is said or written in. */
export function LanguageField({ label, value, onChange }: LanguageFieldProps) {
  const { t } = useTranslation('steps');
  return (
    <ChoiceCards
      label={label ?? t('language')}
      options={LANGUAGE_CHOICES}
      value={value}
      onChange={onChange}
    />
  );
}
