import { createPublicKey } from 'node:crypto';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { UserId } from '#shared/vocabulary/ids.ts';
import { issueUserCertificate, newSigningKeys, type Root } from './certificates.ts';
import type { ActiveUser, Keyring, KeyringUser } from './keyring.ts';
import { type NewUser, namesRepeat, newUser, newUserSchema } from './new-user.ts';
import { checkPassphrase } from './passphrase.ts';
import { announceRekey, publish, type Session } from './session.ts';
import { closeUserKeys, openUserKeys } from './user-keys.ts';

/** Adds a user. Refuses with `keyholder-only`, `names-repeat`, and as `checkPassphrase` and the disk do. */
export async function addUser(session: Session, person: NewUser, at: Date): Promise<Result<UserId>> {
  const root = rootOf(session);
  if (!root.ok) return root;
  const { name, role, passphrase } = newUserSchema.parse(person);
  const active = session.keyring.users.filter((user) => user.status === 'active');
  if (namesRepeat([...active, { name }])) return refuse('names-repeat');
  const checked = await checkPassphrase(passphrase, [name, session.keyring.program.name]);
  if (!checked.ok) return checked;
  const user = await newUser({ name, role, passphrase }, root.value, costOf(session), at);
  const published = publish(session, withUsers(session.keyring, [...session.keyring.users, user]));
  return published.ok ? ok(user.id) : published;
}

/**
 * Takes a user's access away and announces a re-key. Their certificates stay, so that what they signed still verifies.
 * Refuses with `keyholder-only`, `user-unknown`, `cannot-remove-self`, `last-of-role` (a program cannot
 * be without a facilitator or a supervisor), and as `announceRekey` does.
 */
export function removeUser(session: Session, self: UserId, id: string, at: Date): Result<void> {
  const root = rootOf(session);
  if (!root.ok) return root;
  const found = activeUser(session.keyring, id);
  if (!found.ok) return found;
  if (found.value.id === self) return refuse('cannot-remove-self');
  const { role } = found.value;
  const peers = session.keyring.users.filter((user) => user.status === 'active' && user.role === role);
  if (peers.length === 1) return refuse('last-of-role');
  const { keys: _, ...person } = found.value;
  const certificates = superseded(person.certificates, at);
  const removed: KeyringUser = { ...person, certificates, status: 'removed', removedAt: at.toISOString() };
  return announceRekey(session, withUser(session.keyring, removed));
}

/**
 * Gives a user who lost their passphrase a new one, with new keys and a new certificate; the old certificate stays
 * as superseded. For another keyholder or the recovery sheet; `self` is who does it, and
 * cannot be the one. Refuses as `addUser`, and with `user-unknown`, `cannot-reset-self`.
 */
export async function resetUser(
  session: Session,
  id: string,
  newPassphrase: string,
  at: Date,
  self?: UserId,
): Promise<Result<void>> {
  const root = rootOf(session);
  if (!root.ok) return root;
  const found = activeUser(session.keyring, id);
  if (!found.ok) return found;
  const user = found.value;
  if (user.id === self) return refuse('cannot-reset-self');
  const checked = await checkPassphrase(newPassphrase, [user.name, session.keyring.program.name]);
  if (!checked.ok) return checked;
  const signing = newSigningKeys();
  const pem = await issueUserCertificate(user, signing.publicKey, root.value, at);
  const owner = { storeId: session.keyring.storeId, userId: user.id };
  const { keys } = await closeUserKeys(owner, signing.privateKey, newPassphrase, user.keys.derivation);
  const certificates = [...superseded(user.certificates, at), { pem, supersededAt: null }];
  return announceRekey(session, withUser(session.keyring, { ...user, keys, certificates }));
}

/**
 * Changes a user's own passphrase; signing key and certificate stay. Refuses with `wrong-passphrase`, and as
 * `checkPassphrase` and `announceRekey` do.
 */
export async function changePassphrase(
  session: Session,
  self: UserId,
  oldPassphrase: string,
  newPassphrase: string,
): Promise<Result<void>> {
  const found = activeUser(session.keyring, self);
  if (!found.ok) return found;
  const user = found.value;
  const { storeId, program } = session.keyring;
  const checked = await checkPassphrase(newPassphrase, [user.name, program.name]);
  if (!checked.ok) return checked;
  const opened = await openUserKeys(storeId, user, oldPassphrase);
  if (opened === undefined) return refuse('wrong-passphrase');
  const owner = { storeId, userId: self };
  const { keys } = await closeUserKeys(owner, opened.signing, newPassphrase, user.keys.derivation);
  return announceRekey(session, withUser(session.keyring, { ...user, keys }));
}

/** Certifies a user's present key for another term. Refuses with `keyholder-only`, `user-unknown`, and as the disk does. */
export async function renewCertificate(session: Session, id: string, at: Date): Promise<Result<void>> {
  const root = rootOf(session);
  if (!root.ok) return root;
  const found = activeUser(session.keyring, id);
  if (!found.ok) return found;
  const user = found.value;
  const present = user.certificates.at(-1);
  if (present === undefined) throw new Error('a user has a certificate');
  const pem = await issueUserCertificate(user, createPublicKey(present.pem), root.value, at);
  const certificates = [...superseded(user.certificates, at), { pem, supersededAt: null }];
  return publish(session, withUser(session.keyring, { ...user, certificates }));
}

function rootOf({ rootKey, keyring }: Session): Result<Root> {
  if (rootKey === undefined) return refuse('keyholder-only');
  return ok({ certificate: keyring.rootCertificate, privateKey: rootKey });
}

/** The keyholder's own cost is everyone's: it was chosen when the store was set up. */
function costOf({ keyring }: Session) {
  const user = keyring.users.find((candidate) => candidate.status === 'active');
  if (user?.status !== 'active') throw new Error('an open store has an active user');
  return user.keys.derivation;
}

function activeUser(keyring: Keyring, id: string): Result<ActiveUser> {
  const user = keyring.users.find((candidate) => candidate.id === id);
  return user?.status === 'active' ? ok(user) : refuse('user-unknown');
}

function superseded(certificates: KeyringUser['certificates'], at: Date): KeyringUser['certificates'] {
  return certificates.map((entry) => ({ ...entry, supersededAt: entry.supersededAt ?? at.toISOString() }));
}

function withUser(keyring: Keyring, user: KeyringUser): Keyring {
  return withUsers(
    keyring,
    keyring.users.map((other) => (other.id === user.id ? user : other)),
  );
}

function withUsers(keyring: Keyring, users: KeyringUser[]): Keyring {
  return { ...keyring, users };
}
