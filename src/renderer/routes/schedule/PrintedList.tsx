import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import type { DueRow } from '#shared/contract/schedule.ts';
import styles from './schedule.module.css';
import { useRowWords } from './useRowWords.ts';

interface PrintedListProps {
  readonly title: string;
  readonly rows: readonly DueRow[];
  /** How many there are in all. */
  readonly found: number;
  readonly today: string;
  readonly names: boolean;
}

/** The list as it is on paper, and only there: plain, with a box to tick. */
export function PrintedList({ title, rows, found, today, names }: PrintedListProps) {
  const { t } = useTranslation('schedule');
  const write = useWriting();
  const words = useRowWords(names);
  return (
    <section className={styles.printed} aria-hidden="true">
      <h1>{title}</h1>
      <p>{t('due.printed', { day: write.day(today) })}</p>
      {rows.length < found && <p>{t('due.printedSome', { shown: rows.length, found })}</p>}
      <ul>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a printed line has no life of its own
          <li key={place}>
            <span className={styles.box} />
            <span>
              {row.at === undefined
                ? write.day(row.on)
                : t('due.at', { day: write.day(row.on), time: row.at })}
              . {row.caseName}. {words.what(row)} {words.details(row)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
