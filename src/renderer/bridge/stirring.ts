import { useEffect } from 'react';
import { call } from './client.ts';

/** How often the core is told, at most, that somebody is still there. Well under the shortest time to a lock. */
const AT_MOST_EVERY = 20_000;

const SIGNS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Calls this at every sign of somebody at the window, until the returned function is called. */
function atEverySign(stir: () => void): () => void {
  for (const sign of SIGNS) window.addEventListener(sign, stir, { passive: true });
  return () => {
    for (const sign of SIGNS) window.removeEventListener(sign, stir);
  };
}

function tellCore(): void {
  // A core that locked meanwhile says so by itself.
  call('session.stir', {}).catch(() => {});
}

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
      tellCore();
    };
    return atEverySign(stir);
  }, []);
}

/**
 * Tells the core that somebody is at work while people speak in front of the window and touch nothing: up to so many
 * minutes after the last touch, and not at all with zero.
 */
export function useStayingOpen(minutes: number): void {
  useEffect(() => {
    if (minutes === 0) return;
    let touched = performance.now();
    const forget = atEverySign(() => {
      touched = performance.now();
    });
    const timer = setInterval(() => {
      if (performance.now() - touched < minutes * 60_000) tellCore();
    }, AT_MOST_EVERY);
    return () => {
      clearInterval(timer);
      forget();
    };
  }, [minutes]);
}
