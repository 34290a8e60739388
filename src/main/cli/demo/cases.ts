import type { Say } from './say.ts';
import {
  beginCircle,
  openCase,
  type Place,
  planWithSurvivor,
  prepare,
  screen,
  screenCalmly,
  untilAgreement,
} from './steps.ts';
import type { Storyteller } from './storyteller.ts';

const safePhone = (detail: string) => [
  { way: 'phone', detail, safe: true, hours: '9 to 11', wordsToUse: 'the library' } as const,
];

/** Lantern Street, to the decision that waits for the supervisor. */
export async function beginLanternStreet(story: Storyteller, say: Say): Promise<Place> {
  const [place] = await openCase(story, {
    name: 'Lantern Street',
    officeReference: 'DA-0417',
    trafficking: ['labor'],
    survivors: [{ name: 'Ana M.', language: 'es', contacts: safePhone('555 0142') }],
    accountableParties: [{ name: 'Mr. Vale', language: 'en', contacts: [] }],
  });
  say('lantern.referred', story.today);
  await untilAgreement(story, place, 'labor');
  say('lantern.chose', story.today);
  story.pass(2);
  const refused = await story.refused('community.refer', {
    case: place.case,
    pathway: place.pathway,
    referral: {
      on: story.today,
      organisation: 'Harbor House',
      supportForSurvivor: '-',
      servicesForAccountableParty: '-',
    },
  });
  say('lantern.refused', story.today, { refused });
  await screenCalmly(story, place, 'first');
  say('lantern.screened', story.today);
  await prepare(story, place, 'faceToFace');
  story.pass(20);
  await screenCalmly(story, place, 'beforeCircle');
  const circle = await beginCircle(story, place, 'faceToFace', [place.survivor, place.accountableParty]);
  await story.ask('circle.end', {
    case: place.case,
    pathway: place.pathway,
    circle,
    end: {
      endedAs: 'closed',
      attended: [place.survivor, place.accountableParty],
      rulesAgreed: true,
      commitments: [
        { by: place.accountableParty, words: 'Wages for the eleven months, the first part before New Year.' },
      ],
      leaving: [{ person: place.survivor, as: 'steady' }],
    },
  });
  say('lantern.circle', story.today);
  story.pass(8);
  const lines = await planWithSurvivor(story, place, ['repair', 'acknowledgment', 'safety']);
  const decided = await screen(story, place, {
    occasion: 'beforePlan',
    other: {
      'contact-about-case': 'declined',
      'direct-contact': 'declined',
      offer: 'declined',
      'told-to-drop': 'declined',
    },
    decision: {
      outcome: 'noConcern',
      reasons: 'She would rather not speak of her cousin again. She said so calmly, and her advocate agrees.',
      safeguards: [],
    },
  });
  say(decided.waitsForSupervisor ? 'lantern.waits' : 'lantern.screened', story.today, { lines });
  return place;
}

/** Lantern Street from the supervisor's word through the first of the two years. */
export async function firstYear(story: Storyteller, say: Say, place: Place): Promise<void> {
  const at = { case: place.case, pathway: place.pathway };
  await story.ask('plan.approve', {
    ...at,
    approvedOn: story.today,
    startsOn: story.today,
    bySurvivor: true,
  });
  const { service } = await story.ask('service.record', {
    case: place.case,
    person: place.survivor,
    kind: 'housing',
    standing: 'wanted',
    on: story.today,
  });
  say('lantern.approved', story.today);
  await story.ask('service.change', {
    case: place.case,
    service,
    standing: 'begun',
    provider: 'Harbor House',
    on: story.today,
  });
  await checkIns(story, say, place, 1, 12);
}

/** The second year, and the end. */
export async function secondYear(story: Storyteller, say: Say, place: Place): Promise<void> {
  await checkIns(story, say, place, 13, 24);
  story.pass(15);
  await screenCalmly(story, place, 'asked');
  await story.ask('pathway.complete', {
    case: place.case,
    pathway: place.pathway,
    completion: {
      on: story.today,
      survivorAgrees: true,
      survivorWords: 'He said what he did, in front of people who knew him. I sleep now.',
      ownership: 'Speaks of his own choices without being asked. Paid in full.',
    },
  });
  say('lantern.completed', story.today);
}

async function checkIns(story: Storyteller, say: Say, place: Place, from: number, to: number): Promise<void> {
  const view = await story.ask('cases.view', { case: place.case });
  const lines = view.pathways.find(({ id }) => id === place.pathway)?.plans.at(-1)?.lines ?? [];
  for (let month = from; month <= to; month += 1) {
    story.pass(30);
    await story.ask('checkIn.record', {
      case: place.case,
      pathway: place.pathway,
      checkIn: {
        on: story.today,
        person: month % 2 === 0 ? place.survivor : place.accountableParty,
        lines: lines.map(({ id }) => ({ line: id, standing: month === 9 ? 'partly' : 'kept' })),
      },
    });
    if (month === 9) await reviewMissedPayment(story, say, place, lines[0]?.id);
    if (month % 3 === 0) await screenCalmly(story, place, 'regular');
  }
}

