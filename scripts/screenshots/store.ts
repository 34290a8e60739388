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
} from '#main/cli/demo/steps.ts';
import { Storyteller, staff } from '#main/cli/demo/storyteller.ts';

/** Where the pictures are taken: made-up cases in the middle of their way. */
export interface Scene {
  readonly ana: Place;
  readonly luis: Place;
  readonly circle: string;
  readonly plan: Place;
  readonly audit: { readonly place: Place; readonly screening: string };
}

const phone = (detail: string) => [
  { way: 'phone', detail, safe: true, hours: '9 to 11', wordsToUse: 'the library' } as const,
];

/** Makes a store of made-up cases in a new folder, up to today. */
export async function makeScene(folder: string): Promise<Scene> {
  const story = new Storyteller(folder, new Date(Date.now() - 115 * 86_400_000), () => {});
  const { recoveryWords, prove } = await story.ask('store.setUp', {
    program: { name: 'Harbor Circle', referringOffice: 'County Prosecutor' },
    people: (['keyholder', 'facilitator', 'supervisor'] as const).map((role) => ({ ...staff[role], role })),
  });
  await story.ask('store.proveRecovery', {
    words: prove.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
  await story.seat('facilitator');
  await juniperRow(story);
  const { plan, audit } = await mapleAndWren(story);
  const { ana, luis, circle } = await lanternStreet(story);
  await heron(story);
  await story.close();
  return { ana, luis, circle, plan, audit };
}

async function lanternStreet(story: Storyteller): Promise<{ ana: Place; luis: Place; circle: string }> {
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
  for (const [name, part] of [
    ['Rosa', 'supporter'],
    ['D. Wu', 'community'],
    ['T. Hale', 'community'],
    ['M. Vale', 'community'],
  ] as const) {
    const tied = part === 'supporter' ? { tiedTo: ana.survivor } : {};
    const { person } = await story.ask('people.add', {
      case: ana.case,
      person: { part, name, language: 'en', pressured: false, contacts: [], ...tied },
    });
    others.push(person);
  }
  await untilAgreement(story, ana, 'labor');
  await screenCalmly(story, ana, 'first');
  await prepare(story, ana, 'faceToFace');
  await screenCalmly(story, ana, 'beforeCircle');
  const first = await beginCircle(story, ana, 'faceToFace', [ana.survivor, ana.accountableParty, ...others]);
  await story.ask('circle.end', {
    case: ana.case,
    pathway: ana.pathway,
    circle: first,
    end: {
      endedAs: 'closed',
      attended: [ana.survivor, ana.accountableParty, ...others],
      rulesAgreed: true,
      commitments: [{ by: ana.accountableParty, words: 'To say it in front of the others.' }],
      leaving: [{ person: ana.survivor, as: 'steady' }],
    },
  });
  await untilAgreement(story, luis, 'labor');
  await screenCalmly(story, ana, 'beforeCircle');
  const circle = await planCircle(story, ana, 'faceToFace', [ana.survivor, ana.accountableParty, ...others]);
  return { ana, luis, circle };
}

async function heron(story: Storyteller): Promise<void> {
  const [mara] = await openCase(story, {
    name: 'Heron',
    officeReference: 'DA-0533',
    trafficking: ['sex'],
    survivors: [{ name: 'Mara T.', language: 'en', contacts: phone('555 0178') }],
    accountableParties: [{ name: 'Mr. Dorn', language: 'en', contacts: [] }],
  });
  if (mara === undefined) throw new Error('A case without a pathway');
  await untilAgreement(story, mara, 'sex');
  await screenCalmly(story, mara, 'first');
  await story.ask('concern.raise', {
    case: mara.case,
    pathway: mara.pathway,
    words: 'Her mother was visited on Sunday, and asked what Mara will say.',
  });
}

/** A case that has been in its two years for some weeks. */
async function juniperRow(story: Storyteller): Promise<void> {
  const [mei] = await openCase(story, {
    name: 'Juniper Row',
    officeReference: 'DA-0561',
    trafficking: ['labor'],
    survivors: [{ name: 'Mei L.', language: 'en', contacts: phone('555 0121') }],
    accountableParties: [{ name: 'Ms. Carrow', language: 'en', contacts: [] }],
  });
  if (mei === undefined) throw new Error('A case without a pathway');
  await untilAgreement(story, mei, 'labor');
  await screenCalmly(story, mei, 'first');
  await prepare(story, mei, 'letter');
  await planWithSurvivor(story, mei, ['answers', 'repair']);
  await screenCalmly(story, mei, 'beforePlan');
  await story.ask('plan.approve', {
    case: mei.case,
    pathway: mei.pathway,
    approvedOn: story.today,
    startsOn: story.today,
    bySurvivor: true,
  });
}

/** A plan in the making, and a decision that waits for the supervisor. */
async function mapleAndWren(story: Storyteller): Promise<Pick<Scene, 'plan' | 'audit'>> {
  const [plan] = await openCase(story, {
    name: 'Maple',
    officeReference: 'DA-0588',
    trafficking: ['labor'],
    survivors: [{ name: 'Ines P.', language: 'es', contacts: phone('555 0187') }],
    accountableParties: [{ name: 'Mr. Grant', language: 'en', contacts: [] }],
  });
  const [wren] = await openCase(story, {
    name: 'Wren',
    officeReference: 'DA-0590',
    trafficking: ['sex'],
    survivors: [{ name: 'Dee K.', language: 'en', contacts: phone('555 0190') }],
    accountableParties: [{ name: 'Mr. Hart', language: 'en', contacts: [] }],
  });
  if (plan === undefined || wren === undefined) throw new Error('A case without a pathway');
  await untilAgreement(story, plan, 'labor');
  await screenCalmly(story, plan, 'first');
  await prepare(story, plan, 'letter');
  await planWithSurvivor(story, plan, ['repair', 'acknowledgment', 'safety']);
  await untilAgreement(story, wren, 'sex');
  const { screening } = await screen(story, wren, {
    occasion: 'first',
    other: {
      offer: 'possibly',
      'told-to-drop': 'yes',
      'contact-through-others': 'declined',
      'contact-about-case': 'declined',
    },
    decision: {
      outcome: 'proceedWithSafeguards',
      reasons: 'She spoke freely with her advocate there. She wants this, and wants her aunt kept out of it.',
      safeguards: [
        {
          safeguard: 'advocate-alone',
          text: 'Time alone with an advocate every week.',
          owner: 'D. Wu',
          by: story.today,
        },
      ],
    },
  });
  return { plan, audit: { place: wren, screening } };
}
