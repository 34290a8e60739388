import type { ParsedInput } from '#shared/contract/index.ts';
import { refuse } from '#shared/result.ts';
import type { Eligibility } from '#shared/vocabulary/pathway.ts';
import { type Context, type Decided, decided, decidedWith } from '../context.ts';
import { peopleToScreen } from '../screening/standing-of-pathway.ts';
import { type CaseState, planInForce } from '../state.ts';
import { findLive, findPathway, findPerson, requirePossible } from './require.ts';

/** The referral goes on once a way to reach the survivor that they call safe is known. */
export function takeReferral(
  state: CaseState,
  { pathway: id, on }: ParsedInput<'referral.take'>,
  context: Context,
): Decided {
  if (on > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, 'referralTaken', context);
  if (!pathway.ok) return pathway;
  const survivor = findPerson(state, pathway.value.survivor);
  if (!survivor.ok) return survivor;
  if (!survivor.value.contacts.some((contact) => contact.safe)) {
    return refuse('safe-contact-needed', { missing: [{ what: 'safeContact', who: 'facilitator' }] });
  }
  return decided({ type: 'referralTaken', body: { pathway: id, on } });
}

/**
 * Eligibility (Q5). The survivor's side is the source's: adult, of sex or labor trafficking, willing. Beyond being
 * at the referral stage and willing, the accountable party's side is the program's policy. Any sign that this person
 * may be a survivor too stops here, whatever else was found (Q3).
 */
export function recordEligibility(
  state: CaseState,
  { pathway: id, eligibility }: ParsedInput<'eligibility.record'>,
  context: Context,
): Decided<'eligible' | 'notEligible' | 'possibleSurvivor'> {
  const pathway = requirePossible(state, id, 'eligible', context);
  if (!pathway.ok) return pathway;
  const asked = context.policy.eligibility;
  if (Object.keys(eligibility.criteria).some((name) => !asked.some(({ id }) => id === name))) {
    return refuse('criterion-unknown');
  }
  const signs = new Set(context.policy.possibleSurvivorSigns.map((sign) => sign.id));
  if (eligibility.possibleSurvivorSigns.some((sign) => !signs.has(sign))) return refuse('criterion-unknown');
  if (asked.some((criterion) => eligibility.criteria[criterion.id] === undefined)) {
    return refuse('criteria-incomplete', { missing: [{ what: 'criteria', who: 'facilitator' }] });
  }
  const reasons = notEligibleBecause(eligibility, context);
  const outcome =
    eligibility.possibleSurvivorSigns.length > 0
      ? 'possibleSurvivor'
      : reasons.length > 0
        ? 'notEligible'
        : 'eligible';
  const event = {
    type: 'eligibilityRecorded',
    body: { pathway: id, eligibility, outcome, reasons },
  } as const;
  return decidedWith(outcome, event);
}

function notEligibleBecause(eligibility: Eligibility, context: Context): string[] {
  const conditions: readonly (readonly [boolean, string])[] = [
    [eligibility.survivorAdult, 'survivorAdult'],
    [eligibility.survivorTrafficked.length > 0, 'survivorTrafficked'],
    [eligibility.survivorWilling, 'survivorWilling'],
    [eligibility.atReferralStage, 'atReferralStage'],
    [eligibility.accountablePartyWilling, 'accountablePartyWilling'],
    ...context.policy.eligibility.map(
      (criterion) => [eligibility.criteria[criterion.id] === criterion.needs, criterion.id] as const,
    ),
  ];
  return conditions.filter(([met]) => !met).map(([, reason]) => reason);
}

/** A supervisor, with an advocate, decides how to go on where the person referred may be a survivor too. */
export function decidePossibleSurvivor(
  state: CaseState,
  { pathway: id, outcome, advocate, reasons }: ParsedInput<'possibleSurvivor.decide'>,
  context: Context,
): Decided {
  const pathway = requirePossible(state, id, 'possibleSurvivorCleared', context);
  if (!pathway.ok) return pathway;
  return decided({ type: 'possibleSurvivorDecided', body: { pathway: id, outcome, advocate, reasons } });
}

