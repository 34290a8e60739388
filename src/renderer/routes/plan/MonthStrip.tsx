import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import { asksIn } from '#renderer/pictures/calendar.ts';
import type { Frequency } from '#shared/vocabulary/obligation.ts';
import type { Day } from '#shared/vocabulary/text.ts';
import styles from './months.module.css';

interface MonthStripProps {
  readonly startsOn: Day;
  readonly months: number;
  /** How many lines a month can carry, by the program's policy. */
  readonly most: number;
  readonly lines: readonly { readonly from: Day; readonly until: Day; readonly frequency: Frequency }[];
}

/** The months of the plan, with a dot for each line that asks for something. */
export function MonthStrip({ startsOn, months, most, lines }: MonthStripProps) {
  const { t } = useTranslation('plan');
  const write = useWriting();
  const first = new Date(`${startsOn.slice(0, 7)}-15T12:00:00Z`);
  if (Number.isNaN(first.getTime())) return null;
  const strip = Array.from({ length: months }, (_, index) => {
    const day = new Date(first);
    day.setUTCMonth(day.getUTCMonth() + index);
    const month = day.toISOString().slice(0, 7);
    return { month, count: lines.filter((line) => asksIn(month, line)).length };
  });
  return (
    <ol className={styles.strip}>
      {strip.map(({ month, count }, index) => (
        <li key={month} data-full={count > most} data-year={month.endsWith('-01') || index === 0}>
          <span className={styles.dots} aria-hidden="true">
            {Array.from({ length: count }, (_, dot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are alike
              <span key={dot} data-over={dot >= most} />
            ))}
          </span>
          <span className={styles.month}>
            <span aria-hidden="true">{write.shortMonth(`${month}-15`)}</span>
            <span className="visually-hidden">
              {t(count > most ? 'months.full' : 'months.asks', { month: write.month(month), count })}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
