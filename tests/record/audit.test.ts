import { describe, expect, it } from 'vitest';
import { auditRecord } from '#main/record/audit.ts';
import { envelopeOf, openJournal } from '#main/record/journal.ts';
import { attackerOf } from './fixture/attacker.ts';
import { person } from './fixture/people.ts';
import { caseId, granted, instant, note, project, registry } from './fixture/practice.ts';
import { newStore, storeWithNineEvents } from './fixture/store.ts';

/** Nine events, and somebody who holds the open database. Who wrote which: see {@link storeWithNineEvents}. */
function attackedStore() {
  const store = storeWithNineEvents();
  return { ...store, attacker: attackerOf(store.database, store.program) };
}

describe('given a record that nobody touched', () => {
  it('when it is audited, then nothing is wrong and everything was opened', () => {
    const store = storeWithNineEvents();
    expect(store.audit()).toEqual({
      end: store.as(store.ana).head(),
      counts: { events: 9, cases: 2, opened: 9, erased: 0, clockWentBack: 0, witnessed: 0 },
      erasedCases: [],
    });
  });

  it('when its constraints are lifted and nothing else, then still nothing is wrong', () => {
    expect(attackedStore().audit().wrong).toBeUndefined();
  });

  it('when it is audited without keys, then bodies stay sealed and the rest is checked', () => {
    const { database, program, attacker } = attackedStore();
    const signers = program.people.map(({ signer }) => signer);
    const audit = () => auditRecord({ database, storeId: program.storeId, signers, registry });
    expect(audit()).toMatchObject({ counts: { events: 9, opened: 0 } });
    expect(audit().wrong).toBeUndefined();
    attacker.change(6, { at: 'long ago' });
    expect(audit().wrong).toMatchObject({ code: 'hash-wrong', journalSeq: 6 });
    database.exec("DELETE FROM case_keys WHERE case_id = 'elm'");
    expect(audit().wrong).toMatchObject({ code: 'body-will-not-open', journalSeq: 5 });
  });

  it('when it is empty, then nothing is wrong', () => {
    const store = newStore();
    store.as(store.ana);
    expect(store.audit().wrong).toBeUndefined();
  });

  it('when a clock went back, then it is counted and not called wrong', () => {
    const store = storeWithNineEvents();
    granted(store.as(store.ben).append(caseId('elm'), 3, [note('late')], instant(-60), project));
    expect(store.audit()).toMatchObject({ counts: { clockWentBack: 1 } });
    expect(store.audit().wrong).toBeUndefined();
  });
});

