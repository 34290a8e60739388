import type { Instrument } from '#shared/vocabulary/screening.ts';

type Path = readonly PropertyKey[];

const LISTS = ['items', 'rules', 'safeguards', 'domains', 'contradictions'] as const;

/** Where in an instrument the part stands that a fault names; the whole of it where none does. */
export function placeOf(instrument: Instrument, names: Readonly<Record<string, string>>): Path {
  const { id, within, name, item, rule, contradiction, domain } = names;
  if (id !== undefined) return secondOf(instrument, id);
  if (within !== undefined) return insideOf(instrument, within, name ?? item ?? '');
  if (item !== undefined) return entry(instrument, 'items', item);
  if (rule !== undefined) return entry(instrument, 'rules', rule);
  if (contradiction !== undefined) return entry(instrument, 'contradictions', contradiction);
  if (domain !== undefined) return entry(instrument, 'domains', domain);
  if (name === undefined) return [];
  const asItem = entry(instrument, 'items', name);
  return asItem.length > 1 ? asItem : entry(instrument, 'rules', name);
}

function entry(instrument: Instrument, list: (typeof LISTS)[number], id: string): Path {
  const at = instrument[list].findIndex((part) => part.id === id);
  return at < 0 ? [list] : [list, at, 'id'];
}

/** The second part with this id, which is the one that was added. */
function secondOf(instrument: Instrument, id: string): Path {
  for (const list of LISTS) {
    const places = [...instrument[list].entries()].filter(([, part]) => part.id === id).map(([at]) => at);
    const [, second] = places;
    if (second !== undefined) return [list, second, 'id'];
  }
  return [];
}

/** Where the part with id `within` says `name`. Parts of two lists may have one id: the one that says it is meant. */
function insideOf(instrument: Instrument, within: string, name: string): Path {
  const parts = LISTS.flatMap((list) =>
    [...instrument[list].entries()].flatMap(([at, part]): { path: Path; part: object }[] =>
      part.id === within ? [{ path: [list, at], part }] : [],
    ),
  );
  for (const { path, part } of parts) {
    const found = pathTo(Object.fromEntries(Object.entries(part).filter(([key]) => key !== 'id')), name);
    if (found !== undefined) return [...path, ...found];
  }
  return parts[0]?.path ?? [];
}

function pathTo(value: unknown, wanted: string): Path | undefined {
  if (value === wanted) return [];
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = pathTo(inner, wanted);
    if (found !== undefined) return [Array.isArray(value) ? Number(key) : key, ...found];
  }
  return undefined;
}
