import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { createApplication } from '#main/application/index.ts';
import { readModels } from '#main/application/read-models/index.ts';
import { unlock } from '#main/vault/vault.ts';
import { copyOf, enter, HandClock, PEOPLE, type TestProgram, type Visitor } from './program.ts';
import { lead, openCase, type Place, screen } from './story.ts';

const here = ({ case: id, pathway }: Place) => ({ case: id, pathway });

async function signRelease(visitor: Visitor, clock: HandClock, place: Place) {
  return visitor.ask('release.sign', {
    case: place.case,
    release: {
      survivor: place.survivor,
      parts: ['standing', 'plan', 'services'],
      to: 'Lee',
      why: 'A lease',
      signedOn: clock.today,
      until: clock.day(10),
      language: 'en',
      informed: true,
    },
  });
}

/** What a store lives through: locks, lost tables, bugs, and people who leave. */
export function aStoresLife(program: () => TestProgram): void {
  describe('a store', () => {
    let before: TestProgram;
    beforeAll(() => {
      before = program();
    });

    test('shows the same after its tables were thrown away and folded anew from the events', async () => {
      const own = copyOf(before);
      const clock = new HandClock();
      const facilitator = await enter(own, 'facilitator', clock);
      for (const [at, name] of ['Blue Heron', 'Maple', 'Cedar'].entries()) {
        await lead(facilitator, clock, await openCase(facilitator, clock, name), at * 6);
        clock.wait(1);
      }
      const shown = async (visitor: Visitor) => ({
        cases: await visitor.ask('cases.list', {}),
        today: await visitor.ask('today.view', {}),
        people: await visitor.ask('people.list', {}),
        circles: await visitor.ask('circles.list', { which: 'past' }),
        program: await visitor.ask('program.view', {}),
        overview: await visitor.ask('program.overview', { from: '2000-01-01', until: '2100-01-01' }),
        views: await Promise.all(
          (await visitor.ask('cases.list', {})).cases.map(({ id }) =>
            visitor.ask('cases.view', { case: id }),
          ),
        ),
      });
      const first = await shown(facilitator);
      expect(first.cases.cases).toHaveLength(3);
      await facilitator.close();
      const vault = await unlock(own.folder, own.ids.facilitator, PEOPLE[1].passphrase, clock.now);
      if (!vault.ok) throw new Error(vault.error.code);
      for (const { name } of readModels) vault.value.database.exec(`DROP TABLE ${name}`);
      vault.value.close();
      const again = await enter(own, 'facilitator', clock);
      expect(await shown(again)).toEqual(first);
    });

    test('keeps what was half-typed through a lock, for the person who typed it and nobody else', async () => {
      const own = copyOf(before);
      const facilitator = await enter(own, 'facilitator');
      const place = await openCase(facilitator, new HandClock(), 'Blue Heron');
      const form = `case:${place.case}/concern`;
      await facilitator.ask('drafts.keep', { form, content: { words: 'Half a sentence 🪶' } });
      await facilitator.ask('session.lock', {});
      expect(facilitator.notices).toContainEqual({ notice: 'locked', reason: 'asked' });
      await facilitator.close();
      const supervisor = await enter(own, 'supervisor');
      expect(await supervisor.ask('drafts.get', { form })).toEqual({});
      expect(await supervisor.ask('drafts.list', {})).toEqual({ drafts: [] });
      await supervisor.close();
      const again = await enter(own, 'facilitator');
      expect((await again.ask('drafts.get', { form })).content).toEqual({ words: 'Half a sentence 🪶' });
      await again.ask('drafts.discard', { form });
      expect(await again.ask('drafts.get', { form })).toEqual({});
    });

    test('tells a keyholder no name of a case for a draft that they call after one', async () => {
      const own = copyOf(before);
      const facilitator = await enter(own, 'facilitator');
      const { case: id } = await openCase(facilitator, new HandClock(), 'Blue Heron');
      const form = `case:${id}/concern`;
      const named = async (visitor: Visitor) => {
        await visitor.ask('drafts.keep', { form, content: {} });
        return (await visitor.ask('drafts.list', {})).drafts.map(({ caseName }) => caseName);
      };
      expect(await named(facilitator)).toEqual(['Blue Heron']);
      await facilitator.close();
      expect(await named(await enter(own, 'keyholder'))).toEqual([undefined]);
    });

    test('keeps how somebody likes the window, for them alone, and never among what they left half-done', async () => {
      const own = copyOf(before);
      const facilitator = await enter(own, 'facilitator');
      const asFirst = { theme: 'system', namesVeiled: false, tourSeen: false, roomDim: 0 };
      expect(await facilitator.ask('preferences.get', {})).toEqual(asFirst);
      const liked = { theme: 'dark', language: 'es', namesVeiled: true, tourSeen: true, roomDim: 2 } as const;
      await facilitator.ask('preferences.keep', liked);
      expect(await facilitator.ask('drafts.list', {})).toEqual({ drafts: [] });
      expect(await facilitator.code('drafts.discard', { form: '~preferences' })).toBe('input-invalid');
      await facilitator.close();
      const supervisor = await enter(own, 'supervisor');
      expect(await supervisor.ask('preferences.get', {})).toEqual(asFirst);
      await supervisor.close();
      expect(await (await enter(own, 'facilitator')).ask('preferences.get', {})).toEqual(liked);
    });

    test('is shut after it was closed: nothing can be asked of it', async () => {
      const visitor = await enter(copyOf(before), 'facilitator');
      await visitor.close();
      expect(await visitor.code('cases.list', {})).toBe('locked');
      expect((await visitor.ask('store.status', {})).state).toBe('locked');
    });

    test('says nothing of what was typed when the program itself is wrong', async () => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => {});
      const words = 'ZQ-canary\n    at ZQ-canary (secret.ts:1:1)';
      const application = createApplication({
        store: join(copyOf(before).folder, 'none'),
        notify: () => {},
        clock: () => {
          throw new Error(words);
        },
      });
      const people = PEOPLE.map((person) => ({ ...person }));
      const input = { program: { name: 'Harbor', referringOffice: 'Office' }, people };
      const reply = await application.handle({ id: 1, procedure: 'store.setUp', input });
      await application.close();
      expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
      expect(said).toHaveBeenCalled();
      expect(JSON.stringify([reply, said.mock.calls])).not.toContain('ZQ-canary');
      said.mockRestore();
    });

    test('cannot be left without somebody, and nobody shuts themselves out', async () => {
      const own = copyOf(before);
      const keyholder = await enter(own, 'keyholder');
      expect(await keyholder.code('users.remove', { userId: own.ids.keyholder })).not.toBe('internal');
      expect(await keyholder.code('users.remove', { userId: own.ids.facilitator })).toBe('last-of-role');
      const newPassphrase = 'window pepper north saddle';
      expect(await keyholder.code('users.reset', { userId: own.ids.keyholder, newPassphrase })).not.toBe(
        'internal',
      );
      expect(await keyholder.code('users.reset', { userId: 'nobody', newPassphrase })).toBe('user-unknown');
      expect((await keyholder.ask('session.me', {})).user.role).toBe('keyholder');
    });
  });

  describe('what leaves the store', () => {
    test('a summary leaves under a release, once more under none that was taken back, and each is written down', async () => {
      const own = copyOf(program());
      const clock = new HandClock();
      const facilitator = await enter(own, 'facilitator', clock);
      const place = await openCase(facilitator, clock, 'Blue Heron');
      await lead(facilitator, clock, place);
      const asked = { ...here(place), language: 'en' as const };
      expect(await facilitator.code('document.summary', { ...asked, release: 'none' })).toBe(
        'release-needed',
      );
      const { release } = await signRelease(facilitator, clock, place);
      const paper = await facilitator.ask('document.summary', { ...asked, release });
      const { disclosures } = await facilitator.ask('cases.view', { case: place.case });
      expect(disclosures).toMatchObject([{ kind: 'summary', release, sha256: paper.sha256, to: 'Lee' }]);
      const verified = await facilitator.ask('document.verify', { bytes: paper.bytes });
      expect(verified).toMatchObject({ signedBy: 'Frieda Lund', role: 'facilitator', ofThisProgram: true });
      await facilitator.ask('release.revoke', { case: place.case, release });
      expect(await facilitator.code('document.summary', { ...asked, release })).toBe('release-revoked');
      clock.wait(11);
      const second = await signRelease(facilitator, clock, place);
      clock.wait(11);
      expect(await facilitator.code('document.summary', { ...asked, release: second.release })).toBe(
        'release-over',
      );
    });

    test('the notice waits for a safety plan, leaves once, and is the supervisor’s to sign', async () => {
      const own = copyOf(program());
      const clock = new HandClock();
      const facilitator = await enter(own, 'facilitator', clock);
      const place = await openCase(facilitator, clock, 'Blue Heron');
      await lead(facilitator, clock, place, 4);
      await screen(facilitator, clock, place, ['threat-tied'], { outcome: 'coercionIndicated' });
      const asked = { ...here(place), language: 'es' as const };
      expect(await facilitator.code('document.notice', asked)).toBe('not-permitted');
      await facilitator.close();
      const supervisor = await enter(own, 'supervisor', clock);
      expect(await supervisor.refused('document.notice', asked)).toMatchObject({
        code: 'safety-plan-needed',
        missing: [{ what: 'safetyPlan', who: 'facilitator' }],
      });
      const plan = { on: clock.today, people: [place.survivor], made: 'notReached' as const, steps: [] };
      await supervisor.ask('safety.plan', { ...here(place), plan });
      const paper = await supervisor.ask('document.notice', asked);
      expect(await supervisor.code('document.notice', asked)).toBe('notice-issued');
      const view = await supervisor.ask('cases.view', { case: place.case });
      expect(view.disclosures).toMatchObject([{ kind: 'notice', sha256: paper.sha256 }]);
      expect(view.pathways[0]).toMatchObject({
        stage: 'returned',
        ended: { as: 'returned', on: clock.today },
      });
      expect(await supervisor.ask('record.audit', {})).toMatchObject({ ok: true });
    });
  });
}
