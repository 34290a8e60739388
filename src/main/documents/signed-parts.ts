import { ok, type Result, refuse } from '#shared/result.ts';
import { FACTS_FILE } from './pdf.ts';
import {
  isDictionary,
  isList,
  isName,
  isReference,
  PdfObjects,
  type PdfValue,
  stringOf,
} from './pdf-objects.ts';
import type { SignaturePlace } from './signature-place.ts';

const MOST_FACTS = 4 * 1024 * 1024;

/** What the signature covers and a check has to read. */
export interface SignedParts {
  readonly signedAt: Date;
  /** The attached facts, a compact JWS that has not been verified yet. */
  readonly facts: string;
  readonly pages: number;
}

/** Reads the parts by way of the catalog, as a viewer does, so that both see the same signature and attachment. */
export function readSignedParts(pdf: Buffer, place: SignaturePlace): Result<SignedParts> {
  const objects = PdfObjects.open(pdf);
  const catalog = objects?.find(objects.trailer, 'Root');
  const pages = objects?.find(catalog, 'Pages', 'Count');
  if (objects === undefined || !isDictionary(catalog) || typeof pages !== 'number') {
    return refuse('document-unknown-form');
  }
  const signature = signatureIn(objects, catalog);
  const offset = objects.offset(signature);
  // The object that the form field names must be the one whose bytes were found: nothing comes between.
  if (offset === undefined || offset > place.at || pdf.indexOf('endobj', offset) < place.at) {
    return refuse('document-unknown-form');
  }
  if (!isName(objects.find(signature, 'SubFilter'), 'ETSI.CAdES.detached'))
    return refuse('document-signature-form');
  const signedAt = timeOf(stringOf(objects.find(signature, 'M')));
  if (signedAt === undefined) return refuse('document-signing-time');
  const facts = factsIn(objects, catalog);
  return facts === undefined ? refuse('document-facts-missing') : ok({ signedAt, facts, pages });
}

/** The reference to the signature of the one form field. */
function signatureIn(objects: PdfObjects, catalog: PdfValue): PdfValue | undefined {
  const fields = objects.find(catalog, 'AcroForm', 'Fields');
  if (!isList(fields) || fields.length !== 1) return undefined;
  const field = objects.resolve(fields[0]);
  return isDictionary(field) && isName(field.get('FT'), 'Sig') ? field.get('V') : undefined;
}

/** The one attachment, the same by both ways a viewer may find it. */
function factsIn(objects: PdfObjects, catalog: PdfValue): string | undefined {
  const associated = objects.find(catalog, 'AF');
  const named = objects.find(catalog, 'Names', 'EmbeddedFiles', 'Names');
  if (!isList(associated) || associated.length !== 1 || !isList(named) || named.length !== 2)
    return undefined;
  const [file] = associated;
  if (!isReference(file) || !isReference(named[1]) || named[1].object !== file.object) return undefined;
  if (stringOf(objects.find(file, 'UF')) !== FACTS_FILE) return undefined;
  const embedded = objects.find(file, 'EF');
  return isDictionary(embedded)
    ? objects.stream(embedded.get('F'), MOST_FACTS)?.toString('latin1')
    : undefined;
}

/** The instant of a PDF date in UTC, `D:20260503100000Z`, which is the form Circlekeeper writes. */
function timeOf(date: string | undefined): Date | undefined {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(date ?? '');
  if (found === null) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1);
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}
