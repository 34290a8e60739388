import type { Condition } from '#shared/vocabulary/screening.ts';
import type { Level } from './responses.ts';

/** What a condition looks at: how worrying each answer is now, and whether it worried in an earlier screening. */
export interface Reading {
  level(item: string): Level;
  worriedEarlier(item: string): boolean;
}

/** The items that make a condition hold: by what was answered now, and by what was answered earlier. */
export interface Support {
  readonly answers: readonly string[];
  readonly earlier: readonly string[];
}

/**
 * The items that make `condition` hold, or `undefined` where it does not. A level that gets worse, now or earlier, can
 * only add to what holds: every condition is monotone, whoever writes it.
 */
export function support(condition: Condition, reading: Reading): Support | undefined {
  if ('concern' in condition)
    return answeredIf(reading.level(condition.concern) === 'concern', condition.concern);
  if ('possible' in condition) {
    const level = reading.level(condition.possible);
    return answeredIf(level === 'possible' || level === 'concern', condition.possible);
  }
  if ('earlier' in condition)
    return reading.worriedEarlier(condition.earlier)
      ? { answers: [], earlier: [condition.earlier] }
      : undefined;
  const { parts, enough } = partsOf(condition);
  const held = parts.map((part) => support(part, reading)).filter((found) => found !== undefined);
  if (held.length < enough) return undefined;
  return {
    answers: [...new Set(held.flatMap(({ answers }) => answers))],
    earlier: [...new Set(held.flatMap(({ earlier }) => earlier))],
  };
}

function answeredIf(holds: boolean, item: string): Support | undefined {
  return holds ? { answers: [item], earlier: [] } : undefined;
}

/** Every item that `condition` looks at. */
export function itemsOf(condition: Condition): readonly string[] {
  if ('concern' in condition) return [condition.concern];
  if ('possible' in condition) return [condition.possible];
  if ('earlier' in condition) return [condition.earlier];
  return [...new Set(partsOf(condition).parts.flatMap(itemsOf))];
}

/** A condition made of others. */
export type Group = Extract<Condition, { all: unknown } | { any: unknown } | { of: unknown }>;

/** `all` and `any` are both "at least so many of these". */
export function partsOf(condition: Group): {
  readonly parts: readonly Condition[];
  readonly enough: number;
} {
  if ('all' in condition) return { parts: condition.all, enough: condition.all.length };
  if ('any' in condition) return { parts: condition.any, enough: 1 };
  return { parts: condition.of, enough: condition.atLeast };
}
