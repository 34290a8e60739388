import { describe, expect, test } from 'vitest';
import { copyOf, enter, HandClock, type TestProgram, type Visitor } from './program.ts';
import { lead, openCase, type Place, screen } from './story.ts';

const entriesOf = async (visitor: Visitor, words: string) =>
  (await visitor.ask('record.search', { words })).entries;

const foundIn = async (visitor: Visitor, words: string) =>
  (await entriesOf(visitor, words)).map(({ type, caseName }) => `${type} in ${caseName}`);

const worry = (visitor: Visitor, { case: id, pathway }: Place, words: string) =>
  visitor.ask('concern.raise', { case: id, pathway, words });

/** What is found by typing, and by whom. */
export function finding(program: () => TestProgram): void {
  describe('a search', () => {
    test('finds a case by its name or reference, and a person with their case, however they are typed', async () => {
      const visitor = await enter(copyOf(program()), 'facilitator');
      const { case: id } = await openCase(visitor, new HandClock(), 'Álamo Nuñez Street');
      const found = { case: id, caseName: 'Álamo Nuñez Street' };
      for (const words of [
        'Álamo',
        'alamo',
        'ALAMO nunez',
        'nun',
        'street alamo',
        'cr-2026',
        'alamp',
        'stret',
      ]) {
        expect((await visitor.ask('record.search', { words })).cases, words).toEqual([found]);
      }
      for (const words of ['Rosa Quill', 'quil', 'rsoa', 'alamo rosa']) {
        const { people } = await visitor.ask('record.search', { words });
        expect(people, words).toMatchObject([{ ...found, name: 'Rosa Quill', part: 'survivor' }]);
      }
      // The name of the case alone finds the case, and not everybody in it.
      expect((await visitor.ask('record.search', { words: 'alamo' })).people).toEqual([]);
      for (const words of ['', ' ', 'a', '"', '*', 'NEAR(', 'own:', '\u{E000}', 'kontrabass']) {
        const none = { cases: [], people: [], entries: [] };
        expect(await visitor.ask('record.search', { words }), words).toEqual(none);
      }
    });

    test('finds words of the record in any language, newest first, and says which they are', async () => {
      const visitor = await enter(copyOf(program()), 'facilitator');
      const clock = new HandClock();
      const heron = await openCase(visitor, clock, 'Blue Heron');
      const maple = await openCase(visitor, clock, 'Maple');
      await worry(visitor, heron, 'Her cousin waited outside in a grey car');
      await worry(visitor, maple, 'Tenía miedo de que su primo la esperara; el COCHE era gris');
      expect(await foundIn(visitor, 'grey cous')).toEqual(['concernRaised in Blue Heron']);
      expect(await foundIn(visitor, 'tenia esper')).toEqual(['concernRaised in Maple']);
      expect(await foundIn(visitor, 'coches')).toEqual(['concernRaised in Maple']);
      expect(await foundIn(visitor, 'outsdie')).toEqual(['concernRaised in Blue Heron']);
      expect(await foundIn(visitor, 'heron cousin')).toEqual(['concernRaised in Blue Heron']);
      expect(await foundIn(visitor, 'maple cousin')).toEqual([]);
      expect(await foundIn(visitor, 'blue heron')).toEqual([]);
      expect(await foundIn(visitor, 'gr')).toEqual(['concernRaised in Maple', 'concernRaised in Blue Heron']);

      const [entry] = await entriesOf(visitor, 'cousin');
      expect(entry?.excerpt.filter(({ found }) => found).map(({ text }) => text)).toEqual(['cousin']);
      expect(entry?.excerpt.map(({ text }) => text).join('')).toBe('Her cousin waited outside in a grey car');
      const { entries } = await visitor.ask('cases.record', { case: heron.case });
      expect(entries.find(({ seq }) => seq === entry?.seq)?.type).toBe('concernRaised');
    });

    test('finds nothing for a keyholder, and no way to reach somebody for anyone', async () => {
      const own = copyOf(program());
      const facilitator = await enter(own, 'facilitator');
      await openCase(facilitator, new HandClock(), 'Blue Heron');
      expect(await facilitator.ask('record.search', { words: '555-0100' })).toEqual({
        cases: [],
        people: [],
        entries: [],
      });
      await facilitator.close();
      const keyholder = await enter(own, 'keyholder');
      expect(await keyholder.code('record.search', { words: 'heron' })).toBe('not-permitted');
    });

    test('finds no word of a decision for a supervisor who is still to judge it blind', async () => {
      const own = copyOf(program());
      const clock = new HandClock();
      const facilitator = await enter(own, 'facilitator', clock);
      const place = await openCase(facilitator, clock, 'Blue Heron');
      await lead(facilitator, clock, place, 4);
      const decision = { outcome: 'noConcern' as const, reasons: 'She laughed about the kettle' };
      await screen(facilitator, clock, place, ['weapon'], decision);
      expect(await foundIn(facilitator, 'kettle')).toEqual(['screeningDecided in Blue Heron']);
      expect(await foundIn(facilitator, 'ketlte')).toEqual(['screeningDecided in Blue Heron']);
      await facilitator.close();

      const supervisor = await enter(own, 'supervisor', clock);
      for (const words of ['kettle', 'ket', 'ketlte', 'heron laughed', 'Frieda', 'week']) {
        expect(await foundIn(supervisor, words), words).toEqual([]);
      }
      const [waiting] = (await supervisor.ask('supervision.queue', {})).waiting;
      const about = { case: place.case, pathway: place.pathway, screening: waiting?.screening ?? '' };
      const { entries } = await supervisor.ask('cases.record', { case: place.case });
      const entry = {
        case: place.case,
        seq: entries.findLast(({ type }) => type === 'screeningDecided')?.seq ?? 0,
      };
      expect((await supervisor.ask('record.entry', entry)).words).toEqual([]);
      await supervisor.ask('supervision.judge', { ...about, outcome: 'pause', reasons: 'A weapon' });
      expect(await foundIn(supervisor, 'kettle')).toEqual(['screeningDecided in Blue Heron']);
      expect((await supervisor.ask('record.entry', entry)).words).toContain(decision.reasons);
      expect(await supervisor.code('record.entry', { ...entry, seq: 999 })).toBe('entry-unknown');
    });
  });
}
