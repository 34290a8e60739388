import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import type { Circle } from '#shared/vocabulary/circle.ts';
import { KEEPER, type RoomDraft, seatsOf } from '../roomDraft.ts';
import styles from './drawers.module.css';

interface OwnNoteProps {
  readonly at: AtPathway;
  readonly circle: Circle;
  readonly draft: RoomDraft;
  readonly nameOf: (seat: string) => string;
  readonly onChange: (draft: RoomDraft) => void;
}

/** The keeper's own note, for no other eyes, and how the time went: no clock that a speaker would see run. */
export function OwnNote({ at, circle, draft, nameOf, onChange }: OwnNoteProps) {
  const { t } = useTranslation('room');
  const id = useId();
  const keep = useTell('circle.note');
  const notes = at.pathway.circleNotes.filter((note) => note.circle === circle.id);
  const act = async () => {
    const words = draft.note.trim();
    if (words === '') return document.getElementById(id)?.focus();
    await keep.mutateAsync({ ...at.on, circle: circle.id, words });
    onChange({ ...draft, note: '' });
    document.getElementById(id)?.focus();
  };
  const spoke = seatsOf(circle).flatMap((seat) => {
    const turns = draft.turns.filter(({ person = KEEPER }) => person === seat);
    if (turns.length === 0) return [];
    const seconds = turns.reduce((sum, turn) => sum + turn.seconds, 0);
    return [
      { seat, minutes: Math.round(seconds / 60), passed: turns.filter(({ as }) => as === 'passed').length },
    ];
  });
  return (
    <section className={styles.drawer} aria-label={t('drawer.note')}>
      <label htmlFor={id}>{t('noteFor')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={10_000}
        value={draft.note}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
      <ErrorNote error={keep.error} />
      <div>
        <Button loading={keep.isPending} onClick={() => void act().catch(() => {})}>
          {t('keepNote')}
        </Button>
      </div>
      {notes.length > 0 && (
        <ul className={styles.rules}>
          {notes.map(({ at: instant, words }) => (
            <li key={instant}>{words}</li>
          ))}
        </ul>
      )}
      {spoke.length > 0 && (
        <>
          <h2 className={styles.small}>{t('time')}</h2>
          <ul className={styles.rules}>
            {spoke.map(({ seat, minutes, passed }) => (
              <li key={seat}>
                {t('spoke', { name: nameOf(seat), count: minutes })}
                {passed > 0 && ` ${t('passedTimes', { count: passed })}`}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
