/** The made-up cases of the pictures, each told as far as its picture needs. */
import {
  beginCircle,
  openCase,
  type Place,
  planWithSurvivor,
  prepare,
  screen,
  screenCalmly,
  untilAgreement,
} from '#main/cli/demo/steps.ts';
import type { Storyteller } from '#main/cli/demo/storyteller.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import { type Words, wordsIn } from './words.ts';

const phone = (detail: string) => [
  { way: 'phone', detail, safe: true, hours: '9 to 11', wordsToUse: 'the library' } as const,
];

interface Opening {
  readonly name: string;
  readonly reference: string;
  readonly kind?: 'sex' | 'labor';
  readonly survivor: string;
  readonly number: string;
  readonly language?: Language;
  readonly accountableParty: string;
}

async function open(story: Storyteller, about: Opening): Promise<Place> {
  const { name, reference, kind = 'labor', survivor, number, language = 'en', accountableParty } = about;
  const [place] = await openCase(story, {
    name,
    officeReference: reference,
    trafficking: [kind],
    survivors: [{ name: survivor, language, contacts: phone(number) }],
    accountableParties: [{ name: accountableParty, language: 'en', contacts: [] }],
  });
  return place;
}

const on = ({ case: id, pathway }: Place) => ({ case: id, pathway });

/** A service of the survivor, and how it stood from then on. */
async function serve(
  story: Storyteller,
  place: Place,
  kind: string,
  provider: string,
  ways: readonly Input<'service.change'>['standing'][],
): Promise<() => Promise<void>> {
  const [first = 'wanted', ...later] = ways;
  const { service } = await story.ask('service.record', {
    case: place.case,
    person: place.survivor,
    kind,
    standing: first,
    on: story.today,
  });
  return async () => {
    const standing = later.shift();
    if (standing !== undefined) {
      await story.ask('service.change', { case: place.case, service, standing, provider, on: story.today });
    }
  };
}

/** A case that has been in its two years for some weeks. */
export async function juniperRow(story: Storyteller, language: Language): Promise<Place> {
  const mei = await open(story, {
    name: 'Juniper Row',
    reference: 'DA-0561',
    survivor: 'Mei L.',
    number: '555 0121',
    accountableParty: 'Ms. Carrow',
  });
  await untilAgreement(story, mei, 'labor');
  await screenCalmly(story, mei, 'first');
  await prepare(story, mei, 'letter');
  await planWithSurvivor(story, mei, ['answers', 'repair', 'change'], language);
  await screenCalmly(story, mei, 'beforePlan');
  await story.ask('plan.approve', {
    ...on(mei),
    approvedOn: story.today,
    startsOn: story.today,
    bySurvivor: true,
  });
  return mei;
}

/** A talk with each side, apart. */
export async function checkIn(story: Storyteller, place: Place): Promise<void> {
  for (const person of [place.survivor, place.accountableParty]) {
    await story.ask('checkIn.record', {
      ...on(place),
      checkIn: { on: story.today, person, words: 'It goes on.', lines: [] },
    });
  }
}

/** A summary that left under a release. */
export async function paper(story: Storyteller, place: Place, language: Language): Promise<void> {
  const until = new Date(Date.parse(story.today) + 21 * 86_400_000).toISOString().slice(0, 10);
  const { release } = await story.ask('release.sign', {
    case: place.case,
    release: {
      survivor: place.survivor,
      parts: ['standing', 'services'],
      to: 'Anna Reyes, Harbor House',
      why: wordsIn[language].why,
      signedOn: story.today,
      until,
      language,
      informed: true,
    },
  });
  await story.ask('document.summary', { ...on(place), release, language });
}

/** A plan in the making. */
export async function maple(story: Storyteller, language: Language): Promise<Place> {
  const ines = await open(story, {
    name: 'Maple',
    reference: 'DA-0588',
    survivor: 'Ines P.',
    number: '555 0187',
    language: 'es',
    accountableParty: 'Mr. Grant',
  });
  await untilAgreement(story, ines, 'labor');
  await screenCalmly(story, ines, 'first');
  await prepare(story, ines, 'letter');
  await planWithSurvivor(story, ines, ['repair', 'acknowledgment', 'safety'], language);
  return ines;
}

/** A decision that waits for the supervisor. */
export async function wren(
  story: Storyteller,
  { audited, advocate }: Words,
): Promise<{ place: Place; screening: string }> {
  const dee = await open(story, {
    name: 'Wren',
    reference: 'DA-0590',
    kind: 'sex',
    survivor: 'Dee K.',
    number: '555 0190',
    accountableParty: 'Mr. Hart',
  });
  await untilAgreement(story, dee, 'sex');
  const { screening } = await screen(story, dee, {
    occasion: 'first',
    other: {
      offer: 'possibly',
      'told-to-drop': 'yes',
      'contact-through-others': 'declined',
      'contact-about-case': 'declined',
    },
    decision: {
      outcome: 'proceedWithSafeguards',
      reasons: audited,
      safeguards: [
        {
          safeguard: 'advocate-alone',
          text: advocate,
          owner: 'D. Wu',
          by: story.today,
        },
      ],
    },
  });
  return { place: dee, screening };
}

