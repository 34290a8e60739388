import { randomBytes } from 'node:crypto';
import { type Algorithm, hashRaw, type Version } from '@node-rs/argon2';
import { z } from 'zod';
import { asKey, base64url, type WrappingKey } from './keys.ts';

/** What one guess at a passphrase costs: memory in KiB, passes over it, lanes (RFC 9106: m, t, p). */
export const derivationCostSchema = z.strictObject({
  memoryKiB: z
    .int()
    .min(0)
    .max(4 * 1024 * 1024),
  passes: z.int().min(0).max(64),
  lanes: z.int().min(0).max(16),
});
export type DerivationCost = z.infer<typeof derivationCostSchema>;

/** How a user's passphrase becomes their wrapping key: Argon2id version 1.3, the cost, and the salt. */
export const derivationSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  version: z.literal(19),
  ...derivationCostSchema.shape,
  salt: base64url.length(22),
});
export type Derivation = z.infer<typeof derivationSchema>;

/** The least that a guess may cost: 256 MiB, three passes. Above what RFC 9106 and OWASP ask for; under a second on an office computer. */
export const LEAST_COST: DerivationCost = { memoryKiB: 256 * 1024, passes: 3, lanes: 1 };

// The package declares these as ambient const enums, which type stripping cannot inline.
const ARGON2ID: Algorithm = 2;
const VERSION_19: Version = 1;

/** Whether a guess costs at least `LEAST_COST` in every respect. */
export function costsEnough(cost: DerivationCost): boolean {
  return (
    cost.memoryKiB >= LEAST_COST.memoryKiB &&
    cost.passes >= LEAST_COST.passes &&
    cost.lanes >= LEAST_COST.lanes
  );
}

/** A derivation of this cost with a fresh salt. */
export function newDerivation({ memoryKiB, passes, lanes }: DerivationCost): Derivation {
  const salt = randomBytes(16).toString('base64url');
  return { algorithm: 'argon2id', version: 19, memoryKiB, passes, lanes, salt };
}

/**
 * The wrapping key of a passphrase, which is taken in Unicode's NFC form so that every keyboard gives the same
 * bytes. Throws on a cost below `LEAST_COST`: callers refuse such a keyring before they get here.
 */
export async function deriveWrappingKey(passphrase: string, derivation: Derivation): Promise<WrappingKey> {
  if (!costsEnough(derivation)) throw new Error('this derivation costs too little');
  const bytes = await hashRaw(passphrase.normalize('NFC'), {
    algorithm: ARGON2ID,
    version: VERSION_19,
    memoryCost: derivation.memoryKiB,
    timeCost: derivation.passes,
    parallelism: derivation.lanes,
    outputLen: 32,
    salt: Buffer.from(derivation.salt, 'base64url'),
  });
  return asKey<'wrapping'>(bytes);
}
