/** A clock that ran this much further than the process did, in milliseconds, means that the machine slept. */
const SLEPT = 30_000;

/** A watch over an unlocked store. */
export interface Watch {
  /** Somebody did something. */
  stir(): void;
  stop(): void;
}

/** What a watch goes by, in milliseconds. `awake` stands still while the machine sleeps, `wall` does not. */
export interface WatchClocks {
  wall(): number;
  awake(): number;
  /** How often the watch looks up. */
  readonly every: number;
}

const machine: WatchClocks = { wall: () => Date.now(), awake: () => performance.now(), every: 5_000 };

/**
 * Says when nobody did anything for `idleMinutes`, or when the machine was asleep: both end the core, in every host
 * alike. Said once; the process ends after it.
 */
export function startWatch(
  idleMinutes: () => number,
  say: (reason: 'idle' | 'suspend') => void,
  { wall, awake, every }: WatchClocks = machine,
): Watch {
  let stirred = awake();
  let apart = wall() - awake();
  const timer = setInterval(() => {
    const before = apart;
    apart = wall() - awake();
    const reason =
      Math.abs(apart - before) > SLEPT
        ? 'suspend'
        : awake() - stirred > idleMinutes() * 60_000
          ? 'idle'
          : undefined;
    if (reason === undefined) return;
    clearInterval(timer);
    say(reason);
  }, every);
  timer.unref();
  return {
    stir() {
      stirred = awake();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
