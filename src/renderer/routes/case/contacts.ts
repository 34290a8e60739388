import { z } from 'zod';
import type { ContactWay } from '#shared/vocabulary/people.ts';

/** The ways to reach somebody, in the order they are offered. */
export const WAYS = ['phone', 'text', 'email', 'inPerson', 'throughSomeone'] as const;

/** A way of contact while it is being written; nothing is called safe before somebody said so. */
export const typedContactSchema = z.object({
  key: z.string(),
  way: z.enum(WAYS),
  detail: z.string(),
  safe: z.enum(['yes', 'no', '']),
  hours: z.string(),
  wordsToUse: z.string(),
});
export type TypedContact = z.infer<typeof typedContactSchema>;

export function newContact(): TypedContact {
  return { key: crypto.randomUUID(), way: 'phone', detail: '', safe: '', hours: '', wordsToUse: '' };
}

export function typedContact(way: ContactWay): TypedContact {
  return {
    key: crypto.randomUUID(),
    way: way.way,
    detail: way.detail,
    safe: way.safe ? 'yes' : 'no',
    hours: way.hours ?? '',
    wordsToUse: way.wordsToUse ?? '',
  };
}

/** As it is recorded. What was left empty is left out. */
export function contactWay({ way, detail, safe, hours, wordsToUse }: TypedContact): ContactWay {
  return {
    way,
    detail,
    safe: safe === 'yes',
    ...(hours.trim() !== '' && { hours }),
    ...(wordsToUse.trim() !== '' && { wordsToUse }),
  };
}

/** The fields of a contact that still need an answer, by the id of their control. */
export function unfinishedContact(contact: TypedContact): ('detail' | 'safe')[] {
  return [
    ...(contact.detail.trim() === '' ? (['detail'] as const) : []),
    ...(contact.safe === '' ? (['safe'] as const) : []),
  ];
}

export function contactFieldId(contact: TypedContact, field: 'detail' | 'safe'): string {
  return field === 'detail' ? `detail-${contact.key}` : `safe-${contact.key}-yes`;
}
