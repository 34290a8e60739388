import { z } from 'zod';
import { caseEventDefinitions } from '#domain/events.ts';
import { contactWaySchema } from '#shared/vocabulary/people.ts';
import { lineSchema, optionalWordsSchema, wordsSchema } from '#shared/vocabulary/text.ts';
import type { Logged } from './practice.ts';

/** What may hold whatever somebody typed, by the very schemas the vocabulary gives it. */
const freeText: ReadonlySet<unknown> = new Set([
  wordsSchema,
  lineSchema,
  optionalWordsSchema,
  contactWaySchema.shape.hours,
  contactWaySchema.shape.wordsToUse,
]);

export const isFree = (schema: unknown): boolean => freeText.has(schema);

/** Every place of free text in a schema, as `needs.harmWords` or `plan.steps[]`. */
export function freePlaces(schema: unknown, place = ''): string[] {
  if (isFree(schema)) return [place];
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([key, inner]) =>
      freePlaces(inner, place === '' ? key : `${place}.${key}`),
    );
  }
  if (schema instanceof z.ZodArray) return freePlaces(schema.element, `${place}[]`);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return freePlaces(schema.unwrap(), place);
  if (schema instanceof z.ZodRecord) return freePlaces(schema.valueType, `${place}{}`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => freePlaces(option, place));
  return [];
}

/** The word that stands for a place: it occurs nowhere else. */
export const canary = (type: string, place: string) => `zq ${type} ${place} qz`;

/** The value with a canary in every free text, also in those that were left empty. */
function filled(schema: unknown, value: unknown, type: string, place: string): unknown {
  if (isFree(schema)) return canary(type, place);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return value === undefined && !isFree(schema.unwrap())
      ? undefined
      : filled(schema.unwrap(), value, type, place);
  }
  if (schema instanceof z.ZodUnion) {
    const fitting = schema.options.find((option) => z.safeParse(option, value).success);
    return fitting === undefined ? value : filled(fitting, value, type, place);
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((item) => filled(schema.element, item, type, `${place}[]`));
  }
  if (schema instanceof z.ZodRecord && value instanceof Object) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, filled(schema.valueType, item, type, `${place}{}`)]),
    );
  }
  if (schema instanceof z.ZodObject && value instanceof Object) {
    const own = new Map(Object.entries(value));
    const entries = Object.entries(schema.shape).flatMap(([key, inner]) => {
      const item = filled(inner, own.get(key), type, place === '' ? key : `${place}.${key}`);
      return item === undefined ? [] : [[key, item]];
    });
    return Object.fromEntries(entries);
  }
  return value;
}

/** The same log, with a canary in every place where somebody could have typed something. */
export function withCanaries(log: readonly Logged[]): Logged[] {
  return log.map((event) => {
    const { schema } = caseEventDefinitions[event.type];
    const body = schema.parse(filled(schema, event.body, event.type, ''));
    const { at, by } = event.origin;
    return { ...event, body, origin: { at, by } } as Logged; // the body was parsed by the schema of its own type
  });
}

/** Every place of free text there is in the record of a case. */
export const everyPlace: readonly (readonly [type: string, place: string])[] = Object.entries(
  caseEventDefinitions,
).flatMap(([type, { schema }]) => freePlaces(schema).map((place) => [type, place] as const));
