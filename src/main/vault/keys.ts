import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';

declare const kind: unique symbol;

/** 32 secret bytes of one kind. Kinds do not mix: a case key cannot be handed in where the database key is wanted. */
export type SecretKey<Kind extends string> = Buffer & { readonly [kind]: Kind };

/** Opens `cases.db`. Random, new after every change of who may open the store. */
export type DatabaseKey = SecretKey<'database'>;
/** Comes from a passphrase or from the recovery words, and opens only its holder's own private keys. */
export type WrappingKey = SecretKey<'wrapping'>;
/** Wraps the case keys. Stays the same when the database key changes. */
export type CaseWrappingKey = SecretKey<'case-wrapping'>;
/** Seals one case's events. Destroying every wrapped copy erases the case. */
export type CaseKey = SecretKey<'case'>;
/** Authenticates `keyring.json`. */
export type KeyringKey = SecretKey<'keyring'>;

/** Base64url without padding. */
export const base64url = z.string().regex(/^[A-Za-z0-9_-]{1,4096}$/);

/** A secret closed with a symmetric key: base64url of 12 bytes nonce, ciphertext, 16 bytes tag. */
export const wrappedSchema = base64url.brand<'wrapped'>();
export type Wrapped = z.infer<typeof wrappedSchema>;

/** A case key as it is stored beside its case. */
export const wrappedCaseKeySchema = base64url.brand<'wrapped-case-key'>();
export type WrappedCaseKey = z.infer<typeof wrappedCaseKeySchema>;

/**
 * What a wrapped or sealed secret is for. Bound to it as associated data, so that it opens only in the place
 * it was made for: this store, this holder, this purpose, this cost of derivation.
 */
export interface Binding {
  readonly storeId: string;
  readonly purpose: string;
  readonly holder: string;
  readonly [detail: string]: unknown;
}

/** The binding as bytes (RFC 8785). */
export function bindingBytes(binding: Binding): Buffer {
  return Buffer.from(canonical(binding), 'utf8');
}

/** The RFC 8785 form of a value that is known to be JSON. */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('only JSON values have a canonical form');
  return text;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Takes 32 bytes as a key of the wanted kind. Throws when the length is wrong, an empty key above all. */
export function asKey<Kind extends string>(bytes: Buffer): SecretKey<Kind> {
  if (bytes.length !== KEY_BYTES) throw new Error(`a key has ${KEY_BYTES} bytes`);
  return bytes as SecretKey<Kind>;
}

/** A fresh random key of the wanted kind. */
export function newKey<Kind extends string>(): SecretKey<Kind> {
  return asKey(randomBytes(KEY_BYTES));
}

/** A key for one purpose out of a secret of full strength (HKDF-SHA-256, RFC 5869). */
export function deriveKey<Kind extends string>(
  secret: Buffer,
  purpose: string,
  salt = Buffer.alloc(0),
): SecretKey<Kind> {
  return asKey(Buffer.from(hkdfSync('sha256', secret, salt, `circlekeeper/${purpose}`, KEY_BYTES)));
}

/** Closes `secret` with `key` (AES-256-GCM, NIST SP 800-38D) for the place that `binding` names. */
export function wrap(secret: Buffer, key: SecretKey<string>, binding: Binding): Wrapped {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(bindingBytes(binding));
  const closed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  return wrappedSchema.parse(closed.toString('base64url'));
}

/** Opens what `wrap` closed; `undefined` when the key or the binding is another one, or a bit was changed. */
export function unwrap(wrapped: string, key: SecretKey<string>, binding: Binding): Buffer | undefined {
  const closed = Buffer.from(wrapped, 'base64url');
  if (closed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, closed.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(bindingBytes(binding));
  decipher.setAuthTag(closed.subarray(-TAG_BYTES));
  const opened = decipher.update(closed.subarray(NONCE_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    return undefined;
  } finally {
    opened.fill(0);
  }
}

/** Overwrites secrets that are no longer needed. Copies that the engine made are out of reach: ending the process is what frees those. */
export function forget(...secrets: readonly (Buffer | undefined)[]): void {
  for (const secret of secrets) secret?.fill(0);
}
