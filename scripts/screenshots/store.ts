import { type Place, screenCalmly } from '#main/cli/demo/steps.ts';
import { Storyteller, staff } from '#main/cli/demo/storyteller.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import {
  checkIn,
  everyone,
  heron,
  juniperRow,
  lanternStreet,
  maple,
  newcomers,
  paper,
  plover,
  wren,
} from './cases.ts';
import { wordsIn } from './words.ts';

/** Where the pictures are taken: made-up cases in the middle of their way. */
export interface Scene {
  /** Two survivors of one case: one before her second circle, one before his first screening. */
  readonly ana: Place;
  readonly luis: Place;
  readonly circle: string;
  /** In the two years. */
  readonly mei: Place;
  /** A plan in the making. */
  readonly plan: Place;
  /** Ended, with a notice to sign. */
  readonly ended: Place;
  readonly audit: { readonly place: Place; readonly screening: string };
}

/** How many days the story below takes; the hours are those that its own steps take. */
const DAYS = 123 + 4 / 24;

/** Makes a store of made-up cases in a new folder, up to today. */
export async function makeScene(folder: string, language: Language): Promise<Scene> {
  const words = wordsIn[language];
  const story = new Storyteller(folder, new Date(Date.now() - DAYS * 86_400_000), () => {});
  const { recoveryWords, prove } = await story.ask('store.setUp', {
    program: { name: 'Harbor Circle', referringOffice: 'County Prosecutor' },
    people: (['keyholder', 'facilitator', 'supervisor'] as const).map((role) => ({ ...staff[role], role })),
  });
  await story.ask('store.proveRecovery', {
    words: prove.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
  await story.seat('facilitator');
  const mei = await juniperRow(story, language);
  const plan = await maple(story, language);
  await checkIn(story, mei);
  const audit = await wren(story, words);
  const mara = await heron(story);
  await checkIn(story, mei);
  const { ana, luis, others } = await lanternStreet(story);
  const ended = await plover(story, words);
  await paper(story, mei, language);
  await screenCalmly(story, mei, 'regular');
  await screenCalmly(story, plan, 'beforePlan');
  await screenCalmly(story, ana, 'beforeCircle');
  await newcomers(story);
  await story.ask('concern.raise', {
    case: mara.case,
    pathway: mara.pathway,
    words: words.worry,
  });
  const { circle } = await story.ask('circle.plan', {
    case: ana.case,
    pathway: ana.pathway,
    circle: {
      on: story.today,
      form: 'faceToFace',
      participants: everyone(ana, others),
      survivorChose: true,
      ...words.circle,
    },
  });
  await story.close();
  return { ana, luis, circle, mei, plan, ended, audit };
}
