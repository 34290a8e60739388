import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { sentence } from '#main/application/words.ts';
import { verifyDocument } from '#main/documents/verify.ts';
import { demoStore } from '#main/hosts/places.ts';
import { languageOf } from '#main/hosts/words.ts';
import { beginLanternStreet, firstYear, heron, juniperRow, secondYear } from './demo/cases.ts';
import { makeManyCases } from './demo/many/many-cases.ts';
import { type Say, teller } from './demo/say.ts';
import type { Place } from './demo/steps.ts';
import { Storyteller, staff } from './demo/storyteller.ts';

export const usage = `Usage: circlekeeper demo [--lang en|es] [--to FOLDER] [--cases NUMBER] [--seed NUMBER]

Takes three made-up cases from referral to their end, told step by step, and writes their signed papers and the
store itself to demo-output/, or to a new folder of your own. Needs no display.

With --cases, as many more cases are made up, at all stages, alike the next time from the same seed: to see how the
window does with many.`;

/** Days before today on which the story begins: two years of check-ins and what comes before them. */
const BEGINS = 900;

/** Tells the story, writes and checks the papers, and says how to look at the store. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      lang: { type: 'string' },
      to: { type: 'string' },
      cases: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
    },
  });
  const [count, seed] = [Number(values.cases), Number(values.seed)];
  if (!Number.isSafeInteger(count) || count < 0 || !Number.isSafeInteger(seed)) {
    console.error(usage);
    return 2;
  }
  const language = languageOf(values.lang ?? process.env.LANG);
  const say = teller(language, (text) => console.log(text));
  const store = values.to === undefined ? demoStore : join(values.to, 'store');
  const folder = dirname(store);
  // Only the demonstration's own folder is ever emptied; one that somebody named must be new.
  if (values.to === undefined) rmSync(folder, { recursive: true, force: true });
  else if (existsSync(store)) {
    console.error(sentence({ code: 'store-exists' }));
    return 2;
  }
  mkdirSync(folder, { recursive: true });

  const story = new Storyteller(store, new Date(Date.now() - BEGINS * 86_400_000), (line) =>
    console.log(line),
  );
  say('begin');
  await setUp(story);
  say('setUp', story.today);

  await story.seat('facilitator');
  const lantern = await beginLanternStreet(story, say);

  await story.seat('supervisor');
  story.pass(1);
  await auditAll(story, say);

  await story.seat('facilitator');
  await firstYear(story, say, lantern);

  await story.seat('keyholder');
  await renewCertificates(story);
  say('renewed', story.today);

  await story.seat('facilitator');
  await secondYear(story, say, lantern);
  const returned = await heron(story, say);

  // Soon after the safety plan, which speaks for a while only.
  await story.seat('supervisor');
  const first = await notices(story, say, [lantern, returned]);

  await story.seat('facilitator');
  const [left] = await juniperRow(story, say);
  const summary = await release(story, say, lantern);

  await story.seat('supervisor');
  const papers = [summary, ...first, ...(await notices(story, say, [left]))];
  await story.close();

  console.log();
  for (const { name, bytes } of papers) {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const verified = await verifyDocument(bytes, {});
    if (!verified.ok) throw new Error(`A paper of the demonstration does not verify: ${verified.error.code}`);
    say('paper', undefined, {
      file: relative(process.cwd(), path),
      signer: verified.value.signedBy,
      role: verified.value.role,
    });
  }
  if (count > 0) {
    say('many', undefined, { count });
    const told = [lantern, returned, left].map((place, at) => ({ case: place.case, weight: 3 - at }));
    const percent = new Intl.NumberFormat(language, { style: 'percent' });
    await makeManyCases({ store, count, seed, told, say: (done) => console.log(percent.format(done)) });
  }
  say('end');
  for (const { name, passphrase } of Object.values(staff)) console.log(`  ${name.padEnd(12)} ${passphrase}`);
  return 0;
}

interface Paper {
  readonly name: string;
  readonly bytes: Buffer;
}

async function setUp(story: Storyteller): Promise<void> {
  const { recoveryWords, prove } = await story.ask('store.setUp', {
    program: { name: 'Harbor Circle', referringOffice: 'County Prosecutor' },
    people: (['keyholder', 'facilitator', 'supervisor'] as const).map((role) => ({ ...staff[role], role })),
  });
  await story.ask('store.proveRecovery', {
    words: prove.map((position) => ({ position, word: recoveryWords[position - 1] ?? '' })),
  });
}

/** The supervisor judges every waiting decision blind, sees it, and concurs. */
async function auditAll(story: Storyteller, say: Say): Promise<void> {
  const { waiting } = await story.ask('supervision.queue', {});
  for (const { case: id, pathway, screening } of waiting) {
    const at = { case: id, pathway, screening };
    await story.ask('supervision.judge', {
      ...at,
      outcome: 'clarify',
      reasons: 'I would ask once more, gently.',
    });
    await story.ask('supervision.audit', {
      ...at,
      verdict: 'concurs',
      reasons:
        'Her advocate was there and she can say no. Asking again would press her more than it would protect.',
    });
  }
  say('audited', story.today, { count: waiting.length });
}

async function renewCertificates(story: Storyteller): Promise<void> {
  const { users } = await story.ask('users.list', {});
  for (const { id } of users) await story.ask('users.renew', { userId: id });
}

/** A summary is refused until the survivor has signed a release; then it holds what the release names. */
async function release(story: Storyteller, say: Say, place: Place): Promise<Paper> {
  const refused = await story.refused('document.summary', {
    case: place.case,
    pathway: place.pathway,
    release: 'none',
    language: 'en',
  });
  say('releaseNeeded', story.today, { refused });
  const until = new Date(Date.parse(story.today) + 20 * 86_400_000).toISOString().slice(0, 10);
  const { release: signed } = await story.ask('release.sign', {
    case: place.case,
    release: {
      survivor: place.survivor,
      parts: ['standing', 'plan', 'services'],
      to: 'Bayside Housing',
      why: 'For a lease of her own',
      signedOn: story.today,
      until,
      language: 'es',
      informed: true,
    },
  });
  const file = await story.ask('document.summary', {
    case: place.case,
    pathway: place.pathway,
    release: signed,
    language: 'en',
  });
  say('summary', story.today);
  return { name: file.name, bytes: Buffer.from(file.bytes, 'base64') };
}

/** The supervisor signs off the plain notices to the referring office. */
async function notices(story: Storyteller, say: Say, places: readonly Place[]): Promise<Paper[]> {
  const papers: Paper[] = [];
  for (const { case: id, pathway } of places) {
    const file = await story.ask('document.notice', { case: id, pathway, language: 'en' });
    papers.push({ name: file.name, bytes: Buffer.from(file.bytes, 'base64') });
  }
  say('notices', story.today, { count: papers.length });
  return papers;
}
