import type { Role } from '#shared/vocabulary/roles.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import { type Instant, inLanguage, type Language } from '#shared/vocabulary/text.ts';
import type { Block, DocumentDraft } from './model.ts';
import { dayInWords, dayOfInstantInWords, fill, texts } from './texts.ts';

/** What the paper of a decision is made of. The person who was asked is named by their part alone. */
export interface DecisionPaper {
  readonly language: Language;
  readonly program: string;
  /** The case's neutral name. */
  readonly caseName: string;
  readonly instrument: Instrument;
  readonly screening: Screening;
  readonly decidedBy: string;
  readonly signer: { readonly name: string; readonly role: Role };
  readonly at: Instant;
  readonly timeZone: string;
}

/**
 * One screening decision on paper, for the program's own file: what was indicated and why, what was decided and why, the
 * safeguards, and how the audit stands. No answer's note and no name of a person of the case is in it but those that
 * whoever decided wrote into their own reasons.
 */
export function decisionDocument(paper: DecisionPaper): DocumentDraft {
  const { language, program, caseName, screening, decidedBy, signer, at, timeZone } = paper;
  const words = texts(language).decision;
  return {
    kind: 'decision',
    language,
    title: words.title,
    subtitle: caseName,
    program,
    preparedAt: at,
    timeZone,
    sections: [
      {
        heading: words.aboutHeading,
        blocks: [
          {
            block: 'facts',
            pairs: [
              { term: words.asked, definition: words.people[paper.instrument.for] },
              { term: words.askedOn, definition: dayInWords(screening.on, language) },
              { term: words.occasion, definition: words.occasions[screening.occasion] },
              {
                term: words.instrument,
                definition: `${inLanguage(paper.instrument.title, language)}, ${screening.instrument.version}, SHA-256 ${screening.instrument.hash.slice(0, 16)}`,
              },
              {
                term: words.decidedBy,
                definition: `${decidedBy}, ${dayOfInstantInWords(screening.decidedAt, language, timeZone)}`,
              },
            ],
          },
        ],
      },
      { heading: words.indicatedHeading, blocks: indicated(paper) },
      { heading: words.decidedHeading, blocks: [...decided(paper), ...audited(paper)] },
    ],
    signatureLine: { name: signer.name, role: signer.role, at },
    notLegalAdvice: false,
  };
}

function indicated({ language, instrument, screening }: DecisionPaper): Block[] {
  const words = texts(language).decision;
  const { evaluation, preconditions } = screening;
  const reason = (id: string) => {
    const rule = instrument.rules.find((other) => other.id === id);
    return rule === undefined ? id : inLanguage(rule.reason, language);
  };
  const unmet = Object.values(preconditions).filter(({ met }) => !met).length;
  return [
    { block: 'paragraph', text: words.outcomes[evaluation.outcome] },
    ...(evaluation.fired.length === 0
      ? []
      : [{ block: 'list' as const, items: evaluation.fired.map(({ rule }) => reason(rule)) }]),
    ...(unmet === 0 ? [] : [{ block: 'paragraph' as const, text: fill(words.unmet, { count: unmet }) }]),
  ];
}

function decided({ language, screening }: DecisionPaper): Block[] {
  const words = texts(language).decision;
  const { decision, milder } = screening;
  return [
    { block: 'paragraph', text: words.outcomes[decision.outcome] },
    ...(milder ? [{ block: 'paragraph' as const, text: words.milder }] : []),
    { block: 'quotation', text: decision.reasons },
    ...(decision.safeguards.length === 0
      ? []
      : [
          {
            block: 'table' as const,
            caption: words.safeguardsCaption,
            columns: [words.safeguard, words.owner, words.by],
            rows: decision.safeguards.map(({ text, owner, by }) => [text, owner, dayInWords(by, language)]),
          },
        ]),
  ];
}

function audited({ language, screening, timeZone }: DecisionPaper): Block[] {
  const words = texts(language).decision;
  const { audit, queued } = screening;
  if (audit === undefined)
    return [{ block: 'paragraph', text: queued === 'no' ? words.notDrawn : words.waits }];
  return [
    {
      block: 'paragraph',
      text: `${words.verdicts[audit.verdict]} ${dayOfInstantInWords(audit.at, language, timeZone)}.`,
    },
    { block: 'quotation', text: audit.reasons },
  ];
}

/** A type alias, so that it is JSON by its form. */
export type DecisionFacts = {
  screening: string;
  on: string;
  instrument: { id: string; version: string; hash: string };
  indicated: string;
  decided: string;
  milder: boolean;
  audit: string;
};

/** The same for a computer to read, without reasons. */
export function decisionFacts({ screening }: Pick<DecisionPaper, 'screening'>): DecisionFacts {
  const { id, on, instrument, evaluation, decision, milder, audit } = screening;
  return {
    screening: id,
    on,
    instrument: { ...instrument },
    indicated: evaluation.outcome,
    decided: decision.outcome,
    milder,
    audit: audit?.verdict ?? 'none',
  };
}
