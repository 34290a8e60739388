import { z } from 'zod';
import type { Input } from '#shared/contract/index.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { contactFieldId, contactWay, typedContactSchema, unfinishedContact } from './contacts.ts';
import { type Needed, need } from './needed.ts';

export const PARTS = ['family', 'supporter', 'community', 'survivor', 'accountableParty'] as const;

export const addPersonSchema = z.object({
  part: z.enum([...PARTS, '']),
  name: z.string(),
  language: languageSchema,
  tiedTo: z.string(),
  pressured: z.boolean(),
  contacts: z.array(typedContactSchema),
  note: z.string(),
});
export type TypedPerson = z.infer<typeof addPersonSchema>;

export const EMPTY_PERSON: TypedPerson = {
  part: '',
  name: '',
  language: 'en',
  tiedTo: '',
  pressured: false,
  contacts: [],
  note: '',
};

/** Family members and supporters belong to somebody, and can be pressed. */
export function isTied(part: TypedPerson['part']): boolean {
  return part === 'family' || part === 'supporter';
}

export function neededForPerson(typed: TypedPerson, say: (key: string) => string): Needed[] {
  return [
    ...need(typed.part === '', 'part-family', say('part')),
    ...need(typed.name.trim() === '', 'person-name', say('name')),
    ...need(isTied(typed.part) && typed.tiedTo === '', 'tied-to', say('tiedTo')),
    ...typed.contacts.flatMap((contact) =>
      unfinishedContact(contact).map((field) => ({
        field: contactFieldId(contact, field),
        what: say(field),
      })),
    ),
  ];
}

/** What the core is asked for, once nothing is lacking. */
export function personInput(typed: TypedPerson): Input<'people.add'>['person'] | undefined {
  const { part, name, language, tiedTo, pressured, contacts, note } = typed;
  if (part === '') return undefined;
  const tied = isTied(part);
  return {
    part,
    name,
    language,
    pressured: tied && pressured,
    contacts: contacts.map(contactWay),
    ...(tied && { tiedTo }),
    ...(note.trim() !== '' && { note }),
  };
}
