import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asking } from '#renderer/bridge/hooks.ts';
import type { InstrumentFault } from '#shared/vocabulary/instrument-fault.ts';

const PAUSE_IN_TYPING = 400;

interface Checked {
  readonly faults: readonly InstrumentFault[];
  readonly error: Error | null;
}

/** What the core says to the draft as it is typed. */
export function useFaults(text: string): Checked {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_IN_TYPING);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = useQuery({
    ...asking('instrument.check', { text: settled }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    faults: asked.data?.faults ?? [],
    error: asked.error,
  };
}
