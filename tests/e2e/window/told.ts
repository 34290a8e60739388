import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCase, type Place } from '#main/cli/demo/steps.ts';
import { Storyteller, staff } from '#main/cli/demo/storyteller.ts';

/** Long enough ago for a pathway to be told from its referral into the two years. */
const BEGINS = 120;

/** A store in which something happened before anybody sits down. */
export interface Told<Found> {
  readonly found: Found;
  /** The store again, as it was told, in a folder of its own. */
  copy(): string;
}

/** Sets a store up through the contract, in this process, and tells what happened in it up to today, from so many days ago. */
export async function tell<Found>(
  what: (story: Storyteller) => Promise<Found>,
  begins: number = BEGINS,
): Promise<Told<Found>> {
  const store = join(mkdtempSync(join(tmpdir(), 'told-')), 'store');
  const story = new Storyteller(store, new Date(Date.now() - begins * 86_400_000), () => {});
  const { recoveryWords, prove } = await story.ask('store.setUp', {
    program: { name: 'Harbor Circle', referringOffice: 'County Prosecutor' },
    people: (['keyholder', 'facilitator', 'supervisor'] as const).map((role) => ({ ...staff[role], role })),
  });
  await story.ask('store.proveRecovery', {
    words: prove.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
  await story.seat('facilitator');
  const found = await what(story);
  await story.close();
  return {
    found,
    copy() {
      const copy = join(mkdtempSync(join(tmpdir(), 'told-')), 'store');
      cpSync(store, copy, { recursive: true });
      return copy;
    },
  };
}

/** A case of one survivor and one accountable party, just referred. */
export async function openedFor(
  story: Storyteller,
  name: string,
  [survivor, accountableParty]: readonly [string, string] = ['Mara T.', 'Mr. Dorn'],
): Promise<Place> {
  const [place] = await openCase(story, {
    name,
    officeReference: `DA-${name}`,
    trafficking: ['labor'],
    survivors: [
      {
        name: survivor,
        language: 'en',
        contacts: [{ way: 'phone', detail: '555 0142', safe: true, hours: '9 to 11' }],
      },
    ],
    accountableParties: [{ name: accountableParty, language: 'en', contacts: [] }],
  });
  return place;
}

/** Lets the days pass that are left until today. What has to hold today is told after this. */
export function untilToday(story: Storyteller): void {
  const left = (Date.now() - Date.parse(`${story.today}T12:00:00Z`)) / 86_400_000;
  story.pass(Math.floor(left) - 1);
}
