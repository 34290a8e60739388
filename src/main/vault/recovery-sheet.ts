import { randomBytes, randomInt } from 'node:crypto';
import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { ok, type Result, refuse } from '#shared/result.ts';
import { deriveKey, forget, type WrappingKey } from './keys.ts';

/**
 * Twelve words: 128 random bits and 4 of checksum (BIP 39). Nobody guesses 128 bits, and the keys they protect
 * (P-256) are of that strength too; twenty-four words would only double the copying, by hand and under stress.
 */
const ENTROPY_BYTES = 16;

/** A recovery sheet's words, in order, as they are printed. */
export type RecoveryWords = readonly string[];

/** One word of a sheet, as its owner reads it back. `position` counts from 1, as the sheet does. */
export interface SheetAnswer {
  readonly position: number;
  readonly word: string;
}

/** A new sheet and the wrapping key that its words give. */
export function newRecoverySheet(): { words: RecoveryWords; key: WrappingKey } {
  const entropy = randomBytes(ENTROPY_BYTES);
  const words = entropyToMnemonic(entropy, wordlist).split(' ');
  const key = keyOf(entropy);
  return { words, key };
}

/**
 * The wrapping key of words that someone typed in, in any case and spacing.
 * Refuses with `recovery-words-mistyped` when a word is not on the list or the checksum does not fit.
 */
export function readRecoveryWords(typed: RecoveryWords): Result<WrappingKey> {
  const words = typed.map(plain).join(' ');
  try {
    const entropy = Buffer.from(mnemonicToEntropy(words, wordlist));
    return entropy.length === ENTROPY_BYTES ? ok(keyOf(entropy)) : refuse('recovery-words-mistyped');
  } catch {
    return refuse('recovery-words-mistyped');
  }
}

/** Two different positions of a sheet, in ascending order, to be read back as proof that it was copied. */
export function positionsToProve(words: RecoveryWords): readonly [number, number] {
  const first = randomInt(words.length);
  const second = (first + 1 + randomInt(words.length - 1)) % words.length;
  return [Math.min(first, second) + 1, Math.max(first, second) + 1];
}

/** Whether the answers are exactly the words at the positions asked for. */
export function provesSheet(
  words: RecoveryWords,
  positions: readonly [number, number],
  answers: readonly SheetAnswer[],
): boolean {
  return (
    answers.length === positions.length &&
    positions.every((position) =>
      answers.some((answer) => answer.position === position && plain(answer.word) === words[position - 1]),
    )
  );
}

function plain(word: string): string {
  return word.normalize('NFKD').trim().toLowerCase();
}

function keyOf(entropy: Buffer): WrappingKey {
  const key = deriveKey<'wrapping'>(entropy, 'recovery-words');
  forget(entropy);
  return key;
}
