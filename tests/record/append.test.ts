import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditRecord } from '#main/record/audit.ts';
import { openRecord } from '#main/record/record.ts';
import { keysOf, person } from './fixture/people.ts';
import {
  caseId,
  granted,
  instant,
  note,
  options,
  project,
  refusalCode,
  registry,
} from './fixture/practice.ts';
import { newStore } from './fixture/store.ts';

const oak = caseId('oak');

function storeWithOak() {
  const store = newStore();
  const record = store.as(store.ana);
  granted(record.begin(oak));
  return { store, record };
}

describe('given a case that has begun', () => {
  it('when events are appended, then they load in order with their author and chain', () => {
    const { store, record } = storeWithOak();
    const first = granted(record.append(oak, 0, [note('one', 'e1'), note('two', 'e2')], instant(1), project));
    expect(first.seq).toBe(2);
    const second = granted(record.append(oak, 2, [note('three', 'e3')], instant(2), project));
    expect(second.head).toEqual(record.head());

    const events = granted(record.load(oak));
    expect(events.map(({ id, seq }) => [id, seq])).toEqual([
      ['e1', 1],
      ['e2', 2],
      ['e3', 3],
    ]);
    expect(events).toEqual([...first.events, ...second.events]);
    expect(events.map(({ author }) => author.user)).toEqual(['ana', 'ana', 'ana']);
    expect(events[1]?.previous).toBe(events[0]?.hash);
    expect(events[2]?.journal).toEqual({ seq: 3, previous: events[1]?.hash });
    expect(store.audit()).toMatchObject({ counts: { events: 3, opened: 3 } });
  });

  it('when the record is closed and opened by a colleague, then they read the same', () => {
    const { store, record } = storeWithOak();
    granted(record.append(oak, 0, [note('one')], instant(1), project));
    const colleague = store.as(store.ben);
    expect(colleague.load(oak)).toEqual(record.load(oak));
    expect(colleague.loadAll()).toEqual(record.load(oak));
    expect(colleague.caseIds()).toEqual([oak]);
  });

  it('when somebody else appended meanwhile, then nothing is written and the refusal says so', () => {
    const { store, record } = storeWithOak();
    granted(store.as(store.ben).append(oak, 0, [note('first')], instant(1), project));
    expect(refusalCode(record.append(oak, 0, [note('second')], instant(2), project))).toBe('record-moved-on');
    expect(granted(record.load(oak))).toHaveLength(1);
  });

  it('when the projection fails, then nothing is written', () => {
    const { record } = storeWithOak();
    const failing = () => {
      throw new Error('a bug');
    };
    expect(() => record.append(oak, 0, [note('one')], instant(1), failing)).toThrow('a bug');
    expect(granted(record.load(oak))).toEqual([]);
    expect(record.head().seq).toBe(0);
    granted(record.append(oak, 0, [note('one')], instant(1), project));
  });

  it('when the disk is full, then the refusal is the one that the disk errors are mapped to', () => {
    const store = newStore();
    const refusalOf = (error: unknown) =>
      error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL'
        ? { code: 'disk-full' }
        : undefined;
    const keys = keysOf(store.program, store.ana);
    const record = granted(openRecord(store.database, keys, registry, { ...options, refusalOf }));
    granted(record.begin(oak));
    granted(record.append(oak, 0, [note('small')], instant(1), project));
    const pages = Number(store.database.pragma('page_count', { simple: true }));
    store.database.pragma(`max_page_count = ${pages}`);
    const large = note('large '.repeat(100_000));
    expect(refusalCode(record.append(oak, 1, [large], instant(2), project))).toBe('disk-full');
    store.database.pragma('max_page_count = 1000000');
    granted(record.append(oak, 1, [large], instant(3), project));
    expect(store.audit().wrong).toBeUndefined();
  });

  it('when the row that names the installation is lost, then the record does not open under a new name', () => {
    const { store, record } = storeWithOak();
    granted(record.append(oak, 0, [note('one')], instant(1), project));
    store.database.exec('DELETE FROM installation');
    expect(refusalCode(record.append(oak, 1, [note('two')], instant(2), project))).toBe('record-damaged');
    const opened = openRecord(store.database, keysOf(store.program, store.ana), registry, options);
    expect(refusalCode(opened)).toBe('record-damaged');
  });

  it('when the words of a body are looked for in the file, then they are not found', () => {
    const { store, record } = storeWithOak();
    granted(record.append(oak, 0, [note('canary-in-a-body')], instant(1), () => {}));
    store.database.pragma('wal_checkpoint(TRUNCATE)');
    expect(store.database.serialize().includes('canary-in-a-body')).toBe(false);
  });
});

