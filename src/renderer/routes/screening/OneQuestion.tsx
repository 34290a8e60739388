import { Button } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReadOut } from '#renderer/components/useReadOut.ts';
import { useBilingual, useLanguage } from '#renderer/i18n/bilingual.ts';
import { KeyHint } from '#renderer/keys/KeyHint.tsx';
import { isKey, isTyping, placeOfKey } from '#renderer/keys/keys.ts';
import type { ScreeningItem } from '#shared/vocabulary/screening.ts';
import { inLanguage } from '#shared/vocabulary/text.ts';
import { AnswerCards, RESPONSES } from './AnswerCards.tsx';
import { AnswerNote } from './AnswerNote.tsx';
import { answerWith } from './answers.ts';
import styles from './interview.module.css';
import type { ScreeningPart } from './occasion.ts';
import { ProgressDots } from './ProgressDots.tsx';
import { byDomain } from './questions.ts';

interface OneQuestionProps extends ScreeningPart {
  readonly questions: readonly ScreeningItem[];
}

/** One question at a time, in the person's language, with why and how to ask beside it. */
export function OneQuestion({ at, person, instrument, draft, onChange, questions }: OneQuestionProps) {
  const { t } = useTranslation(['screening', 'common', 'shell']);
  const mine = useLanguage();
  const read = useBilingual();
  const theirs = person.language;
  const [together, setTogether] = useState(false);

  const place = Math.max(
    0,
    questions.findIndex(({ id }) => id === draft.item),
  );
  const item = questions[place];
  const heading = useReadOut(item?.id);
  if (item === undefined) return null;

  const goTo = (id: string | undefined) => id !== undefined && onChange({ ...draft, item: id });
  const isLast = place === questions.length - 1;
  const next = () => (isLast ? onChange({ ...draft, phase: 'reading' }) : goTo(questions[place + 1]?.id));
  const answer = (response: (typeof RESPONSES)[number]) =>
    onChange(answerWith(draft, item.id, { response }, at.today));
  const onKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyping(event.target)) return;
    const response = RESPONSES[placeOfKey(event, 'choose') ?? -1];
    const onButton = event.target instanceof HTMLButtonElement;
    if (response !== undefined) answer(response);
    else if (isKey(event, 'next') && !onButton) next();
    else if (isKey(event, 'together')) setTogether(!together);
    else return;
    event.preventDefault();
  };

  const given = draft.answers[item.id];
  const domain = byDomain(instrument, questions).find(({ id }) => id === item.domain);
  return (
    // The keys serve the controls inside, which work without them.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div className={styles.one} data-together={together} onKeyDown={onKey}>
      <div className={styles.start}>
        {!together && (
          <ProgressDots
            instrument={instrument}
            questions={questions}
            answers={draft.answers}
            current={item.id}
            onGoTo={goTo}
          />
        )}
      </div>
      <section className={styles.question} aria-labelledby="question">
        <p className={styles.domain} lang={theirs}>
          {domain?.title[theirs]}
        </p>
        <h1 id="question" ref={heading} tabIndex={-1} lang={theirs}>
          {inLanguage(item.question, theirs)}
        </h1>
        {mine !== theirs && !together && (
          <p className={styles.other} lang={mine}>
            {read(item.question)}
          </p>
        )}
        <AnswerCards
          id={item.id}
          question={inLanguage(item.question, theirs)}
          language={theirs}
          value={given?.response}
          onChange={answer}
        />
        {given !== undefined && given.response !== 'notAsked' && !together && (
          <AnswerNote
            id={item.id}
            answer={given}
            onChange={(changed) => onChange(answerWith(draft, item.id, changed, at.today))}
          />
        )}
      </section>
      <aside className={styles.margin} aria-label={t('asking.margin')}>
        {!together && (
          <>
            <h2>{t('asking.why')}</h2>
            <p>{read(item.why)}</p>
            <h2>{t('asking.how')}</h2>
            <p>{read(item.howToAsk)}</p>
            <h2>{t('asking.lookFor')}</h2>
            <p>{read(item.lookFor)}</p>
          </>
        )}
      </aside>
      <footer className={styles.foot}>
        <div className="row">
          <Button disabled={place === 0} onClick={() => goTo(questions[place - 1]?.id)}>
            {t('common:back')}
          </Button>
          <span className={styles.key}>
            <KeyHint of="hide" /> {t('shell:hide')}
          </span>
        </div>
        <div className="row">
          <Button variant="transparent" aria-pressed={together} onClick={() => setTogether(!together)}>
            {t('asking.together')} <KeyHint of="together" />
          </Button>
          {!isLast && (
            <Button variant="transparent" onClick={() => onChange({ ...draft, phase: 'reading' })}>
              {t('asking.finish')}
            </Button>
          )}
          <Button variant="filled" onClick={next}>
            {isLast ? t('asking.finish') : t('common:next')} <span className={styles.enter}>Enter</span>
          </Button>
        </div>
      </footer>
    </div>
  );
}
