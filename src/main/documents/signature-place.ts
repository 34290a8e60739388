import { ok, type Result, refuse } from '#shared/result.ts';
import { SIGNATURE_ROOM } from './tagged-document.ts';

/** Where the one signature of a file stands, and what it covers. */
export interface SignaturePlace {
  /** Where the signature's dictionary says `/ByteRange`. */
  readonly at: number;
  /** Everything in the file except the signature itself. */
  readonly covered: readonly [Buffer, Buffer];
  /** The signature container, DER. */
  readonly container: Buffer;
}

const BYTE_RANGE = /^\/ByteRange \[(\d{1,10}) (\d{1,10}) (\d{1,10}) (\d{1,10})\] *\n\/Contents </;

/**
 * Finds the signature in the raw bytes, before anything in them is believed. The two ranges must be the whole
 * file but for the hexadecimal of `/Contents`, and that must be one container followed by zeros: so there is no
 * place in the file where a byte could be changed unseen.
 */
export function findSignature(pdf: Buffer): Result<SignaturePlace> {
  const at = pdf.indexOf('/ByteRange');
  if (at === -1) return refuse('document-no-signature');
  if (pdf.indexOf('/ByteRange', at + 1) !== -1) return refuse('document-several-signatures');
  const found = BYTE_RANGE.exec(pdf.toString('latin1', at, at + 256));
  if (found === null) return refuse('document-unknown-form');

  const [from1, length1, from2, length2] = [
    Number(found[1]),
    Number(found[2]),
    Number(found[3]),
    Number(found[4]),
  ];
  const start = at + found[0].length - 1;
  const end = pdf.indexOf('>', start) + 1;
  if (end - start !== 2 * SIGNATURE_ROOM + 2) return refuse('document-coverage');
  if (from1 !== 0 || length1 !== start || from2 !== end) return refuse('document-coverage');
  if (from2 + length2 < pdf.length) return refuse('document-added-to');
  if (from2 + length2 > pdf.length) return refuse('document-changed');

  const container = containerIn(pdf.toString('latin1', start + 1, end - 1));
  if (!container.ok) return container;
  return ok({ at, covered: [pdf.subarray(0, start), pdf.subarray(end)], container: container.value });
}

/** The container in the hexadecimal: lower case, as long as its own DER says, and after it nothing but zeros. */
function containerIn(hex: string): Result<Buffer> {
  if (!/^3082[0-9a-f]*$/.test(hex)) return refuse('document-signature-form');
  const bytes = Buffer.from(hex, 'hex');
  const length = 4 + bytes.readUInt16BE(2);
  if (length > bytes.length) return refuse('document-signature-form');
  if (bytes.subarray(length).some((byte) => byte !== 0)) return refuse('document-padding');
  return ok(bytes.subarray(0, length));
}
