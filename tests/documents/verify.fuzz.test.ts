import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '#main/documents/certificates.ts';
import { encodeContainer, readContainer } from '#main/documents/cms.ts';
import { signStatement } from '#main/documents/jws.ts';
import { renderPdf } from '#main/documents/pdf.ts';
import { PdfObjects } from '#main/documents/pdf-objects.ts';
import { type Signer, signDocument, signPdf } from '#main/documents/sign.ts';
import { findSignature } from '#main/documents/signature-place.ts';
import { verifyDocument } from '#main/documents/verify.ts';
import { AT, granted, PROGRAM, paper, summaryDraft } from './papers.ts';
import { makeProgram, makeSigner, type Program } from './people.ts';

const SEED = 20261124;

let program: Program;
let signer: Signer;
let signed: Buffer;
let unsigned: Buffer;

beforeAll(async () => {
  program = await makeProgram(PROGRAM);
  signer = await makeSigner(program);
  signed = Buffer.from(granted(await signDocument(paper(summaryDraft()), { services: 3 }, signer)));
  const statement = {
    kind: 'summary',
    program: PROGRAM,
    issuer: { name: signer.name, role: signer.role },
    at: AT,
    facts: { services: 3 },
  } as const;
  unsigned = Buffer.from(await renderPdf(paper(summaryDraft()), await signStatement(statement, signer)));
});

const verified = async (pdf: Uint8Array) =>
  (await verifyDocument(pdf, { rootCertificate: program.rootCertificate })).ok;

/** A change to a file of any length: some bytes at a place replaced, taken out, put in, or repeated elsewhere. */
const mutation = fc.record({
  how: fc.constantFrom('replace', 'remove', 'insert', 'repeat', 'cut'),
  place: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  elsewhere: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 8 }),
  /** Near which word to strike, so that the parts that are read are struck as often as the long streams. */
  near: fc.constantFrom(
    '',
    '/ByteRange',
    '/Contents <',
    'xref\n',
    'trailer',
    '/AcroForm',
    '/EmbeddedFile',
    '/Filespec',
    '/Root',
    '/Sig',
  ),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer Value> ? Value : never;

function mutate(pdf: Buffer, { how, place, elsewhere, bytes, near }: Mutation): Buffer {
  const home = near === '' ? 0 : Math.max(0, pdf.indexOf(near));
  const at = Math.floor(near === '' ? place * pdf.length : Math.min(home + place * 120, pdf.length - 1));
  const other = Math.floor(elsewhere * pdf.length);
  const [head, tail] = [pdf.subarray(0, at), pdf.subarray(at)];
  if (how === 'replace') return Buffer.concat([head, bytes, tail.subarray(bytes.length)]);
  if (how === 'remove') return Buffer.concat([head, tail.subarray(bytes.length)]);
  if (how === 'insert') return Buffer.concat([head, bytes, tail]);
  if (how === 'cut') return head;
  return Buffer.concat([head, pdf.subarray(other, other + bytes.length * 40), tail]);
}

