import { z } from 'zod';
import {
  contactFieldId,
  contactWay,
  type TypedContact,
  typedContactSchema,
  unfinishedContact,
} from '#renderer/routes/case/contacts.ts';
import { type Needed, need } from '#renderer/routes/case/needed.ts';
import type { Input } from '#shared/contract/index.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';

const typedPersonSchema = z.object({
  key: z.string(),
  name: z.string(),
  language: languageSchema,
  contacts: z.array(typedContactSchema),
});
export type TypedPerson = z.infer<typeof typedPersonSchema>;

export const newCaseSchema = z.object({
  name: z.string(),
  officeReference: z.string(),
  referredOn: z.string(),
  trafficking: z.array(z.enum(['sex', 'labor'])),
  survivors: z.array(typedPersonSchema),
  accountableParties: z.array(typedPersonSchema),
});
export type NewCase = z.infer<typeof newCaseSchema>;

export function newPerson(contacts: TypedContact[] = []): TypedPerson {
  return { key: crypto.randomUUID(), name: '', language: 'en', contacts };
}

export const personFieldId = ({ key }: TypedPerson) => `person-${key}`;

/** What the core is asked for. */
export function openInput({ survivors, accountableParties, ...about }: NewCase): Input<'cases.open'> {
  const person = ({ name, language, contacts }: TypedPerson) => ({
    name,
    language,
    contacts: contacts.map(contactWay),
  });
  return {
    ...about,
    survivors: survivors.map(person),
    accountableParties: accountableParties.map(person),
  };
}

/** What a referral cannot be without. `say` gives the sentence of each. */
export function neededForCase(form: NewCase, say: (key: string) => string): Needed[] {
  const people = [...form.survivors, ...form.accountableParties];
  return [
    ...need(form.name.trim() === '', 'case-name', say('name')),
    ...need(form.officeReference.trim() === '', 'office-reference', say('reference')),
    ...need(form.referredOn === '', 'referred-on', say('referredOn')),
    ...need(form.trafficking.length === 0, 'trafficking-sex', say('trafficking')),
    ...people.flatMap((person) => [
      ...need(person.name.trim() === '', personFieldId(person), say('person')),
      ...person.contacts.flatMap((contact) =>
        unfinishedContact(contact).map((field) => ({
          field: contactFieldId(contact, field),
          what: say(field),
        })),
      ),
    ]),
  ];
}
