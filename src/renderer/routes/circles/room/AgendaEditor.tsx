import { Button, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/components/Said.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import { isKey } from '#renderer/keys/keys.ts';
import type { AgendaPart } from '#shared/vocabulary/agenda.ts';
import { mayBeLeftOut, withRoundAfter } from './agendaParts.ts';
import styles from './drawers.module.css';

interface AgendaEditorProps {
  readonly parts: readonly AgendaPart[];
  /** Where the circle is, once it is held. */
  readonly now?: number;
  readonly onChange: (parts: AgendaPart[]) => void;
  readonly onGo?: (part: number) => void;
}

/** The parts of a circle in order: each can be reworded, most can be left out, and a round can be added. */
export function AgendaEditor({ parts, now, onChange, onGo }: AgendaEditorProps) {
  const { t } = useTranslation('room');
  const id = useId();
  const [own, setOwn] = useState('');
  const { said, takeOff } = useTakenOff(parts, (left) => onChange([...left]));
  const add = () => {
    const says = own.trim();
    if (says === '') return;
    // After the part the circle is in; while it is prepared, before the close.
    onChange(withRoundAfter(parts, now ?? Math.max(0, parts.length - 2), says));
    setOwn('');
  };
  return (
    <div className={styles.agenda}>
      <ol>
        {parts.map((part, place) => (
          <li key={part.id} aria-current={place === now ? 'step' : undefined}>
            <label htmlFor={`${id}-${part.id}`}>{t(`kind.${part.kind}`)}</label>
            <textarea
              id={`${id}-${part.id}`}
              rows={1}
              maxLength={200}
              value={part.says}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => {
                const says = event.currentTarget.value.replaceAll(/[\r\n]+/g, ' ');
                onChange(parts.map((other) => (other.id === part.id ? { ...other, says } : other)));
              }}
            />
            <div className="row">
              {onGo !== undefined && place !== now && (
                <Button
                  variant="transparent"
                  aria-label={t('goHereThis', { says: part.says })}
                  onClick={() => onGo(place)}
                >
                  {t('goHere')}
                </Button>
              )}
              {mayBeLeftOut(part) && (
                <Button
                  variant="transparent"
                  aria-label={t('leaveOutThis', { says: part.says })}
                  onClick={() => takeOff(place)}
                >
                  {t('leaveOut')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <Said said={said} />
      <div className={styles.add}>
        <TextInput
          label={t('addRound')}
          value={own}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!isKey(event, 'addLine')) return;
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add}>{t('add')}</Button>
      </div>
    </div>
  );
}