describe('given an author who may not write', () => {
  it('when a facilitator signs off, then it throws as a bug and nothing is written', () => {
    const { record } = storeWithOak();
    const signOff = { id: 's', type: 'signed-off' as const, at: instant(0), body: { decision: 'yes' } };
    expect(() => record.append(oak, 0, [signOff], instant(1), project)).toThrow('may not write');
    expect(granted(record.load(oak))).toEqual([]);
  });

  it('when their certificate has run out, then the append is refused', () => {
    const store = newStore();
    const late = person('late', 'facilitator', { notAfter: instant(10) });
    const program = { ...store.program, people: [...store.program.people, late] };
    const record = granted(openRecord(store.database, keysOf(program, late), registry, options));
    granted(record.begin(oak));
    granted(record.append(oak, 0, [note('in time')], instant(10), project));
    expect(refusalCode(record.append(oak, 1, [note('too late')], instant(11), project))).toBe(
      'certificate-not-valid-now',
    );
  });

  it('when their certificate has run out and the survivor leaves, then that is written down, and the audit takes it', () => {
    const store = newStore();
    const late = person('late', 'facilitator', { notAfter: instant(10) });
    const program = { ...store.program, people: [...store.program.people, late] };
    const keys = keysOf(program, late);
    const record = granted(openRecord(store.database, keys, registry, options));
    granted(record.begin(oak));
    const left = { id: 'left', type: 'left' as const, at: instant(11), body: {} };
    expect(refusalCode(record.append(oak, 0, [note('and more'), left], instant(11), project))).toBe(
      'certificate-not-valid-now',
    );
    granted(record.append(oak, 0, [left], instant(11), project));
    const audit = (signers: typeof keys.signers) =>
      auditRecord({ database: store.database, storeId: keys.storeId, signers: signers(), registry }).wrong;
    expect(audit(keys.signers)).toBeUndefined();
    const superseded = () => keys.signers().map((signer) => ({ ...signer, superseded: instant(5) }));
    expect(audit(superseded)?.code).toBe('certificate-not-valid-then');
  });

  it('when the clock says a day before their certificate began, then a survivor can leave still, and nothing else is written', () => {
    const store = newStore();
    const early = person('early', 'facilitator', { notBefore: instant(10) });
    const program = { ...store.program, people: [...store.program.people, early] };
    const keys = keysOf(program, early);
    const record = granted(openRecord(store.database, keys, registry, options));
    granted(record.begin(oak));
    expect(refusalCode(record.append(oak, 0, [note('too early')], instant(5), project))).toBe(
      'certificate-not-valid-now',
    );
    const left = { id: 'left', type: 'left' as const, at: instant(5), body: {} };
    granted(record.append(oak, 0, [left], instant(5), project));
    const { database } = store;
    expect(
      auditRecord({ database, storeId: keys.storeId, signers: keys.signers(), registry }).wrong,
    ).toBeUndefined();
  });

  it('when no certificate names their key, then the record does not open', () => {
    const store = newStore();
    const stranger = person('ana', 'facilitator');
    expect(() => openRecord(store.database, keysOf(store.program, stranger), registry, options)).toThrow();
  });
});

describe('given events that do not belong', () => {
  it('when a body does not fit its schema, then it throws without repeating the body', () => {
    const { record } = storeWithOak();
    const unfit = { ...note('secret'), body: { words: 'secret', more: 'secret' } };
    expect(() => record.append(oak, 0, [unfit], instant(1), project)).toThrow(/^(?!.*secret)/);
  });

  it('when an id comes twice, then it throws and the transaction is undone', () => {
    const { record } = storeWithOak();
    expect(() =>
      record.append(oak, 0, [note('a', 'same'), note('b', 'same')], instant(1), project),
    ).toThrow();
    expect(granted(record.load(oak))).toEqual([]);
  });

  it('when a case is unknown, then it does not load and takes no events', () => {
    const { record } = storeWithOak();
    expect(refusalCode(record.load(caseId('nobody')))).toBe('case-unknown');
    expect(() => record.append(caseId('nobody'), 0, [note('a')], instant(1), project)).toThrow('never begun');
  });

  it('when the program itself changes or removes an event, then the database refuses', () => {
    const { store, record } = storeWithOak();
    granted(record.append(oak, 0, [note('one')], instant(1), project));
    expect(() => store.database.exec("UPDATE events SET at = 'x'")).toThrow('never changed');
    expect(() => store.database.exec('DELETE FROM events')).toThrow('never removed');
  });
});

describe('given events of an older version', () => {
  const second = {
    ...registry,
    noted: {
      ...registry.noted,
      version: 2,
      schema: z.strictObject({ words: z.string(), language: z.string() }),
      upcast: { 1: (body: unknown) => ({ ...z.object({ words: z.string() }).parse(body), language: 'en' }) },
    },
  };

  it('when they are read, then they are brought up to today and stay as they were written', () => {
    const { store, record } = storeWithOak();
    granted(record.append(oak, 0, [note('old')], instant(1), project));
    const stored = store.database.prepare('SELECT * FROM events').all();
    const newer = granted(openRecord(store.database, keysOf(store.program, store.ana), second, options));
    expect(granted(newer.load(oak)).map(({ version, body }) => [version, body])).toEqual([
      [1, { words: 'old', language: 'en' }],
    ]);
    expect(store.database.prepare('SELECT * FROM events').all()).toEqual(stored);
  });

  it('when a program that is older than the record opens it, then it refuses', () => {
    const { store, record } = storeWithOak();
    granted(record.append(oak, 0, [note('old')], instant(1), project));
    const keys = keysOf(store.program, store.ana);
    const newer = granted(openRecord(store.database, keys, second, options));
    const body = { words: 'new', language: 'es' };
    granted(newer.append(oak, 1, [{ ...note('new'), body }], instant(2), () => {}));
    expect(refusalCode(openRecord(store.database, keys, registry, options))).toBe(
      'record-from-newer-program',
    );
  });

  it('when a version has no way up, then the registry is refused as a bug', () => {
    const store = newStore();
    const gap = { ...registry, noted: { ...second.noted, upcast: {} } };
    expect(() => openRecord(store.database, keysOf(store.program, store.ana), gap, options)).toThrow(
      'No upcast',
    );
  });
});
