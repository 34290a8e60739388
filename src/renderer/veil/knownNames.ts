/** Names of people of cases, as the core told them or as they were typed, since the store was unlocked. */
const known = new Set<string>();
const listeners = new Set<() => void>();
/** What finds them, until there is another one: the veil asks with every change of the page. */
let pattern: { readonly finds: RegExp | undefined } | undefined;

/** Words of three letters that stand in names and are nobody's. */
const NOBODYS = new Set(['del', 'las', 'los', 'van', 'von', 'der', 'den', 'mrs', 'sra']);

/** Notes the name of every person in what is asked of the core or answered by it. Staff are no people of a case. */
export function noteNames(told: unknown): void {
  const before = known.size;
  gather(told);
  if (known.size === before) return;
  pattern = undefined;
  for (const listener of listeners) listener();
}

/** Forgets them, as when the window locks. */
export function forgetNames(): void {
  known.clear();
  pattern = undefined;
}

/** Hears that there is a new name, until the returned function is called. */
export function onNewName(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A person is told by a part in a case, or by ways to reach them: nothing else has those beside a name. */
function gather(told: unknown): void {
  if (typeof told !== 'object' || told === null) return;
  if (Array.isArray(told)) {
    for (const part of told) gather(part);
    return;
  }
  if ('name' in told && typeof told.name === 'string' && ('part' in told || 'contacts' in told)) {
    const name = told.name.trim();
    if (name !== '') known.add(name);
  }
  for (const part of Object.values(told)) gather(part);
}

/** Finds the known names in a text: whole, and each word of them that could tell who is meant. */
export function knownNames(): RegExp | undefined {
  pattern ??= { finds: patternOf([...known]) };
  return pattern.finds;
}

/** Finds these names in a text, longest first, wherever no letter goes on. */
export function patternOf(names: readonly string[]): RegExp | undefined {
  const words = names.flatMap((name) =>
    name.split(/[^\p{L}\p{M}]+/u).filter((word) => word.length > 2 && !NOBODYS.has(word.toLowerCase())),
  );
  const wanted = [...new Set([...names, ...words].flatMap(spellingsOf))].sort((a, b) => b.length - a.length);
  if (wanted.length === 0) return undefined;
  const letter = '[\\p{L}\\p{M}\\p{N}]';
  return new RegExp(`(?<!${letter})(?:${wanted.map(escaped).join('|')})(?!${letter})`, 'giu');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A name as its letters and accents may be kept, which looks the same, and as it is written in a hurry: without them. */
function spellingsOf(name: string): readonly string[] {
  const apart = name.normalize('NFD');
  return [name, name.normalize('NFC'), apart, apart.replace(/\p{M}/gu, '')].filter((word) => word !== '');
}

/** Where in the pieces of one text names stand: a name that is cut in two stands in both. */
export function placesIn(
  pieces: readonly string[],
  names: RegExp,
): readonly { readonly piece: number; readonly start: number; readonly end: number }[] {
  return [...pieces.join('').matchAll(names)].flatMap(({ index, 0: name }) => {
    let before = 0;
    return pieces.flatMap((text, piece) => {
      const start = Math.max(index - before, 0);
      const end = Math.min(index + name.length - before, text.length);
      before += text.length;
      return start < end ? [{ piece, start, end }] : [];
    });
  });
}
