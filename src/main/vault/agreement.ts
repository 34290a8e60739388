import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { z } from 'zod';
import { type Binding, base64url, deriveKey, forget, type SecretKey, unwrap, wrap } from './keys.ts';

/** The public half of an agreement key pair (P-256): base64url of its SPKI form. */
export const agreementKeySchema = base64url.brand<'agreement-key'>();
export type AgreementKey = z.infer<typeof agreementKeySchema>;

/** A secret closed to the holder of an agreement key: a one-time public key and the wrapped secret. */
export const sealedSchema = z.strictObject({ oneTimeKey: agreementKeySchema, wrapped: base64url });
export type Sealed = z.infer<typeof sealedSchema>;

/** A new agreement key pair. Keep the private half wrapped. */
export function newAgreementKeys(): { publicKey: AgreementKey; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { publicKey: agreementKeyOf(publicKey), privateKey };
}

/**
 * Closes `secret` so that only the holder of the private half of `recipient` opens it, without their passphrase
 * being at hand: ECDH with a one-time P-256 key, HKDF-SHA-256, AES-256-GCM (the scheme known as ECIES).
 */
export function seal(secret: Buffer, recipient: AgreementKey, binding: Binding): Sealed {
  const oneTime = newAgreementKeys();
  const key = sharedKey(oneTime.privateKey, recipient, oneTime.publicKey, recipient);
  const wrapped = wrap(secret, key, binding);
  forget(key);
  return { oneTimeKey: oneTime.publicKey, wrapped };
}

/** Opens what `seal` closed; `undefined` when it was closed to someone else, for another place, or was changed. */
export function openSealed(sealed: Sealed, privateKey: KeyObject, binding: Binding): Buffer | undefined {
  const recipient = agreementKeyOf(createPublicKey(privateKey));
  let key: SecretKey<'sealing'>;
  try {
    key = sharedKey(privateKey, sealed.oneTimeKey, sealed.oneTimeKey, recipient);
  } catch {
    return undefined; // not a point on the curve
  }
  const secret = unwrap(sealed.wrapped, key, binding);
  forget(key);
  return secret;
}

/** A private key as the bytes that are wrapped (PKCS#8). */
export function privateKeyBytes(privateKey: KeyObject): Buffer {
  return privateKey.export({ type: 'pkcs8', format: 'der' });
}

/** A private key out of its unwrapped bytes, which are overwritten. */
export function privateKeyFrom(pkcs8: Buffer): KeyObject {
  const key = createPrivateKey({ key: pkcs8, type: 'pkcs8', format: 'der' });
  forget(pkcs8);
  return key;
}

function agreementKeyOf(publicKey: KeyObject): AgreementKey {
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return agreementKeySchema.parse(spki.toString('base64url'));
}

function sharedKey(
  privateKey: KeyObject,
  other: AgreementKey,
  oneTimeKey: AgreementKey,
  recipient: AgreementKey,
): SecretKey<'sealing'> {
  const publicKey = createPublicKey({ key: Buffer.from(other, 'base64url'), type: 'spki', format: 'der' });
  const shared = diffieHellman({ privateKey, publicKey });
  const key = deriveKey<'sealing'>(shared, 'sealing', Buffer.from(`${oneTimeKey}.${recipient}`));
  forget(shared);
  return key;
}
