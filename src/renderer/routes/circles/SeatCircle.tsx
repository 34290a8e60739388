import { useTranslation } from 'react-i18next';
import styles from './SeatCircle.module.css';

interface SeatCircleProps {
  /** The keeper first, who sits at the bottom; the piece goes with the clock. */
  readonly seats: readonly string[];
  readonly holder: number;
  readonly nameOf: (seat: string) => string;
  /** What is asked or said now, and which part of the circle it is. */
  readonly says: string;
  readonly caption: string;
  readonly arrivals: string;
  readonly staffedExit: string;
  readonly onGive: (place: number) => void;
}

/** The drawing is a square of this size, the seats lie on this radius. */
const SIZE = 100;
const RADIUS = 41;

function seatPoint(place: number, count: number) {
  const angle = (0.25 + place / count) * 2 * Math.PI;
  return { x: SIZE / 2 + RADIUS * Math.cos(angle), y: SIZE / 2 + RADIUS * Math.sin(angle) };
}

/** The way of the talking piece so far in this round, from the keeper to whoever holds it. */
function pieceWay(holder: number, count: number): string {
  if (holder === 0) return '';
  const [from, to] = [seatPoint(0, count), seatPoint(holder, count)];
  const more = holder > count / 2 ? 1 : 0;
  return `M${from.x} ${from.y} A${RADIUS} ${RADIUS} 0 ${more} 1 ${to.x} ${to.y}`;
}

/** Seats in a circle, the question in the middle, the doors, and who has the talking piece. */
export function SeatCircle({
  seats,
  holder,
  nameOf,
  says,
  caption,
  arrivals,
  staffedExit,
  onGive,
}: SeatCircleProps) {
  const { t } = useTranslation('circles');
  return (
    <section className={styles.circle} aria-label={t('room.circle')} data-many={seats.length > 9}>
      <div className={styles.ring}>
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
          <circle className={styles.ahead} cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} />
          <path className={styles.way} d={pieceWay(holder, seats.length)} />
        </svg>
        <div className={styles.middle}>
          <p className={styles.asked}>{says}</p>
          <p className={styles.round}>{caption}</p>
        </div>
        <ol className={styles.seats}>
          {seats.map((seat, place) => {
            const { x, y } = seatPoint(place, seats.length);
            const name = nameOf(seat);
            return (
              <li key={seat} style={{ left: `${x}%`, top: `${y}%` }}>
                <button
                  type="button"
                  data-state={place === holder ? 'holds' : place < holder ? 'spoke' : 'ahead'}
                  aria-current={place === holder ? 'true' : undefined}
                  title={t('room.give', { name })}
                  onClick={() => onGive(place)}
                >
                  <span>{name}</span>
                </button>
              </li>
            );
          })}
        </ol>
      </div>
      <p className={styles.exit}>
        <span>{staffedExit}</span>
        <span className={styles.door} aria-hidden="true" />
      </p>
      <p className={styles.entry}>
        <span className={styles.door} aria-hidden="true" />
        <span>{arrivals}</span>
      </p>
    </section>
  );
}
