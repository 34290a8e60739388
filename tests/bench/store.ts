import { join } from 'node:path';
import { type Application, createApplication } from '#main/application/index.ts';
import { openCase, prepare, screenCalmly, untilAgreement } from '#main/cli/demo/steps.ts';
import { Storyteller, staff } from '#main/cli/demo/storyteller.ts';
import type { Input, Output, ProcedureName } from '#shared/contract/index.ts';
import { type CaseId, caseIdSchema, type PersonId, personIdSchema } from '#shared/vocabulary/ids.ts';

/** How many events the case has that everything is measured with. */
export const CASE_LENGTH = 300;

/** A store on disk, set up by a keyholder, in which a facilitator has worked on one long case. */
export interface BenchStore {
  readonly folder: string;
  readonly facilitator: Input<'store.unlock'>;
  readonly case: CaseId;
  readonly pathway: string;
  readonly survivor: PersonId;
}

/** Makes the store through the contract, as people would: every event in it was decided, signed and sealed. */
export async function makeStore(within: string): Promise<BenchStore> {
  const folder = join(within, 'store');
  const monthAgo = new Date(Date.now() - 40 * 86_400_000);
  const story = new Storyteller(folder, monthAgo, () => {});
  const { recoveryWords, prove } = await story.ask('store.setUp', {
    program: { name: 'Harbor Circle', referringOffice: 'County Prosecutor' },
    people: (['keyholder', 'facilitator', 'supervisor'] as const).map((role) => ({ ...staff[role], role })),
  });
  await story.ask('store.proveRecovery', {
    words: prove.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
  await story.seat('facilitator');
  const { user } = await story.ask('session.me', {});
  const place = await longCase(story);
  await story.close();
  return {
    folder,
    facilitator: { userId: user.id, passphrase: staff.facilitator.passphrase },
    case: caseIdSchema.parse(place.case),
    pathway: place.pathway,
    survivor: personIdSchema.parse(place.survivor),
  };
}

/** A case with its survivor's choice, many conversations with her, and a screening after every ninth. */
async function longCase(story: Storyteller) {
  const [place] = await openCase(story, {
    name: 'Lantern Street',
    officeReference: 'DA-0417',
    trafficking: ['labor'],
    survivors: [{ name: 'Ana M.', language: 'es', contacts: contacts(0) }],
    accountableParties: [{ name: 'Mr. Vale', language: 'en', contacts: [] }],
  });
  await untilAgreement(story, place, 'labor');
  await screenCalmly(story, place, 'first');
  await prepare(story, place, 'faceToFace');
  await story.ask('service.record', {
    case: place.case,
    person: place.survivor,
    kind: 'housing',
    standing: 'wanted',
    on: story.today,
  });
  const length = async () => (await story.ask('cases.record', { case: place.case })).entries.length;
  for (let talk = 1; (await length()) < CASE_LENGTH; talk += 1) {
    if (talk % 10 === 0) await screenCalmly(story, place, 'asked');
    else {
      await story.ask('preparation.record', {
        case: place.case,
        pathway: place.pathway,
        preparation: { person: place.survivor, on: story.today, hopes: WORDS, ready: talk % 2 === 0 },
      });
    }
  }
  return place;
}

const WORDS =
  'She would like to be heard to the end, without being asked whether she is sure. She wants her papers back, and to hear from him what he did with the wages of the eleven months.';

/** A safe way to reach the survivor, a little different each time. */
export function contacts(time: number): Input<'people.contacts'>['contacts'] {
  const detail = `555 ${String(time % 10_000).padStart(4, '0')}`;
  return [{ way: 'phone', detail, safe: true, hours: '9 to 11', wordsToUse: 'the library' }];
}

/** The application on the store, still locked. */
export function openApplication(store: Pick<BenchStore, 'folder'>): Application {
  return createApplication({ store: store.folder, notify: () => {} });
}

/** The application on the store, with the facilitator at work. */
export async function enter(store: Pick<BenchStore, 'folder' | 'facilitator'>): Promise<Application> {
  const application = openApplication(store);
  await ask(application, 'store.unlock', store.facilitator);
  return application;
}

/** Asks the core what it must not refuse. */
export async function ask<Name extends ProcedureName>(
  application: Application,
  procedure: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const reply = await application.handle({ id: 1, procedure, input });
  if (!reply.ok) throw new Error(`The bench was refused: ${procedure}: ${reply.error.message}`);
  return reply.output as Output<Name>; // the core has held it to the contract
}
