import { z } from 'zod';
import { userIdSchema } from '#shared/vocabulary/ids.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import {
  type EventHash,
  type EventHeader,
  type EventSignature,
  eventSignatureSchema,
  signedBytes,
} from './envelope.ts';
import {
  fingerprintOf,
  isInForceAt,
  isSignedBy,
  isValidAt,
  type RecordKeys,
  verifyingKeyOf,
} from './keys.ts';

/** Whoever writes in this session. */
export interface Author {
  readonly name: EventHeader['author'];
  readonly role: Role;
  sign(hash: EventHash): EventSignature;
  /** Whether their certificate holds at an instant; for what may be written even then, whether it is theirs still. */
  mayWriteAt(instant: string, evenWhenExpired: boolean): boolean;
}

const p1363Schema = z.instanceof(Uint8Array).refine((bytes) => bytes.length === 64);

/** Finds, by signing something, which of the certified keys is the one this session signs with. */
export function authorOf(keys: RecordKeys): Author {
  const probe = Buffer.from('circlekeeper-author-probe', 'utf8');
  const signature = p1363Schema.parse(keys.sign(probe));
  const own = keys
    .signers()
    .filter(({ userId, role }) => userId === keys.user.id && role === keys.user.role)
    .filter((signer) => isSignedBy(verifyingKeyOf(signer), probe, signature));
  const [first] = own;
  if (first === undefined) throw new Error('The session signs with a key that no certificate names');
  return {
    name: { user: userIdSchema.parse(keys.user.id), key: fingerprintOf(first.publicKey) },
    role: keys.user.role,
    sign: (hash) =>
      eventSignatureSchema.parse(Buffer.from(keys.sign(signedBytes(hash))).toString('base64url')),
    mayWriteAt: (instant, evenWhenExpired) =>
      own.some((signer) => (evenWhenExpired ? isInForceAt : isValidAt)(signer, instant)),
  };
}
