import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import { type Station, stationOrder } from '#shared/vocabulary/stations.ts';
import styles from './StationDots.module.css';

export interface StationCount {
  readonly station: Station;
  readonly total: number;
  /** Of these: held until something is done, and waiting for somebody. */
  readonly stopped?: number;
  readonly waiting?: number;
}

/** As many dots as can be told apart in a row. */
const MOST = 16;

/**
 * Where the pathways are: one dot for each, so that they can be counted; where there are too many, a dot stands for
 * several, and it is said for how many. Shape says the state before colour does.
 */
export function StationDots({ counts }: { readonly counts: readonly StationCount[] }) {
  const { t } = useTranslation('map');
  const write = useWriting();
  const rows = stationOrder.map(
    (station) => counts.find((count) => count.station === station) ?? { station, total: 0 },
  );
  const each = dotFor(Math.max(...rows.map(({ total }) => total)));
  const anyStopped = rows.some(({ stopped = 0 }) => stopped > 0);
  const anyWaiting = rows.some(({ waiting = 0 }) => waiting > 0);

  return (
    <div>
      <dl className={styles.rows}>
        {rows.map(({ station, total, stopped = 0, waiting = 0 }) => (
          <div key={station}>
            <dt>{t(`station.${station}`)}</dt>
            <dd>
              <span className={styles.dots} aria-hidden="true">
                {dotsOf(total, stopped, waiting, each).map(({ key, kind }) => (
                  <Dot key={key} kind={kind} />
                ))}
              </span>
              <span className={styles.total}>{write.number(total)}</span>
              {stopped > 0 && (
                <span className="visually-hidden">{t('dots.stopped', { count: stopped })}</span>
              )}
              {waiting > 0 && (
                <span className="visually-hidden">{t('dots.waiting', { count: waiting })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {(anyStopped || anyWaiting || each > 1) && (
        <p className={styles.key} aria-hidden="true">
          {each > 1 && <span>{t('dots.each', { number: write.number(each) })}</span>}
          {anyStopped && (
            <span>
              <Dot kind="stopped" /> {t('dots.keyStopped')}
            </span>
          )}
          {anyWaiting && (
            <span>
              <Dot kind="waiting" /> {t('dots.keyWaiting')}
            </span>
          )}
        </p>
      )}
    </div>
  );
}

type DotKind = 'stopped' | 'waiting' | 'going';

/** How many pathways a dot stands for, so that the longest row stays one: 1, 2, 5, 10, 20, 50 and so on. */
function dotFor(longest: number): number {
  for (let power = 1; ; power *= 10) {
    const each = [power, 2 * power, 5 * power].find((some) => longest <= some * MOST);
    if (each !== undefined) return each;
  }
}

function dotsOf(
  total: number,
  stopped: number,
  waiting: number,
  each: number,
): { readonly key: string; readonly kind: DotKind }[] {
  const kinds = { stopped, waiting, going: total - stopped - waiting } satisfies Record<DotKind, number>;
  return (['stopped', 'waiting', 'going'] as const).flatMap((kind) =>
    Array.from({ length: Math.ceil(kinds[kind] / each) }, (_, place) => ({ key: `${kind}-${place}`, kind })),
  );
}

function Dot({ kind }: { readonly kind: DotKind }) {
  return (
    <svg
      className={styles.dot}
      data-kind={kind}
      viewBox="0 0 14 14"
      width="14"
      height="14"
      aria-hidden="true"
    >
      {kind === 'going' && <circle cx="7" cy="7" r="7" />}
      {kind === 'waiting' && <circle cx="7" cy="7" r="5.25" />}
      {kind === 'stopped' && <rect x="0.5" y="0.5" width="13" height="13" rx="3" />}
    </svg>
  );
}
