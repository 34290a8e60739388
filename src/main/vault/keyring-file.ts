import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ok, type Result, refuse } from '#shared/result.ts';
import { guarded } from './failures.ts';
import { isStrong, KEYRING_FORMAT, type Keyring, keyringSchema } from './keyring.ts';
import { canonical, type KeyringKey } from './keys.ts';

/**
 * The file is the canonical form (RFC 8785) of this envelope, byte for byte. The checksum (SHA-256 over the
 * other two members) finds accidents before anyone unlocks; `mac` (HMAC-SHA-256) finds deliberate changes after.
 */
const envelopeSchema = z.strictObject({
  checksum: z.string(),
  keyring: z.record(z.string(), z.unknown()),
  mac: z.string(),
});

/** A keyring as it was read: well-formed and whole, not yet known to be untouched. */
export interface StoredKeyring {
  readonly keyring: Keyring;
  /** Tells this keyring from any other that was ever written. */
  readonly checksum: string;
  /** Whether it was written by someone who knows the database key. */
  isAuthentic(key: KeyringKey): boolean;
}

/** Where a store's keyring is. */
export function keyringPath(folder: string): string {
  return join(folder, 'keyring.json');
}

/**
 * Reads and checks a store's keyring. Refuses with `keyring-damaged` (any byte is not as it was written),
 * `store-newer` (a later program wrote it), `keyring-weakened` (it asks for a cheaper derivation than allowed), or
 * what the disk says.
 */
export function readKeyring(folder: string): Result<StoredKeyring> {
  const read = guarded(() => readFileSync(keyringPath(folder)));
  if (!read.ok) return read;
  const envelope = parseEnvelope(read.value);
  if (envelope === undefined) return refuse('keyring-damaged');
  const { format } = envelope.keyring;
  if (typeof format === 'number' && format > KEYRING_FORMAT) return refuse('store-newer');
  const keyring = keyringSchema.safeParse(envelope.keyring);
  if (!keyring.success) return refuse('keyring-damaged');
  if (!isStrong(keyring.data)) return refuse('keyring-weakened');
  return ok({
    keyring: keyring.data,
    checksum: envelope.checksum,
    isAuthentic: (key) => sameDigest(envelope.mac, macOf(envelope.keyring, key)),
  });
}

/**
 * Writes a store's keyring whole or not at all: a new file beside the old one, flushed, then renamed over it. On
 * any failure the old one stays as it was.
 */
export function writeKeyring(folder: string, keyring: Keyring, key: KeyringKey): Result<void> {
  const mac = macOf(keyring, key);
  const text = canonical({ checksum: checksumOf(keyring, mac), keyring, mac });
  const path = keyringPath(folder);
  const fresh = `${path}.new`;
  const written = guarded(() => {
    rmSync(fresh, { force: true });
    const file = openSync(fresh, 'wx', 0o600);
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
    flushFolder(folder);
  });
  if (!written.ok) guarded(() => rmSync(fresh, { force: true }));
  return written;
}

/** Makes renames in a folder durable. Windows has no such call and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Creates an empty file that only its owner may read. */
export function createPrivateFile(path: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, '');
  } finally {
    closeSync(file);
  }
}

function parseEnvelope(bytes: Buffer): z.infer<typeof envelopeSchema> | undefined {
  let json: unknown;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    json = JSON.parse(text);
  } catch {
    return undefined;
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success || canonical(json) !== text) return undefined;
  const { checksum, keyring, mac } = envelope.data;
  return sameDigest(checksum, checksumOf(keyring, mac)) ? envelope.data : undefined;
}

function checksumOf(keyring: object, mac: string): string {
  return createHash('sha256').update(canonical({ keyring, mac })).digest('hex');
}

function macOf(keyring: object, key: KeyringKey): string {
  return createHmac('sha256', key).update(canonical(keyring)).digest('hex');
}

function sameDigest(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
