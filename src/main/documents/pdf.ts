import { BODY, SUBTITLE, TITLE, writeBlock, writeHeading } from './blocks.ts';
import { footOf, writeFeet, writeMark } from './furniture.ts';
import type { DocumentModel } from './model.ts';
import { Sheet } from './sheet.ts';
import { TaggedDocument } from './tagged-document.ts';
import { dayInWords, dayOfInstantInWords, fill, texts } from './texts.ts';

/** What the lines of a signature take at most: they stand on one page. */
const SIGNATURE_HEIGHT = 9 * BODY.leading;

/** The name of the attached facts inside every signed document. */
export const FACTS_FILE = 'facts.jws';

/**
 * The document as a PDF: US Letter, tagged, fonts embedded, black on white.
 *
 * With `facts` (a compact JWS) the file carries them as an attachment and has room for the signature that
 * {@link signPdf} puts in; without, it is plain paper.
 */
export async function renderPdf(model: DocumentModel, facts?: string): Promise<Uint8Array> {
  const document = new TaggedDocument(model);
  const bytes = collect(document);
  const foot = footOf(model, document);
  const sheet = new Sheet(document, foot.top - 14);

  writeMark(sheet, model.program);
  sheet.text({ parent: sheet.root, type: 'H1' }, model.title, TITLE);
  if (model.subtitle !== undefined) sheet.text({ parent: sheet.root, type: 'P' }, model.subtitle, SUBTITLE);
  sheet.y += 10;
  writeBlock(sheet, sheet.root, { block: 'facts', pairs: headOf(model) });

  for (const { heading, blocks } of model.sections) {
    const section = sheet.element({ parent: sheet.root, type: 'Sect' });
    writeHeading(sheet, section, heading);
    for (const block of blocks) writeBlock(sheet, section, block);
    section.end();
  }
  writeEnd(sheet, document, model, facts);
  writeFeet(sheet, document, model, foot);
  sheet.root.end();
  document.end();
  return bytes;
}

/** When, for whom, why, until when and under which release. */
function headOf(model: DocumentModel): { term: string; definition: string }[] {
  const { head } = texts(model.language);
  const { recipient, validUntil, releaseId } = model;
  const prepared = dayOfInstantInWords(model.preparedAt, model.language, model.timeZone);
  return [
    { term: head.prepared, definition: prepared },
    ...(recipient === undefined
      ? []
      : [
          { term: head.preparedFor, definition: recipient.name },
          { term: head.purpose, definition: recipient.purpose },
        ]),
    ...(validUntil === undefined
      ? []
      : [{ term: head.validUntil, definition: dayInWords(validUntil, model.language) }]),
    ...(releaseId === undefined ? [] : [{ term: head.release, definition: releaseId }]),
  ];
}

/** The signature line, how to check it, and what the document is not. */
function writeEnd(sheet: Sheet, document: TaggedDocument, model: DocumentModel, facts?: string): void {
  const words = texts(model.language);
  const { signatureLine } = model;
  const section = sheet.element({ parent: sheet.root, type: 'Sect' });
  if (signatureLine !== undefined) {
    sheet.room(SIGNATURE_HEIGHT + (model.notLegalAdvice ? 3 * BODY.leading : 0));
    writeHeading(sheet, section, words.signature.heading);
    const signedBy = fill(words.signature.signedBy, {
      name: signatureLine.name,
      role: words.roles[signatureLine.role],
      program: model.program,
      date: dayOfInstantInWords(signatureLine.at, model.language, model.timeZone),
    });
    writeBlock(sheet, section, { block: 'paragraph', text: signedBy });
    if (facts !== undefined) {
      writeBlock(sheet, section, { block: 'paragraph', text: words.signature.check });
      const at = new Date(signatureLine.at);
      document.addSignatureField(section, {
        at,
        reason: words.signature.reason,
        label: words.signature.field,
      });
      attachFacts(document, facts, words.signature.factsFile, at);
    }
  }
  if (model.notLegalAdvice) {
    sheet.room(2 * BODY.leading);
    writeBlock(sheet, section, { block: 'paragraph', text: words.notLegalAdvice });
  }
  section.end();
}

function attachFacts(document: TaggedDocument, facts: string, description: string, modifiedDate: Date): void {
  document.file(Buffer.from(facts, 'ascii'), {
    name: FACTS_FILE,
    type: 'application/jose',
    description,
    relationship: 'Data',
    creationDate: modifiedDate,
    modifiedDate,
  });
}

async function collect(document: TaggedDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
