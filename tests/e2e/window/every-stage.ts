import {
  beginCircle,
  type Place,
  planCircle,
  planWithSurvivor,
  prepare,
  screen,
  screenCalmly,
  untilAgreement,
  untilChoice,
} from '#main/cli/demo/steps.ts';
import type { Storyteller } from '#main/cli/demo/storyteller.ts';
import { openedFor, type Told, tell, untilToday } from './told.ts';

/** Agreed, screened and prepared, long enough ago for the next screening to be due. */
async function untilPrepared(
  story: Storyteller,
  name: string,
  form: Parameters<typeof prepare>[2],
): Promise<Place> {
  const place = await openedFor(story, name);
  await untilAgreement(story, place, 'labor');
  await screenCalmly(story, place, 'first');
  await prepare(story, place, form);
  return place;
}

async function approvePlan(story: Storyteller, place: Place): Promise<void> {
  await planWithSurvivor(story, place, ['repair', 'answers']);
  await screenCalmly(story, place, 'beforePlan');
  await story.ask('plan.approve', {
    case: place.case,
    pathway: place.pathway,
    approvedOn: story.today,
    startsOn: story.today,
    bySurvivor: true,
  });
}

/** A pathway at each stage, by its step: so that the form of every step stands open on one of them. */
async function everyStage(story: Storyteller) {
  const ending = await untilPrepared(story, 'Ending', 'letter');
  await approvePlan(story, ending);
  story.pass(700);
  // Certificates last a year.
  await story.seat('keyholder');
  const { users } = await story.ask('users.list', {});
  for (const { id } of users) await story.ask('users.renew', { userId: id });
  await story.seat('facilitator');
  const referral = await openedFor(story, 'Referral');
  const screening = await openedFor(story, 'Agreed');
  await untilAgreement(story, screening, 'labor');
  const community = await openedFor(story, 'Community');
  await untilAgreement(story, community, 'labor');
  const prepared = await untilPrepared(story, 'Prepared', 'faceToFace');
  const seated = await untilPrepared(story, 'Seated', 'faceToFace');
  const planned = await untilPrepared(story, 'Planned', 'letter');
  const approving = await untilPrepared(story, 'Approving', 'letter');
  const asking = await openedFor(story, 'Asking');
  await untilAgreement(story, asking, 'labor');
  const kept = await untilPrepared(story, 'Kept', 'letter');
  await approvePlan(story, kept);
  for (const place of [planned, approving]) await planWithSurvivor(story, place, ['acknowledgment']);

  untilToday(story);
  const eligibility = await openedFor(story, 'Eligible');
  await story.ask('referral.take', {
    case: eligibility.case,
    pathway: eligibility.pathway,
    on: story.today,
  });
  const choice = await openedFor(story, 'Choosing');
  await untilChoice(story, choice, 'labor');
  const agreement = await openedFor(story, 'Asked');
  await untilChoice(story, agreement, 'labor');
  await story.ask('choice.record', {
    case: agreement.case,
    pathway: agreement.pathway,
    choice: { on: story.today, alone: true, language: 'en', toldBothPaths: true, toldCanLeave: true },
  });
  const stopped = await openedFor(story, 'Stopped');
  await untilChoice(story, stopped, 'labor', ['orders-under-threat']);
  await screenCalmly(story, community, 'first');
  const { screening: waits } = await screen(story, screening, {
    occasion: 'first',
    other: { offer: 'possibly', 'told-to-drop': 'yes', 'contact-about-case': 'declined' },
    decision: { outcome: 'noConcern', reasons: 'She spoke freely.', safeguards: [] },
  });
  for (const place of [prepared, seated]) await screenCalmly(story, place, 'beforeCircle');
  await screenCalmly(story, approving, 'beforePlan');
  await screenCalmly(story, ending, 'asked');
  await planCircle(story, prepared, 'faceToFace', [prepared.survivor, prepared.accountableParty]);
  await beginCircle(story, seated, 'faceToFace', [seated.survivor, seated.accountableParty]);
  const left = await openedFor(story, 'Left');
  await story.ask('pathway.withdraw', { case: left.case, pathway: left.pathway });
  await story.ask('safety.plan', {
    case: left.case,
    pathway: left.pathway,
    plan: { on: story.today, people: [left.survivor], made: 'together', steps: ['She stays with her aunt.'] },
  });
  return {
    places: {
      referral,
      eligibility,
      'possible-survivor': stopped,
      choice,
      agreement,
      screening,
      community,
      safety: community,
      preparation: prepared,
      circle: prepared,
      needs: planned,
      plan: planned,
      'check-in': kept,
      violation: kept,
      complete: ending,
      notice: left,
    },
    /** Agreed, and not screened yet. */
    asking,
    /** A plan that wants nothing but the survivor's word. */
    approving,
    /** A circle that is open. */
    seated,
    /** A decision that waits for the supervisor. */
    waits: { ...screening, screening: waits },
  };
}

export type EveryStage = Awaited<ReturnType<typeof everyStage>>;

/** A store with a pathway at each stage. */
export const tellEveryStage = (): Promise<Told<EveryStage>> => tell(everyStage, 1000);
