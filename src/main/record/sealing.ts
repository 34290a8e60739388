import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type SealedBody, sealedBodySchema } from './envelope.ts';
import type { CaseKey } from './keys.ts';

const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals a JSON text with AES-256-GCM: nonce, ciphertext, tag. `context` is not stored with it, and only the
 * same context opens it again, so a body cannot be moved to another event.
 */
export function seal(key: CaseKey, text: string, context: Uint8Array): SealedBody {
  return sealedBodySchema.parse(sealBytes(key, Buffer.from(text, 'utf8'), context).toString('base64url'));
}

/** The same for bytes, and as bytes. */
export function sealBytes(key: CaseKey, bytes: Uint8Array, context: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context);
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The JSON value that was sealed, or `undefined` if the key or the context is not the one it was sealed with. */
export function open(key: CaseKey, sealed: SealedBody, context: Uint8Array): { value: unknown } | undefined {
  const opened = openBytes(key, Buffer.from(sealed, 'base64url'), context);
  return opened && { value: JSON.parse(opened.toString('utf8')) };
}

/** The bytes that were sealed, or `undefined` likewise. */
export function openBytes(key: CaseKey, bytes: Uint8Array, context: Uint8Array): Buffer | undefined {
  if (bytes.length < nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAAD(context).setAuthTag(bytes.subarray(-tagBytes));
  const opened = decipher.update(bytes.subarray(nonceBytes, -tagBytes));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return opened;
}
