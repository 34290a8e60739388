import { beforeAll, describe, expect, it } from 'vitest';
import { type Statement, signStatement } from '#main/documents/jws.ts';
import { renderPdf } from '#main/documents/pdf.ts';
import { type Signer, signDocument, signPdf } from '#main/documents/sign.ts';
import { verifyDocument } from '#main/documents/verify.ts';
import { AT, granted, PROGRAM, paper, summaryDraft } from './papers.ts';
import { makeProgram, makeSigner, type Program } from './people.ts';
import { askPdfsig } from './poppler.ts';

const FACTS = { services: ['housing', 'legal aid'] };

let program: Program;
let signer: Signer;
let signed: Buffer;
let trust: { rootCertificate: string };

beforeAll(async () => {
  program = await makeProgram(PROGRAM);
  signer = await makeSigner(program);
  signed = Buffer.from(granted(await signDocument(paper(summaryDraft()), FACTS, signer)));
  trust = { rootCertificate: program.rootCertificate };
});

const statement = (change: Partial<Statement> = {}): Statement => ({
  kind: 'summary',
  program: PROGRAM,
  issuer: { name: signer.name, role: signer.role },
  at: AT,
  facts: FACTS,
  ...change,
});

/** A signed file made the way a forger inside would make it: with any facts, by any signer, edited before signing. */
async function forged(by: Signer, jws: string, edit = (pdf: Buffer): Buffer => pdf): Promise<Buffer> {
  const pdf = Buffer.from(await renderPdf(paper(summaryDraft()), jws));
  return Buffer.from(await signPdf(edit(pdf), by));
}

const replaced = (from: string, to: string) => (pdf: Buffer) => {
  const text = pdf.toString('latin1');
  expect(text).toContain(from);
  expect(to).toHaveLength(from.length);
  return Buffer.from(text.replace(from, to), 'latin1');
};

async function codeOf(pdf: Uint8Array, by: Parameters<typeof verifyDocument>[1] = trust): Promise<string> {
  const result = await verifyDocument(pdf, by);
  return result.ok ? 'verified' : result.error.code;
}

describe('a file as it was signed', () => {
  it('says who, in which role, for which program, what, and when by their own word', async () => {
    const verified = granted(await verifyDocument(signed, trust));
    expect(verified).toMatchObject({
      trusted: 'pinned',
      signedBy: 'R. Okafor',
      role: 'facilitator',
      statedAt: AT,
      program: PROGRAM,
      kind: 'summary',
      facts: FACTS,
      pages: 2,
      certificateValid: { from: '2026-02-01T00:00:00.000Z', until: '2028-02-01T00:00:00.000Z' },
    });
    expect(verified.keyFingerprint).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  it('is known by the fingerprint of the program too, however that is written', async () => {
    const { programFingerprint } = granted(await verifyDocument(signed, trust));
    expect(await codeOf(signed, { rootFingerprint: programFingerprint })).toBe('verified');
    expect(
      await codeOf(signed, { rootFingerprint: programFingerprint.replaceAll(' ', '').toUpperCase() }),
    ).toBe('verified');
    expect(await codeOf(signed, { rootFingerprint: '' })).toBe('document-other-program');
  });

  it('is only called consistent when no program is known', async () => {
    expect(granted(await verifyDocument(signed, {})).trusted).toBe('unknown-program');
  });

  it('verifies for the role that signs such a paper, and for no other: a key and a program of one’s own make no notice', async () => {
    for (const kind of ['summary', 'notice'] as const) {
      for (const role of ['facilitator', 'supervisor', 'keyholder'] as const) {
        const by = await makeSigner(program, { role });
        const draft = { ...summaryDraft(), kind, signatureLine: { name: by.name, role, at: AT } };
        const pdf = granted(await signDocument(paper(draft), FACTS, by));
        const signs = kind === 'summary' ? 'facilitator' : 'supervisor';
        expect(await codeOf(pdf), `${kind} by a ${role}`).toBe(
          role === signs ? 'verified' : 'document-wrong-role',
        );
      }
    }
  });

  it('verifies with a name of other alphabets and marks', async () => {
    const by = await makeSigner(program, { name: 'Łucja O’Nguyễn, "Юлия" + <José>' });
    const draft = { ...summaryDraft(), signatureLine: { name: by.name, role: by.role, at: AT } };
    expect(
      granted(await verifyDocument(granted(await signDocument(paper(draft), FACTS, by)), trust)).signedBy,
    ).toBe(by.name);
  });
});

describe('a file that is no signed document', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'document-not-a-pdf'],
    ['a letter', Buffer.from('Dear office'), 'document-not-a-pdf'],
    ['a PDF by its first line only', Buffer.from('%PDF-1.7\n'), 'document-no-signature'],
    ['a file too large', Buffer.alloc(64 * 1024 * 1024 + 1), 'document-too-large'],
  ])('%s is refused', async (_what, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('refuses paper without a signature, and with room for one only', async () => {
    expect(await codeOf(await renderPdf(paper(summaryDraft())))).toBe('document-no-signature');
    expect(await codeOf(await renderPdf(paper(summaryDraft()), 'a.b.c'))).toBe('document-unknown-form');
  });
});

