import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { recordedWords } from '#domain/recorded-words.ts';
import { isBlind } from '#domain/screening/blind.ts';
import { asIndexed, meantBy, wordsLookedFor } from '#shared/closeness.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Excerpt } from '#shared/contract/search.ts';
import { ok, refuse } from '#shared/result.ts';
import {
  type CaseId,
  caseIdSchema,
  personIdSchema,
  type ScreeningId,
  screeningIdSchema,
} from '#shared/vocabulary/ids.ts';
import { partSchema } from '#shared/vocabulary/people.ts';
import type { HandlersOf } from '../handler.ts';
import { caseEventOf } from '../registry.ts';
import type { Work } from '../work.ts';

type Found = Output<'record.search'>;

/** How many of each kind are shown. Whoever looks for more types one more word. */
const SHOWN = { cases: 6, people: 6, entries: 12 };

/** Where an excerpt's found words begin and end; nobody can type these into a record and be misread by it. */
const [BEGINS, ENDS] = ['\u{E000}', '\u{E001}'];

export const searchHandlers: HandlersOf<'record.search' | 'record.entry'> = {
  'record.search': ({ words: typed }, work) => {
    const words = wordsLookedFor(typed);
    if (words.length === 0) return ok({ cases: [], people: [], entries: [] });
    const { database } = work.vault;
    return ok({ ...findNames(database, words), entries: findEntries(work, words) });
  },

  'record.entry': ({ case: id, seq }, work) => {
    const known = work.caseState(id);
    if (!known.ok) return known;
    const events = work.record.load(id);
    if (!events.ok) return events;
    const entry = events.value.find((event) => event.seq === seq);
    if (entry === undefined) return refuse('entry-unknown');
    const readable = recordedWords(caseEventOf(entry)).filter((written) =>
      mayRead(work, id, written.tellsDecisionOf),
    );
    return ok({ words: readable.flatMap(({ words }) => [...words]) });
  },
};

type Index = 'names_index' | 'words_index';

/** Ever wider ways to read what was typed: whole words, their beginnings, and what may have been meant. */
function* readings(database: Database, index: Index, words: readonly string[]): Generator<string> {
  yield all(words.map((word) => [exactly(word)]));
  yield all(words.map((word) => [beginning(word)]));
  const terms = database.prepare<[], string>(`SELECT term FROM ${index}_terms`).pluck().all();
  const meant = words.map((word) => meantBy(asIndexed(word), terms));
  if (meant.some((each) => each.length > 0)) {
    yield all(words.map((word, at) => [beginning(word), ...(meant[at] ?? []).map(exactly)]));
  }
}

const exactly = (word: string) => `"${word}"`;
const beginning = (word: string) => `"${word}" *`;

/** Every word stands there in one of its spellings, at least one of them not only in the name of the case. */
function all(words: readonly (readonly string[])[]): string {
  const each = words.map((spellings) => `(${spellings.join(' OR ')})`).join(' AND ');
  const own = words.flat().join(' OR ');
  return words.length === 1 ? `own : (${own})` : `(${each}) AND own : (${own})`;
}

const caseSchema = z.object({ case_id: caseIdSchema, around: z.string() });
const personSchema = caseSchema.extend({ own: z.string(), part: partSchema, person_id: personIdSchema });

function findNames(database: Database, words: readonly string[]): Pick<Found, 'cases' | 'people'> {
  const named = (which: string) =>
    database.prepare<[string, number], unknown>(
      `SELECT * FROM names_index WHERE names_index MATCH ? AND ${which} ORDER BY rowid DESC LIMIT ?`,
    );
  const casesNamed = named('person_id IS NULL');
  const peopleNamed = named('person_id IS NOT NULL');
  const cases = new Map<string, Found['cases'][number]>();
  const people = new Map<string, Found['people'][number]>();
  for (const reading of readings(database, 'names_index', words)) {
    for (const row of casesNamed.iterate(reading, SHOWN.cases)) {
      const { case_id, around } = caseSchema.parse(row);
      cases.set(case_id, { case: case_id, caseName: around });
    }
    for (const row of peopleNamed.iterate(reading, SHOWN.people)) {
      const { case_id, around, own, part, person_id } = personSchema.parse(row);
      people.set(person_id, { case: case_id, caseName: around, person: person_id, name: own, part });
    }
    if (cases.size + people.size > 0 && reading.includes('*')) break;
  }
  return {
    cases: [...cases.values()].slice(0, SHOWN.cases),
    people: [...people.values()].slice(0, SHOWN.people),
  };
}

const entrySchema = z.object({
  rowid: z.int(),
  around: z.string(),
  case_id: caseIdSchema,
  seq: z.int(),
  type: z.string(),
  at: z.string(),
  tells_decision_of: screeningIdSchema.nullable(),
  excerpt: z.string(),
});

/** Entries, newest first: by what a rank would order them, it could tell of those that may not be read. */
function findEntries(work: Work, words: readonly string[]): Found['entries'] {
  const { database } = work.vault;
  const found = new Map<number, Found['entries'][number]>();
  const select = database.prepare<[string], unknown>(
    `SELECT rowid, *, snippet(words_index, 0, '${BEGINS}', '${ENDS}', '…', 14) AS excerpt
     FROM words_index WHERE words_index MATCH ? ORDER BY rowid DESC`,
  );
  for (const reading of readings(database, 'words_index', words)) {
    for (const each of select.iterate(reading)) {
      const row = entrySchema.parse(each);
      if (!mayRead(work, row.case_id, row.tells_decision_of ?? undefined)) continue;
      const { rowid, case_id, around, seq, type, at } = row;
      const excerpt = excerptOf(row.excerpt);
      const people = peopleIn(database, case_id, around);
      found.set(rowid, { case: case_id, caseName: around, seq, type, at, excerpt, people });
      if (found.size === SHOWN.entries) return [...found.values()];
    }
    if (found.size > 0 && reading.includes('*')) break;
  }
  return [...found.values()];
}

const namedSchema = z.object({ name: z.string(), part: partSchema });

/** Everybody in a case, by the name of the case, which the index finds at once; one without a letter it cannot find. */
function peopleIn(database: Database, id: string, caseName: string): z.infer<typeof namedSchema>[] {
  const people = 'SELECT own AS name, part FROM names_index WHERE case_id = ? AND person_id IS NOT NULL';
  const named = database
    .prepare(`${people} AND names_index MATCH ?`)
    .all(id, `around : "${caseName.replaceAll('"', '""')}"`);
  const rows = named.length > 0 ? named : database.prepare(people).all(id);
  return rows.map((row) => namedSchema.parse(row));
}

/** A supervisor who is still to judge a decision blind finds none of its words. */
function mayRead(work: Work, id: CaseId, tellsDecisionOf: ScreeningId | undefined): boolean {
  if (tellsDecisionOf === undefined) return true;
  const state = work.caseState(id);
  if (!state.ok) return false;
  const screening = state.value.pathways
    .flatMap(({ screenings }) => screenings)
    .find((decided) => decided.id === tellsDecisionOf);
  return screening !== undefined && !isBlind(screening, work.context());
}

function excerptOf(marked: string): Excerpt {
  return marked
    .replace(/\s*\n\s*/g, ' · ')
    .split(new RegExp(`(${BEGINS}[^${ENDS}]*${ENDS}?)`, 'u'))
    .filter((piece) => piece !== '')
    .map((piece) => ({
      text: piece.replace(new RegExp(`[${BEGINS}${ENDS}]`, 'gu'), ''),
      found: piece.startsWith(BEGINS),
    }));
}
