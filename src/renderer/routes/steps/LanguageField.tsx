import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import type { Language } from '#shared/bridge.ts';

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
      options={[
        { value: 'en', label: 'English' },
        { value: 'es', label: 'Español' },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}
