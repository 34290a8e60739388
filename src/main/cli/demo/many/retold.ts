import type { Chance } from './chance.ts';
import { personName } from './names.ts';

const DAY = 86_400_000;
const DAYS = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** An event of a life as it is told again: whose it is, on which day of the life, and what happened. */
export interface Told {
  readonly type: string;
  readonly at: string;
  readonly author: { readonly user: string };
  readonly body: unknown;
}

/** What stays the same through all lives: the people who work here. */
export interface Retelling {
  readonly days: number;
  readonly staff: ReadonlySet<string>;
  readonly name: string;
  readonly reference: string;
}

/**
 * Tells the events of a life again as another case's: the same steps on other days, among other people, under other
 * ids. What was decided stays decided, for the rules count days and know nobody's name.
 */
export function retell<Event extends Told>(
  life: readonly Event[],
  { days, staff, name, reference }: Retelling,
  chance: Chance,
): {
  readonly type: string;
  readonly at: string;
  readonly by: string;
  readonly seq: number;
  readonly id: string;
  readonly body: unknown;
}[] {
  const ids = new Map<string, string>();
  const people = new Map<string, string>();
  const again = (known: Map<string, string>, value: string, make: () => string) => {
    const made = known.get(value) ?? make();
    known.set(value, made);
    return made;
  };
  const later = (text: string) => new Date(Date.parse(text) + days * DAY).toISOString();
  const told = (key: string, value: unknown): unknown => {
    if (typeof value !== 'string') return value;
    if (DAYS.test(value)) return later(value).slice(0, 10);
    if (INSTANT.test(value)) return later(value);
    if (UUID.test(value)) return staff.has(value) ? value : again(ids, value, () => chance.uuid());
    if (key === 'officeReference') return reference;
    return value;
  };
  return life.map(({ type, at, author, body }, index) => {
    const text = JSON.stringify(body, (key, value) => {
      if (type === 'caseOpened' && key === 'name') return name;
      if (type === 'personAdded' && key === 'name') return again(people, value, () => personName(chance));
      return told(key, value);
    });
    return {
      id: chance.uuid(),
      type,
      at: later(at),
      by: author.user,
      seq: index + 1,
      body: JSON.parse(text),
    };
  });
}
