import type { TFunction } from 'i18next';
import { FEWEST } from '#shared/small-counts.ts';
import type { Person } from '#shared/vocabulary/people.ts';

/**
 * How a picture speaks of people: on the page by their names, in a file without any. A picture says nothing that was
 * typed but through its voice, so that a file cannot hold what the page shows.
 */
export interface Voice {
  readonly namesPeople: boolean;
  readonly name: (person: string) => string;
  /** What somebody typed, which may hold a name; `instead` says what kind of words it was. */
  readonly words: (typed: string, instead: string) => string;
  /** A number of cases or people. In a file, a small one could tell who is meant. */
  readonly count: (number: number) => string;
  /** Whether `count` tells this number as it is. Nothing else shows how large a number is that it does not tell. */
  readonly tells: (number: number) => boolean;
}

/** As on the page: by name. */
export function asSeen(people: readonly Person[], write: (value: number) => string): Voice {
  const names = new Map<string, string>(people.map(({ id, name }) => [id, name]));
  return {
    namesPeople: true,
    name: (person) => names.get(person) ?? '',
    words: (typed) => typed,
    count: write,
    tells: () => true,
  };
}

/** As in a file that may be handed on: "Survivor 1", no typed word, and no small number. */
export function withoutNames(
  people: readonly Person[],
  t: TFunction,
  write: (value: number) => string,
): Voice {
  const tells = (number: number) => number >= FEWEST;
  const numbers = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, part } of people) {
    const number = (numbers.get(part) ?? 0) + 1;
    numbers.set(part, number);
    names.set(id, t(`pictures:someone.${part}`, { number }));
  }
  return {
    namesPeople: false,
    name: (person) => names.get(person) ?? t('pictures:someone.else'),
    words: (_, instead) => instead,
    count: (number) => (tells(number) ? write(number) : t('pictures:fewer', { number: write(FEWEST) })),
    tells,
  };
}
