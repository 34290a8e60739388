import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { CompactSign, compactVerify, decodeProtectedHeader, errors } from 'jose';
import { z } from 'zod';
import { ok, type Result, refuse } from '#shared/result.ts';
import { roleSchema } from '#shared/vocabulary/roles.ts';
import { instantSchema, lineSchema } from '#shared/vocabulary/text.ts';
import { signedKindSchema } from './model.ts';

const ALGORITHM = 'ES256';
const TYPE = 'circlekeeper-facts+json';

/** What a document states, for a computer to read: who says it, as what, when, and the facts themselves. */
export const statementSchema = z.strictObject({
  kind: signedKindSchema,
  program: lineSchema,
  issuer: z.strictObject({ name: lineSchema, role: roleSchema }),
  at: instantSchema,
  facts: z.json(),
});
export type Statement = z.infer<typeof statementSchema>;

const headerSchema = z.strictObject({
  alg: z.literal(ALGORITHM),
  typ: z.literal(TYPE),
  'x5t#S256': z.base64url(),
});

/** The statement as a compact JWS, ES256 and nothing else, which names the signer's certificate by its thumbprint. */
export async function signStatement(
  statement: Statement,
  signer: { readonly privateKey: KeyObject; readonly certificate: string },
): Promise<string> {
  const header = {
    alg: ALGORITHM,
    typ: TYPE,
    'x5t#S256': thumbprint(new X509Certificate(signer.certificate)),
  };
  const payload = new TextEncoder().encode(JSON.stringify(statementSchema.parse(statement)));
  return new CompactSign(payload).setProtectedHeader(header).sign(signer.privateKey);
}

/**
 * What a compact JWS states, if the holder of `certificate` signed exactly that. Refuses every other algorithm
 * (`none` among them), a header that says more or less than ours, and a signature by another key.
 */
export async function verifyStatement(jws: string, certificate: X509Certificate): Promise<Result<Statement>> {
  const header = headerSchema.safeParse(headerOf(jws));
  if (!header.success) return refuse('document-facts-invalid');
  if (header.data['x5t#S256'] !== thumbprint(certificate)) return refuse('document-facts-other-key');
  const payload = await payloadOf(jws, certificate.publicKey);
  if (payload === undefined) return refuse('document-facts-invalid');
  const statement = statementSchema.safeParse(payload);
  return statement.success ? ok(statement.data) : refuse('document-facts-invalid');
}

/** SHA-256 over the certificate, as `x5t#S256` has it. */
function thumbprint(certificate: X509Certificate): string {
  return createHash('sha256').update(certificate.raw).digest('base64url');
}

function headerOf(jws: string): unknown {
  try {
    return decodeProtectedHeader(jws);
  } catch {
    return undefined;
  }
}

async function payloadOf(jws: string, key: KeyObject): Promise<unknown> {
  try {
    const { payload } = await compactVerify(jws, key, { algorithms: [ALGORITHM] });
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(payload));
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof SyntaxError || error instanceof TypeError)
      return undefined;
    throw error;
  }
}
