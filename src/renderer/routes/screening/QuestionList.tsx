import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScreeningItem } from '#shared/vocabulary/screening.ts';
import { inLanguage } from '#shared/vocabulary/text.ts';
import { AnswerCards } from './AnswerCards.tsx';
import { AnswerNote } from './AnswerNote.tsx';
import { answerWith } from './answers.ts';
import styles from './interview.module.css';
import type { ScreeningPart } from './occasion.ts';
import { byDomain } from './questions.ts';

interface QuestionListProps extends ScreeningPart {
  readonly questions: readonly ScreeningItem[];
}

/** All questions on one page, for whoever would rather see the whole. */
export function QuestionList({ at, person, instrument, draft, onChange, questions }: QuestionListProps) {
  const { t } = useTranslation('screening');
  const theirs = person.language;
  return (
    <div className={styles.list}>
      <h1>{t('asking.allTitle')}</h1>
      {byDomain(instrument, questions).map(({ id, title, items }) => (
        <section key={id} aria-labelledby={`list-${id}`}>
          <h2 id={`list-${id}`} lang={theirs}>
            {inLanguage(title, theirs)}
          </h2>
          {items.map((item) => {
            const given = draft.answers[item.id];
            return (
              <div key={item.id} className={styles.listed}>
                <h3 lang={theirs}>{inLanguage(item.question, theirs)}</h3>
                <AnswerCards
                  id={item.id}
                  question={inLanguage(item.question, theirs)}
                  language={theirs}
                  value={given?.response}
                  onChange={(response) => onChange(answerWith(draft, item.id, { response }, at.today))}
                />
                {given !== undefined && given.response !== 'notAsked' && (
                  <AnswerNote
                    id={item.id}
                    answer={given}
                    onChange={(changed) => onChange(answerWith(draft, item.id, changed, at.today))}
                  />
                )}
              </div>
            );
          })}
        </section>
      ))}
      <div className="row">
        <Button variant="filled" onClick={() => onChange({ ...draft, phase: 'reading' })}>
          {t('asking.finish')}
        </Button>
      </div>
    </div>
  );
}
