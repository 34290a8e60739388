import { useEffect } from 'react';

/** A form that opened in the place of its button, once its draft is `known`: typing or choosing begins at this field. */
export function useFirstField(id: string, known: boolean): void {
  useEffect(() => {
    if (known) document.getElementById(id)?.focus();
  }, [id, known]);
}
