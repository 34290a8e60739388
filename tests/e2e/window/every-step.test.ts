import { beforeAll, expect, test } from 'vitest';
import {
  openCase,
  type Place,
  planCircle,
  planWithSurvivor,
  prepare,
  screenCalmly,
  untilAgreement,
} from '#main/cli/demo/steps.ts';
import type { Storyteller } from '#main/cli/demo/storyteller.ts';
import { Desk } from './desk.ts';
import { type Told, tell, untilToday } from './told.ts';

async function opened(story: Storyteller, name: string): Promise<Place> {
  const [place] = await openCase(story, {
    name,
    officeReference: `DA-${name}`,
    trafficking: ['labor'],
    survivors: [{ name: 'Mara T.', language: 'en', contacts: [{ way: 'phone', detail: '555', safe: true }] }],
    accountableParties: [{ name: 'Mr. Dorn', language: 'en', contacts: [] }],
  });
  if (place === undefined) throw new Error('A case without a pathway');
  return place;
}

/** Taken on, and open to both. */
async function untilChoice(story: Storyteller, { case: id, pathway }: Place): Promise<void> {
  await story.ask('referral.take', { case: id, pathway, on: story.today });
  await story.ask('eligibility.record', {
    case: id,
    pathway,
    eligibility: {
      survivorAdult: true,
      survivorTrafficked: ['labor'],
      survivorWilling: true,
      atReferralStage: true,
      accountablePartyWilling: true,
      criteria: {},
      possibleSurvivorSigns: [],
    },
  });
}

/** Steps, and a pathway on which each is open. */
let told: Told<readonly (readonly [step: string, place: Place])[]>;
beforeAll(async () => {
  told = await tell(async (story) => {
    const referral = await opened(story, 'Referral');
    const agreed = await opened(story, 'Agreed');
    await untilAgreement(story, agreed, 'labor');
    const community = await opened(story, 'Community');
    await untilAgreement(story, community, 'labor');
    const prepared = await opened(story, 'Prepared');
    await untilAgreement(story, prepared, 'labor');
    await screenCalmly(story, prepared, 'first');
    await prepare(story, prepared, 'faceToFace');
    const planned = await opened(story, 'Planned');
    await untilAgreement(story, planned, 'labor');
    await screenCalmly(story, planned, 'first');
    await prepare(story, planned, 'letter');
    const kept = await opened(story, 'Kept');
    await untilAgreement(story, kept, 'labor');
    await screenCalmly(story, kept, 'first');
    await prepare(story, kept, 'letter');
    await planWithSurvivor(story, kept, ['repair', 'answers']);
    await screenCalmly(story, kept, 'beforePlan');
    await story.ask('plan.approve', {
      case: kept.case,
      pathway: kept.pathway,
      approvedOn: story.today,
      startsOn: story.today,
      bySurvivor: true,
    });
    await planWithSurvivor(story, planned, ['repair']);
    untilToday(story);
    const eligible = await opened(story, 'Eligible');
    await story.ask('referral.take', { case: eligible.case, pathway: eligible.pathway, on: story.today });
    const choosing = await opened(story, 'Choosing');
    await untilChoice(story, choosing);
    const asked = await opened(story, 'Asked');
    await untilChoice(story, asked);
    await story.ask('choice.record', {
      case: asked.case,
      pathway: asked.pathway,
      choice: { on: story.today, alone: true, language: 'en', toldBothPaths: true, toldCanLeave: true },
    });
    await screenCalmly(story, community, 'first');
    await screenCalmly(story, prepared, 'beforeCircle');
    await planCircle(story, prepared, 'faceToFace', [prepared.survivor, prepared.accountableParty]);
    return [
      ['referral', referral],
      ['eligibility', eligible],
      ['choice', choosing],
      ['agreement', asked],
      ['screening', agreed],
      ['community', community],
      ['safety', community],
      ['preparation', prepared],
      ['circle', prepared],
      ['needs', planned],
      ['plan', planned],
      ['check-in', kept],
      ['violation', kept],
    ];
  });
});

test('every step says why, what one needs, what may go wrong and what follows, and has one main action', {
  timeout: 120_000,
}, async () => {
  const desk = await Desk.open('en', told.copy());
  const { page } = desk;
  await desk.sitDown('facilitator');
  const say = (key: string) => desk.say('common', `step.${key}`);
  const faults: string[] = [];
  let explained = 0;
  for (const [step, { case: id, pathway }] of told.found) {
    await desk.go(`/cases/${id}/${pathway}/${step}`);
    const margin = page.getByRole('complementary', { name: say('margin') });
    const there = await margin.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (!there) {
      faults.push(`${step}: nothing stands beside it`);
      continue;
    }
    const parts = await margin.getByRole('heading').allTextContents();
    if (parts.join() !== ['why', 'need', 'mayGoWrong', 'next'].map(say).join())
      faults.push(`${step}: ${parts}`);
    if ((await margin.textContent())?.includes('</')) faults.push(`${step}: a mark where a word should be`);
    explained += await margin.locator('button[popovertarget]').count();
    for (const list of await margin.getByRole('list').all()) {
      if ((await list.getByRole('listitem').count()) === 0) faults.push(`${step}: an empty list`);
    }
    const filled = await page.locator(':is(button, a)[data-variant=filled]').allTextContents();
    if (filled.length !== 1) faults.push(`${step}: ${filled.length} main actions: ${filled}`);
  }
  expect(faults).toEqual([]);
  // Words at which a newcomer would stop say what they mean where they stand.
  expect(explained).toBeGreaterThanOrEqual(8);
});
