import { randomInt } from 'node:crypto';
import { wordlist as englishWords } from '@scure/bip39/wordlists/english.js';
import { wordlist as spanishWords } from '@scure/bip39/wordlists/spanish.js';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Language } from '#shared/vocabulary/text.ts';

/** Fewest and most characters of a passphrase, counted as Unicode code points in NFC form. */
export const PASSPHRASE_LENGTH = { least: 15, most: 1000 } as const;

/** Seven of 2,048 words: 77 bits, as a sheet of seven dice words would give. */
const SUGGESTED_WORDS = 7;
/** Guesses that a passphrase must outlast (the highest of zxcvbn's grades). */
const LEAST_GUESSES = 1e10;
/** Looking closer at a longer passphrase would only find it stronger, and takes seconds. */
const CHARACTERS_JUDGED = 100;
/** Long enough to pass, and in every book about passphrases. */
const FAMOUS = [
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'the quick brown fox jumps over the lazy dog',
];

/**
 * Accepts any passphrase of 15 to 1,000 characters that is not easily guessed (NIST SP 800-63B: length and a list
 * of common ones, no rules about kinds of characters). `known` are words around the person that a guesser
 * would try first: their name, the program's name.
 * Refuses with `passphrase-too-short`, `passphrase-too-long` or `passphrase-common`.
 */
export async function checkPassphrase(
  passphrase: string,
  known: readonly string[] = [],
): Promise<Result<string>> {
  const characters = [...passphrase.normalize('NFC')];
  if (characters.length < PASSPHRASE_LENGTH.least) {
    return refuse('passphrase-too-short', { params: { least: PASSPHRASE_LENGTH.least } });
  }
  if (characters.length > PASSPHRASE_LENGTH.most) {
    return refuse('passphrase-too-long', { params: { most: PASSPHRASE_LENGTH.most } });
  }
  const guesser = await theGuesser();
  const judged = characters.slice(0, CHARACTERS_JUDGED).join('');
  const { guesses } = guesser.check(judged, [
    ...FAMOUS,
    ...known.flatMap((text) => [text, ...text.split(/\s+/)]),
  ]);
  return guesses < LEAST_GUESSES ? refuse('passphrase-common') : ok(characters.join(''));
}

/** A random passphrase of plain words to offer, 77 bits, from the operating system's generator. */
export function suggestPassphrase(language: Language = 'en'): string {
  const words = language === 'es' ? spanishWords : englishWords;
  return Array.from({ length: SUGGESTED_WORDS }, () => words[randomInt(words.length)])
    .join(' ')
    .normalize('NFC');
}

type Guesser = InstanceType<Awaited<typeof import('@zxcvbn-ts/core')>['ZxcvbnFactory']>;
let guesser: Promise<Guesser> | undefined;

/** Loaded when first wanted: the lists of common passphrases take a fifth of a second and some megabytes. */
function theGuesser(): Promise<Guesser> {
  guesser ??= loadGuesser();
  return guesser;
}

async function loadGuesser(): Promise<Guesser> {
  const [{ ZxcvbnFactory }, common, english, spanish] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-es-es'),
  ]);
  return new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, ...spanish.dictionary },
    graphs: common.adjacencyGraphs,
  });
}
