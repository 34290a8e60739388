import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { caseIdSchema, userIdSchema } from '#shared/vocabulary/ids.ts';
import { instantSchema } from '#shared/vocabulary/text.ts';
import { keyFingerprintSchema } from './keys.ts';

/** Base64url that decodes to the same text again, so that no two spellings stand for the same bytes. */
const base64url = z
  .string()
  .refine((text) => Buffer.from(text, 'base64url').toString('base64url') === text, 'not-base64url');

/** SHA-256, base64url. */
export const eventHashSchema = base64url.length(43).brand<'EventHash'>();
export type EventHash = z.infer<typeof eventHashSchema>;

/** ECDSA P-256 in IEEE P1363 form, base64url. */
export const eventSignatureSchema = base64url.length(86).brand<'EventSignature'>();
export type EventSignature = z.infer<typeof eventSignatureSchema>;

/** A body sealed with its case's key, base64url. */
export const sealedBodySchema = base64url.brand<'SealedBody'>();
export type SealedBody = z.infer<typeof sealedBodySchema>;

/**
 * What stands on the outside of an event, readable without the case's key. All of it is hashed and signed,
 * the place in the journal too: whoever drops an event from the middle would have to sign, as its author,
 * every later event anew.
 */
export const eventHeaderSchema = z.strictObject({
  id: z.string().min(1),
  case: caseIdSchema,
  /** `<case>/<installation>`: one stream per case and installation. */
  stream: z.string(),
  /** The place in the stream, from 1. */
  seq: z.int().positive(),
  type: z.string(),
  version: z.int().positive(),
  /** When it happened, as told. */
  at: z.string().min(1),
  /** When it was written down. */
  recordedAt: instantSchema,
  author: z.strictObject({ user: userIdSchema, key: keyFingerprintSchema }),
  /** The hash of the event before it in the stream. */
  previous: eventHashSchema.nullable(),
  /** The place in the installation's journal of all events, from 1, and the hash of the event before it there. */
  journal: z.strictObject({ seq: z.int().positive(), previous: eventHashSchema.nullable() }),
});
export type EventHeader = z.infer<typeof eventHeaderSchema>;

/** A whole event as it is stored and sent. */
export const envelopeSchema = z.strictObject({
  ...eventHeaderSchema.shape,
  body: sealedBodySchema,
  hash: eventHashSchema,
  signature: eventSignatureSchema,
});
export type Envelope = z.infer<typeof envelopeSchema>;

/** The canonical form (RFC 8785) of a JSON value, as UTF-8. */
export function canonicalBytes(value: unknown): Buffer {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only a JSON value has a canonical form');
  return Buffer.from(text, 'utf8');
}

/** An event's header alone: what its body is bound to. */
export function headerOf(envelope: Envelope): EventHeader {
  const { body: _body, hash: _hash, signature: _signature, ...header } = envelope;
  return header;
}

/** The hash of an event: SHA-256 over the canonical form of everything but the hash and the signature. */
export function hashOf(header: EventHeader, body: SealedBody): EventHash {
  const digest = createHash('sha256').update(canonicalBytes({ ...header, body }));
  return eventHashSchema.parse(digest.digest('base64url'));
}

/** What an author signs: the hash, under a name that no other use of the same key begins with. */
export function signedBytes(hash: EventHash): Uint8Array {
  return Buffer.from(`circlekeeper-event:${hash}`, 'utf8');
}

/** The stream in which an installation writes about a case. */
export function streamOf(caseId: string, installation: string): string {
  return `${caseId}/${installation}`;
}
