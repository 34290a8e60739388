import {
  beginCircle,
  openCase,
  type Place,
  planCircle,
  planWithSurvivor,
  prepare,
  screen,
  screenCalmly,
  untilAgreement,
} from '../steps.ts';
import type { Storyteller } from '../storyteller.ts';

const contacts = [
  { way: 'phone', detail: '555 0100', safe: true, hours: '9 to 11', wordsToUse: 'the library' } as const,
  { way: 'email', detail: 'at home', safe: false } as const,
];
const survivor = (name: string) => ({ name, language: 'es' as const, contacts });
const party = (name: string) => ({ name, language: 'en' as const, contacts: [] });
const here = ({ case: id, pathway }: Place) => ({ case: id, pathway });

/** A life of a case from its referral on, told through the contract by a facilitator. Gives the case. */
type Life = (story: Storyteller) => Promise<string>;

/** A case of one survivor and one accountable party. */
async function openedForTwo(
  story: Storyteller,
  [name, officeReference]: [name: string, officeReference: string],
  trafficking: 'sex' | 'labor',
  [whom, by]: [survivor: string, accountableParty: string],
): Promise<Place> {
  const [place] = await openCase(story, {
    name,
    officeReference,
    trafficking: [trafficking],
    survivors: [survivor(whom)],
    accountableParties: [party(by)],
  });
  return place;
}

async function checkIns(story: Storyteller, place: Place, months: number): Promise<void> {
  const view = await story.ask('cases.view', { case: place.case });
  const lines = view.pathways.find(({ id }) => id === place.pathway)?.plans.at(-1)?.lines ?? [];
  for (let month = 1; month <= months; month += 1) {
    story.pass(29);
    const person = month % 2 === 0 ? place.survivor : place.accountableParty;
    const kept = lines.map(({ id }) => ({ line: id, standing: 'kept' as const }));
    await story.ask('checkIn.record', { ...here(place), checkIn: { on: story.today, person, lines: kept } });
    if (month % 3 === 0) await screenCalmly(story, place, 'regular');
  }
}

async function approve(story: Storyteller, place: Place): Promise<void> {
  await screenCalmly(story, place, 'beforePlan');
  await story.ask('plan.approve', {
    ...here(place),
    approvedOn: story.today,
    startsOn: story.today,
    bySurvivor: true,
  });
}

/** The supervisor signs the notice some days after an end. */
async function tellOffice(story: Storyteller, place: Place): Promise<void> {
  story.pass(3);
  await story.seat('supervisor');
  await story.ask('document.notice', { ...here(place), language: 'en' });
}

/** Letters instead of a meeting, then most of the two years. */
const byLetter: Life = async (story) => {
  const place = await openedForTwo(story, ['Upper Weir', 'DA-1001'], 'labor', ['Delia N.', 'Mr. Orr']);
  story.pass(4);
  await untilAgreement(story, place, 'labor');
  story.pass(2);
  await screenCalmly(story, place, 'first');
  const { service } = await story.ask('service.record', {
    case: place.case,
    person: place.survivor,
    kind: 'housing',
    standing: 'wanted',
    on: story.today,
  });
  await prepare(story, place, 'letter');
  await story.ask('service.change', {
    case: place.case,
    service,
    standing: 'begun',
    provider: 'Harbor House',
    on: story.today,
  });
  story.pass(12);
  await planWithSurvivor(story, place, ['answers', 'repair', 'safety']);
  story.pass(3);
  await approve(story, place);
  await checkIns(story, place, 22);
  return place.case;
};

