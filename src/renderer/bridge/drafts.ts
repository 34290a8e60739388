import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { call } from './client.ts';
import { asking } from './hooks.ts';
import { noteKept } from './kept.ts';

/** So long after the first keystroke that is not kept yet, everything typed until then is written. */
const KEPT_WITHIN = 800;

type Draft = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly write: () => Promise<void>;
}

/** What was typed a moment ago and is not kept yet, by form. */
const waiting = new Map<string, Waiting>();

/** Takes what waits out of the queue, to write it now or never. */
function noLonger(form: string): void {
  clearTimeout(waiting.get(form)?.timer);
  waiting.delete(form);
}

/** Keeps everything that was typed up to now, as before a lock. */
export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...waiting.values()].map(({ write }) => write()));
}

/** Throws a form's draft away, also what was typed a moment ago and is not kept yet. */
export async function discardDraft(form: string): Promise<void> {
  noLonger(form);
  await call('drafts.discard', { form });
}

interface KeptDraft {
  /** What was left half-done in this form; undefined until it is known, null when there is nothing. */
  readonly left: Draft | null | undefined;
  /** Keeps this a moment after the last keystroke. */
  readonly keep: (content: Draft) => void;
  /** Throws the draft away, as when the step was taken. */
  readonly discard: () => Promise<void>;
  readonly state: 'idle' | 'keeping' | 'kept' | 'notKept';
  readonly keptAt: Date | undefined;
  readonly error: Error | null;
}

/**
 * What is typed in a form, kept sealed in the store as one goes. `form` names it: `screening/<case>/<pathway>`. Nobody
 * has to pause for that: who types without a stop is kept `within` so many milliseconds too.
 */
export function useDraft(form: string, within = KEPT_WITHIN): KeptDraft {
  // Never from memory: what was kept meanwhile is newer.
  const asked = useQuery({ ...asking('drafts.get', { form }), gcTime: 0 });
  const [state, setState] = useState<KeptDraft['state']>('idle');
  const [keptAt, setKeptAt] = useState<Date>();
  const [error, setError] = useState<Error | null>(null);

  const write = useCallback(
    async (content: Draft) => {
      noLonger(form);
      try {
        await call('drafts.keep', { form, content });
        const now = new Date();
        noteKept(now);
        setKeptAt(now);
        setError(null);
        setState(waiting.has(form) ? 'keeping' : 'kept');
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        setState('notKept');
      }
    },
    [form],
  );

  const keep = useCallback(
    (content: Draft) => {
      setState('keeping');
      const writeIt = () => write(content);
      const timer = waiting.get(form)?.timer ?? setTimeout(() => void waiting.get(form)?.write(), within);
      waiting.set(form, { write: writeIt, timer });
    },
    [form, write, within],
  );

  const discard = useCallback(async () => {
    await discardDraft(form);
    setState('idle');
  }, [form]);

  // Leaving the page keeps what the pause had not yet.
  useEffect(() => () => void waiting.get(form)?.write(), [form]);

  return {
    left: asked.isSuccess ? (asked.data.content ?? null) : undefined,
    keep,
    discard,
    state,
    keptAt,
    error: error ?? asked.error,
  };
}
