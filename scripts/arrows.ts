/**
 * Which part of the house may know which other: ARCHITECTURE.md's arrows, checked. `node scripts/arrows.ts` prints every
 * import that points the wrong way, every cycle, and everything in the domain that is not a pure function's business.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

/** For each part, the parts that it may import beside itself. A part is a folder or file; the longest that fits counts. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  'src/shared': [],
  'src/main/domain': ['src/shared'],
  'src/main/record': ['src/main/domain', 'src/shared'],
  'src/main/vault': ['src/main/domain', 'src/shared'],
  'src/main/documents': ['src/main/domain', 'src/shared', 'locales', 'policies'],
  'src/main/exchange': ['src/main/domain', 'src/shared'],
  'src/main/application': [
    'src/main/documents',
    'src/main/exchange',
    'src/main/record',
    'src/main/vault',
    'src/main/domain',
    'src/shared',
    'policies',
    'locales',
  ],
  'src/main/hosts': ['src/main/application', 'src/shared', 'locales'],
  // The two ways in stand above everything: a process's own file, and a command's.
  'src/main/core.ts': ['src/main', 'src/shared'],
  'src/main/cli.ts': ['src/main', 'src/shared'],
  'src/main/cli': ['src/main', 'src/shared', 'locales', 'policies'],
  'src/preload': ['src/shared'],
  'src/renderer': ['src/shared', 'locales'],
  'src/gallery': ['src/renderer', 'src/shared'],
};

/** Packages that belong to one part alone. A part that is listed nowhere here may use any other package. */
const packageHomes: Readonly<Record<string, readonly string[]>> = {
  electron: ['src/main/hosts/electron', 'src/preload'],
  'playwright-core': ['src/main/hosts/chromium'],
};
/** Parts that may use these packages and no others, and nothing of Node's. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  'src/shared': ['zod'],
  'src/main/domain': ['xstate', 'zod'],
};
/** What makes a function's answer depend on more than its arguments. */
const impure =
  /\bDate\.now\b|\bMath\.random\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bperformance\.|\bcrypto\.|\bprocess\./;

const isWithin = (path: string, part: string) => path === part || path.startsWith(`${part}/`);
const partOf = (path: string) =>
  Object.keys(arrows)
    .filter((part) => isWithin(path, part))
    .sort((a, b) => b.length - a.length)[0];

/** Everything wrong with the imports of the sources under `root`, a line each; empty when all is well. */
export function checkArrows(root: string): string[] {
  const { imports: aliases } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const problems: string[] = [];
  const graph = new Map<string, string[]>();

  for (const file of sources(root)) {
    const source = readFileSync(join(root, file), 'utf8');
    const { wanted, code } = read(file, source);
    const part = partOf(file) ?? file;
    const targets = wanted.map((name) => resolve(file, name, aliases));
    graph.set(
      file,
      targets.flatMap((target) => ('path' in target ? [target.path] : [])),
    );
    for (const target of targets) {
      if ('path' in target) {
        const allowed = [part, ...(arrows[part] ?? [])];
        if (!allowed.some((other) => isWithin(target.path, other)))
          problems.push(`${file} imports ${target.path}: ${part} may not know it`);
      } else {
        const homes = packageHomes[target.package];
        if (homes && !homes.some((home) => isWithin(file, home)))
          problems.push(`${file} imports ${target.package}, which belongs to ${homes.join(' and ')}`);
        if (packagesOf[part] && !packagesOf[part].includes(target.package))
          problems.push(
            `${file} imports ${target.package}: ${part} uses ${packagesOf[part].join(' and ')} only`,
          );
      }
    }
    const found = part === 'src/main/domain' && impure.exec(code);
    if (found) problems.push(`${file} says ${found[0]}: the domain has no clock, no chance and no process`);
  }
  return [...problems, ...cycles(graph)];
}

function sources(root: string): string[] {
  return readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** What a source imports, types included, and the source without its comments. */
function read(file: string, source: string): { wanted: string[]; code: string } {
  const { module, comments, errors } = parseSync(file, source);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const wanted = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
  ];
  const code = comments.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), source);
  return { wanted: [...new Set(wanted)], code };
}

/** An import's name as a path from the root, or as the package it comes from (`node:` for Node's own). */
function resolve(
  file: string,
  name: string,
  aliases: Readonly<Record<string, string>>,
): { readonly path: string } | { readonly package: string } {
  if (name.startsWith('.')) return { path: posix.join(dirname(file), name) };
  const alias = Object.keys(aliases).find((alias) => name.startsWith(alias.slice(0, -1)));
  const target = alias && aliases[alias];
  if (target) return { path: posix.join(target.slice(0, -1), name.slice(alias.length - 1)) };
  return { package: name.split('/', name.startsWith('@') ? 2 : 1).join('/') };
}

function cycles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push(`a cycle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
    if (done.has(file) || path.includes(file)) return;
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

if (import.meta.main) {
  const problems = checkArrows(fileURLToPath(new URL('..', import.meta.url)));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'Every arrow points down.' : `${problems.length} wrong arrows.`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
