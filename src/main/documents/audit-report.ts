import type { Output } from '#shared/contract/index.ts';
import { FEWEST, partsAsTold } from '#shared/small-counts.ts';
import type { Estimate, ReportCopy } from '#shared/vocabulary/agreement.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import {
  type Bilingual,
  type Day,
  type Instant,
  inLanguage,
  type Language,
} from '#shared/vocabulary/text.ts';
import type { Block, DocumentDraft } from './model.ts';
import { dayInWords, fill, reportTexts, texts } from './texts.ts';

type Groups = Output<'supervision.agreement'>['groups'];
type Patterns = Output<'supervision.patterns'>;
type Draws = Output<'supervision.checkDraws'>;

/** What a supervisor's report over a period is made of. */
export interface AuditReport {
  readonly language: Language;
  readonly program: string;
  readonly copy: ReportCopy;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly groups: Groups;
  readonly patterns: Patterns;
  readonly draws: Draws;
  readonly signer: { readonly name: string; readonly role: Role };
  readonly at: Instant;
  readonly timeZone: string;
}

/**
 * How decisions were audited in a period, in counts and agreements with their cautions. Nobody of a case is in it, and
 * no count that could tell who is meant; facilitators are named in the program's own copy alone. An agreement speaks of
 * two judgments and of no one who was asked: it is told wherever its pairs are.
 */
export function auditReportDocument(report: AuditReport): DocumentDraft {
  const { language, program, copy, from, to, groups, patterns, signer, at, timeZone } = report;
  const words = texts(language).auditReport;
  const { cannot } = reportTexts(language);
  const pairs = pairsOf(groups);
  return {
    kind: 'auditReport',
    language,
    title: words.title,
    program,
    preparedAt: at,
    timeZone,
    ...(copy === 'others' ? { recipient: { name: words.recipient, purpose: words.purpose } } : {}),
    sections: [
      {
        heading: words.aboutHeading,
        blocks: [
          {
            block: 'facts',
            pairs: [
              { term: words.from, definition: from === undefined ? words.first : dayInWords(from, language) },
              { term: words.to, definition: to === undefined ? words.last : dayInWords(to, language) },
              { term: words.screenings, definition: counted(patterns.screenings, language) },
              { term: words.pairs, definition: counted(pairs, language) },
              { term: words.copy, definition: words.copies[copy] },
            ],
          },
          { block: 'paragraph', text: words.waiting },
          { block: 'paragraph', text: fill(words.small, { number: FEWEST }) },
        ],
      },
      { heading: words.agreementHeading, blocks: agreement(report) },
      { heading: words.overruledHeading, blocks: overruled(report) },
      { heading: words.openHeading, blocks: leftOpen(report) },
      {
        heading: words.drawHeading,
        blocks: [{ block: 'paragraph', text: words.draw[drawsOf(report.draws)] }],
      },
      {
        heading: words.cannotHeading,
        blocks: [{ block: 'list', items: [cannot.oneWay, cannot.notHeld, cannot.notRight, cannot.share] }],
      },
    ],
    signatureLine: { name: signer.name, role: signer.role, at },
    notLegalAdvice: false,
  };
}

const pairsOf = (groups: Groups) => groups.find(({ by }) => by === 'all')?.agreement.pairs ?? 0;

function drawsOf({ checked, wrong }: Draws): 'none' | 'hold' | 'differ' {
  if (wrong.length > 0) return 'differ';
  return checked === 0 ? 'none' : 'hold';
}

/** A count that is part of no whole that is told. */
function counted(count: number, language: Language): string {
  return count < FEWEST
    ? fill(texts(language).auditReport.few, { number: FEWEST })
    : new Intl.NumberFormat(language).format(count);
}

/** Parts of a whole that is told. */
function partsCounted(parts: readonly number[], language: Language): string[] {
  const { kept } = texts(language).auditReport;
  return partsAsTold(parts).map((part) => (part === undefined ? kept : counted(part, language)));
}

