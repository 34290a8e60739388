import { useTranslation } from 'react-i18next';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { LANGUAGES, ownName } from '#renderer/i18n/i18n.ts';
import { readsEasily } from '#shared/reading-ease.ts';
import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import styles from '../questions.module.css';
import type { Words } from './draft.ts';
import { idAt, isAt, type Path } from './places.ts';

interface TextsFieldProps {
  readonly path: Path;
  readonly label: string;
  readonly words: Words | undefined;
  readonly faults: readonly InstrumentFault[];
  readonly onChange: (words: Words) => void;
}

/** One text in every language, beside one another where there is room. */
export function TextsField({ path, label, words = {}, faults, onChange }: TextsFieldProps) {
  const { t } = useTranslation(['questions', 'instrument']);
  const ease = (text: string, language: Language) => {
    const easily = readsEasily(text, language);
    return easily === undefined ? undefined : t(easily ? 'edit.readsEasily' : 'edit.readsHard');
  };
  return (
    <div className={styles.languages}>
      {LANGUAGES.map((language) => {
        const here = [...path, language];
        const fault = faults.find((one) => isAt(one, here));
        return (
          <WordsField
            key={language}
            id={idAt(here)}
            label={`${label} (${ownName(language)})`}
            lang={language}
            description={ease(words[language] ?? '', language)}
            rows={2}
            maxLength={4000}
            value={words[language] ?? ''}
            error={fault && t(`instrument:remedy.${fault.code}`)}
            onChange={(text) => onChange({ ...words, [language]: text })}
          />
        );
      })}
    </div>
  );
}
