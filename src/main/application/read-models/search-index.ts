import type { CaseEvent } from '#domain/events.ts';
import { recordedWords } from '#domain/recorded-words.ts';
import { asIndexed, wordsIn } from '#shared/closeness.ts';
import type { Table } from './table.ts';

/**
 * `own` holds what is looked for, `around` the name of the case it stands in, which helps to narrow and is never
 * enough. Rows lie in the journal's order. A row that is taken out leaves nothing of itself in the index
 * (`secure-delete`: SQLite's own pragma of nearly that name does not reach into it).
 */
function indexed(name: string, about: readonly string[]): string {
  const columns = ['own', 'around', ...about.map((column) => `${column} UNINDEXED`)].join(', ');
  return `CREATE VIRTUAL TABLE ${name} USING fts5(
      ${columns}, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    INSERT INTO ${name} (${name}, rank) VALUES ('secure-delete', 1)`;
}

/**
 * The words that stand in an index, each once, among which a mistyped one is looked for. SQLite could list them from
 * the index itself, but counts every place of every word while it does, which takes ten times as long.
 */
function termsOf(index: string, texts: (event: CaseEvent) => readonly string[]): Table {
  const name = `${index}_terms`;
  return {
    model: {
      name,
      version: 1,
      create: `CREATE TABLE ${name} (term TEXT PRIMARY KEY) STRICT, WITHOUT ROWID`,
    },
    ofEvent(database, event) {
      const terms = new Set(texts(event).flatMap(wordsIn).map(asIndexed));
      const insert = database.prepare<[string]>(`INSERT OR IGNORE INTO ${name} VALUES (?)`);
      for (const term of terms) insert.run(term);
    },
  };
}

/** Names of cases with the office's reference, and of people. */
const names: Table = {
  model: {
    name: 'names_index',
    version: 1,
    create: indexed('names_index', ['case_id', 'part', 'person_id']),
  },
  ofEvent(database, event, { case: id }, { state }) {
    const [own] = namesIn(event);
    if (own === undefined) return;
    const person = event.type === 'personAdded' ? event.body.person : undefined;
    database
      .prepare('INSERT INTO names_index (own, around, case_id, part, person_id) VALUES (?, ?, ?, ?, ?)')
      .run(own, state.name, id, person?.part ?? null, person?.id ?? null);
  },
};

function namesIn(event: CaseEvent): readonly string[] {
  if (event.type === 'caseOpened') return [`${event.body.name}\n${event.body.officeReference}`];
  return event.type === 'personAdded' ? [event.body.person.name] : [];
}

/** The words of the record, a row an entry; what tells a decision apart from the rest of its entry. */
const words: Table = {
  model: {
    name: 'words_index',
    version: 1,
    create: indexed('words_index', ['case_id', 'seq', 'type', 'at', 'tells_decision_of']),
  },
  ofEvent(database, event, { case: id, seq, type, at }, { state }) {
    const insert = database.prepare(
      `INSERT INTO words_index (own, around, case_id, seq, type, at, tells_decision_of)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const { words: written, tellsDecisionOf } of recordedWords(event)) {
      insert.run(written.join('\n'), state.name, id, seq, type, at, tellsDecisionOf ?? null);
    }
  },
};

/** What the search reads: two indexes, each with the list of its words. */
export const searchTables: readonly Table[] = [
  names,
  termsOf('names_index', namesIn),
  words,
  termsOf('words_index', (event) => recordedWords(event).flatMap((written) => written.words)),
];
