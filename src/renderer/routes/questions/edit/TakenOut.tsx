import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '#renderer/components/Notice.tsx';
import styles from '../questions.module.css';
import type { EditedList, QuestionsDraft, Removed } from './draft.ts';

interface TakenOutProps {
  readonly removed: QuestionsDraft['removed'];
  readonly list: EditedList;
  readonly nameOf: (removed: Removed) => string;
  readonly onBack: (removed: Removed) => void;
}

/** What was taken out of this list, the last first; each can be put back where it was. */
export function TakenOut({ removed, list, nameOf, onBack }: TakenOutProps) {
  const { t } = useTranslation('questions');
  const here = removed.filter((one) => one.list === list).toReversed();
  if (here.length === 0) return null;
  return (
    <Notice kind="note" title={t('edit.takenOut')}>
      <ul className={styles.differences}>
        {here.map((one) => (
          <li key={one.part.id} className="row">
            <span>{nameOf(one)}</span>
            <Button
              id={backId(one)}
              aria-label={t('edit.putBackThis', { name: nameOf(one) })}
              onClick={() => onBack(one)}
            >
              {t('edit.putBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The id of the button that puts a part back. */
export function backId({ part }: Pick<Removed, 'part'>): string {
  return `back-${part.id}`;
}