describe('given somebody with the open database and no key of an author', () => {
  it('when they flip a bit of a body, then its hash is wrong', () => {
    const { audit, attacker } = attackedStore();
    const bytes = Buffer.from(attacker.envelopeAt(4).body, 'base64url');
    bytes.writeUInt8(bytes.readUInt8(20) ^ 1, 20);
    attacker.change(4, { body: bytes.toString('base64url') });
    expect(audit().wrong).toEqual({ code: 'hash-wrong', journalSeq: 4, event: 'e4', case: 'oak' });
  });

  it('when they mend the hash too, then the signature is wrong', () => {
    const { audit, attacker, ben } = attackedStore();
    const { hash } = attacker.signedAnew({ ...attacker.envelopeAt(4), at: instant(99) }, ben);
    attacker.change(4, { at: instant(99), hash });
    expect(audit().wrong).toMatchObject({ code: 'signature-wrong', journalSeq: 4, event: 'e4' });
  });

  it('when they drop an event, then its place is named', () => {
    const { audit, attacker } = attackedStore();
    attacker.remove(4);
    expect(audit().wrong).toEqual({ code: 'journal-gap', journalSeq: 4 });
  });

  it('when they drop the last events and leave the head, then the head has been rolled back', () => {
    const { audit, attacker } = attackedStore();
    attacker.remove(8);
    attacker.remove(9);
    expect(audit().wrong).toEqual({ code: 'head-rolled-back', journalSeq: 8 });
  });

  it('when they swap two events, then the first of them is named', () => {
    const { audit, attacker } = attackedStore();
    attacker.change(3, { journal_seq: 99 });
    attacker.change(4, { journal_seq: 3 });
    attacker.change(99, { journal_seq: 4 });
    expect(audit().wrong).toMatchObject({ code: 'hash-wrong', journalSeq: 3, event: 'e4' });
  });

  it('when they write an event again at the end or in its own place, then it is a duplicate', () => {
    const atTheEnd = attackedStore();
    atTheEnd.attacker.insert({ ...atTheEnd.attacker.rowAt(2), journal_seq: 10 });
    expect(atTheEnd.audit().wrong).toMatchObject({ code: 'duplicate', journalSeq: 10, event: 'e2' });

    const inPlace = attackedStore();
    inPlace.attacker.insert(inPlace.attacker.rowAt(2));
    expect(inPlace.audit().wrong).toMatchObject({ code: 'duplicate', journalSeq: 2, event: 'e2' });
  });

  it('when they put another event’s body into an event, then its hash is wrong', () => {
    const { audit, attacker } = attackedStore();
    attacker.change(3, { body: attacker.rowAt(2).body });
    expect(audit().wrong).toMatchObject({ code: 'hash-wrong', journalSeq: 3, event: 'e3' });
  });

  it('when they spell the same signature differently, then that is seen too', () => {
    const { audit, attacker } = attackedStore();
    const { signature } = attacker.envelopeAt(4);
    const respelled = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
      .map((last) => signature.slice(0, -1) + last)
      .find(
        (text) =>
          text !== signature && Buffer.from(text, 'base64url').equals(Buffer.from(signature, 'base64url')),
      );
    attacker.change(4, { signature: respelled });
    expect(respelled).toBeDefined();
    expect(audit().wrong).toEqual({ code: 'envelope-wrong', journalSeq: 4 });
  });

  it('when they take away, double or change the head, then that is said', () => {
    const gone = attackedStore();
    gone.database.exec('DELETE FROM installation');
    expect(gone.audit().wrong).toEqual({ code: 'head-missing', journalSeq: 9 });

    const doubled = attackedStore();
    doubled.database.exec('INSERT INTO installation SELECT * FROM installation');
    expect(doubled.audit().wrong).toMatchObject({ code: 'head-missing' });

    const changed = attackedStore();
    changed.attacker.moveHead(9, changed.attacker.envelopeAt(8).hash);
    expect(changed.audit().wrong).toMatchObject({ code: 'head-wrong', journalSeq: 9 });
  });

  it('when they pass the record off as another installation’s, then no event is in its chain', () => {
    const { audit, database } = attackedStore();
    database.exec("UPDATE installation SET id = 'another'");
    expect(audit().wrong).toMatchObject({ code: 'chain-broken', journalSeq: 1 });
  });

  it('when they take a table away, then that is said', () => {
    for (const table of ['events', 'installation', 'case_keys']) {
      const { audit, database } = attackedStore();
      database.exec(`DROP TABLE ${table}`);
      expect(audit().wrong).toEqual({ code: 'tables-wrong', journalSeq: 1 });
    }
  });

  it('when they destroy, remove or swap case keys, then the first event of the case is named', () => {
    const destroyed = attackedStore();
    destroyed.database.exec("UPDATE case_keys SET wrapped = NULL WHERE case_id = 'elm'");
    expect(destroyed.audit().wrong).toMatchObject({ code: 'erased-without-order', event: 'e5' });

    const removed = attackedStore();
    removed.database.exec("DELETE FROM case_keys WHERE case_id = 'elm'");
    expect(removed.audit().wrong).toMatchObject({ code: 'body-will-not-open', event: 'e5' });

    const swapped = attackedStore();
    swapped.database.exec(`UPDATE case_keys SET wrapped =
      (SELECT wrapped FROM case_keys WHERE case_id = 'oak') WHERE case_id = 'elm'`);
    expect(swapped.audit().wrong).toMatchObject({ code: 'body-will-not-open', event: 'e5' });
  });
});