async function reviewMissedPayment(
  story: Storyteller,
  say: Say,
  place: Place,
  line: string | undefined,
): Promise<void> {
  const at = { case: place.case, pathway: place.pathway };
  const { violation } = await story.ask('violation.report', {
    ...at,
    reportedOn: story.today,
    reportedBy: 'survivor',
    lines: line === undefined ? [] : [line],
    what: 'Two payments did not come.',
  });
  await story.ask('violation.heard', { ...at, violation, wants: 'goOn', on: story.today });
  await screenCalmly(story, place, 'violation');
  await story.ask('violation.decide', {
    ...at,
    violation,
    outcome: 'goOn',
    reasons: 'Work was lost and found again; the payments are made up by a fixed day, and she agrees.',
    on: story.today,
  });
  say('lantern.review', story.today);
}

/** Heron: her mother is visited, and coercion is found at the screening before the circle. */
export async function heron(story: Storyteller, say: Say): Promise<Place> {
  const [place] = await openCase(story, {
    name: 'Heron',
    officeReference: 'DA-0533',
    trafficking: ['sex'],
    survivors: [{ name: 'Mara T.', language: 'en', contacts: safePhone('555 0178') }],
    accountableParties: [{ name: 'Mr. Dorn', language: 'en', contacts: [] }],
  });
  const at = { case: place.case, pathway: place.pathway };
  await untilAgreement(story, place, 'sex');
  await screenCalmly(story, place, 'first');
  await prepare(story, place, 'shuttle');
  say('heron.began', story.today);
  story.pass(9);
  await story.ask('concern.raise', {
    ...at,
    words: 'Her mother was visited on Sunday, and asked what Mara will say.',
  });
  const { person: mother } = await story.ask('people.add', {
    case: place.case,
    person: {
      part: 'family',
      name: 'Mrs. T.',
      language: 'en',
      tiedTo: place.survivor,
      pressured: true,
      contacts: safePhone('555 0179'),
    },
  });
  say('heron.concern', story.today);
  story.pass(1);
  await screenCalmly(story, place, 'concern');
  await screen(story, place, {
    person: mother,
    occasion: 'concern',
    other: { 'threat-tied': 'yes', contact: 'yes' },
    decision: {
      outcome: 'coercionIndicated',
      reasons:
        'Her mother was told that the house would burn if Mara left the process. A threat tied to the choice.',
      safeguards: [],
    },
  });
  say('heron.found', story.today);
  await story.ask('safety.plan', {
    ...at,
    plan: {
      on: story.today,
      people: [place.survivor, mother],
      made: 'together',
      steps: ['Both stay with her aunt from tonight.', 'The advocate calls at nine, from the library.'],
    },
  });
  say('heron.safe', story.today);
  return place;
}

/** Juniper Row: two survivors; one leaves in the middle of a circle, the other goes on. */
export async function juniperRow(story: Storyteller, say: Say): Promise<readonly [Place, Place]> {
  const [luis, mei] = await openCase(story, {
    name: 'Juniper Row',
    officeReference: 'DA-0561',
    trafficking: ['labor'],
    survivors: [
      { name: 'Luis R.', language: 'es', contacts: safePhone('555 0113') },
      { name: 'Mei L.', language: 'en', contacts: safePhone('555 0121') },
    ],
    accountableParties: [{ name: 'Ms. Carrow', language: 'en', contacts: [] }],
  });
  if (luis === undefined || mei === undefined) throw new Error('A case without its pathways');
  for (const place of [luis, mei]) await untilAgreement(story, place, 'labor');
  say('juniper.began', story.today);
  await screenCalmly(story, luis, 'first');
  await prepare(story, luis, 'faceToFace');
  await screenCalmly(story, luis, 'beforeCircle');
  await beginCircle(story, luis, 'faceToFace', [luis.survivor, luis.accountableParty]);
  await story.ask('pathway.withdraw', { case: luis.case, pathway: luis.pathway });
  say('juniper.left', story.today);
  await story.ask('safety.plan', {
    case: luis.case,
    pathway: luis.pathway,
    plan: { on: story.today, people: [luis.survivor], made: 'declined', steps: [] },
  });
  story.pass(3);
  await screenCalmly(story, mei, 'first');
  await prepare(story, mei, 'letter');
  await planWithSurvivor(story, mei, ['answers', 'repair', 'change']);
  await screenCalmly(story, mei, 'beforePlan');
  await story.ask('plan.approve', {
    case: mei.case,
    pathway: mei.pathway,
    approvedOn: story.today,
    startsOn: story.today,
    bySurvivor: true,
  });
  say('juniper.goesOn', story.today);
  return [luis, mei];
}