/** The accountable party said no; the office is still to be told. */
export async function plover(story: Storyteller, { safety }: Words): Promise<Place> {
  const tess = await open(story, {
    name: 'Plover',
    reference: 'DA-0602',
    survivor: 'Tess A.',
    number: '555 0166',
    accountableParty: 'Mr. Lane',
  });
  await untilAgreement(story, tess, 'labor');
  await story.ask('pathway.partyLeft', { ...on(tess), on: story.today });
  await story.ask('safety.plan', {
    ...on(tess),
    plan: {
      on: story.today,
      people: [tess.survivor],
      made: 'together',
      steps: [...safety],
    },
  });
  return tess;
}

/** A case with a worry in it. */
export async function heron(story: Storyteller): Promise<Place> {
  const mara = await open(story, {
    name: 'Heron',
    reference: 'DA-0533',
    kind: 'sex',
    survivor: 'Mara T.',
    number: '555 0178',
    accountableParty: 'Mr. Dorn',
  });
  await untilAgreement(story, mara, 'sex');
  await screenCalmly(story, mara, 'first');
  return mara;
}

/** Cases that have only just come in. */
export async function newcomers(story: Storyteller): Promise<void> {
  const willow = await open(story, {
    name: 'Willow',
    reference: 'DA-0611',
    survivor: 'June S.',
    number: '555 0155',
    accountableParty: 'Mr. Boyd',
  });
  await story.ask('referral.take', { ...on(willow), on: story.today });
  await open(story, {
    name: 'Quarry Lane',
    reference: 'DA-0614',
    survivor: 'Paz V.',
    number: '555 0171',
    language: 'es',
    accountableParty: 'Mr. Stone',
  });
}

/** Everyone who sits in a circle, in the order of the seats. */
export function everyone(place: Place, others: readonly string[]): string[] {
  return [place.survivor, ...others.slice(0, 2), place.accountableParty, ...others.slice(2)];
}

interface Lantern {
  readonly ana: Place;
  readonly luis: Place;
  readonly others: readonly string[];
}

/** Two survivors, six people around them, a circle held. */
export async function lanternStreet(story: Storyteller): Promise<Lantern> {
  const [ana, luis] = await openCase(story, {
    name: 'Lantern Street',
    officeReference: 'DA-0417',
    trafficking: ['labor'],
    survivors: [
      { name: 'Ana M.', language: 'es', contacts: phone('555 0142') },
      { name: 'Luis R.', language: 'es', contacts: phone('555 0113') },
    ],
    accountableParties: [{ name: 'Mr. Vale', language: 'en', contacts: [] }],
  });
  if (ana === undefined || luis === undefined) throw new Error('A case without its pathways');
  const others: string[] = [];
  for (const [name, part, tiedTo] of [
    ['Rosa', 'supporter', ana.survivor],
    ['D. Wu', 'community', undefined],
    ['T. Hale', 'community', undefined],
    ['M. Vale', 'family', ana.accountableParty],
  ] as const) {
    const { person } = await story.ask('people.add', {
      case: ana.case,
      person: {
        part,
        name,
        language: 'en',
        pressured: false,
        contacts: part === 'family' ? [] : phone(`555 015${others.length}`),
        ...(tiedTo === undefined ? {} : { tiedTo }),
      },
    });
    others.push(person);
  }
  await untilAgreement(story, ana, 'labor');
  const housing = await serve(story, ana, 'housing', 'Harbor House', ['wanted', 'offered', 'begun', 'kept']);
  const lawyer = await serve(story, ana, 'immigration-legal', 'Legal Aid', ['wanted', 'begun', 'kept']);
  await screenCalmly(story, ana, 'first');
  await housing();
  await prepare(story, ana, 'faceToFace');
  for (const person of others) {
    const preparation = { person, on: story.today, ready: true };
    await story.ask('preparation.record', { ...on(ana), preparation });
  }
  const health = await serve(story, ana, 'mental-health', 'Dr. Ibarra', ['offered', 'begun']);
  await serve(story, ana, 'work', 'Harbor House', ['wanted']);
  for (const goOn of [housing, lawyer]) await goOn();
  await screenCalmly(story, ana, 'beforeCircle');
  const seats = everyone(ana, others);
  const circle = await beginCircle(story, ana, 'faceToFace', seats);
  await story.ask('circle.end', {
    ...on(ana),
    circle,
    end: {
      endedAs: 'closed',
      attended: seats,
      rulesAgreed: true,
      commitments: [{ by: ana.accountableParty, words: 'To say it in front of the others.' }],
      leaving: [{ person: ana.survivor, as: 'steady' }],
    },
  });
  await untilAgreement(story, luis, 'labor');
  for (const goOn of [housing, lawyer, health]) await goOn();
  return { ana, luis, others };
}
