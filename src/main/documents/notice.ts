import type { Role } from '#shared/vocabulary/roles.ts';
import type { Day, Instant, Language } from '#shared/vocabulary/text.ts';
import type { DocumentDraft } from './model.ts';
import { dayInWords, texts } from './texts.ts';

/** Everything the referring office is told. There is nowhere to put more, and that is the point. */
export interface Notice {
  readonly language: Language;
  readonly program: string;
  /** The referring office. */
  readonly office: string;
  /** The office's own reference number for the case. */
  readonly officeReference: string;
  readonly endedOn: Day;
  /** One of the program's plain headings, in `language`. */
  readonly heading: string;
  readonly signer: { readonly name: string; readonly role: Role };
  readonly at: Instant;
  readonly timeZone?: string;
}

/**
 * The plain notice of the end of a process, for the referring office: that it ended, when, under which of the
 * program's headings, and by which reference. Nothing that was said, and no one who took part, is in it.
 */
export function noticeDocument(notice: Notice): DocumentDraft {
  const { language, program, office, officeReference, endedOn, heading, signer, at, timeZone } = notice;
  const words = texts(language).notice;
  return {
    kind: 'notice',
    language,
    title: words.title,
    program,
    preparedAt: at,
    ...(timeZone === undefined ? {} : { timeZone }),
    recipient: { name: office, purpose: words.purpose },
    sections: [
      {
        heading: words.heading,
        blocks: [
          { block: 'paragraph', text: words.ended },
          {
            block: 'facts',
            pairs: [
              { term: words.reference, definition: officeReference },
              { term: words.endedOn, definition: dayInWords(endedOn, language) },
              { term: words.headingTerm, definition: heading },
            ],
          },
        ],
      },
    ],
    signatureLine: { name: signer.name, role: signer.role, at },
    notLegalAdvice: false,
  };
}

/** The same for a computer to read, and no more than the paper says. */
export function noticeFacts({ office, officeReference, endedOn, heading }: Notice): NoticeFacts {
  return { ended: true, office, officeReference, endedOn, heading };
}

/** A type alias, so that it is JSON by its form. */
export type NoticeFacts = {
  ended: true;
  office: string;
  officeReference: string;
  endedOn: Day;
  heading: string;
};