describe('a signed file with anything changed in it', () => {
  it('is itself the control', async () => {
    expect(await verified(signed)).toBe(true);
  });

  it('is never verified', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (changes) => {
        const changed = changes.reduce(mutate, signed);
        fc.pre(!changed.equals(signed));
        expect(await verified(changed)).toBe(false);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('is never verified with any one bit of the signature changed, its room included', async () => {
    const start = signed.indexOf('/Contents <') - 60;
    const end = signed.indexOf('>', start + 80) + 1;
    for (let at = start; at < end; at += at < start + 3000 ? 2 : 97) {
      const changed = Buffer.from(signed);
      changed.writeUInt8(changed.readUInt8(at) ^ (1 << (at % 8)), at);
      expect(await verified(changed), `byte ${at}`).toBe(false);
    }
  });

  it('is never verified with the same text in other hexadecimal, and no throw', async () => {
    const start = signed.indexOf('/Contents <') + '/Contents <'.length;
    for (let at = start; at < start + 3200; at += 1) {
      for (const digit of at % 12 === 0 ? ['f', '0', 'A', ' '] : ['A', ' ']) {
        if (signed.toString('latin1', at, at + 1) === digit) continue;
        const changed = Buffer.from(signed);
        changed.write(digit, at);
        expect(await verified(changed), `digit ${digit} at ${at}`).toBe(false);
      }
    }
  });
});

describe('hostile bytes', () => {
  it('that are signed all the same give an answer, not a throw', async () => {
    await fc.assert(
      fc.asyncProperty(mutation, async (change) => {
        const broken = mutate(unsigned, change);
        fc.pre(broken.includes('/ByteRange [0 /********** /********** /**********]'));
        const room = broken.indexOf('>', broken.indexOf('/Contents <'));
        fc.pre(room > 0);
        let pdf: Uint8Array;
        try {
          pdf = await signPdf(broken, signer);
        } catch {
          return;
        }
        const result = await verifyDocument(pdf, {});
        expect(typeof result.ok).toBe('boolean');
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  it('in the certificates give an answer, not a throw and not the end of the process', async () => {
    const { covered, container } = granted(findSignature(signed));
    const parts = readContainer(container);
    if (parts === undefined) throw new Error('The control is no container');
    const room = covered[1].byteOffset - covered[0].byteOffset - covered[0].length;
    const withContainer = (bytes: Buffer) => {
      const hex = bytes.toString('hex').padEnd(room - 2, '0');
      return Buffer.concat([covered[0], Buffer.from(`<${hex}>`), covered[1]]);
    };
    expect(await verified(withContainer(encodeContainer(parts)))).toBe(true);
    for (const which of ['signer', 'root'] as const) {
      for (let bit = 0; bit < parts[which].raw.length * 8; bit += 5) {
        const der = Buffer.from(parts[which].raw);
        der.writeUInt8(der.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
        const changed = readCertificate(der);
        if (changed === undefined) continue;
        const pdf = withContainer(encodeContainer({ ...parts, [which]: changed }));
        expect((await verifyDocument(pdf, {})).ok, `${which}, bit ${bit}`).toBe(false);
      }
    }
  });

  it('of any kind give an answer, not a throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), fc.nat(3), async (bytes, kind) => {
        const der = Buffer.concat([Buffer.from([0x30, 0x82, 0x10, 0x00]), bytes]).subarray(0, 8192);
        const hex = Buffer.concat([der, Buffer.alloc(8192 - der.length)]).toString('hex');
        const text = `%PDF-1.7\n/ByteRange [0 1111111111 1111111111 1111111111]\n/Contents <${hex}>\n%%EOF`;
        const start = text.indexOf('<');
        const end = text.indexOf('>') + 1;
        const aligned = (value: number) => String(value).padStart(10, '0');
        const ranged = text.replace(
          '1111111111 1111111111 1111111111',
          `${aligned(start)} ${aligned(end)} ${aligned(text.length - end)}`,
        );
        const files = [
          bytes,
          Buffer.concat([Buffer.from('%PDF-1.7\n'), bytes]),
          Buffer.from(text),
          Buffer.from(ranged),
        ];
        expect((await verifyDocument(files[kind] ?? bytes, {})).ok).toBe(false);
      }),
      { seed: SEED, numRuns: 1000 },
    );
  });

  it.each([
    ['lists in lists', '['.repeat(1_000_000)],
    ['dictionaries in dictionaries', '<</A '.repeat(200_000)],
    ['an endless string', `(${'a'.repeat(1_000_000)}`],
    ['an endless name', `/${'a'.repeat(1_000_000)}`],
    ['an endless number', '1'.repeat(1_000_000)],
  ])('%s are read in bounded time and depth', (_what, value) => {
    const body = `%PDF-1.7\n1 0 obj\n${value}\nendobj\n`;
    const table = `xref\n0 2\n0000000000 65535 f \n${'9'.padStart(10, '0')} 00000 n \n`;
    const file = Buffer.from(`${body}${table}trailer\n<< /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`);
    const objects = PdfObjects.open(file);
    expect(objects).toBeDefined();
    expect(() => objects?.find(objects.trailer, 'Root')).not.toThrow();
  });

  it('as large as may be are refused in moderate time', async () => {
    const large = Buffer.alloc(64 * 1024 * 1024, '/ByteRang /Contents <');
    large.write('%PDF-1.7\n');
    const before = performance.now();
    expect(await verified(large)).toBe(false);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
