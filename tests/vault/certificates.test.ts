import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  issueRootCertificate,
  issueUserCertificate,
  newSigningKeys,
  readCertificate,
  storeIdOf,
} from '#main/vault/certificates.ts';
import { certifiedNameSchema } from '#shared/vocabulary/roles.ts';
import { START } from './program.ts';

const rootKey = newSigningKeys().privateKey;

async function certified(programName: string, name: string) {
  const root = { certificate: await issueRootCertificate(programName, rootKey, START), privateKey: rootKey };
  const pem = await issueUserCertificate(
    { name, role: 'supervisor' },
    newSigningKeys().publicKey,
    root,
    START,
  );
  return { root, pem, read: readCertificate(pem, root.certificate) };
}

test.each([
  'Ana "Nita" O’Neil, M.A. + 1 = 2',
  '#04024869',
  '#x',
  'a\\b;c<d>',
  'María-José Ñandú',
  '李小龍',
  '"quoted"',
  'OU=keyholder',
  'Ann, OU=keyholder',
])('someone called %s is certified under that very name', async (name) => {
  const { read, root } = await certified(name, name);
  expect(read).toMatchObject({ name, role: 'supervisor' });
  expect(new X509Certificate(root.certificate).ca).toBe(true);
});

test('any name that is accepted can be certified and read back', async () => {
  const names = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => certifiedNameSchema.safeParse(text))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data ?? '');
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const { read } = await certified('Harbor Lane', name);
      expect(read?.name).toBe(name);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});

test("a certificate that another program's root signed is not read", async () => {
  const { pem, read } = await certified('Harbor Lane', 'Sam Ortega');
  const stranger = await issueRootCertificate('Harbor Lane', newSigningKeys().privateKey, START);
  expect(read).toBeDefined();
  expect(readCertificate(pem, stranger)).toBeUndefined();
  expect(
    readCertificate('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', stranger),
  ).toBeUndefined();
});

test('a store id is of the root key, not of the words in its certificate', async () => {
  const [one, other] = await Promise.all([certified('Harbor Lane', 'A'), certified('Harbour Lane', 'A')]);
  expect(storeIdOf(one.root.certificate)).toBe(storeIdOf(other.root.certificate));
});
