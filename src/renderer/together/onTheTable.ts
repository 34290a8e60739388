import type { CaseView, PathwayView } from '#shared/contract/case-view.ts';
import type { Circle } from '#shared/vocabulary/circle.ts';
import type { Needs, PlanLine } from '#shared/vocabulary/plan.ts';
import type { Release, Service } from '#shared/vocabulary/services.ts';
import type { Station } from '#shared/vocabulary/stations.ts';
import type { Bilingual, Language } from '#shared/vocabulary/text.ts';

/**
 * All that a page to be read together is made of. It holds what is the reader's own and nothing of anybody else: no
 * other person, no note, no answer and no outcome of a screening, no other pathway. What is not here cannot be shown.
 */
export interface OnTheTable {
  /** The reader's own, where the case knows it. */
  readonly language: Language;
  readonly station: Station | null;
  readonly ended: boolean;
  readonly needs?: Pick<Needs, 'harmWords' | 'needWords' | 'needs'>;
  readonly plan: readonly Pick<
    PlanLine,
    'id' | 'text' | 'measure' | 'frequency' | 'from' | 'until' | 'money'
  >[];
  /** Whether the reader approved that plan, so that it holds. */
  readonly planHolds: boolean;
  readonly circle?: Pick<Circle, 'on' | 'place' | 'form' | 'groundRules' | 'breakSignal' | 'staffedExit'>;
  readonly safety?: { readonly steps: readonly string[]; readonly contact?: string | undefined };
  readonly services: readonly (Pick<Service, 'id' | 'standing' | 'provider'> & {
    readonly kind: Bilingual;
  })[];
  readonly releases: readonly Pick<Release, 'id' | 'parts' | 'to' | 'why' | 'until'>[];
  readonly questions: readonly Bilingual[];
}

interface FromElsewhere {
  readonly serviceKinds?: readonly { readonly id: string; readonly text: Bilingual }[];
  readonly questions?: readonly Bilingual[];
}

/** Takes from a case what belongs to one reader of one of its pathways. */
export function onTheTable(
  view: CaseView,
  pathway: PathwayView,
  reader: string,
  { serviceKinds = [], questions = [] }: FromElsewhere = {},
): OnTheTable {
  const language = view.people.find(({ id }) => id === reader)?.language ?? 'en';
  const bare = { language, station: pathway.station, ended: pathway.ended !== undefined, questions };
  // What the survivor said and decided is theirs alone; anybody else reads what is the same for everyone.
  if (reader !== pathway.survivor) return { ...bare, plan: [], planHolds: false, services: [], releases: [] };
  const latest = pathway.plans.at(-1);
  const plan = latest?.lines.filter(({ decision }) => decision !== 'strike') ?? [];
  const circle = pathway.circles.find(({ endedAt }) => endedAt === undefined);
  const safety = pathway.safetyPlans.findLast(({ people }) => people.some((id) => id === reader));
  return {
    ...bare,
    ...(pathway.needs && {
      needs: {
        harmWords: pathway.needs.harmWords,
        needWords: pathway.needs.needWords,
        needs: pathway.needs.needs,
      },
    }),
    plan: plan.map(({ id, text, measure, frequency, from, until, money }) => ({
      ...(money && { money }),
      id,
      text,
      measure,
      frequency,
      from,
      until,
    })),
    planHolds: latest?.approvedOn !== undefined,
    ...(circle && {
      circle: {
        on: circle.on,
        place: circle.place,
        form: circle.form,
        groundRules: circle.groundRules,
        breakSignal: circle.breakSignal,
        staffedExit: circle.staffedExit,
      },
    }),
    ...(safety && { safety: { steps: safety.steps, contact: safety.contact } }),
    services: view.services
      .filter(({ person }) => person === reader)
      .flatMap(({ id, kind, standing, provider }) => {
        const label = serviceKinds.find((known) => known.id === kind)?.text;
        return label === undefined ? [] : [{ id, kind: label, standing, provider }];
      }),
    releases: view.releases
      .filter(({ survivor, revokedOn }) => survivor === reader && revokedOn === undefined)
      .map(({ id, parts, to, why, until }) => ({ id, parts, to, why, until })),
  };
}