function agreement({ groups, patterns, copy, language }: AuditReport): Block[] {
  const words = texts(language).auditReport;
  const { measure, caution, means } = reportTexts(language);
  const ways = (['all', 'facilitator', 'instrument', 'quarter'] as const).filter(
    (by) => copy === 'own' || by !== 'facilitator',
  );
  const tables = ways.flatMap((by): Block[] => {
    const shown = groups.filter((group) => group.by === by);
    if (shown.length === 0) return [];
    const told = partsAsTold(shown.map(({ agreement: { pairs } }) => pairs));
    const cautions = shown.flatMap(({ of, agreement: { cautions } }, at) =>
      told[at] === undefined
        ? []
        : [
            fill(words.about, {
              name: nameOf(by, of, patterns, language),
              words: cautions.map((one) => caution[one]).join(' '),
            }),
          ],
    );
    return [
      {
        block: 'table',
        caption: words.captions[by],
        columns: [words.group, words.count, measure.percent, measure.kappa, measure.ac1],
        rows: shown.map(({ of, agreement: { pairs, percent, kappa, ac1 } }, at) => [
          nameOf(by, of, patterns, language),
          ...(told[at] === undefined
            ? [by === 'all' ? counted(pairs, language) : words.kept, '', '', '']
            : [counted(pairs, language), share(percent), decimal(kappa), decimal(ac1)]),
        ]),
      },
      ...(cautions.length === 0 ? [] : [{ block: 'list' as const, items: cautions }]),
    ];
  });
  return [
    { block: 'paragraph', text: `${words.brackets} ${means.interval}` },
    ...tables,
    { block: 'list', items: [means.percent, means.kappa, means.ac1] },
  ];

  function share(estimate: Estimate | undefined): string {
    return written(estimate, new Intl.NumberFormat(language, { style: 'percent' }));
  }
  function decimal(estimate: Estimate | undefined): string {
    const places = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
    return written(estimate, new Intl.NumberFormat(language, places));
  }
  function written(estimate: Estimate | undefined, figure: Intl.NumberFormat): string {
    if (estimate === undefined) return '';
    const value = figure.format(estimate.value);
    if (estimate.interval === undefined) return fill(words.estimateAlone, { value });
    const { low, high } = estimate.interval;
    return fill(words.estimate, { value, low: figure.format(low), high: figure.format(high) });
  }
}

function nameOf(by: Groups[number]['by'], of: string, patterns: Patterns, language: Language): string {
  const words = texts(language).auditReport;
  switch (by) {
    case 'all':
      return words.captions.all;
    case 'facilitator':
      return of;
    case 'instrument': {
      const title = patterns.instruments.find(({ instrument }) => instrument === of)?.title;
      return title === undefined
        ? of
        : `${inLanguage(title, language)}, ${of.slice(of.lastIndexOf(' ') + 1)}`;
    }
    case 'quarter': {
      const [year = '', quarter = ''] = of.split('-Q');
      return fill(words.quarter, { year, quarter });
    }
  }
}

/** Words of an instrument, with its version where there are several to tell apart. */
function inItsVersion(row: { instrument: string; text: Bilingual }, { patterns, language }: AuditReport) {
  const text = inLanguage(row.text, language);
  if (patterns.instruments.length < 2) return text;
  return `${text} (${nameOf('instrument', row.instrument, patterns, language)})`;
}

function overruled(report: AuditReport): Block[] {
  const { patterns, language } = report;
  const words = texts(language).auditReport;
  const directions = [words.followed, words.milder, words.sterner];
  const countsOf = ({ followed, milder, sterner }: Patterns['all']) => [followed, milder, sterner];
  const rowsOf = (rows: Patterns['rules'] | Patterns['answers']) =>
    rows
      .filter((row) => tells(countsOf(row)))
      .map((row) => [inItsVersion(row, report), ...countsOf(row).map((count) => counted(count, language))]);
  const answers = rowsOf(patterns.answers);
  return [
    {
      block: 'table',
      caption: words.overruledCaption,
      columns: [words.what, ...directions],
      rows: [
        [words.allDecisions, ...partsCounted(countsOf(patterns.all), language)],
        ...rowsOf(patterns.rules),
      ],
    },
    ...(answers.length === 0
      ? []
      : [
          {
            block: 'table' as const,
            caption: words.answersCaption,
            columns: [words.answer, ...directions],
            rows: answers,
          },
        ]),
    { block: 'paragraph', text: fill(words.smallRows, { number: FEWEST }) },
  ];
}

function leftOpen(report: AuditReport): Block[] {
  const { patterns, language } = report;
  const words = texts(language).auditReport;
  const rows = patterns.unasked
    .filter(({ notAsked, declined }) => tells([notAsked, declined]))
    .map((row) => [
      inItsVersion(row, report),
      counted(row.notAsked, language),
      counted(row.declined, language),
    ]);
  return [
    ...(rows.length === 0
      ? []
      : [
          {
            block: 'table' as const,
            caption: words.openCaption,
            columns: [words.question, words.notAsked, words.declined],
            rows,
          },
        ]),
    { block: 'paragraph', text: fill(words.smallRows, { number: FEWEST }) },
  ];
}

/** Whether a row has a count that may be told; one that has none would only say that something happened. */
const tells = (counts: readonly number[]) => counts.some((count) => count >= FEWEST);

/** A type alias, so that it is JSON by its form. */
export type AuditReportFacts = {
  copy: ReportCopy;
  from: string;
  to: string;
  pairs: string;
  draws: string;
};

/** The same for a computer to read, as far as it is told at all. */
export function auditReportFacts({ copy, from, to, groups, draws }: AuditReport): AuditReportFacts {
  const pairs = pairsOf(groups);
  return {
    copy,
    from: from ?? '',
    to: to ?? '',
    pairs: pairs < FEWEST ? `<${FEWEST}` : `${pairs}`,
    draws: drawsOf(draws),
  };
}
