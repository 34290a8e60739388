import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from './client.ts';
import { asking } from './hooks.ts';
import { noteKept } from './kept.ts';

const PAUSE_IN_TYPING = 800;

type Draft = Readonly<Record<string, unknown>>;

/** What was typed a moment ago and is not kept yet, by form. */
const pending = new Map<object, () => Promise<void>>();

/** Keeps everything that was typed up to now, as before a lock. */
export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...pending.values()].map((write) => write()));
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

/** What is typed in a form, kept sealed in the store as one goes. `form` names it: `screening/<case>/<pathway>`. */
export function useDraft(form: string): KeptDraft {
  // Never from memory: what was kept meanwhile is newer.
  const asked = useQuery({ ...asking('drafts.get', { form }), gcTime: 0 });
  const [state, setState] = useState<KeptDraft['state']>('idle');
  const [keptAt, setKeptAt] = useState<Date>();
  const [error, setError] = useState<Error | null>(null);
  const waiting = useRef<{ timer: ReturnType<typeof setTimeout>; content: Draft }>(undefined);

  const write = useCallback(
    async (content: Draft) => {
      if (waiting.current !== undefined) clearTimeout(waiting.current.timer);
      waiting.current = undefined;
      pending.delete(waiting);
      try {
        await call('drafts.keep', { form, content });
        const now = new Date();
        noteKept(now);
        setKeptAt(now);
        setError(null);
        setState(waiting.current === undefined ? 'kept' : 'keeping');
      } catch (failure) {
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        setState('notKept');
      }
    },
    [form],
  );

  const keep = useCallback(
    (content: Draft) => {
      if (waiting.current !== undefined) clearTimeout(waiting.current.timer);
      setState('keeping');
      waiting.current = { content, timer: setTimeout(() => void write(content), PAUSE_IN_TYPING) };
      pending.set(waiting, () => write(content));
    },
    [write],
  );

  const discard = useCallback(async () => {
    if (waiting.current !== undefined) clearTimeout(waiting.current.timer);
    waiting.current = undefined;
    pending.delete(waiting);
    await call('drafts.discard', { form });
    setState('idle');
  }, [form]);

  // Leaving the page keeps what the pause had not yet.
  useEffect(
    () => () => {
      if (waiting.current === undefined) return;
      clearTimeout(waiting.current.timer);
      void write(waiting.current.content);
    },
    [write],
  );

  return {
    left: asked.isSuccess ? (asked.data.content ?? null) : undefined,
    keep,
    discard,
    state,
    keptAt,
    error: error ?? asked.error,
  };
}
