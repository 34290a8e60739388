/** The pages of the documentation, as the tests of this folder read them. */
import { globSync, readFileSync } from 'node:fs';

/** A page by its path from the root. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

export const pages: readonly Page[] = globSync(['*.md', 'docs/*.md', 'docs/es/*.md'])
  .map((path) => path.replaceAll('\\', '/'))
  .toSorted()
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

/** A page that has to be there. */
export function page(path: string): string {
  const found = pages.find((other) => other.path === path);
  if (found === undefined) throw new Error(`There is no page ${path}`);
  return found.text;
}

/** Where a page's links and pictures lead, code left out. */
export function linksOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`(?!\])/g, '');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, target]) => target ?? []);
}

/** What stands between backticks in a line of a page. */
export function codeOf(text: string): string[] {
  const prose = text.replace(/^```[\s\S]*?^```/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].flatMap(([, code]) => code ?? []);
}

/** The lines of a page's shell blocks. */
export function shellOf(text: string): string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) =>
    block.split('\n').filter(Boolean),
  );
}

/** A page as a person reads it: without code and addresses. */
export function proseOf(text: string): string {
  return text
    .replace(/^```[\s\S]*?^```/gm, '')
    .replace(/`[^`\n]*`/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, '');
}
