import { scoreOf } from '#domain/outcomes/score.ts';
import { stageOf } from '#domain/process/chart.ts';
import { type CaseState, type Pathway, planInForce } from '#domain/state.ts';
import type { Measure } from '#shared/vocabulary/measure.ts';
import type { ServiceKind } from '#shared/vocabulary/obligation.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import type { Release, ReleasePart } from '#shared/vocabulary/services.ts';
import { type Instant, inLanguage, type Language } from '#shared/vocabulary/text.ts';
import type { Block, DocumentDraft } from './model.ts';
import { dayInWords, texts } from './texts.ts';

/** What a summary is made of: one pathway, and the survivor's release that says how much of it may be said. */
export interface Summary {
  readonly language: Language;
  readonly program: string;
  readonly state: CaseState;
  readonly pathway: Pathway;
  readonly release: Release;
  readonly serviceKinds: readonly ServiceKind[];
  /** The text an answer was given to, by its hash. */
  readonly measureOf: (hash: string) => Measure | undefined;
  readonly signer: { readonly name: string; readonly role: Role };
  readonly at: Instant;
  readonly timeZone?: string;
}

type Section = DocumentDraft['sections'][number];

/**
 * The case summary: exactly the parts that the release names, for whom and until when it says. It says nothing of
 * what anybody told in screening, nothing of what the accountable party said, and names nobody but the survivor
 * whose release it is; the other side is "the accountable party".
 */
export function summaryDocument(summary: Summary): DocumentDraft {
  const { language, program, release, signer, at, timeZone } = summary;
  const words = texts(language).summary;
  return {
    kind: 'summary',
    language,
    title: words.title,
    program,
    preparedAt: at,
    ...(timeZone === undefined ? {} : { timeZone }),
    recipient: { name: release.to, purpose: release.why },
    validUntil: release.until,
    releaseId: release.id,
    sections: [
      {
        heading: words.about,
        blocks: [
          { block: 'paragraph', text: words.released },
          {
            block: 'facts',
            // No reference and no day of the referral: they lead to the criminal case, and no release names them.
            pairs: [{ term: words.survivor, definition: survivorName(summary) }],
          },
        ],
      },
      ...release.parts.map((part) => sectionOf(part, summary)),
    ],
    signatureLine: { name: signer.name, role: signer.role, at },
    notLegalAdvice: true,
  };
}

function survivorName({ state, pathway }: Summary): string {
  return state.people.find((person) => person.id === pathway.survivor)?.name ?? '';
}

function sectionOf(part: ReleasePart, summary: Summary): Section {
  const words = texts(summary.language).summary;
  return { heading: words.parts[part], blocks: blocksOf(part, summary) };
}

function blocksOf(part: ReleasePart, summary: Summary): Block[] {
  const { language, pathway } = summary;
  const words = texts(language).summary;
  const day = (on: string) => dayInWords(on, language);
  switch (part) {
    case 'standing':
      return [
        {
          block: 'facts',
          pairs: [
            { term: words.standing, definition: words.stages[stageOf(pathway.chart)] },
            ...(pathway.choice === undefined
              ? []
              : [{ term: words.choseOn, definition: day(pathway.choice.on) }]),
            ...(pathway.ended === undefined
              ? []
              : [{ term: words.endedOn, definition: day(pathway.ended.on) }]),
          ],
        },
      ];
    case 'screeningDates':
      return listOrNone(
        pathway.screenings
          .filter((screening) => screening.person === pathway.survivor)
          .map(({ on }) => day(on)),
        language,
      );
    case 'plan': {
      const plan = planInForce(pathway);
      const lines = plan?.lines.filter((line) => line.decision === 'keep') ?? [];
      if (lines.length === 0) return listOrNone([], language);
      return [
        {
          block: 'table',
          caption: words.planCaption,
          columns: [words.line, words.measure, words.frequency, words.until],
          rows: lines.map((line) => [
            line.text,
            line.measure,
            words.frequencies[line.frequency],
            day(line.until),
          ]),
        },
      ];
    }
    case 'circles':
      return listOrNone(
        pathway.circles.filter((circle) => circle.end !== undefined).map((circle) => day(circle.on)),
        language,
      );
    case 'checkIns':
      return listOrNone(
        pathway.checkIns.map(({ on }) => day(on)),
        language,
      );
    case 'services':
      return servicesOf(summary);
    case 'measures':
      return measuresOf(summary);
  }
}

