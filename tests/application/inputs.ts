import fc from 'fast-check';
import { z } from 'zod';

/** What a leaf of a schema may be: whatever of these it takes. */
function leaves(ids: readonly string[], days: readonly string[]): readonly unknown[] {
  return [
    ...ids,
    ...days,
    'Some words',
    'Ñandú 🪶 \u202Eרק',
    'x\ny',
    'w'.repeat(4_500),
    '2026-11-24T10:00:00.000Z',
    '1.0.0',
    'aGVsbG8=',
    'a'.repeat(64),
    '09:30',
    'line@2026-11-24',
    'America/New_York',
    'lone \uD800 surrogate',
    0,
    0.5,
    1,
    2,
    7,
    30,
    5_000_000,
    true,
    false,
  ];
}

/** Inputs that fit a schema, with ids and days from a real case, so that they are refused for what they say. */
export function fitting(
  schema: unknown,
  ids: readonly string[],
  days: readonly string[],
): fc.Arbitrary<unknown> {
  const inner = (part: unknown) => fitting(part, ids, days);
  if (schema instanceof z.ZodObject) {
    const required = Object.entries(schema.shape).map(([key, part]) => [key, inner(part)] as const);
    return fc
      .record(Object.fromEntries(required))
      .map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));
  }
  if (schema instanceof z.ZodOptional) return fc.option(inner(schema.unwrap()), { nil: undefined });
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return inner(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const most = [3, 2, 1, 0].find((count) => takes(schema, count)) ?? 3;
    const least = [0, 1, 2, 3].find((count) => takes(schema, count)) ?? 0;
    return fc.array(inner(schema.element), {
      minLength: Math.min(least, most),
      maxLength: Math.max(least, most),
    });
  }
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(inner));
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodRecord) {
    const keys = ids.filter((id) => z.safeParse(schema.keyType, id).success);
    const closed = schema.keyType instanceof z.ZodEnum ? schema.keyType.options.map(String) : undefined;
    if (closed !== undefined) {
      return fc.record(Object.fromEntries(closed.map((key) => [key, inner(schema.valueType)])));
    }
    return fc.dictionary(fc.constantFrom(...keys), inner(schema.valueType), { maxKeys: 3 });
  }
  if (schema instanceof z.ZodUnknown) return fc.jsonValue();
  if (!(schema instanceof z.ZodType)) throw new Error('not a schema');
  const known = leaves(ids, days).filter((leaf) => schema.safeParse(leaf).success);
  if (known.length === 0) throw new Error(`nothing fits ${schema.constructor.name}`);
  return fc.constantFrom(...known);
}

/** Whether an array of so many is not refused for its length. */
function takes(schema: z.ZodArray, count: number): boolean {
  const tried = schema.safeParse(new Array<undefined>(count).fill(undefined));
  return tried.success || !tried.error.issues.some(({ code }) => code === 'too_small' || code === 'too_big');
}

/** What nobody means well: the wrong kind, the wrong size, the wrong depth, and names that code trips over. */
export const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, withSparseArray: true, maxDepth: 3 }),
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    -0,
    1e308,
    '',
    '\u0000',
    '\uD800',
    'ZQ-canary-QZ',
    'ZQ-canary-QZ'.repeat(90_000),
    [],
    {},
    new Array(100_000).fill('ZQ-canary-QZ'),
    Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`ZQ-canary-QZ${at}`, at])),
    JSON.parse('{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"isAdmin": true}}}'),
    { toString: 'ZQ-canary-QZ', valueOf: null, hasOwnProperty: 1 },
    new Date(Number.NaN),
    new Map([['ZQ-canary-QZ', 1]]),
  ),
  fc.constantFrom(10, 1_000, 50_000).map((depth) => {
    let deep: unknown = 'ZQ-canary-QZ';
    for (let at = 0; at < depth; at += 1) deep = at % 2 === 0 ? [deep] : { deep };
    return deep;
  }),
);

/** A fitting input in which one part, or a name beside the parts, is garbage. */
export function spoiled(
  schema: unknown,
  ids: readonly string[],
  days: readonly string[],
): fc.Arbitrary<unknown> {
  return fc
    .tuple(fitting(schema, ids, days), fc.nat(20), fc.constantFrom('part', 'name'), garbage)
    .map(([input, at, how, spoil]) => {
      if (typeof input !== 'object' || input === null) return spoil;
      const entries: [string, unknown][] = Object.entries(input);
      const [key = 'ZQ-canary-QZ'] = entries[at % Math.max(1, entries.length)] ?? [];
      return how === 'name' ? { ...input, 'ZQ-canary-QZ': spoil } : { ...input, [key]: spoil };
    });
}
