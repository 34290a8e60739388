import { describe, expect, it } from 'vitest';
import { PROGRAM } from '#main/record/case-keys.ts';
import { userIdSchema } from '#shared/vocabulary/ids.ts';
import { caseId, granted, instant, refusalCode } from './fixture/practice.ts';
import { newStore } from './fixture/store.ts';

const oak = caseId('oak');
const ana = userIdSchema.parse('ana');
const place = { owner: ana, case: oak, name: 'screening' };

describe('given a draft', () => {
  it('when it is kept again, then the later one takes its place and a new session finds it', () => {
    const store = newStore();
    const record = store.as(store.ana);
    granted(record.begin(oak));
    granted(record.drafts.keep(place, { answer: 'yes' }, instant(1)));
    granted(record.drafts.keep(place, { answer: 'possibly' }, instant(2)));
    const later = store.as(store.ana).drafts;
    expect(granted(later.get(place))).toEqual({ at: instant(2), body: { answer: 'possibly' } });
    expect(later.list(ana)).toEqual([{ ...place, at: instant(2) }]);
    expect(later.list(userIdSchema.parse('ben'))).toEqual([]);
  });

  it('when it is discarded, then it is gone', () => {
    const store = newStore();
    const { drafts } = store.as(store.ana);
    const about = { ...place, case: PROGRAM };
    granted(drafts.keep(about, 'words', instant(1)));
    granted(drafts.discard(about));
    expect(granted(drafts.get(about))).toBeUndefined();
  });

  it('when its row is looked at, then no words stand in it; when it is moved, then it does not open', () => {
    const store = newStore();
    const record = store.as(store.ana);
    granted(record.begin(oak));
    granted(record.drafts.keep(place, 'canary-in-a-draft', instant(1)));
    expect(store.database.serialize().includes('canary-in-a-draft')).toBe(false);
    store.database.exec("UPDATE drafts SET owner = 'ben'");
    const moved = { ...place, owner: userIdSchema.parse('ben') };
    expect(refusalCode(record.drafts.get(moved))).toBe('draft-damaged');
  });

  it('when its case is unknown, then it is refused', () => {
    const store = newStore();
    expect(refusalCode(store.as(store.ana).drafts.keep(place, 'x', instant(1)))).toBe('case-unknown');
  });
});