describe('a file that was touched after it was signed', () => {
  it('refuses a changed byte, as pdfsig does', async () => {
    const changed = replaced('/MediaBox [0 0 612', '/MediaBox [0 0 613')(signed);
    expect(await codeOf(changed)).toBe('document-changed');
    expect(askPdfsig(changed)).toContain('Digest Mismatch');
    expect(askPdfsig(signed)).toContain('Signature is Valid');
  });

  it('refuses an appended update, which pdfsig shows as not signed in total', async () => {
    const start = signed.length;
    const update = `\n1 0 obj\n<< >>\nendobj\nxref\n1 1\n${String(start + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 2 /Prev 0 >>\nstartxref\n${start + 22}\n%%EOF\n`;
    expect(await codeOf(Buffer.concat([signed, Buffer.from(update)]))).toBe('document-added-to');
    expect(await codeOf(Buffer.concat([signed, Buffer.from('\n')]))).toBe('document-added-to');
  });

  it('refuses a file cut short', async () => {
    expect(await codeOf(signed.subarray(0, -1))).toBe('document-changed');
    expect(await codeOf(signed.subarray(0, signed.length / 2))).not.toBe('verified');
  });

  it('refuses a second signature, wherever it is claimed', async () => {
    const second = Buffer.from('\n<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>');
    expect(await codeOf(Buffer.concat([signed, second]))).toBe('document-several-signatures');
  });

  it.each([
    ['begins later', (r: number[]) => [1, (r[1] ?? 0) - 1, r[2], r[3]], 'document-coverage'],
    ['ends before the signature', (r: number[]) => [0, (r[1] ?? 0) - 1, r[2], r[3]], 'document-coverage'],
    ['reaches into the signature', (r: number[]) => [0, (r[1] ?? 0) + 1, r[2], r[3]], 'document-coverage'],
    [
      'goes on after a gap',
      (r: number[]) => [0, r[1], (r[2] ?? 0) + 1, (r[3] ?? 0) - 1],
      'document-coverage',
    ],
    ['overlaps', (r: number[]) => [0, r[1], r[1], r[3]], 'document-coverage'],
    ['leaves the end out', (r: number[]) => [0, r[1], r[2], (r[3] ?? 0) - 1], 'document-added-to'],
    ['reaches over the end', (r: number[]) => [0, r[1], r[2], (r[3] ?? 0) + 1], 'document-changed'],
  ])('refuses a range that %s', async (_what, change, code) => {
    const found = /\/ByteRange \[([\d ]+)\] */.exec(signed.toString('latin1'));
    const range = (found?.[1] ?? '').split(' ').map(Number);
    const was = found?.[0] ?? '';
    const now = `/ByteRange [${change(range).join(' ')}]`.padEnd(was.length, ' ');
    expect(await codeOf(replaced(was, now)(signed))).toBe(code);
  });

  it('refuses anything in the room after the signature, and another spelling of it', async () => {
    const end = signed.indexOf('>', signed.indexOf('/Contents <'));
    const hidden = Buffer.from(signed);
    hidden.write('1', end - 1);
    expect(await codeOf(hidden)).toBe('document-padding');
    const start = signed.indexOf('/Contents <') + '/Contents <'.length;
    const letter = signed.toString('latin1', start).search(/[a-f]/) + start;
    const spelled = Buffer.from(signed);
    spelled.write(signed.toString('latin1', letter, letter + 1).toUpperCase(), letter);
    expect(await codeOf(spelled)).toBe('document-signature-form');
  });

  it('refuses facts put in the place of the signed ones', async () => {
    const other = granted(await signDocument(paper(summaryDraft()), { services: ['none'] }, signer));
    const stream = /\/Type \/EmbeddedFile[\s\S]*?endstream/;
    const swapped = signed
      .toString('latin1')
      .replace(stream, stream.exec(Buffer.from(other).toString('latin1'))?.[0] ?? '');
    expect(await codeOf(Buffer.from(swapped, 'latin1'))).not.toBe('verified');
    expect(await codeOf(other)).toBe('verified');
  });
});

