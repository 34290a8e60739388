import { useMemo, useState } from 'react';
import { z } from 'zod';
import { call } from './client.ts';
import { useDraft } from './drafts.ts';

// The window's policy lets no code be made at run time; zod is told so before it tries.
z.config({ jitless: true });

/** Puts back what was typed in a form that was put away. */
export type PutBack = () => Promise<void>;

/** How a form within a page ended: its content was recorded, or put away. */
export type FormDone = (how: 'recorded' | 'cancelled', putBack?: PutBack) => void;

/**
 * A form whose content is kept as it is typed and comes back after a lock, a crash or a restart. What was kept is
 * read through `schema`: an older or broken draft gives way to `fresh`. It is on the disk `within` so many milliseconds.
 */
export function useKeptForm<Schema extends z.ZodObject>(
  form: string,
  schema: Schema,
  fresh: z.output<Schema>,
  within?: number,
) {
  type Value = z.output<Schema>;
  const draft = useDraft(form, within);
  const [typed, setTyped] = useState<Value>();
  const left = useMemo(() => {
    if (draft.left === undefined || draft.left === null) return draft.left;
    const read = schema.safeParse(draft.left);
    return read.success ? read.data : null;
  }, [draft.left, schema]);
  const value = typed ?? (left === undefined ? undefined : (left ?? fresh));

  return {
    /** Undefined until it is known what was left half-done. */
    value,
    /** Something was left half-done here, and nothing was typed since. */
    wasLeft: typed === undefined && left !== undefined && left !== null,
    change(next: Value) {
      setTyped(next);
      draft.keep({ ...next });
    },
    /** Begins afresh, as when the step was taken. */
    async discard() {
      setTyped(fresh);
      await draft.discard();
    },
    /** Begins afresh, and gives the way to put back what was typed, if anything was. */
    async putAway(): Promise<PutBack | undefined> {
      const content = typed ?? left;
      await draft.discard();
      setTyped(fresh);
      return content
        ? () => call('drafts.keep', { form, content: { ...content } }).then(() => {})
        : undefined;
    },
    state: draft.state,
    keptAt: draft.keptAt,
    error: draft.error,
  };
}