describe('given an insider with the open database and their own key', () => {
  it('when they sign a colleague’s changed event, then the signature is wrong', () => {
    const { audit, attacker, ben } = attackedStore();
    attacker.replace(attacker.signedAnew({ ...attacker.envelopeAt(6), at: instant(99) }, ben));
    expect(audit().wrong).toMatchObject({ code: 'signature-wrong', journalSeq: 6, event: 'e6' });
  });

  it('when they write in a colleague’s place under their own name, then the next colleague’s event is not chained', () => {
    const { audit, attacker, ben } = attackedStore();
    const sixth = attacker.written(attacker.headerAt(6), { words: 'mine' }, ben);
    attacker.replace(sixth);
    const seventh = attacker.envelopeAt(7); // their own: they can link it anew
    const relinked = { ...attacker.headerAt(7), journal: { seq: 7, previous: sixth.hash } };
    attacker.replace(attacker.written(relinked, { words: 'words e7' }, ben));
    expect(seventh.author.user).toBe('ben');
    expect(audit().wrong).toMatchObject({ code: 'chain-broken', journalSeq: 8, event: 'e8' });
  });

  it('when they drop a colleague’s whole case and close the gaps, then the next colleague’s event is named', () => {
    const { audit, attacker, ben } = attackedStore();
    const kept = [5, 7, 8].map((place) => attacker.envelopeAt(place));
    for (let place = 1; place <= 9; place += 1) attacker.remove(place);
    let previous = null;
    for (const [index, envelope] of kept.entries()) {
      const moved = attacker.signedAnew({ ...envelope, journal: { seq: index + 1, previous } }, ben);
      attacker.replace(moved);
      previous = moved.hash;
    }
    expect(audit().wrong).toMatchObject({ code: 'body-will-not-open', journalSeq: 1, event: 'e5' });
  });

  it('when they even seal their own bodies anew for that, then a supervisor’s event is named', () => {
    const { audit, attacker, ben } = attackedStore();
    const fifth = { ...attacker.headerAt(5), journal: { seq: 1, previous: null } };
    const seventh = attacker.headerAt(7);
    const eighth = attacker.envelopeAt(8);
    for (let place = 1; place <= 9; place += 1) attacker.remove(place);
    const first = attacker.written(fifth, { words: 'words e5' }, ben);
    attacker.replace(first);
    const chained = { ...seventh, previous: first.hash, journal: { seq: 2, previous: first.hash } };
    const second = attacker.written(chained, { words: 'words e7' }, ben);
    attacker.replace(second);
    attacker.replace({ ...eighth, previous: second.hash, journal: { seq: 3, previous: second.hash } });
    expect(audit().wrong).toMatchObject({ code: 'hash-wrong', journalSeq: 3, event: 'e8' });
  });

  it('when they put an older body into their own last event, then it does not open', () => {
    const { audit, attacker, ana } = attackedStore();
    attacker.replace(
      attacker.signedAnew({ ...attacker.envelopeAt(9), body: attacker.envelopeAt(2).body }, ana),
    );
    expect(audit().wrong).toMatchObject({ code: 'body-will-not-open', journalSeq: 9, event: 'e9' });
  });

  it.each([
    ['their own last event follows nothing in the journal', { journal: { seq: 9, previous: null } }],
    ['it follows nothing in its stream', { previous: null }],
    ['it leaves out a place in its stream', { seq: 7 }],
    ['it stands in a stream of its own', { stream: 'oak/elsewhere', seq: 1, previous: null }],
  ])('when %s, then it is not chained', (_, changed) => {
    const { audit, attacker, ana } = attackedStore();
    attacker.replace(attacker.written({ ...attacker.headerAt(9), ...changed }, { words: 'words e9' }, ana));
    expect(audit().wrong).toMatchObject({ code: 'chain-broken', journalSeq: 9, event: 'e9' });
  });

  it('when they write a second event in the last place, chained to the first, then it is a duplicate', () => {
    const { audit, attacker, database, ana } = attackedStore();
    const { hash: previous, seq } = attacker.envelopeAt(9);
    const header = {
      ...attacker.headerAt(9),
      id: 'e9b',
      seq: seq + 1,
      previous,
      journal: { seq: 9, previous },
    };
    openJournal(database).write(attacker.written(header, { words: 'more' }, ana));
    expect(audit().wrong).toMatchObject({ code: 'duplicate', journalSeq: 9, event: 'e9b' });
  });

  it('when they write what only another role may, then their role is not allowed', () => {
    const { audit, attacker, ana } = attackedStore();
    const signOff = { ...attacker.headerAt(9), type: 'signed-off' };
    attacker.replace(attacker.written(signOff, { decision: 'approved' }, ana));
    expect(audit().wrong).toMatchObject({ code: 'role-not-allowed', journalSeq: 9, event: 'e9' });
  });

  it('when they write a body or a type that is none, then it does not fit', () => {
    const body = attackedStore();
    body.attacker.replace(body.attacker.written(body.attacker.headerAt(9), { other: 1 }, body.ana));
    expect(body.audit().wrong).toMatchObject({ code: 'body-does-not-fit', event: 'e9' });

    const type = attackedStore();
    const header = { ...type.attacker.headerAt(9), type: 'toString' };
    type.attacker.replace(type.attacker.written(header, {}, type.ana));
    expect(type.audit().wrong).toMatchObject({ code: 'type-unknown', event: 'e9' });
  });

  it('when they write on after the head, then the head is wrong', () => {
    const { audit, attacker, ana } = attackedStore();
    const ninth = attacker.envelopeAt(9);
    const journal = { seq: 10, previous: ninth.hash };
    const tenth = { ...attacker.headerAt(9), id: 'e10', seq: ninth.seq + 1, previous: ninth.hash, journal };
    attacker.replace(attacker.written(tenth, { words: 'more' }, ana));
    attacker.moveHead(9, ninth.hash);
    expect(audit().wrong).toMatchObject({ code: 'head-wrong', journalSeq: 9 });
  });
});

