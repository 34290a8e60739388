import { Button } from '@mantine/core';
import { type ComponentProps, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { useStayingOpen } from '#renderer/bridge/stirring.ts';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { useWriting } from '#renderer/i18n/dates.ts';
import { KeyHint } from '#renderer/keys/KeyHint.tsx';
import { useHidden } from '#renderer/shell/hiding.ts';
import styles from '../room.module.css';
import type { LABELS } from '../roomDraft.ts';
import { lengthOf } from './length.ts';

interface RoomFootProps {
  readonly began: string | undefined;
  readonly save: {
    readonly state: ComponentProps<typeof SaveState>['state'];
    readonly keptAt: Date | undefined;
  };
  readonly labels: (typeof LABELS)[number];
  readonly onLabels: () => void;
  readonly dim: number;
  readonly onDim: () => void;
  readonly onClose: () => void;
}

/** The quiet end of the room: closing, what is shown of people, how dim it is, what is kept, and how long it has been. */
export function RoomFoot({ began, save, labels, onLabels, dim, onDim, onClose }: RoomFootProps) {
  const { t } = useTranslation(['circles', 'room', 'shell']);
  const write = useWriting();
  const long = useAsk('circle.agendas', {}).data?.longMinutes ?? 0;
  const length = lengthOf(began, useNow(), long);
  // So long after the last touch a circle keeps the store open: a round of eight people who speak ten minutes each
  // touches nothing in between. Under the cover nobody is in the room, and the program's own minutes count.
  useStayingOpen(useHidden() ? 0 : long);
  return (
    <>
      <div className={styles.foot}>
        <Button variant="transparent" onClick={onClose}>
          {t('room.close')}
        </Button>
        <Button variant="transparent" onClick={onLabels} aria-keyshortcuts="V">
          {t(`room:labels.${labels}`)} <KeyHint of="labels" />
        </Button>
        <Button variant="transparent" onClick={onDim} aria-keyshortcuts="D">
          {t('room:dim', { level: dim + 1 })} <KeyHint of="dim" />
        </Button>
      </div>
      <div className={styles.quiet}>
        <SaveState state={save.state} at={save.keptAt} />
        {length.is === 'minutes' && <span>{t('room.minutes', { count: length.minutes })}</span>}
        {length.is === 'long' && <span role="status">{t('room:long', { count: long })}</span>}
        {length.is === 'days' && (
          <span role="status">{t('room:leftOpen', { day: write.day(length.since) })}</span>
        )}
        <span>
          <KeyHint of="hide" /> {t('shell:hide')}
        </span>
        {long > 0 && <span>{t('room.staysOpen', { count: long })}</span>}
      </div>
    </>
  );
}

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
