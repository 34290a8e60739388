/** How often the watch looks up, in milliseconds. */
const LOOK = 5_000;
/** A clock that ran this much further than the process did means that the machine slept. */
const SLEPT = 30_000;

/** A watch over an unlocked store. */
export interface Watch {
  /** Somebody did something. */
  stir(): void;
  stop(): void;
}

/**
 * Says when nobody did anything for `idleMinutes`, or when the machine was asleep: both end the core, in every host
 * alike. Process time stands still during sleep and the machine's clock does not; that is how sleep is known.
 */
export function startWatch(idleMinutes: () => number, say: (reason: 'idle' | 'suspend') => void): Watch {
  let stirred = performance.now();
  const apart = () => Date.now() - performance.now();
  let before = apart();
  const timer = setInterval(() => {
    const now = apart();
    const slept = Math.abs(now - before) > SLEPT;
    before = now;
    if (slept) say('suspend');
    else if (performance.now() - stirred > idleMinutes() * 60_000) say('idle');
  }, LOOK);
  timer.unref();
  return {
    stir() {
      stirred = performance.now();
    },
    stop() {
      clearInterval(timer);
    },
  };
}
