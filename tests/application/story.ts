import { allMet } from '../domain/screening/preconditions.ts';
import type { HandClock, Visitor } from './program.ts';

/** A case on its way, as one facilitator leads it through the contract. */
export interface Place {
  readonly case: string;
  readonly pathway: string;
  readonly survivor: string;
  readonly accountableParty: string;
}

/** Opens a case with one person on either side. */
export async function openCase(visitor: Visitor, clock: HandClock, name: string): Promise<Place> {
  const contacts = [{ way: 'phone' as const, detail: '555-0100', safe: true }];
  const opened = await visitor.ask('cases.open', {
    name,
    officeReference: 'CR-2026-17',
    referredOn: clock.today,
    trafficking: ['labor'],
    survivors: [{ name: 'Rosa Quill', language: 'en', contacts }],
    accountableParties: [{ name: 'Karl Brand', language: 'en', contacts }],
  });
  const view = await visitor.ask('cases.view', { case: opened.case });
  const [pathway] = view.pathways;
  if (pathway === undefined) throw new Error('a case has a pathway');
  const { id, survivor, accountableParty } = pathway;
  return { case: opened.case, pathway: id, survivor, accountableParty };
}

/** A screening in which the survivor says nothing that worries, but for these items; decided as said. */
export async function screen(
  visitor: Visitor,
  clock: HandClock,
  { case: id, pathway, survivor }: Place,
  worrying: readonly string[] = [],
  decision: {
    outcome: 'noConcern' | 'proceedWithSafeguards' | 'clarify' | 'pause' | 'coercionIndicated';
    reasons?: string;
  } = {
    outcome: 'noConcern',
  },
) {
  const asked = { case: id, pathway, person: survivor };
  const { instrument } = await visitor.ask('screening.instrument', asked);
  const sheet = Object.fromEntries(
    instrument.items.map((item) => {
      const safe = item.concernWhen === 'yes' ? 'no' : 'yes';
      const response = worrying.includes(item.id) ? item.concernWhen : safe;
      return [item.id, { response, source: 'said' as const, on: clock.today }];
    }),
  );
  const safeguards = [{ safeguard: 'time-to-think', text: 'A week', owner: 'Frieda', by: clock.day(7) }];
  return visitor.ask('screening.decide', {
    ...asked,
    occasion: 'asked',
    on: clock.today,
    preconditions: allMet,
    sheet,
    decision: { reasons: 'Talked it through', safeguards, ...decision },
  });
}

type Step = (visitor: Visitor, clock: HandClock, place: Place) => Promise<unknown>;
const here = ({ case: id, pathway }: Place) => ({ case: id, pathway });

/** The way from the referral into the two years, step by step. */
export const way: readonly Step[] = [
  (visitor, clock, place) => visitor.ask('referral.take', { ...here(place), on: clock.today }),
  (visitor, _, place) =>
    visitor.ask('eligibility.record', {
      ...here(place),
      eligibility: {
        survivorAdult: true,
        survivorTrafficked: ['labor'],
        survivorWilling: true,
        atReferralStage: true,
        accountablePartyWilling: true,
        criteria: {},
        possibleSurvivorSigns: [],
      },
    }),
  (visitor, clock, place) =>
    visitor.ask('choice.record', {
      ...here(place),
      choice: { on: clock.today, alone: true, language: 'en', toldBothPaths: true, toldCanLeave: true },
    }),
  (visitor, clock, place) =>
    visitor.ask('agreement.record', {
      ...here(place),
      agreement: { on: clock.today, language: 'en', voluntary: true, toldConsequences: true },
    }),
  (visitor, clock, place) => screen(visitor, clock, place),
  (visitor, clock, place) =>
    visitor.ask('community.refer', {
      ...here(place),
      referral: {
        on: clock.today,
        organisation: 'Harbor',
        supportForSurvivor: 'An advocate',
        servicesForAccountableParty: 'A group',
      },
    }),
  (visitor, clock, place) =>
    visitor.ask('preparation.record', {
      ...here(place),
      preparation: { person: place.survivor, on: clock.today, ready: true },
    }),
  (visitor, clock, place) =>
    visitor.ask('preparation.form', { ...here(place), form: 'faceToFace', on: clock.today }),
  async (visitor, clock, place) => {
    const participants = [place.survivor, place.accountableParty];
    const { circle } = await visitor.ask('circle.plan', {
      ...here(place),
      circle: {
        on: clock.today,
        place: 'The library',
        form: 'faceToFace',
        participants,
        survivorChose: true,
        groundRules: ['One speaks'],
        breakSignal: 'A hand',
        arrivals: 'Apart',
        staffedExit: 'The garden',
      },
    });
    await visitor.ask('circle.begin', { ...here(place), circle });
    const end = {
      endedAs: 'closed' as const,
      attended: participants,
      rulesAgreed: true,
      commitments: [],
      leaving: [],
    };
    return visitor.ask('circle.end', { ...here(place), circle, end });
  },
  (visitor, clock, place) => visitor.ask('plan.begin', { ...here(place), on: clock.today }),
  (visitor, clock, place) =>
    visitor.ask('needs.record', { ...here(place), needs: { on: clock.today, needs: ['repair', 'safety'] } }),
  async (visitor, clock, place) => {
    const proposed = await visitor.ask('plan.propose', {
      ...here(place),
      startsOn: clock.today,
      language: 'en',
    });
    return visitor.ask('plan.draft', { ...here(place), lines: proposed.lines.map(({ line }) => line) });
  },
  async (visitor, clock, place) => {
    const view = await visitor.ask('cases.view', { case: place.case });
    for (const { id } of view.pathways[0]?.plans.at(-1)?.lines ?? []) {
      await visitor.ask('plan.decideLine', { ...here(place), line: id, decision: 'keep' });
    }
    await screen(visitor, clock, place);
    const approved = { approvedOn: clock.today, startsOn: clock.today, bySurvivor: true as const };
    return visitor.ask('plan.approve', { ...here(place), ...approved });
  },
];

/** Leads a case some steps along the way. */
export async function lead(
  visitor: Visitor,
  clock: HandClock,
  place: Place,
  steps = way.length,
): Promise<void> {
  for (const step of way.slice(0, steps)) await step(visitor, clock, place);
}
