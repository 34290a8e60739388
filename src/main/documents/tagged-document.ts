import PDFDocument from 'pdfkit';
import type { DocumentModel } from './model.ts';

/** US Letter with wide margins, in points. */
export const PAGE = { width: 612, height: 792, left: 86, right: 526, top: 64 } as const;

/** Room for the signature in the file, in bytes: a chain of two certificates takes about a third of it. */
export const SIGNATURE_ROOM = 8192;

/** What an archive must be told before it may be told that the file is PDF/UA too. */
const UA_EXTENSION = `
<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

/** What the signature field says of itself. Its time is the signer's own statement. */
export interface SignatureField {
  readonly at: Date;
  readonly reason: string;
  readonly label: string;
}

/**
 * A pdfkit document in the form every Circlekeeper paper has: PDF 1.7, tagged, for PDF/UA-1 and PDF/A-3a, with
 * room for one signature. One revision, so that anything added later can be seen.
 */
export class TaggedDocument extends PDFDocument {
  #signature: PDFKit.PDFKitReference | undefined;

  constructor(model: DocumentModel) {
    super({
      pdfVersion: '1.7',
      subset: 'PDF/A-3a',
      tagged: true,
      lang: model.language,
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      size: [PAGE.width, PAGE.height],
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      font: '',
      info: {
        Title: `${model.title}, ${model.program}`,
        Creator: 'Circlekeeper',
        Producer: 'Circlekeeper',
        CreationDate: new Date(model.preparedAt),
      },
    });
  }

  /** Puts an invisible signature field, with room for the signature, on the current page under `parent`. */
  addSignatureField(parent: PDFKit.PDFStructureElement, field: SignatureField): void {
    this.#signature = this.ref({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, '**********', '**********', '**********'],
      Contents: Buffer.alloc(SIGNATURE_ROOM),
      M: field.at,
      Reason: new String(field.reason),
    });
    const form = this.struct('Form');
    parent.add(form);
    const widget = {
      Subtype: 'Widget',
      FT: 'Sig',
      T: new String('Signature'),
      TU: new String(field.label),
      V: this.#signature,
      F: 132,
      P: this.page.dictionary,
      structParent: form,
    };
    this.annotate(0, PAGE.height, 0, 0, widget);
    form.end();
    this._root.data.AcroForm = this.ref({ SigFlags: 3, Fields: this.page.annotations.slice(-1) });
    this.#signature.end(undefined);
  }

  override endAcroForm(): this {
    const form = this._root.data.AcroForm;
    if (isReference(form)) form.end();
    return this;
  }

  /** The metadata are XML: what stands in the title has to be escaped there, and only there. */
  override endMetadata(): void {
    this.appendXML(UA_EXTENSION);
    this.info = { ...this.info, Title: escapeXml(this.info.Title ?? '') };
    super.endMetadata();
  }
}

function isReference(value: unknown): value is { end(): void } {
  return typeof value === 'object' && value !== null && 'end' in value && typeof value.end === 'function';
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
