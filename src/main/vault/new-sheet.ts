import { ok, type Result, refuse } from '#shared/result.ts';
import { forget } from './keys.ts';
import {
  newRecoverySheet,
  positionsToProve,
  provesSheet,
  type RecoveryWords,
  type SheetAnswer,
} from './recovery-sheet.ts';
import { announceRekey, type Session } from './session.ts';
import { closeSheetKeys } from './user-keys.ts';

/** Another recovery sheet in place of the present one, which holds until this one is proven to be copied. */
export interface SheetRenewal {
  readonly recoveryWords: RecoveryWords;
  /** The two positions (from 1) whose words `proveRecovery` wants. */
  readonly prove: readonly [number, number];
  /** Puts the new sheet in force. Refuses with `recovery-word-wrong`, and as `announceRekey` does. */
  proveRecovery(answers: readonly SheetAnswer[]): Result<void>;
}

/** Prepares another recovery sheet, for when the present one is lost or was seen. Refuses with `keyholder-only`. */
export function newSheet(session: Session): Result<SheetRenewal> {
  const { rootKey } = session;
  if (rootKey === undefined) return refuse('keyholder-only');
  const sheet = newRecoverySheet();
  const recoverySheet = closeSheetKeys(session.keyring.storeId, sheet.key, rootKey);
  forget(sheet.key);
  const prove = positionsToProve(sheet.words);
  return ok({
    recoveryWords: sheet.words,
    prove,
    proveRecovery(answers) {
      if (!provesSheet(sheet.words, prove, answers)) return refuse('recovery-word-wrong');
      return announceRekey(session, { ...session.keyring, recoverySheet });
    },
  });
}
