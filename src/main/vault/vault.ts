/**
 * The vault's face: what the rest of the core may use of it. A store is a folder with `keyring.json` (public),
 * `cases.db` (encrypted) and, once it was unlocked, an empty `store.lock`; it is set up, looked at, unlocked,
 * recovered; an open one hands out the database, signatures and case keys.
 */
export { DATABASE_VERSION } from './database.ts';
export type { Signer, UserCertificate, VaultUser } from './directory.ts';
export { guarded, refusalOfDatabaseError } from './failures.ts';
export { type Program, programSchema } from './keyring.ts';
export { type CaseKey, type WrappedCaseKey, wrappedCaseKeySchema } from './keys.ts';
export type { SheetRenewal } from './new-sheet.ts';
export { type NewUser, newUserSchema } from './new-user.ts';
export type { OpenVault, UnlockedUser } from './open-vault.ts';
export { checkPassphrase, PASSPHRASE_LENGTH, suggestPassphrase } from './passphrase.ts';
export type { RecoveryWords, SheetAnswer } from './recovery-sheet.ts';
export { type SetUp, type SetUpInput, setUpSchema, setUpStore } from './set-up.ts';
export { type StoreState, storeState } from './store-state.ts';
export { recover, unlock } from './unlock.ts';
