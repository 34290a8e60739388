import { type RefObject, useLayoutEffect, useState } from 'react';

const STEP = 20;
const LEAST = 200;

/** How wide an element is, in steps, so that a picture is not drawn anew for every pixel. */
export function useRoom(element: RefObject<HTMLElement | null>, most: number): number {
  const [room, setRoom] = useState(most);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const steps = Math.floor(current.clientWidth / STEP) * STEP;
      setRoom(Math.max(LEAST, Math.min(most, steps)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, most]);
  return room;
}
