import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { DateField } from '#renderer/components/DateField.tsx';
import { Keys } from '#renderer/components/Keys.tsx';
import { useBilingual } from '#renderer/i18n/bilingual.ts';
import { isKey, placeOfKey } from '#renderer/keys/keys.ts';
import type { ScreeningItem } from '#shared/vocabulary/screening.ts';
import { daySchema } from '#shared/vocabulary/text.ts';
import { RESPONSES } from './AnswerCards.tsx';
import { answerWith } from './answers.ts';
import styles from './fromPaper.module.css';
import type { ScreeningPart } from './occasion.ts';

interface FromPaperProps extends ScreeningPart {
  readonly questions: readonly ScreeningItem[];
}

/**
 * A form that was filled in on paper, typed in by keyboard alone: the number of an answer, and the next question follows
 * by itself. Numbers are those of the form, so that one that opened only behind another is found at once.
 */
export function FromPaper({ at, instrument, draft, onChange, questions }: FromPaperProps) {
  const { t } = useTranslation('screening');
  const read = useBilingual();
  const list = useRef<HTMLOListElement>(null);
  const askedOn = daySchema.safeParse(draft.on).data ?? at.today;
  const current = questions.some(({ id }) => id === draft.item) ? draft.item : questions[0]?.id;
  useEffect(() => list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(), []);

  const focusOn = (id: string | undefined) => {
    if (id === undefined) return document.getElementById('from-paper-finish')?.focus();
    document.getElementById(`row-${id}`)?.focus();
  };
  const answer = (item: ScreeningItem, response: (typeof RESPONSES)[number]) =>
    onChange(answerWith(draft, item.id, { response, on: askedOn }, askedOn));
  const onKey = (event: KeyboardEvent, item: ScreeningItem, place: number) => {
    if (event.target !== event.currentTarget) return;
    const response = RESPONSES[placeOfKey(event, 'choose') ?? -1];
    if (response !== undefined) {
      // Drawn at once, with a follow-up that this answer opens: a number typed fast must not fall on the same question again.
      flushSync(() => answer(item, response));
      focusOn(nextRow(event.currentTarget));
    } else if (isKey(event, 'rowBelow')) focusOn(questions[place + 1]?.id);
    else if (isKey(event, 'rowAbove')) focusOn(questions[Math.max(0, place - 1)]?.id);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.page}>
      <h1>{t('paper.title')}</h1>
      <p className="quiet">{t('paper.how')}</p>
      <DateField
        label={t('paper.on')}
        value={draft.on}
        max={at.today}
        onChange={(on) => onChange({ ...draft, on })}
      />
      <ol ref={list} className={styles.rows}>
        {questions.map((item, place) => {
          const given = draft.answers[item.id];
          const number = instrument.items.indexOf(item) + 1;
          return (
            <li key={item.id} data-answered={given !== undefined}>
              <div
                id={`row-${item.id}`}
                className={styles.row}
                role="radiogroup"
                tabIndex={item.id === current ? 0 : -1}
                aria-label={`${number}. ${read(item.question)}`}
                onFocus={(event) =>
                  event.target === event.currentTarget &&
                  draft.item !== item.id &&
                  onChange({ ...draft, item: item.id })
                }
                onKeyDown={(event) => onKey(event, item, place)}
              >
                <span className={styles.number}>{number}</span>
                <span className={styles.question}>{read(item.question)}</span>
                <span className={styles.answers}>
                  {RESPONSES.map((response, index) => (
                    <label key={response} data-chosen={given?.response === response}>
                      <input
                        type="radio"
                        name={`paper-${item.id}`}
                        tabIndex={-1}
                        checked={given?.response === response}
                        onChange={() => answer(item, response)}
                      />
                      <Keys of={String(index + 1)} />
                      <span>{response === 'notAsked' ? t('paper.notAsked') : t(`answer.${response}`)}</span>
                    </label>
                  ))}
                </span>
              </div>
              {given !== undefined && given.response !== 'notAsked' && (
                <label className={styles.note}>
                  <span>{t('paper.note')}</span>
                  <input
                    autoComplete="off"
                    value={given.note}
                    onChange={(event) =>
                      onChange(answerWith(draft, item.id, { note: event.currentTarget.value }, askedOn))
                    }
                  />
                </label>
              )}
            </li>
          );
        })}
      </ol>
      <p className="quiet">{t('paper.destroy')}</p>
      <div className="row">
        <Button
          id="from-paper-finish"
          variant="filled"
          onClick={() => onChange({ ...draft, phase: 'reading' })}
        >
          {t('asking.finish')}
        </Button>
      </div>
    </div>
  );
}

/** The id of the question under a row, as the page stands now. */
function nextRow(row: EventTarget): string | undefined {
  if (!(row instanceof HTMLElement)) return undefined;
  const next = row.closest('li')?.nextElementSibling?.querySelector('[role="radiogroup"]');
  return next?.id.replace(/^row-/, '');
}