describe('whoever signed', () => {
  it('is of another program, though it bears the same name', async () => {
    const impostor = await makeProgram(PROGRAM);
    const pdf = granted(await signDocument(paper(summaryDraft()), FACTS, await makeSigner(impostor)));
    expect(await codeOf(pdf)).toBe('document-other-program');
    expect(granted(await verifyDocument(pdf, {})).trusted).toBe('unknown-program');
    expect(await codeOf(pdf, { rootCertificate: impostor.rootCertificate })).toBe('verified');
  });

  it('has a certificate that this root did not issue', async () => {
    const impostor = await makeProgram(PROGRAM);
    const posing = { ...(await makeSigner(impostor)), rootCertificate: program.rootCertificate };
    expect(await codeOf(await forged(posing, await signStatement(statement(), posing)))).toBe(
      'document-broken-chain',
    );
    expect(await codeOf(await forged(signer, await signStatement(statement(), signer)))).toBe('verified');
  });

  it('signed with another key than the certificate’s', async () => {
    const other = await makeSigner(program);
    const posing = { ...signer, privateKey: other.privateKey };
    expect(await codeOf(await forged(posing, await signStatement(statement(), signer)))).toBe(
      'document-signature-invalid',
    );
  });

  it.each([
    ['had expired', { until: '2026-05-03T14:59:59Z' }, 'document-certificate-expired'],
    ['was valid to the second', { until: '2026-05-03T15:00:00Z' }, 'verified'],
    ['was not valid yet', { from: '2026-05-03T15:00:01Z' }, 'document-certificate-not-yet-valid'],
    ['became valid that second', { from: '2026-05-03T15:00:00Z' }, 'verified'],
    ['says no role', { role: null }, 'document-no-role'],
    ['says a role that does not sign', { role: 'prosecutor' }, 'document-no-role'],
    ['says the role in other letters', { role: 'Facilitator' }, 'document-no-role'],
  ])('has a certificate that %s', async (_what, wish, code) => {
    const by = await makeSigner(program, wish);
    expect(await codeOf(await forged(by, await signStatement(statement(), by)))).toBe(code);
  });
});

describe('the facts inside', () => {
  it('are missing', async () => {
    const jws = await signStatement(statement(), signer);
    const named =
      /\/AF \[/.exec(Buffer.from(await renderPdf(paper(summaryDraft()), jws)).toString('latin1'))?.[0] ?? '';
    expect(await codeOf(await forged(signer, jws, replaced(named, '/AX [')))).toBe('document-facts-missing');
    expect(await codeOf(await forged(signer, jws, replaced('/UF (facts.jws)', '/UF (other.jws)')))).toBe(
      'document-facts-missing',
    );
  });

  it('are not signed', async () => {
    const [header, , signature] = (await signStatement(statement(), signer)).split('.');
    const body = Buffer.from(JSON.stringify(statement({ facts: { services: [] } }))).toString('base64url');
    for (const jws of ['a.b.c', 'nothing', `${header}.${body}.${signature}`, `${header}.${body}.`]) {
      expect(await codeOf(await forged(signer, jws))).toBe('document-facts-invalid');
    }
  });

  it('are signed by somebody else of the same program', async () => {
    const other = await makeSigner(program);
    expect(await codeOf(await forged(signer, await signStatement(statement(), other)))).toBe(
      'document-facts-other-key',
    );
  });

  it.each([
    ['time', { at: '2026-05-03T15:00:01.000Z' }],
    ['program', { program: 'Another program' }],
    ['name', { issuer: { name: 'S. Imposter', role: 'facilitator' as const } }],
    ['role', { issuer: { name: 'R. Okafor', role: 'supervisor' as const } }],
  ])('state another %s than the signature', async (_what, change) => {
    expect(await codeOf(await forged(signer, await signStatement(statement(change), signer)))).toBe(
      'document-facts-differ',
    );
  });
});

describe('signing refuses', () => {
  const code = async (draft: Parameters<typeof paper>[0], by: Signer) => {
    const result = await signDocument(paper(draft), FACTS, by);
    return result.ok ? 'signed' : result.error.code;
  };

  it('a signature line that is not the signer’s own', async () => {
    const line = (change: object) => ({
      ...summaryDraft(),
      signatureLine: { name: 'R. Okafor', role: 'facilitator' as const, at: AT, ...change },
    });
    expect(await code(line({}), signer)).toBe('signed');
    expect(await code(line({ name: 'S. Other' }), signer)).toBe('document-signer-differs');
    expect(await code(line({ role: 'supervisor' }), signer)).toBe('document-signer-differs');
    expect(await code(line({ at: '2029-01-01T00:00:00.000Z' }), signer)).toBe('document-signer-differs');
    expect(await code({ ...line({}), program: 'Another program' }, signer)).toBe('document-signer-differs');
    const { privateKey } = await makeSigner(program);
    expect(await code(line({}), { ...signer, privateKey })).toBe('document-signer-differs');
  });

  it('a document without a signature line, and a recovery sheet', async () => {
    const { signatureLine, ...unsigned } = summaryDraft();
    expect(await code(unsigned, signer)).toBe('document-unsigned');
    expect(await code({ ...unsigned, kind: 'recoverySheet', signatureLine }, signer)).toBe(
      'document-never-signed',
    );
  });
});
