/** The lines of a JSON text: on which one a value begins, and where a key stands twice. */
export interface JsonLines {
  /** The line of the value at `path`, or of the nearest one around it that is there. */
  at(path: readonly PropertyKey[]): number;
  /** Keys that one object holds twice. `JSON.parse` would keep the second and say nothing. */
  readonly repeated: readonly { readonly path: readonly PropertyKey[]; readonly line: number }[];
}

interface Open {
  readonly list: boolean;
  readonly keys: Set<string>;
  /** The key or the place of the value that comes next. */
  step: PropertyKey;
}

const TOKENS = /"(?:[^"\\]|\\.)*"|[{}[\],:\n]|[^\s{}[\],:"]+/g;

const named = (path: readonly PropertyKey[]): string => JSON.stringify(path.map(String));

/**
 * Reads the lines of a text that `JSON.parse` accepts; `undefined` where values lie more than `deepest` levels deep in
 * one another. Each place is kept with its whole path, which a text of brackets alone would make as large as it likes.
 */
export function linesOf(text: string, deepest: number): JsonLines | undefined {
  const lines = new Map<string, number>();
  const repeated: { path: PropertyKey[]; line: number }[] = [];
  const open: Open[] = [];
  let line = 1;
  let key: string | undefined;
  const path = (): PropertyKey[] => open.map(({ step }) => step);
  for (const [token] of text.matchAll(TOKENS)) {
    const inside = open.at(-1);
    if (token === '\n') line += 1;
    else if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (inside?.list) inside.step = Number(inside.step) + 1;
      key = undefined;
    } else if (token === ':') {
      if (inside === undefined || key === undefined) continue;
      inside.step = key;
      if (inside.keys.has(key)) repeated.push({ path: path(), line });
      inside.keys.add(key);
    } else if (token.startsWith('"') && inside?.list === false && key === undefined) {
      key = String(JSON.parse(token));
    } else {
      lines.set(named(path()), line);
      if (token === '{' || token === '[') {
        open.push({ list: token === '[', keys: new Set(), step: token === '[' ? 0 : '' });
        if (open.length > deepest) return undefined;
        key = undefined;
      }
    }
  }
  return {
    repeated,
    at(wanted) {
      for (let length = wanted.length; length >= 0; length -= 1) {
        const found = lines.get(named(wanted.slice(0, length)));
        if (found !== undefined) return found;
      }
      return 1;
    },
  };
}