function servicesOf({ language, state, pathway, serviceKinds }: Summary): Block[] {
  const words = texts(language).summary;
  const own = state.services.filter((service) => service.person === pathway.survivor);
  if (own.length === 0) return listOrNone([], language);
  return [
    {
      block: 'table',
      caption: words.servicesCaption,
      columns: [words.service, words.serviceStanding, words.since],
      rows: own.map((service) => [
        serviceKinds.find((kind) => kind.id === service.kind)?.text[language] ?? service.kind,
        words.serviceStandings[service.standing],
        dayInWords(service.changedOn, language),
      ]),
    },
  ];
}

/** What the survivor answered about themselves, with a total only where there is one; what they declined is not said. */
function measuresOf(summary: Summary): Block[] {
  const { language } = summary;
  const words = texts(language).summary;
  const answered = measuresAnswered(summary);
  if (answered.length === 0) return listOrNone([], language);
  return [
    {
      block: 'table',
      caption: words.measuresCaption,
      columns: [words.measureTitle, words.measureOn, words.measureTotal],
      rows: answered.map(({ measure, on, total }) => [
        inLanguage(measure.title, language),
        dayInWords(on, language),
        total === undefined ? words.measureNoTotal : String(total),
      ]),
    },
    { block: 'paragraph', text: words.measuresNote },
  ];
}

function measuresAnswered({ state, pathway, measureOf }: Summary) {
  return state.measures.flatMap(({ person, on, answered }) => {
    const measure = person === pathway.survivor ? answered && measureOf(answered.hash) : undefined;
    if (answered === undefined || measure === undefined) return [];
    return [{ measure, on, total: scoreOf(measure, answered.answers)?.total }];
  });
}

function listOrNone(items: readonly string[], language: Language): Block[] {
  return items.length === 0
    ? [{ block: 'paragraph', text: texts(language).summary.none }]
    : [{ block: 'list', items: [...items] }];
}

/** The same for a computer to read: the parts released and nothing more. A type alias, so that it is JSON by form. */
export type SummaryFacts = {
  release: string;
  to: string;
  until: string;
  officeReference: string;
  parts: Partial<Record<ReleasePart, SummaryPart>>;
};
type SummaryPart = string | string[] | { [name: string]: string }[];

/** The facts of a summary, as they are attached and signed. */
export function summaryFacts(summary: Summary): SummaryFacts {
  const { state, pathway, release } = summary;
  const all: Record<ReleasePart, () => SummaryPart> = {
    standing: () => stageOf(pathway.chart),
    screeningDates: () =>
      pathway.screenings.filter((screening) => screening.person === pathway.survivor).map(({ on }) => on),
    plan: () =>
      (planInForce(pathway)?.lines ?? [])
        .filter((line) => line.decision === 'keep')
        .map(({ text, measure, frequency, from, until }) => ({ text, measure, frequency, from, until })),
    circles: () => pathway.circles.filter((circle) => circle.end !== undefined).map(({ on }) => on),
    checkIns: () => pathway.checkIns.map(({ on }) => on),
    services: () =>
      state.services
        .filter((service) => service.person === pathway.survivor)
        .map(({ kind, standing, changedOn }) => ({ kind, standing, changedOn })),
    measures: () =>
      measuresAnswered(summary).map(({ measure, on, total }) => ({
        measure: measure.id,
        on,
        ...(total === undefined ? {} : { total: String(total) }),
      })),
  };
  return {
    release: release.id,
    to: release.to,
    until: release.until,
    officeReference: state.officeReference,
    parts: Object.fromEntries(release.parts.map((part) => [part, all[part]()])),
  };
}
