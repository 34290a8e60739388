/** What the published types of pdfkit leave out and this folder uses. */
declare namespace PDFKit {
  interface PDFDocument {
    /** The catalog. */
    _root: { data: Record<string, unknown> };
    /** The font in use. */
    _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    endAcroForm(): this;
  }
  interface PDFStructureElement {
    dictionary: { data: Record<string, unknown> };
  }
  namespace Mixins {
    interface AnnotationOption {
      Subtype?: string;
      FT?: string;
      T?: object;
      TU?: object;
      V?: PDFKitReference;
      F?: number;
      P?: PDFKitReference;
      structParent?: PDFStructureElement;
    }
    interface PDFVector {
      arc(x: number, y: number, radius: number, from: number, to: number, anticlockwise: boolean): this;
    }
    interface StructureElementOptions {
      scope?: 'Row' | 'Column';
    }
    interface PDFAttachmentOptions {
      relationship?: 'Data' | 'Source' | 'Alternative' | 'Supplement' | 'Unspecified';
    }
  }
}
