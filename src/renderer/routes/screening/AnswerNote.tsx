import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { answerSourceSchema } from '#shared/vocabulary/screening.ts';
import styles from './interview.module.css';
import type { DraftedAnswer } from './screeningDraft.ts';

interface AnswerNoteProps {
  readonly id: string;
  readonly answer: DraftedAnswer;
  readonly onChange: (changed: Partial<DraftedAnswer>) => void;
}

/** What was said beside the answer, and how it is known. */
export function AnswerNote({ id, answer, onChange }: AnswerNoteProps) {
  const { t } = useTranslation('screening');
  return (
    <div className={styles.note}>
      <WordsField
        id={`note-${id}`}
        label={t(`note.label.${answer.response}`)}
        description={t('note.how')}
        rows={1}
        value={answer.note}
        onChange={(note) => onChange({ note })}
      />
      <NativeSelect
        id={`source-${id}`}
        label={t('note.source')}
        value={answer.source}
        data={answerSourceSchema.options.map((source) => ({ value: source, label: t(`source.${source}`) }))}
        onChange={(event) => {
          const source = answerSourceSchema.safeParse(event.currentTarget.value);
          if (source.success) onChange({ source: source.data });
        }}
      />
    </div>
  );
}
