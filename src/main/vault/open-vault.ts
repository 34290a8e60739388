import { type KeyObject, sign } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { Result } from '#shared/result.ts';
import type { UserId } from '#shared/vocabulary/ids.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { directoryOf, type Signer, signersOf, type VaultUser } from './directory.ts';
import type { Program } from './keyring.ts';
import {
  asKey,
  type CaseKey,
  newKey,
  unwrap,
  type WrappedCaseKey,
  wrap,
  wrappedCaseKeySchema,
} from './keys.ts';
import { addUser, changePassphrase, removeUser, renewCertificate, resetUser } from './members.ts';
import { newSheet, type SheetRenewal } from './new-sheet.ts';
import type { NewUser } from './new-user.ts';
import { closeSession, type Session } from './session.ts';

/** Who unlocked the store. */
export interface UnlockedUser {
  readonly id: UserId;
  readonly name: string;
  readonly role: Role;
  readonly fingerprint: string;
  /** Whether their certificate holds at the time of unlocking; a keyholder renews one that has expired. */
  readonly certificateState: 'valid' | 'not-yet-valid' | 'expired';
}

/**
 * An unlocked store. Keys stay in this process; `close` overwrites what can be overwritten, and the end of the
 * process frees the rest. While it is open, no other code may open `cases.db` (see `openDatabase`).
 */
export interface OpenVault {
  readonly storeId: string;
  readonly program: Program;
  readonly user: UnlockedUser;
  /** The encrypted database, open and locked for this process. */
  readonly database: Database.Database;
  /** PEM of the program's root certificate. */
  readonly rootCertificate: string;
  /**
   * The user's private key (ECDSA P-256), for CMS and JWS: `jose` takes it as it is, WebCrypto through its
   * `toCryptoKey`. It lives in memory outside JavaScript and goes with the process.
   */
  readonly privateKey: KeyObject;
  /** True while a change of access waits for its re-key: `close` does it, or the next unlock where that cannot. */
  readonly isRekeyPending: boolean;

  /** Everyone who uses or used the store. */
  users(): readonly VaultUser[];
  /** Everyone who may have signed: past keys and removed users included, each certified by the program's root. */
  signers(): readonly Signer[];
  /** The user's signature over `bytes`: ECDSA P-256 with SHA-256, 64 bytes (r, s: IEEE P1363). */
  sign(bytes: Uint8Array): Uint8Array;

  /** A fresh key for a case. */
  newCaseKey(): CaseKey;
  /** Closes a case key for keeping beside its case. */
  wrapCaseKey(caseKey: CaseKey, caseId: string): WrappedCaseKey;
  /** Opens a case key. Throws when it belongs to another case or store, or was changed: a fault, not a choice. */
  unwrapCaseKey(wrapped: WrappedCaseKey, caseId: string): CaseKey;

  /** Keyholders only. See `members.ts` for what each refuses. */
  addUser(person: NewUser, at: Date): Promise<Result<UserId>>;
  removeUser(id: string, at: Date): Result<void>;
  resetUser(id: string, newPassphrase: string, at: Date): Promise<Result<void>>;
  renewCertificate(id: string, at: Date): Promise<Result<void>>;
  /** Prepares another recovery sheet; the present one holds until the new one is proven. */
  newRecoverySheet(): Result<SheetRenewal>;
  /** For every user. */
  changePassphrase(oldPassphrase: string, newPassphrase: string): Promise<Result<void>>;

  /** Whether the store is still open. */
  readonly isOpen: boolean;
  /** Does a re-key that waits, closes the database and overwrites the keys. May be called again. */
  close(): void;
}

/** The vault of an opened session. */
export function openVault(session: Session, userId: UserId, signingKey: KeyObject, at: Date): OpenVault {
  const { storeId, program, rootCertificate } = session.keyring;
  const self = directoryOf(session.keyring).find((user) => user.id === userId);
  if (self === undefined) throw new Error('whoever unlocks is in the directory');
  const caseKeyPlace = (caseId: string) => ({ storeId, purpose: 'case-key', holder: caseId });
  let isOpen = true;

  /** The session, which must still be open: the vault's users stop at `close`. */
  const open = (): Session => {
    if (!isOpen || !session.database.open) throw new Error('the vault is closed');
    return session;
  };

  return {
    storeId,
    program,
    user: {
      id: self.id,
      name: self.name,
      role: self.role,
      fingerprint: self.fingerprint,
      certificateState: certificateStateOf(self, at),
    },
    database: session.database,
    rootCertificate,
    privateKey: signingKey,
    get isRekeyPending() {
      return session.secrets.next !== undefined;
    },
    get isOpen() {
      return isOpen && session.database.open;
    },
    users: () => directoryOf(open().keyring),
    signers: () => signersOf(directoryOf(open().keyring)),
    sign(bytes) {
      open();
      return new Uint8Array(sign('sha256', bytes, { key: signingKey, dsaEncoding: 'ieee-p1363' }));
    },
    newCaseKey: () => newKey<'case'>(),
    wrapCaseKey(caseKey, caseId) {
      const wrapped = wrap(caseKey, open().secrets.caseWrappingKey, caseKeyPlace(caseId));
      return wrappedCaseKeySchema.parse(wrapped);
    },
    unwrapCaseKey(wrapped, caseId) {
      const bytes = unwrap(wrapped, open().secrets.caseWrappingKey, caseKeyPlace(caseId));
      if (bytes === undefined) throw new Error('this wrapped key is not of this case');
      return asKey<'case'>(bytes);
    },
    addUser: (person, when) => addUser(open(), person, when),
    removeUser: (id, when) => removeUser(open(), userId, id, when),
    resetUser: (id, newPassphrase, when) => resetUser(open(), id, newPassphrase, when, userId),
    renewCertificate: (id, when) => renewCertificate(open(), id, when),
    newRecoverySheet: () => newSheet(open()),
    changePassphrase: (oldPassphrase, newPassphrase) =>
      changePassphrase(open(), userId, oldPassphrase, newPassphrase),
    close() {
      if (!isOpen) return;
      isOpen = false;
      closeSession(session);
    },
  };
}

function certificateStateOf(user: VaultUser, at: Date): UnlockedUser['certificateState'] {
  const newest = user.certificates.at(-1);
  if (newest === undefined || at < newest.notBefore) return 'not-yet-valid';
  return at > newest.notAfter ? 'expired' : 'valid';
}