/** Two survivors and two accountable parties: four pathways, each with its own end or none. */
const fourPathways: Life = async (story) => {
  const [first, second, third, fourth] = await openCase(story, {
    name: 'Lower Weir',
    officeReference: 'DA-1002',
    trafficking: ['labor', 'sex'],
    survivors: [survivor('Irma S.'), survivor('Wen T.')],
    accountableParties: [party('Ms. Kerr'), party('Mr. Lowe')],
  });
  if (second === undefined || third === undefined || fourth === undefined) throw new Error('Four pathways');
  story.pass(6);
  for (const place of [first, third]) await untilAgreement(story, place, 'labor');
  await screenCalmly(story, first, 'first');
  await story.ask('pathway.chooseProsecution', here(second));
  story.pass(5);
  await prepare(story, first, 'faceToFace');
  await screenCalmly(story, third, 'first');
  await prepare(story, third, 'shuttle');
  story.pass(10);
  await screenCalmly(story, first, 'beforeCircle');
  await beginCircle(story, first, 'faceToFace', [first.survivor, first.accountableParty]).then((circle) =>
    story.ask('circle.end', {
      ...here(first),
      circle,
      end: {
        endedAs: 'closed',
        attended: [first.survivor, first.accountableParty],
        rulesAgreed: true,
        commitments: [],
        leaving: [{ person: first.survivor, as: 'steady' }],
      },
    }),
  );
  story.pass(9);
  await planWithSurvivor(story, first, ['repair', 'acknowledgment']);
  await approve(story, first);
  await planCircle(story, third, 'shuttle', [third.survivor]);
  await checkIns(story, first, 8);
  return first.case;
};

/** Looked at for eligibility, and the accountable party may have been trafficked too: it waits for a supervisor. */
const perhapsASurvivor: Life = async (story) => {
  const place = await openedForTwo(story, ['Old Ferry', 'DA-1003'], 'sex', ['Noa F.', 'Ms. Penn']);
  story.pass(5);
  await story.ask('referral.take', { ...here(place), on: story.today });
  story.pass(9);
  await story.ask('eligibility.record', {
    ...here(place),
    eligibility: {
      survivorAdult: true,
      survivorTrafficked: ['sex'],
      survivorWilling: true,
      atReferralStage: true,
      accountablePartyWilling: true,
      criteria: {},
      possibleSurvivorSigns: ['money-taken', 'was-sold-or-forced'],
    },
  });
  return place.case;
};

/** A milder decision that waits for the supervisor. */
const waitsForAudit: Life = async (story) => {
  const place = await openedForTwo(story, ['New Ferry', 'DA-1004'], 'sex', ['Edda V.', 'Mr. Rowe']);
  story.pass(8);
  await untilAgreement(story, place, 'sex');
  story.pass(4);
  await screen(story, place, {
    occasion: 'first',
    other: { offer: 'possibly', 'told-to-drop': 'yes', 'contact-about-case': 'declined' },
    decision: {
      outcome: 'noConcern',
      reasons: 'She spoke freely with her advocate there, and says the choice is hers.',
      safeguards: [],
    },
  });
  return place.case;
};

/** The survivor leaves before the circle; a safety plan is made. */
const left: Life = async (story) => {
  const place = await openedForTwo(story, ['Weir House', 'DA-1005'], 'labor', ['Gila H.', 'Mr. Stone']);
  story.pass(3);
  await untilAgreement(story, place, 'labor');
  await screenCalmly(story, place, 'first');
  await prepare(story, place, 'faceToFace');
  story.pass(16);
  await planCircle(story, place, 'faceToFace', [place.survivor, place.accountableParty]);
  story.pass(4);
  await story.ask('pathway.withdraw', here(place));
  story.pass(1);
  await story.ask('safety.plan', {
    ...here(place),
    plan: {
      on: story.today,
      people: [place.survivor],
      made: 'together',
      steps: ['Her sister stays with her.'],
    },
  });
  await tellOffice(story, place);
  return place.case;
};

/** The accountable party says no. */
const partySaidNo: Life = async (story) => {
  const place = await openedForTwo(story, ['Ferry House', 'DA-1006'], 'labor', ['Zita L.', 'Mr. Marsh']);
  story.pass(14);
  await story.ask('referral.take', { ...here(place), on: story.today });
  story.pass(11);
  await story.ask('pathway.partyLeft', { ...here(place), on: story.today });
  story.pass(1);
  const plan = { on: story.today, people: [place.survivor], made: 'declined' as const, steps: [] };
  await story.ask('safety.plan', { ...here(place), plan });
  await tellOffice(story, place);
  return place.case;
};

/** A life that many cases are made of: how often it comes up among them, and within how many days it is over. */
export const lives: readonly { readonly tell: Life; readonly weight: number; readonly within: number }[] = [
  { tell: byLetter, weight: 6, within: 890 },
  { tell: fourPathways, weight: 3, within: 400 },
  { tell: perhapsASurvivor, weight: 1, within: 100 },
  { tell: waitsForAudit, weight: 1, within: 100 },
  { tell: left, weight: 2, within: 100 },
  { tell: partySaidNo, weight: 2, within: 100 },
];