/** The survivor's informed choice; what it must hold is in its schema, so that no lesser one can be written down. */
export function recordChoice(
  state: CaseState,
  { pathway: id, choice }: ParsedInput<'choice.record'>,
  context: Context,
): Decided {
  if (choice.on > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, 'processChosen', context);
  return pathway.ok ? decided({ type: 'processChosen', body: { pathway: id, choice } }) : pathway;
}

/** The accountable party's voluntary agreement, after the survivor's choice and never before (Q3). */
export function recordAgreement(
  state: CaseState,
  { pathway: id, agreement }: ParsedInput<'agreement.record'>,
  context: Context,
): Decided {
  if (agreement.on > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, 'accountablePartyAgreed', context);
  return pathway.ok ? decided({ type: 'accountablePartyAgreed', body: { pathway: id, agreement } }) : pathway;
}

/** The accountable party says no or leaves. No reason is asked, and none is kept. */
export function partyLeft(
  state: CaseState,
  { pathway: id, on }: ParsedInput<'pathway.partyLeft'>,
  context: Context,
): Decided {
  if (on > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, 'accountablePartyLeft', context);
  return pathway.ok ? decided({ type: 'accountablePartyLeft', body: { pathway: id, on } }) : pathway;
}

/**
 * The survivor leaves, or chooses prosecution (Q6: "at any point"). Nothing is looked at but whether the pathway
 * has ended: no stage, no screening and no missing form can stand in the way.
 */
export function leave(
  state: CaseState,
  { pathway: id }: ParsedInput<'pathway.withdraw'>,
  how: 'survivorWithdrew' | 'prosecutionChosen',
  context: Context,
): Decided {
  const pathway = findLive(state, id);
  return pathway.ok ? decided({ type: how, body: { pathway: id, on: context.today } }) : pathway;
}

/** Anyone may raise a concern, at any moment; a new screening comes before the next step. */
export function raiseConcern(
  state: CaseState,
  { pathway: id, words }: ParsedInput<'concern.raise'>,
  context: Context,
): Decided {
  const pathway = findLive(state, id);
  return pathway.ok
    ? decided({ type: 'concernRaised', body: { pathway: id, on: context.today, words } })
    : pathway;
}

/** A safety plan for the survivor and every family member who may be pressed; also after an end. */
export function planSafety(
  state: CaseState,
  { pathway: id, plan }: ParsedInput<'safety.plan'>,
  context: Context,
): Decided {
  if (plan.on > context.today) return refuse('day-in-future');
  const found = findPathway(state, id);
  if (!found.ok) return found;
  for (const person of plan.people) {
    const known = findPerson(state, person);
    if (!known.ok) return known;
  }
  const forgotten = peopleToScreen(state, found.value).some((person) => !plan.people.includes(person));
  if (forgotten) return refuse('safety-plan-people');
  if (plan.made === 'together' && plan.steps.length === 0) return refuse('safety-plan-steps');
  return decided({ type: 'safetyPlanned', body: { pathway: id, plan } });
}

/** Both sides are referred to the community organisation (Q3). */
export function referToCommunity(
  state: CaseState,
  { pathway: id, referral }: ParsedInput<'community.refer'>,
  context: Context,
): Decided {
  if (referral.on > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, 'communityReferred', context);
  return pathway.ok ? decided({ type: 'communityReferred', body: { pathway: id, referral } }) : pathway;
}

/** A pathway is complete when its plan has run its time and the survivor agrees (Q3: two years). */
export function complete(
  state: CaseState,
  { pathway: id, completion }: ParsedInput<'pathway.complete'>,
  context: Context,
): Decided {
  if (completion.on > context.today) return refuse('day-in-future');
  const pathway = requirePossible(state, id, 'completed', context);
  if (!pathway.ok) return pathway;
  const plan = planInForce(pathway.value);
  if (plan?.endsOn === undefined || completion.on < plan.endsOn) return refuse('plan-not-over');
  return decided({ type: 'pathwayCompleted', body: { pathway: id, completion } });
}
