import type { Condition } from '#shared/vocabulary/screening.ts';
import type { Level } from './responses.ts';

/**
 * The items that make `condition` hold, or `undefined` where it does not. A level that gets worse can only add to
 * what holds: every condition is monotone, whoever writes it.
 */
export function support(
  condition: Condition,
  levelOf: (item: string) => Level,
): readonly string[] | undefined {
  if ('concern' in condition)
    return levelOf(condition.concern) === 'concern' ? [condition.concern] : undefined;
  if ('possible' in condition) {
    const level = levelOf(condition.possible);
    return level === 'possible' || level === 'concern' ? [condition.possible] : undefined;
  }
  const { parts, enough } = partsOf(condition);
  const held = parts.map((part) => support(part, levelOf)).filter((items) => items !== undefined);
  return held.length >= enough ? [...new Set(held.flat())] : undefined;
}

/** Every item that `condition` looks at. */
export function itemsOf(condition: Condition): readonly string[] {
  if ('concern' in condition) return [condition.concern];
  if ('possible' in condition) return [condition.possible];
  return [...new Set(partsOf(condition).parts.flatMap(itemsOf))];
}

/** `all` and `any` are both "at least so many of these". */
export function partsOf(condition: Exclude<Condition, { concern: string } | { possible: string }>): {
  readonly parts: readonly Condition[];
  readonly enough: number;
} {
  if ('all' in condition) return { parts: condition.all, enough: condition.all.length };
  if ('any' in condition) return { parts: condition.any, enough: 1 };
  return { parts: condition.of, enough: condition.atLeast };
}
