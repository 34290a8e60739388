import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '#main/record/attachments.ts';
import { ok, refuse } from '#shared/result.ts';
import { caseId, granted, instant, note, project, refusalCode } from './fixture/practice.ts';
import { newStore, type Store } from './fixture/store.ts';

const oak = caseId('oak');
const elm = caseId('elm');
const bytes = Buffer.from(`canary-in-a-picture ${'dots '.repeat(500)}`);
const place = { case: oak, id: 'picture-1' };
const pictured = {
  id: 'e2',
  type: 'pictured' as const,
  at: instant(2),
  body: { evidence: { id: place.id, sha256: sha256Of(bytes) } },
};

/** A case of two events, the second of which has a picture beside it. */
function storeWithPicture() {
  const store = newStore();
  const record = store.as(store.ana);
  granted(record.begin(oak));
  granted(record.begin(elm));
  granted(record.append(oak, 0, [note('words', 'e1')], instant(1), project));
  const kept = record.together(() => {
    const appended = record.append(oak, 1, [pictured], instant(2), project);
    const attached = record.attachments.keep(place, bytes);
    return attached.ok ? appended : attached;
  });
  granted(kept);
  return { store, record };
}

const isOnDisk = ({ path }: Store, words: string | Buffer) =>
  [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(words));

describe('given a picture that an event names', () => {
  it('when it is asked for, then it is the very one, and lies nowhere as it is', () => {
    const { store, record } = storeWithPicture();
    const again = store.as(store.sol).attachments;
    expect(granted(again.get(place, sha256Of(bytes)))).toEqual(bytes);
    expect(refusalCode(again.get(place, sha256Of(Buffer.from('another'))))).toBe('evidence-damaged');
    expect(refusalCode(again.get({ ...place, case: elm }, sha256Of(bytes)))).toBe('evidence-damaged');
    expect(refusalCode(record.attachments.keep({ ...place, case: caseId('ash') }, bytes))).toBe(
      'record-damaged',
    );
    expect(isOnDisk(store, 'canary-in-a-picture')).toBe(false);
    expect(store.audit()).toMatchObject({ counts: { events: 2, opened: 2 } });
    expect(store.audit().wrong).toBeUndefined();
  });

  it('when the event is refused, then the picture is not kept either, nor the event without its picture', () => {
    const { store, record } = storeWithPicture();
    const count = () => store.database.prepare('SELECT count(*) FROM attachments').pluck().get();
    const event = { ...pictured, id: 'e3' };
    const refused = record.together(() => {
      granted(record.attachments.keep({ ...place, id: 'picture-2' }, bytes));
      const appended = record.append(oak, 1, [event], instant(3), project);
      return appended.ok ? ok(undefined) : appended;
    });
    expect(refusalCode(refused)).toBe('record-moved-on');
    expect(count()).toBe(1);
    const without = record.together(() => {
      granted(record.append(oak, 2, [event], instant(3), project));
      return refuse('no-room');
    });
    expect(refusalCode(without)).toBe('no-room');
    expect(granted(record.load(oak))).toHaveLength(2);
    expect(store.audit().wrong).toBeUndefined();
  });

  it('when one byte of it is flipped, then it is not shown, and the audit names the entry that speaks of it', () => {
    const { store, record } = storeWithPicture();
    const sealed = store.database.prepare<[], Buffer>('SELECT sealed FROM attachments').pluck().get();
    if (sealed === undefined) throw new Error('the picture is there');
    for (const at of [0, 12, 100, sealed.length - 1]) {
      const flipped = Buffer.from(sealed);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      store.database.prepare('UPDATE attachments SET sealed = ?').run(flipped);
      expect(refusalCode(record.attachments.get(place, sha256Of(bytes)))).toBe('evidence-damaged');
      const wrong = { code: 'attachment-changed', journalSeq: 2, event: 'e2', case: oak };
      expect(store.audit().wrong).toEqual(wrong);
    }
    store.database.prepare('UPDATE attachments SET sealed = ?').run(sealed);
    expect(store.audit().wrong).toBeUndefined();
  });

  it('when it is taken away, moved, or another is laid beside it, then the audit says so', () => {
    const { store } = storeWithPicture();
    const tried = (sql: string) => {
      store.database.exec(`SAVEPOINT attempt; ${sql}`);
      const { wrong } = store.audit();
      store.database.exec('ROLLBACK TO attempt; RELEASE attempt');
      return wrong?.code;
    };
    expect(tried('DELETE FROM attachments')).toBe('attachment-missing');
    expect(tried("UPDATE attachments SET case_id = 'elm'")).toBe('attachment-missing');
    expect(tried("INSERT INTO attachments SELECT 'another', case_id, sealed FROM attachments")).toBe(
      'attachment-unknown',
    );
    expect(tried('DROP TABLE attachments')).toBe('attachment-missing');
    expect(tried('SELECT 1')).toBeUndefined();
  });

  it('when its case is erased, then it is in no file, and what is left is whole', () => {
    const { store } = storeWithPicture();
    const sealed = store.database.prepare<[], Buffer>('SELECT sealed FROM attachments').pluck().get();
    if (sealed === undefined) throw new Error('the picture is there');
    const trace = sealed.subarray(20, 60);
    expect(isOnDisk(store, trace)).toBe(true);
    const order = { id: 'order', type: 'erasure-ordered' as const, at: instant(5), body: {} };
    granted(store.as(store.sol).eraseCase(oak, 2, order, instant(5), project));
    expect(isOnDisk(store, trace)).toBe(false);
    expect(store.audit().wrong).toBeUndefined();
    expect(store.audit().erasedCases).toEqual([oak]);
  });
});