describe('given certificates', () => {
  it('when a key is nobody’s, then its author is unknown', () => {
    const { audit, attacker } = attackedStore();
    const stranger = person('ana', 'facilitator');
    attacker.replace(attacker.signedAnew(attacker.envelopeAt(9), stranger));
    expect(audit().wrong).toMatchObject({ code: 'signature-wrong', event: 'e9' });
    const header = attacker.headerAt(9);
    attacker.replace({ ...attacker.written(header, { words: '' }, stranger) });
    expect(audit().wrong).toMatchObject({ code: 'unknown-author', event: 'e9' });
  });

  it('when a certificate had run out or its key been superseded, then the first event after that is named', () => {
    const { database, program } = storeWithNineEvents();
    const auditWith = (limits: object) =>
      auditRecord({
        database,
        storeId: program.storeId,
        signers: program.people.map(({ signer }) =>
          signer.userId === 'ana' ? { ...signer, ...limits } : signer,
        ),
        registry,
      }).wrong;
    const code = 'certificate-not-valid-then';
    expect(auditWith({ notAfter: instant(2) })).toMatchObject({ code, event: 'e6' });
    expect(auditWith({ superseded: instant(5) })).toMatchObject({ code, event: 'e9' });
    expect(auditWith({ notBefore: instant(1) })).toMatchObject({ code, event: 'e1' });
    expect(auditWith({ superseded: instant(8) })).toBeUndefined();
  });

  it('when a role is changed, then what the former role wrote is allowed only while it held', () => {
    const { database, program, sol } = storeWithNineEvents();
    const others = program.people.filter((who) => who !== sol).map(({ signer }) => signer);
    const auditWith = (...certificates: (typeof sol.signer)[]) =>
      auditRecord({ database, storeId: program.storeId, signers: [...others, ...certificates], registry })
        .wrong;
    const facilitator = { ...sol.signer, role: 'facilitator' as const };
    expect(auditWith(facilitator)).toMatchObject({ code: 'role-not-allowed', event: 'e4' });
    const demoted = [
      { ...sol.signer, superseded: instant(5) },
      { ...facilitator, notBefore: instant(5) },
    ];
    expect(auditWith(...demoted)).toMatchObject({ code: 'role-not-allowed', event: 'e8' });
  });

  it('when the row is not an event at all, then its place is named', () => {
    const { audit, attacker } = attackedStore();
    attacker.change(4, { author_user: null });
    expect(envelopeOf(attacker.rowAt(4))).toBeUndefined();
    expect(audit().wrong).toEqual({ code: 'envelope-wrong', journalSeq: 4 });
  });
});
