import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/components/Said.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import styles from './Commitments.module.css';
import { commitmentKept, type RoomDraft } from './roomDraft.ts';

interface CommitmentsProps {
  readonly circle: Circle;
  readonly by: string;
  readonly survivor: string;
  readonly nameOf: (seat: string) => string;
  readonly draft: RoomDraft;
  readonly onChange: (draft: RoomDraft) => void;
}

/** What somebody promises, in the words used. It binds nobody until the survivor takes it into the plan. */
export function Commitments({ circle, by, survivor, nameOf, draft, onChange }: CommitmentsProps) {
  const { t } = useTranslation('circles');
  const id = useId();
  const { said, takeOff } = useTakenOff(draft.commitments, (commitments) =>
    onChange({ ...draft, commitments }),
  );
  return (
    <section className={styles.commitment} aria-label={t('room.commitments')}>
      <label htmlFor={id}>{t('room.commitment')}</label>
      <textarea
        autoComplete="off"
        id={id}
        rows={2}
        maxLength={10_000}
        value={draft.words}
        spellCheck={false}
        onChange={(event) => onChange({ ...draft, words: event.currentTarget.value })}
      />
      <div className={styles.by}>
        <label htmlFor={`${id}-by`}>{t('room.by')}</label>
        <select
          autoComplete="off"
          id={`${id}-by`}
          value={by}
          onChange={(event) => onChange({ ...draft, by: event.currentTarget.value })}
        >
          {circle.participants.map((person) => (
            <option key={person} value={person}>
              {nameOf(person)}
            </option>
          ))}
        </select>
        <Button
          variant="transparent"
          onClick={() => {
            onChange(commitmentKept(draft, by));
            document.getElementById(id)?.focus();
          }}
        >
          {t('room.keep')}
        </Button>
      </div>
      {draft.commitments.length > 0 && (
        <ul className={styles.kept}>
          {draft.commitments.map((commitment, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what it is known by
            <li key={place}>
              <p>{commitment.words}</p>
              <span>{t('room.keptBy', { name: nameOf(commitment.by), survivor })}</span>
              <Button
                variant="transparent"
                aria-label={t('room.removeThis', { words: commitment.words })}
                onClick={() => takeOff(place)}
              >
                {t('room.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Said said={said} />
    </section>
  );
}
