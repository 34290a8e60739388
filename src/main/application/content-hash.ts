import { createHash } from 'node:crypto';
import { canonicalBytes } from '#main/record/envelope.ts';

/** SHA-256 of a value's canonical form (RFC 8785), hexadecimal: how an instrument's content is named. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalBytes(value)).digest('hex');
}
