import { useState } from 'react';
import type { MissingThing } from '#renderer/components/GuidedStep.tsx';

/** A field that must be filled, by the id of its control. */
export interface Needed {
  readonly field: string;
  readonly what: string;
}

/**
 * What a form still lacks. Nothing is marked while somebody writes; the first try to go on marks each field and
 * leads to the first of them.
 */
export function useNeeded(needed: readonly Needed[]) {
  const [tried, setTried] = useState(false);
  return {
    missing: (tried ? needed : []) satisfies readonly MissingThing[],
    errorAt: (field: string): string | undefined =>
      tried ? needed.find((thing) => thing.field === field)?.what : undefined,
    /** Does it when nothing is lacking. */
    whenComplete(act: () => void): void {
      const [first] = needed;
      setTried(first !== undefined);
      if (first === undefined) act();
      else document.getElementById(first.field)?.focus();
    },
  };
}

/** The field and its sentence, when `lacks` is so. */
export function need(lacks: boolean, field: string, what: string): Needed[] {
  return lacks ? [{ field, what }] : [];
}
