import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Said } from '#renderer/components/Said.tsx';
import { Tick } from '#renderer/components/Tick.tsx';
import { useTakenOff } from '#renderer/components/useTakenOff.ts';
import type { AtPathway } from '#renderer/routes/StepOf.tsx';
import styles from './circles.module.css';
import { peopleOf } from './peopleOf.ts';

interface SeatsFieldProps {
  readonly id: string;
  readonly at: AtPathway;
  readonly seated: readonly string[];
  readonly error?: string | undefined;
  readonly onChange: (seated: string[]) => void;
}

/** Who comes, and in which order they sit: both as the survivor wants it. */
export function SeatsField({ id, at, seated, error, onChange }: SeatsFieldProps) {
  const { t } = useTranslation(['circles', 'words']);
  const people = peopleOf(at);
  const { said, takeOff } = useTakenOff(seated, onChange);
  const move = (place: number, by: -1 | 1) => {
    const moved = [...seated];
    const [person] = moved.splice(place, 1);
    if (person !== undefined) moved.splice(place + by, 0, person);
    onChange(moved);
  };
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={styles.field}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
    >
      <legend>{t('planned.participants')}</legend>
      <p className="quiet small">{t('planned.participantsHow')}</p>
      <div className={styles.people}>
        {people.map((person) => (
          <Tick
            key={person.id}
            label={`${person.name}, ${t(`words:part.${person.part}`)}`}
            checked={seated.includes(person.id)}
            onChange={(event) =>
              event.currentTarget.checked
                ? onChange([...seated, person.id])
                : takeOff(seated.indexOf(person.id), t('planned.seatTaken', { name: person.name }))
            }
          />
        ))}
      </div>
      <Said said={said} besideControl />
      {seated.length > 1 && (
        <ol className={styles.seats} aria-label={t('planned.seats')}>
          {seated.map((person, place) => {
            const name = at.nameOf(person);
            return (
              <li key={person}>
                <span>{name}</span>
                <ActionIcon
                  aria-label={t('planned.earlier', { name })}
                  // It has the focus still when it moved somebody to the very end.
                  aria-disabled={place === 0}
                  data-disabled={place === 0}
                  onClick={() => place > 0 && move(place, -1)}
                >
                  <IconArrowUp size={18} stroke={1.7} aria-hidden="true" />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('planned.later', { name })}
                  aria-disabled={place === seated.length - 1}
                  data-disabled={place === seated.length - 1}
                  onClick={() => place < seated.length - 1 && move(place, 1)}
                >
                  <IconArrowDown size={18} stroke={1.7} aria-hidden="true" />
                </ActionIcon>
              </li>
            );
          })}
        </ol>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
