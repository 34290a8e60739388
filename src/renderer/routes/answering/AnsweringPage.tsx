import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk, useTell } from '#renderer/bridge/hooks.ts';
import { useStirring } from '#renderer/bridge/stirring.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { useReadOut } from '#renderer/components/useReadOut.ts';
import type { Output } from '#shared/contract/index.ts';
import { inLanguage } from '#shared/vocabulary/text.ts';
import styles from './answering.module.css';

/** For whoever was given the screen: one question at a time, and nothing else of the program. */
export function AnsweringPage() {
  const held = useAsk('handover.view', {});
  useStirring();
  return held.data === undefined ? null : <Questions held={held.data} />;
}

/** Before the first question: what they are, and that none has to be answered. */
const OPENING = -1;

function Questions({ held }: { readonly held: Output<'handover.view'> }) {
  const { language, measure } = held;
  const { t } = useTranslation(['outcomes', 'common'], { lng: language });
  const [answers, setAnswers] = useState<Readonly<Record<string, number>>>(held.answers);
  const [place, setPlace] = useState(OPENING);
  const [given, setGiven] = useState(held.done);
  const keep = useTell('handover.keep');
  const finish = useTell('handover.finish');
  const lock = useTell('session.lock');
  const heading = useReadOut(given ? 'given' : place);

  const { items, choices } = measure;
  const item = items[place];
  const answer = (value: number) => {
    if (item === undefined) return;
    const next = { ...answers, [item.id]: value };
    setAnswers(next);
    // Each answer is kept as it is given; one that could not be is taken back, and asked for again.
    keep.mutate({ answers: next }, { onError: () => setAnswers(answers) });
  };
  const end = (keepThem: boolean) =>
    finish.mutate(
      { keep: keepThem },
      {
        onSuccess: () => {
          setAnswers({});
          setGiven(true);
        },
      },
    );
  const title = given
    ? t('answering.thanks')
    : place === OPENING
      ? inLanguage(measure.title, language)
      : item === undefined
        ? t('answering.end')
        : inLanguage(item.text, language);

  return (
    <div className={styles.page} lang={language}>
      <main className={styles.sheet}>
        {item !== undefined && !given && (
          <div className={styles.place}>
            <p>{t('answering.place', { place: place + 1, count: items.length })}</p>
            <p>{inLanguage(measure.ask, language)}</p>
          </div>
        )}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {given && <p>{t('answering.thanksWhat')}</p>}
        {!given && place === OPENING && (
          <>
            <p>{inLanguage(measure.ask, language)}</p>
            <p>{t('answering.free')}</p>
          </>
        )}
        {!given && item !== undefined && (
          <ChoiceCards
            key={item.id}
            id={`answer-${item.id}`}
            label={inLanguage(item.text, language)}
            labelHidden
            heardEverywhere
            options={choices.map(({ value, text }) => ({
              value: String(value),
              label: inLanguage(text, language),
            }))}
            value={answers[item.id] === undefined ? undefined : String(answers[item.id])}
            onChange={(value) => answer(Number(value))}
          />
        )}
        {!given && place >= items.length && (
          <>
            <p>{t('answering.answered', { count: Object.keys(answers).length, all: items.length })}</p>
            <p>{t('answering.endWhat')}</p>
          </>
        )}
        {(keep.error ?? finish.error) && <Notice kind="waits" title={t('answering.notKept')} alert />}
      </main>
      <footer className={styles.controls}>
        {given ? (
          <Button variant="filled" loading={lock.isPending} onClick={() => lock.mutate({})}>
            {t('answering.lock')}
          </Button>
        ) : place >= items.length ? (
          <>
            <div className="row">
              <Button variant="filled" loading={finish.isPending} onClick={() => end(true)}>
                {t('answering.give')}
              </Button>
              <Button onClick={() => end(false)}>{t('answering.keepNone')}</Button>
              <Button onClick={() => setPlace(0)}>{t('answering.goBack')}</Button>
            </div>
            <Button variant="transparent" loading={lock.isPending} onClick={() => lock.mutate({})}>
              {t('answering.later')}
            </Button>
          </>
        ) : (
          <>
            <div className="row">
              {place > OPENING && <Button onClick={() => setPlace(place - 1)}>{t('common:back')}</Button>}
              <Button variant="filled" onClick={() => setPlace(place + 1)}>
                {place === OPENING
                  ? t('answering.begin')
                  : item !== undefined && answers[item.id] === undefined
                    ? t('answering.skip')
                    : t('common:next')}
              </Button>
            </div>
            <Button onClick={() => setPlace(items.length)}>{t('answering.stop')}</Button>
          </>
        )}
      </footer>
    </div>
  );
}
