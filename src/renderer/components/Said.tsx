import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Said.module.css';

interface Sentence {
  /** A new one for each sentence, so that the same words twice are said twice. */
  readonly turn: number;
  readonly words: string;
  readonly undo?: () => void | Promise<void>;
}

/** What a part of a page has just said of what was done, if anything. */
export interface Saying {
  readonly sentence: Sentence | undefined;
  /** Says it, and offers to take it back where that is safe. */
  readonly say: (words: string, undo?: () => void | Promise<void>) => void;
  readonly dismiss: () => void;
}

/** One sentence at a time; it stays until it is dismissed, the next one is said, or the page is left. */
export function useSaid(): Saying {
  const [sentence, setSentence] = useState<Sentence>();
  return {
    sentence,
    say: (words, undo) =>
      setSentence((before) => ({ turn: (before?.turn ?? 0) + 1, words, ...(undo && { undo }) })),
    dismiss: () => setSentence(undefined),
  };
}

interface SaidProps {
  readonly said: Saying;
  /** The control that did it is still there and keeps the focus, as a box that was unticked. */
  readonly besideControl?: boolean;
}

/**
 * Says quietly what was done, at the place where it was done: it lies over nothing, so it hides no error. The control
 * that did it has often gone, so the focus comes here.
 */
export function Said({ said: { sentence, say, dismiss }, besideControl = false }: SaidProps) {
  const { t } = useTranslation('common');
  const line = useRef<HTMLDivElement>(null);
  const turn = sentence?.turn;
  useEffect(() => {
    if (turn !== undefined && !besideControl) line.current?.focus();
  }, [turn, besideControl]);
  return (
    <div ref={line} tabIndex={-1} role="status" className={styles.said} data-silent={sentence === undefined}>
      {sentence !== undefined && (
        <>
          <p key={sentence.turn}>{sentence.words}</p>
          {sentence.undo !== undefined && (
            <Button
              variant="transparent"
              onClick={() => void Promise.resolve(sentence.undo?.()).then(() => say(t('said.back')))}
            >
              {t('said.undo')}
            </Button>
          )}
          <Button variant="transparent" onClick={dismiss}>
            {t('close')}
          </Button>
        </>
      )}
    </div>
  );
}
