import { fileURLToPath } from 'node:url';
import { loadPolicies } from '#main/application/policies.ts';
import { type CaseCache, projector } from '#main/application/read-models/index.ts';
import { openWork, type Work } from '#main/application/work.ts';
import { unlock } from '#main/vault/vault.ts';
import { ok, type Result } from '#shared/result.ts';
import { type CaseId, caseIdSchema } from '#shared/vocabulary/ids.ts';
import { Storyteller, staff } from '../storyteller.ts';
import { chanceOf } from './chance.ts';
import { lives } from './lives.ts';
import { caseName } from './names.ts';
import { retell } from './retold.ts';

const DAY = 86_400_000;
/** The longest ago that a case begins, in days. */
const OLDEST = 890;

/** How many cases are written in one go; one at a time would rewrite the search's index for each. */
const TOGETHER = 250;

/** A life that was told, and how often it comes up. */
interface ToldLife {
  readonly case: string;
  readonly weight: number;
}

/** What the cases are made of and how many there are to be. */
export interface ManyCases {
  readonly store: string;
  readonly count: number;
  readonly seed: number;
  /** Lives that are told already. */
  readonly told: readonly ToldLife[];
  readonly say: (done: number) => void;
}

type Event = ReturnType<typeof retell>[number];

/** A case to be written down, in runs of one author. */
interface Draft {
  readonly id: CaseId;
  readonly runs: readonly (readonly Event[])[];
}

/**
 * Fills a store with made-up cases that are alike the next time from the same seed on the same day. A few lives are told
 * through the contract; every case is one of them told again as far as today, and each of its events is sealed,
 * chained and signed by whoever it is from.
 */
export async function makeManyCases({ store, count, seed, told, say }: ManyCases): Promise<void> {
  const all = [...told, ...(await tellLives(store))];
  const drafts = await draft(store, count, seed, all);
  const cache: CaseCache = new Map();
  let left = drafts.reduce((sum, { runs }) => sum + runs.length, 0);
  const runsInAll = left;
  const next = new Map(drafts.map(({ id }) => [id, 0]));
  // One person at a time can be inside, so they take turns: each writes what comes before the other's next event.
  for (let turn = 0; left > 0; turn += 1) {
    const work = await enter(store, turn % 2 === 0 ? 'facilitator' : 'supervisor');
    // A made-up store need not survive a power cut while it is made; it is flushed as a whole when it closes.
    work.vault.database.pragma('synchronous = OFF');
    work.vault.database.pragma('cache_size = -200000');
    work.vault.database.pragma('wal_autocheckpoint = 20000');
    const project = projector(cache);
    const mine = drafts.filter(({ id, runs }) => runs[next.get(id) ?? 0]?.[0]?.by === work.vault.user.id);
    for (let from = 0; from < mine.length; from += TOGETHER) {
      const some = mine.slice(from, from + TOGETHER);
      granted(
        work.record.together(() => {
          for (const { id, runs } of some) write(work, project, id, runs[next.get(id) ?? 0] ?? []);
          return ok(undefined);
        }),
      );
      for (const { id } of some) next.set(id, (next.get(id) ?? 0) + 1);
      left -= some.length;
      say((runsInAll - left) / runsInAll);
    }
    work.vault.database.pragma('synchronous = FULL');
    work.vault.database.pragma('wal_checkpoint(TRUNCATE)');
    work.close();
  }
}

/** Writes a run down at the end of its case. */
function write(work: Work, project: ReturnType<typeof projector>, id: CaseId, run: readonly Event[]): void {
  const last = run.at(-1);
  if (last === undefined) return;
  if (last.seq === run.length) granted(work.record.begin(id));
  const events = run.map(({ by: _, seq: __, ...event }) => event);
  // Bodies fit their types as they did when they were told first; the record parses each of them again.
  granted(work.record.append(id, last.seq - run.length, events as AppendedEvents, last.at, project));
}

type AppendedEvents = Parameters<Work['record']['append']>[2];

async function tellLives(store: string): Promise<ToldLife[]> {
  const told: ToldLife[] = [];
  for (const { tell, weight, within } of lives) {
    const story = new Storyteller(store, new Date(Date.now() - within * DAY), () => {});
    await story.seat('facilitator');
    told.push({ case: await tell(story), weight });
    await story.close();
  }
  return told;
}

async function draft(
  store: string,
  count: number,
  seed: number,
  told: readonly ToldLife[],
): Promise<readonly Draft[]> {
  const work = await enter(store, 'facilitator');
  const users = new Set<string>(work.vault.users().map(({ id }) => id));
  const loaded = told.flatMap(({ case: id, weight }) => {
    const events = granted(work.record.load(caseIdSchema.parse(id)));
    return Array.from({ length: weight }, () => events);
  });
  work.close();
  const chance = chanceOf(seed);
  const now = Date.now();
  const drafts = Array.from({ length: count }, (_, number) => {
    const life = chance.pick(loaded);
    const [first] = life;
    if (first === undefined) throw new Error('A life without events');
    // Most cases are young: a program grows, and each old one weighs as much as a dozen young ones.
    const age = Math.round(OLDEST * chance.next() ** 2);
    const days = Math.floor((now - age * DAY - Date.parse(first.at)) / DAY);
    const lived = life.filter(({ at }) => Date.parse(at) + days * DAY <= now - DAY);
    const about = {
      days,
      staff: users,
      name: caseName(chance, number + 1),
      reference: `DA-${100_000 + number}`,
    };
    // A case begins with all who are named in its referral.
    const opening = life.filter(({ at }) => at === first.at);
    const events = retell(lived.length < opening.length ? opening : lived, about, chance);
    const [begun] = events;
    const id = caseIdSchema.parse(Object(begun?.body).case);
    return { id, runs: runsOf(events), began: begun?.at ?? '' };
  });
  return drafts.sort((a, b) => (a.began < b.began ? -1 : 1));
}

/** Events in runs of one author. */
function runsOf(events: readonly Event[]): Event[][] {
  const runs: Event[][] = [];
  for (const event of events) {
    const run = runs.at(-1);
    if (run?.[0]?.by === event.by) run.push(event);
    else runs.push([event]);
  }
  return runs;
}

async function enter(store: string, who: 'facilitator' | 'supervisor'): Promise<Work> {
  const policies = granted(loadPolicies(fileURLToPath(new URL('../../../../../policies', import.meta.url))));
  const story = new Storyteller(store, new Date(), () => {});
  const { users = [] } = await story.ask('store.status', {});
  await story.close();
  const id = users.find(({ name }) => name === staff[who].name)?.id ?? '';
  const vault = granted(await unlock(store, id, staff[who].passphrase, new Date()));
  return granted(openWork(vault, { store, notify: () => {}, clock: () => new Date(), policies }));
}

function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Making cases was refused: ${result.error.code}`);
  return result.value;
}
