import type { Work } from './work.ts';

/** Names the people who work here; whoever is not among them is named by their id. */
export function staffNames(work: Work): (id: string) => string {
  const names = new Map<string, string>(work.vault.users().map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}
