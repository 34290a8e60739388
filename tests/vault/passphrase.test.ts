import { argon2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveWrappingKey, LEAST_COST, newDerivation } from '#main/vault/derivation.ts';
import { checkPassphrase, suggestPassphrase } from '#main/vault/vault.ts';
import { code, value } from './program.ts';

test.each([
  ['passphrase-too-short', 'mitten copper!'],
  ['passphrase-too-short', 'e\u0301'.repeat(14)],
  ['passphrase-too-long', 'copper mitten '.repeat(80)],
  ['passphrase-common', 'passwordpassword'],
  ['passphrase-common', 'aaaaaaaaaaaaaaaaaaaa'],
  ['passphrase-common', 'abcdefghijklmnopqrstuvwxyz'],
  ['passphrase-common', '12345678901234567890'],
  ['passphrase-common', 'qwertyuiopasdfgh'],
  ['passphrase-common', 'contraseñacontraseña'],
  ['passphrase-common', 'Password12345678!'],
  ['passphrase-common', 'correct horse battery staple'],
  ['passphrase-common', 'harbor lane 2026'],
  ['passphrase-common', 'ab1'.repeat(300)],
  ['done', 'the dog walks on the wide beach'],
  ['done', 'mi perro come pan con mantequilla'],
  ['done', '我的狗每天在海边散步吃很多鱼和米饭'],
  ['done', '🦊🌲🚲🍉🎻🧭🪁🛶🌋🧵🥨🪴🧊🦉🎈'],
])('%s: %.40s', async (expected, passphrase) => {
  expect(code(await checkPassphrase(passphrase, ['Harbor Lane', 'Ada Keller']))).toBe(expected);
});

test('what is offered is accepted, in both languages, and never twice the same', async () => {
  for (const language of ['en', 'es'] as const) {
    const offered = suggestPassphrase(language);
    expect(offered.split(' ')).toHaveLength(7);
    expect(offered).toBe(offered.normalize('NFC'));
    expect(value(await checkPassphrase(offered))).toBe(offered);
    expect(suggestPassphrase(language)).not.toBe(offered);
  }
});

test('a wrapping key is Argon2id of the NFC form, as another implementation computes it', async () => {
  const derivation = newDerivation(LEAST_COST);
  const key = await deriveWrappingKey('O\u0308lmu\u0308hle am Fluss', derivation);
  const expected = argon2Sync('argon2id', {
    message: Buffer.from('Ölmühle am Fluss'.normalize('NFC')),
    nonce: Buffer.from(derivation.salt, 'base64url'),
    memory: derivation.memoryKiB,
    passes: derivation.passes,
    parallelism: derivation.lanes,
    tagLength: 32,
  });
  expect(key.equals(expected)).toBe(true);
});

test('a derivation below the floor is a bug, and throws', async () => {
  const cheap = { ...newDerivation(LEAST_COST), memoryKiB: 19 * 1024 };
  await expect(deriveWrappingKey('Ölmühle am Fluss', cheap)).rejects.toThrow('too little');
});
