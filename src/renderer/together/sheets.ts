import type { Money } from '#shared/vocabulary/money.ts';
import type { OnTheTable } from './onTheTable.ts';

/** Says our own texts and days in the reader's language. */
export interface Voice {
  readonly say: (key: string, gaps?: Readonly<Record<string, string>>) => string;
  /** The texts of a list, in their order. */
  readonly list: (key: string) => readonly string[];
  readonly day: (day: string) => string;
  readonly amount: (money: Money) => string;
  readonly read: (text: OnTheTable['questions'][number]) => string;
}

/** One sheet on the table: a title, and under it sentences and lists. */
export interface Sheet {
  readonly title: string;
  readonly parts: readonly (string | readonly string[])[];
}

/** What lies on the table for each page that can be read together; a page with nothing to read has no sheet. */
export const SHEETS = {
  case: ({ station, ended }, { say, list }) => [
    ended
      ? { title: say('case.over'), parts: [say('case.overWhat')] }
      : {
          title: say('case.where'),
          parts: [station === null ? say('case.notBegun') : say(`station.${station}`)],
        },
    ...(ended ? [] : [{ title: say('case.always'), parts: [list('case.alwaysWhat')] }]),
    { title: say('case.yours'), parts: [list('case.yoursWhat')] },
  ],
  choice: (_, { say, list }) => [
    { title: say('both-paths:title'), parts: [say('both-paths:opening')] },
    { title: say('both-paths:process.title'), parts: [list('both-paths:process.points')] },
    { title: say('both-paths:prosecution.title'), parts: [list('both-paths:prosecution.points')] },
    { title: say('choice.yours'), parts: [say('both-paths:closing')] },
  ],
  agreement: (_, { say, list }) => [
    { title: say('agreement.title'), parts: [say('agreement.opening')] },
    { title: say('agreement.asks'), parts: [list('agreement.asksWhat')] },
    { title: say('agreement.free'), parts: [list('agreement.freeWhat')] },
  ],
  questions: ({ questions }, { say, list, read }) =>
    questions.length === 0
      ? []
      : [
          { title: say('questions.title'), parts: [list('questions.before')] },
          ...questions.map((question) => ({ title: read(question), parts: [] })),
        ],
  needs: ({ needs }, { say }) =>
    needs === undefined
      ? [{ title: say('needs.ask'), parts: [say('needs.askWhat')] }]
      : [
          ...(needs.harmWords === undefined
            ? []
            : [{ title: say('needs.harm'), parts: needs.harmWords.split(/\n+/) }]),
          {
            title: say('needs.title'),
            parts: [
              ...(needs.needWords?.split(/\n+/) ?? []),
              needs.needs.map((need) => `${say(`plan:need.${need}`)}. ${say(`plan:needMeans.${need}`)}`),
            ],
          },
        ],
  plan: ({ plan, planHolds }, { say, day, amount }) =>
    plan.length === 0
      ? []
      : [
          {
            title: say('plan.title'),
            parts: [say(planHolds ? 'plan.holds' : 'plan.open'), say('plan.yours')],
          },
          ...plan.map(({ text, measure, frequency, from, until, money }) => ({
            title: text,
            parts: [
              say('plan.seen', { measure }),
              say('plan.when', {
                often: say(`plan:frequency.${frequency}`),
                from: day(from),
                until: day(until),
              }),
              ...(money === undefined ? [] : [say('plan.money', { amount: amount(money) })]),
            ],
          })),
        ],
  circle: ({ circle }, { say, list, day }) =>
    circle === undefined
      ? []
      : [
          {
            title: say('circle.title'),
            parts: [
              say('circle.when', { day: day(circle.on), place: circle.place }),
              `${say(`circles:form.${circle.form}.name`)}. ${say(`circles:form.${circle.form}.means`)}`,
              say('circle.people'),
            ],
          },
          { title: say('circle.rules'), parts: [circle.groundRules] },
          {
            title: say('circle.stop'),
            parts: [
              say('circle.signal', { signal: circle.breakSignal }),
              say('circle.exit', { exit: circle.staffedExit }),
              list('circle.stopWhat'),
            ],
          },
        ],
  services: ({ services }, { say, read }) => [
    {
      title: say('services.title'),
      parts: [
        services.length === 0
          ? say('services.none')
          : services.map(({ kind, standing, provider }) =>
              [`${read(kind)}: ${say(`services.standing.${standing}`)}`, provider]
                .filter((words) => words !== undefined)
                .join('. '),
            ),
        say('services.free'),
      ],
    },
  ],
  documents: ({ releases }, { say, list, day }) => [
    { title: say('documents.title'), parts: [list('documents.what')] },
    ...releases.map(({ parts, to, why, until }) => ({
      title: say('documents.given', { to }),
      parts: [
        parts.map((part) => say(`documents-page:parts.${part}`)),
        say('documents.whyUntil', { why, until: day(until) }),
        say('documents.back'),
      ],
    })),
  ],
  safety: ({ safety }, { say, list }) =>
    safety === undefined || safety.steps.length === 0
      ? [{ title: say('safety.ask'), parts: [list('safety.askWhat')] }]
      : [
          { title: say('safety.title'), parts: [safety.steps] },
          ...(safety.contact === undefined
            ? []
            : [{ title: say('safety.contact'), parts: [safety.contact] }]),
        ],
} as const satisfies Record<string, (table: OnTheTable, voice: Voice) => readonly Sheet[]>;

export type TogetherPage = keyof typeof SHEETS;

export function isTogetherPage(name: string): name is TogetherPage {
  return Object.hasOwn(SHEETS, name);
}

/** Whose page it is to read; the accountable party is asked for an agreement and reads nothing else. */
export function readerOf(page: TogetherPage): 'survivor' | 'accountableParty' {
  return page === 'agreement' ? 'accountableParty' : 'survivor';
}

const SILENT: Voice = {
  say: (key) => key,
  list: () => [],
  day: (day) => day,
  amount: () => '',
  read: ({ en }) => en,
};

/** Whether there is anything to lay on the table. */
export function hasSheets(page: TogetherPage, table: OnTheTable): boolean {
  return SHEETS[page](table, SILENT).length > 0;
}
