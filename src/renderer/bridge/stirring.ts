import { useEffect } from 'react';
import { call } from './client.ts';

/** How often the core is told, at most, that somebody is still there. Well under the shortest time to a lock. */
const AT_MOST_EVERY = 20_000;

/**
 * Tells the core that somebody is at work while keys are pressed or the pointer moves: reading a long page is work
 * too, and the core counts only calls. What was pressed is not told.
 */
export function useStirring(): void {
  useEffect(() => {
    let last = performance.now();
    const stir = () => {
      const now = performance.now();
      if (now - last < AT_MOST_EVERY) return;
      last = now;
      // A core that locked meanwhile says so by itself.
      call('session.stir', {}).catch(() => {});
    };
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) window.addEventListener(sign, stir, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, stir);
    };
  }, []);
}
