import type { Input, Output } from '#shared/contract/index.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import type { Storyteller } from './storyteller.ts';

/** One pathway of a case, as the demonstration goes along it. */
export interface Place {
  readonly case: string;
  readonly pathway: string;
  readonly survivor: string;
  readonly accountableParty: string;
}

const preconditions = {
  askedAlone: { met: true },
  privatePlace: { met: true },
  independentInterpreter: { met: true },
  toldUseAndSkip: { met: true },
  safeWayToReach: { met: true },
  facilitatorHasNoTie: { met: true },
} as const;

type Sheet = Input<'screening.evaluate'>['sheet'];
type Response = Sheet[string]['response'];

/** Answers that worry nobody, but for those given. */
export function calmSheet(instrument: Instrument, on: string, other: Record<string, Response> = {}): Sheet {
  return Object.fromEntries(
    instrument.items.map(({ id, concernWhen }) => [
      id,
      { response: other[id] ?? (concernWhen === 'yes' ? 'no' : 'yes'), source: 'said', on } as const,
    ]),
  );
}

/** Opens a case and gives its pathways in the order of its survivors; there is always one. */
export async function openCase(
  story: Storyteller,
  about: Omit<Input<'cases.open'>, 'referredOn'>,
): Promise<readonly [Place, ...Place[]]> {
  const { case: id } = await story.ask('cases.open', { ...about, referredOn: story.today });
  const view = await story.ask('cases.view', { case: id });
  const [first, ...others] = view.pathways.map(({ id: pathway, survivor, accountableParty }) => ({
    case: id,
    pathway,
    survivor,
    accountableParty,
  }));
  if (first === undefined) throw new Error('A case without a pathway');
  return [first, ...others];
}

/** The referral, and what was found of both: open to go on, unless there were signs of another survivor. */
export async function untilChoice(
  story: Storyteller,
  { case: id, pathway }: Place,
  kind: 'sex' | 'labor',
  possibleSurvivorSigns: readonly string[] = [],
): Promise<void> {
  const at = { case: id, pathway };
  await story.ask('referral.take', { ...at, on: story.today });
  await story.ask('eligibility.record', {
    ...at,
    eligibility: {
      survivorAdult: true,
      survivorTrafficked: [kind],
      survivorWilling: true,
      atReferralStage: true,
      accountablePartyWilling: true,
      criteria: {},
      possibleSurvivorSigns: [...possibleSurvivorSigns],
    },
  });
}

/** Referral, eligibility, the survivor's choice and the accountable party's agreement. */
export async function untilAgreement(story: Storyteller, place: Place, kind: 'sex' | 'labor'): Promise<void> {
  const at = { case: place.case, pathway: place.pathway };
  await untilChoice(story, place, kind);
  story.pass(6);
  await story.ask('choice.record', {
    ...at,
    choice: { on: story.today, alone: true, language: 'es', toldBothPaths: true, toldCanLeave: true },
  });
  story.pass(3);
  await story.ask('agreement.record', {
    ...at,
    agreement: { on: story.today, language: 'en', voluntary: true, toldConsequences: true },
  });
}

interface Screened {
  readonly person?: string;
  readonly occasion: Input<'screening.decide'>['occasion'];
  readonly other?: Record<string, Response>;
  readonly decision: Input<'screening.decide'>['decision'];
}

/** A screening with its decision; gives what the rules indicated and whether it waits for the supervisor. */
export async function screen(
  story: Storyteller,
  place: Place,
  { person = place.survivor, occasion, other, decision }: Screened,
): Promise<Output<'screening.decide'> & { readonly indicated: string }> {
  const asked = { case: place.case, pathway: place.pathway, person };
  const { instrument } = await story.ask('screening.instrument', asked);
  const sheet = calmSheet(instrument, story.today, other);
  const { evaluation } = await story.ask('screening.evaluate', { ...asked, sheet, preconditions });
  const decided = await story.ask('screening.decide', {
    ...asked,
    occasion,
    on: story.today,
    preconditions,
    sheet,
    decision,
  });
  return { ...decided, indicated: evaluation.outcome };
}

/** A calm screening that finds a free choice. */
export function screenCalmly(
  story: Storyteller,
  place: Place,
  occasion: Screened['occasion'],
): ReturnType<typeof screen> {
  const reasons = 'Asked alone, in her language. She can say no and be safe, and says the choice is hers.';
  return screen(story, place, { occasion, decision: { outcome: 'noConcern', reasons, safeguards: [] } });
}

/** Community referral, preparation and the form of meeting. */
export async function prepare(
  story: Storyteller,
  place: Place,
  form: Input<'preparation.form'>['form'],
): Promise<void> {
  const at = { case: place.case, pathway: place.pathway };
  await story.ask('community.refer', {
    ...at,
    referral: {
      on: story.today,
      organisation: 'Harbor House',
      supportForSurvivor: 'Housing, an immigration lawyer, a counselor of her choice.',
      servicesForAccountableParty: 'A group on harm and ownership, work advice.',
    },
  });
  story.pass(20);
  for (const person of [place.survivor, place.accountableParty]) {
    await story.ask('preparation.record', {
      ...at,
      preparation: { person, on: story.today, hopes: 'To be heard to the end.', ready: true },
    });
  }
  await story.ask('preparation.form', { ...at, form, on: story.today });
}

/** Plans a circle for today. */
export async function planCircle(
  story: Storyteller,
  place: Place,
  form: Input<'circle.plan'>['circle']['form'],
  participants: string[],
): Promise<string> {
  const at = { case: place.case, pathway: place.pathway };
  const { circle } = await story.ask('circle.plan', {
    ...at,
    circle: {
      on: story.today,
      place: 'Church hall',
      form,
      participants,
      survivorChose: true,
      groundRules: ['One person speaks at a time.', 'Anyone may pass.', 'Nobody stands while she speaks.'],
      breakSignal: 'The folded blue cloth',
      arrivals: '13:10 and 13:25',
      staffedExit: 'Side exit, staffed',
    },
  });
  return circle;
}

/** Plans a circle for today and opens it. */
export async function beginCircle(...planned: Parameters<typeof planCircle>): Promise<string> {
  const [story, { case: id, pathway }] = planned;
  const circle = await planCircle(...planned);
  await story.ask('circle.begin', { case: id, pathway, circle });
  return circle;
}

/** Needs, a proposed plan, every line decided by the survivor, and the plan approved. */
export async function planWithSurvivor(
  story: Storyteller,
  place: Place,
  needs: Input<'needs.record'>['needs']['needs'],
  language: Input<'plan.propose'>['language'] = 'en',
): Promise<number> {
  const at = { case: place.case, pathway: place.pathway };
  await story.ask('plan.begin', { ...at, on: story.today });
  await story.ask('needs.record', { ...at, needs: { on: story.today, needs } });
  const { lines } = await story.ask('plan.propose', { ...at, startsOn: story.today, language });
  await story.ask('plan.draft', { ...at, lines: lines.map(({ line }) => line) });
  const view = await story.ask('cases.view', { case: place.case });
  const draft = view.pathways.find(({ id }) => id === place.pathway)?.plans.at(-1);
  for (const { id } of draft?.lines ?? []) {
    await story.ask('plan.decideLine', { ...at, line: id, decision: 'keep' });
  }
  return draft?.lines.length ?? 0;
}
