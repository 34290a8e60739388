import { stationOrder } from '#shared/vocabulary/stations.ts';
import styles from './PathwayMap.module.css';
import {
  numberPoint,
  type RingState,
  ringRadius,
  SIZE,
  stationPoint,
  stationState,
  travelled,
} from './pathwayRings.ts';

interface PathwayRingProps {
  readonly ring: RingState;
  /** 0 is outermost. */
  readonly index: number;
  readonly count: number;
}

/** One pathway of the map. */
export function PathwayRing({ ring, index, count }: PathwayRingProps) {
  const radius = ringRadius(index, count);
  const number = numberPoint(radius);
  return (
    <g data-ring={index + 1} data-ended={ring.ended}>
      <circle className={styles.ahead} cx={SIZE / 2} cy={SIZE / 2} r={radius} />
      <path className={styles.travelled} d={travelled(radius, ring)} strokeWidth={index === 0 ? 5 : 4} />
      {count > 1 && (
        <text className={styles.number} x={number.x} y={number.y + 4} textAnchor="middle">
          {index + 1}
        </text>
      )}
      {stationOrder.map((station) => {
        const { x, y } = stationPoint(radius, station);
        return (
          <g key={station} transform={`translate(${x} ${y})`}>
            <StationMark state={stationState(ring, station)} />
          </g>
        );
      })}
    </g>
  );
}

function StationMark({ state }: { readonly state: ReturnType<typeof stationState> }) {
  switch (state) {
    case 'done':
      return (
        <>
          <circle className={styles.doneMark} r="6.5" />
          <path className={styles.tick} d="M-2.8 0.2 L-0.8 2.3 L2.9 -2" />
        </>
      );
    case 'open':
      return (
        <>
          <circle className={styles.openMark} r="11" />
          <circle className={styles.openDot} r="4.5" />
        </>
      );
    case 'stopped':
      return (
        <>
          <rect className={styles.openMark} x="-8.5" y="-8.5" width="17" height="17" rx="4" />
          <path className={styles.stopBar} d="M-4 0 H4" />
        </>
      );
    case 'ahead':
      return <circle className={styles.aheadMark} r="5" />;
  }
}
