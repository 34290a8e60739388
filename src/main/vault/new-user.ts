import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { userIdSchema } from '#shared/vocabulary/ids.ts';
import { certifiedNameSchema, roleSchema } from '#shared/vocabulary/roles.ts';
import { issueUserCertificate, newSigningKeys, type Root, storeIdOf } from './certificates.ts';
import type { DerivationCost } from './derivation.ts';
import type { ActiveUser } from './keyring.ts';
import { closeUserKeys } from './user-keys.ts';

/** A person who is to use the store. The passphrase's quality is `checkPassphrase`'s business. */
export const newUserSchema = z.strictObject({
  name: certifiedNameSchema,
  role: roleSchema,
  passphrase: z.string(),
});
export type NewUser = z.infer<typeof newUserSchema>;

/** Whether two people have the same name, but for case and spacing: their signatures could be confused. */
export function namesRepeat(people: readonly { readonly name: string }[]): boolean {
  const plain = people.map(({ name }) => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim());
  return new Set(plain).size < plain.length;
}

/** A user with fresh keys under their passphrase and a certificate of the program's root. Takes most of a second. */
export async function newUser(
  person: NewUser,
  root: Root,
  cost: DerivationCost,
  at: Date,
): Promise<ActiveUser> {
  const { name, role, passphrase } = person;
  const id = userIdSchema.parse(randomUUID());
  const signing = newSigningKeys();
  const pem = await issueUserCertificate({ name, role }, signing.publicKey, root, at);
  const owner = { storeId: storeIdOf(root.certificate), userId: id };
  const { keys } = await closeUserKeys(owner, signing.privateKey, passphrase, cost);
  return { id, name, role, status: 'active', certificates: [{ pem, supersededAt: null }], keys };
}
