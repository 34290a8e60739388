import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { auditStore } from '#main/application/program.ts';
import { unlock } from '#main/vault/vault.ts';
import { phonePhoto, photo, TRACES, wordyScan } from './pictures/photos.ts';
import { copyOf, enter, HandClock, PEOPLE, type TestProgram } from './program.ts';
import { lead, openCase } from './story.ts';

/** Photos and scans that are handed in, from the bridge to the disk and back to the window. */
export function evidence(program: () => TestProgram): void {
  describe('a photo that is handed in', () => {
    let own: TestProgram;
    beforeAll(() => {
      own = program();
    });

    async function atWork() {
      const store = copyOf(own);
      const clock = new HandClock();
      const facilitator = await enter(store, 'facilitator', clock);
      const place = await openCase(facilitator, clock, 'Blue Heron');
      await lead(facilitator, clock, place);
      const here = { case: place.case, pathway: place.pathway };
      const view = async () => {
        const { pathways } = await facilitator.ask('cases.view', { case: place.case });
        const [pathway] = pathways;
        if (pathway === undefined) throw new Error('the case has a pathway');
        return pathway;
      };
      const [line] = (await view()).plans.at(-1)?.lines ?? [];
      const of = { what: 'line' as const, line: String(line?.id) };
      return { store, clock, facilitator, here, view, of };
    }

    test('is shown without any byte of where it was taken, and none is in what is kept', async () => {
      const { store, clock, facilitator, here, view, of } = await atWork();
      const file = phonePhoto();
      // The control: the file that was handed in has them all.
      expect(TRACES.filter((trace) => file.includes(trace))).toEqual(TRACES);
      const { evidence } = await facilitator.ask('evidence.attach', {
        ...here,
        of,
        shows: 'The receipt of May',
        bytes: file.toString('base64'),
      });
      expect(evidence).toMatchObject({
        kind: 'jpeg',
        width: 24,
        height: 16,
        shows: 'The receipt of May',
        on: clock.today,
      });
      expect((await view()).evidence).toEqual([evidence]);
      const shown = await facilitator.ask('evidence.show', { ...here, evidence: evidence.id });
      const bytes = Buffer.from(shown.bytes, 'base64');
      expect(shown.kind).toBe('jpeg');
      expect(bytes.length).toBe(evidence.size);
      expect(bytes.subarray(-100)).toEqual(photo.subarray(-100));
      expect(await facilitator.ask('record.audit', {})).toMatchObject({ ok: true });
      await facilitator.close();

      // Everything in the store, unlocked: the events opened, and the tables as they are.
      const supervisor = await enter(store, 'supervisor', clock);
      const again = await supervisor.ask('evidence.show', { ...here, evidence: evidence.id });
      expect(again).toEqual(shown);
      const told = JSON.stringify(await supervisor.ask('cases.view', { case: here.case }));
      await supervisor.close();
      const vault = await unlock(store.folder, own.ids.supervisor, PEOPLE[2].passphrase, clock.now);
      if (!vault.ok) throw new Error(vault.error.code);
      const tables = ['events', 'attachments', 'drafts', 'words_index'].flatMap((table) =>
        vault.value.database.prepare(`SELECT * FROM ${table}`).raw().all(),
      );
      // One byte of the picture flipped: the audit that `circlekeeper audit` runs names it.
      const { database } = vault.value;
      const sealed = database.prepare<[], Buffer>('SELECT sealed FROM attachments').pluck().get();
      expect(auditStore(vault.value, store.folder).wrong).toBeUndefined();
      const flipped = Buffer.from(sealed ?? []);
      flipped[40] = (flipped[40] ?? 0) ^ 1;
      database.prepare('UPDATE attachments SET sealed = ?').run(flipped);
      expect(auditStore(vault.value, store.folder).wrong).toMatchObject({
        code: 'attachment-changed',
        case: here.case,
      });
      database.prepare('UPDATE attachments SET sealed = ?').run(sealed);
      vault.value.close();
      const files = readdirSync(store.folder).map((name) =>
        readFileSync(join(store.folder, name)).toString('latin1'),
      );
      const kept = [told, bytes.toString('latin1'), ...files, ...tables.map((row) => String(row))].join();
      for (const trace of TRACES) expect(kept).not.toContain(trace);
      expect(kept).toContain('The receipt of May');
    });

    test('belongs to a check-in or a payment as well, and to nothing that is not there', async () => {
      const { facilitator, here, view, of } = await atWork();
      const attach = (to: object, bytes: Buffer) =>
        facilitator.code('evidence.attach', {
          ...here,
          of: to,
          shows: 'A receipt',
          bytes: bytes.toString('base64'),
        });
      expect(await attach(of, wordyScan())).toBe('done');
      expect(await attach(of, wordyScan())).toBe('evidence-there');
      expect(await attach({ what: 'line', line: 'no-line' }, photo)).toBe('evidence-of-nothing');
      expect(await attach({ what: 'checkIn', checkIn: 99 }, photo)).toBe('evidence-of-nothing');
      expect(await attach({ what: 'payment', entry: 'none' }, photo)).toBe('evidence-of-nothing');
      expect(await attach(of, Buffer.from('%PDF-1.7'))).toBe('picture-is-pdf');
      expect(await attach(of, photo.subarray(0, 200))).toBe('picture-broken');
      expect(await attach(of, Buffer.from('hello'))).toBe('picture-unknown');
      // Two hundred megabytes do not get past the bridge.
      expect(await attach(of, Buffer.alloc(200_000_000))).toBe('input-invalid');
      expect(await attach(of, Buffer.alloc(29_000_000))).toBe('picture-too-heavy');
      const { evidence, checkIns } = await view();
      expect(evidence).toHaveLength(1);
      if (checkIns.length > 0) expect(await attach({ what: 'checkIn', checkIn: 0 }, photo)).toBe('done');
      expect(await facilitator.code('evidence.show', { ...here, evidence: 'none' })).toBe('evidence-unknown');
    });
  });
}
