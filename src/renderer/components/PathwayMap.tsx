import { useTranslation } from 'react-i18next';
import { useWriting } from '#renderer/i18n/dates.ts';
import { type Station, stationOrder } from '#shared/vocabulary/stations.ts';
import styles from './PathwayMap.module.css';
import { PathwayRing } from './PathwayRing.tsx';
import { labelPlace, type RingState, SIZE, stationState } from './pathwayRings.ts';

export interface Pathway extends RingState {
  readonly id: string;
  /** Who walks it: "Ana and Mr. Vale". */
  readonly label: string;
  /** Where it stands, what comes next and who it waits on, in a few words. */
  readonly standing: string;
}

interface PathwayMapProps {
  /** One to four, outermost ring first. */
  readonly pathways: readonly Pathway[];
}

/**
 * The way of a case as a circle: one ring for each pathway, done stations ticked, the present one open. The
 * same is said in words beside it, hidden from the eye where the drawing has room to say it.
 */
export function PathwayMap({ pathways }: PathwayMapProps) {
  const { t } = useTranslation('map');
  const several = pathways.length > 1;
  const inWords = pathways
    .map((pathway) => t('alternative.pathway', { label: pathway.label, where: whereNow(pathway) }))
    .join(' ');
  const anyOpen = (station: Station) => pathways.some((pathway) => stationState(pathway, station) === 'open');

  function whereNow({ ended, at }: RingState): string {
    if (ended !== undefined) return t(`ended.${ended}`);
    return at === null ? t('notBegun') : t('at', { station: t(`station.${at}`) });
  }

  return (
    <figure className={styles.map} data-rings={pathways.length}>
      <div className={styles.drawing}>
        <svg
          viewBox={`0 0 ${SIZE} ${SIZE}`}
          role="img"
          aria-label={t('alternative.map', { count: pathways.length, pathways: inWords })}
        >
          {pathways.map((pathway, index) => (
            <PathwayRing key={pathway.id} ring={pathway} index={index} count={pathways.length} />
          ))}
          <g className={styles.labels}>
            {stationOrder.map((station) => {
              const { x, y, anchor } = labelPlace(station);
              return (
                <text key={station} x={x} y={y} textAnchor={anchor} data-open={anyOpen(station)}>
                  {t(`station.${station}`)}
                </text>
              );
            })}
          </g>
        </svg>
        <div className={styles.middle} aria-hidden="true">
          {pathways.map(({ id, label, standing }, index) => (
            <p key={id} data-ring={index + 1}>
              <span className={styles.who}>{several ? `${index + 1} · ${label}` : label}</span>
              {pathways.length <= 2 && <span className={styles.standing}>{standing}</span>}
            </p>
          ))}
        </div>
      </div>
      <ol className={styles.words} aria-label={t('inWords')}>
        {pathways.map((pathway, index) => (
          <li key={pathway.id} data-ring={index + 1}>
            <span className={styles.who}>{several ? `${index + 1} · ${pathway.label}` : pathway.label}</span>
            <span>{whereNow(pathway)}</span>
            <span className={styles.standing}>{pathway.standing}</span>
            <StationsInWords ring={pathway} />
          </li>
        ))}
      </ol>
    </figure>
  );
}

function StationsInWords({ ring }: { readonly ring: RingState }) {
  const { t } = useTranslation('map');
  const write = useWriting();
  const named = (state: ReturnType<typeof stationState>) =>
    stationOrder
      .filter((station) => stationState(ring, station) === state)
      .map((station) => t(`station.${station}`));
  const done = named('done');
  const ahead = ring.ended === undefined ? named('ahead') : [];
  return (
    <span className={styles.stations}>
      {done.length > 0 && t('done', { stations: write.allOf(done) })}{' '}
      {ahead.length > 0 && t('ahead', { stations: write.allOf(ahead) })}
    </span>
  );
}
