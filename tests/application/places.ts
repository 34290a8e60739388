import { describe, expect, test } from 'vitest';
import { copyOf, enter, HandClock, type TestProgram, type Visitor } from './program.ts';
import { lead, openCase, type Place } from './story.ts';

/** A circle with both sides, on a day. */
function planCircle(visitor: Visitor, { case: id, pathway, survivor, accountableParty }: Place, on: string) {
  return visitor.ask('circle.plan', {
    case: id,
    pathway,
    circle: {
      on,
      place: 'The library',
      form: 'faceToFace',
      participants: [survivor, accountableParty],
      survivorChose: true,
      groundRules: ['One speaks'],
      breakSignal: 'A hand',
      arrivals: 'Apart',
      staffedExit: 'The garden',
    },
  });
}

const PREPARED = 8;

/** Everybody and every circle, across all cases. */
export function places(program: () => TestProgram): void {
  describe('the people of all cases', () => {
    test('are found by a piece of their name or their case’s, whatever its accents, each in their group', async () => {
      const clock = new HandClock();
      const facilitator = await enter(copyOf(program()), 'facilitator', clock);
      const heron = await openCase(facilitator, clock, 'Blue Heron');
      await openCase(facilitator, clock, 'Maple');
      const person = {
        part: 'family' as const,
        name: 'Inés Ávila',
        language: 'es' as const,
        tiedTo: heron.survivor,
        pressured: true,
        contacts: [{ way: 'text' as const, detail: '555-0101', safe: false }],
      };
      await facilitator.ask('people.add', { case: heron.case, person });
      expect(await facilitator.ask('people.list', { search: 'avil' })).toMatchObject({
        found: 1,
        counts: { survivors: 0, accountableParties: 0, others: 1 },
        people: [
          {
            name: 'Inés Ávila',
            caseName: 'Blue Heron',
            tiedTo: { name: 'Rosa Quill', part: 'survivor' },
            contacts: [{ safe: false }],
            pathways: [{ id: heron.pathway, stage: 'referral' }],
          },
        ],
      });
      expect((await facilitator.ask('people.list', { search: 'HERON' })).found).toBe(3);
      const survivors = await facilitator.ask('people.list', { group: 'survivors' });
      expect(survivors.found).toBe(2);
      expect(survivors.people[0]?.pathways[0]?.with).toEqual({
        name: 'Karl Brand',
        part: 'accountableParty',
      });
      expect((await facilitator.ask('people.list', { search: 'nobody' })).people).toEqual([]);
      expect((await facilitator.ask('people.list', { search: '%' })).people).toEqual([]);
    });

    test('come a page at a time: none is left out and none comes twice', async () => {
      const clock = new HandClock();
      const facilitator = await enter(copyOf(program()), 'facilitator', clock);
      for (let number = 1; number <= 12; number += 1) {
        await openCase(facilitator, clock, `Case ${String.fromCharCode(64 + number)}`);
      }
      const seen: string[] = [];
      for (let from = 0; from < 24; from += 5) {
        const { people, found } = await facilitator.ask('people.list', { from, count: 5 });
        expect(found).toBe(24);
        seen.push(...people.map(({ person }) => person));
      }
      expect(new Set(seen).size).toBe(24);
    });

    test('are to be talked to on the first day that something is due with them', async () => {
      const clock = new HandClock();
      const facilitator = await enter(copyOf(program()), 'facilitator', clock);
      const place = await openCase(facilitator, clock, 'Blue Heron');
      const next = async (id: string) =>
        (await facilitator.ask('people.list', {})).people.find(({ person }) => person === id)?.next;
      expect(await next(place.survivor)).toBeUndefined();
      await lead(facilitator, clock, place, PREPARED);
      expect(await next(place.survivor)).toMatchObject({ kind: 'screening', on: clock.day(30) });
      expect(await next(place.accountableParty)).toBeUndefined();
      await planCircle(facilitator, place, clock.day(9));
      const circle = { kind: 'circle', on: clock.day(9), pathway: place.pathway };
      expect(await next(place.survivor)).toEqual(circle);
      expect(await next(place.accountableParty)).toEqual(circle);
      await facilitator.ask('pathway.withdraw', { case: place.case, pathway: place.pathway });
      expect(await next(place.survivor)).toBeUndefined();
    });
  });

  describe('the circles of all cases', () => {
    test('go from the one to be planned to the one that was, each with what is missing', async () => {
      const clock = new HandClock();
      const facilitator = await enter(copyOf(program()), 'facilitator', clock);
      const place = await openCase(facilitator, clock, 'Blue Heron');
      const circles = (which: 'ahead' | 'past') => facilitator.ask('circles.list', { which });
      await lead(facilitator, clock, place, PREPARED);
      expect(await circles('ahead')).toMatchObject({
        counts: { ahead: 1, past: 0 },
        circles: [{ state: 'toPlan', caseName: 'Blue Heron', form: 'faceToFace', lacks: [] }],
      });
      await planCircle(facilitator, place, clock.day(9));
      expect((await circles('ahead')).circles).toMatchObject([
        {
          state: 'planned',
          on: clock.day(9),
          preparedBy: 'Frieda Lund',
          ring: { number: 1, of: 1 },
          lacks: ['preparation'],
          people: [
            { name: 'Rosa Quill', part: 'survivor', ready: true },
            { name: 'Karl Brand', part: 'accountableParty', ready: false },
          ],
        },
      ]);
      clock.wait(31);
      expect((await circles('ahead')).circles[0]?.lacks).toEqual(['preparation', 'screening']);
    });

    test('lie in the past with how they ended, also where the survivor left in the middle', async () => {
      const clock = new HandClock();
      const facilitator = await enter(copyOf(program()), 'facilitator', clock);
      const held = await openCase(facilitator, clock, 'Blue Heron');
      await lead(facilitator, clock, held, PREPARED + 1);
      const left = await openCase(facilitator, clock, 'Maple');
      await lead(facilitator, clock, left, PREPARED);
      const { circle } = await planCircle(facilitator, left, clock.today);
      const on = { case: left.case, pathway: left.pathway };
      await facilitator.ask('circle.begin', { ...on, circle });
      await facilitator.ask('pathway.withdraw', on);
      const { circles } = await facilitator.ask('circles.list', { which: 'past' });
      const ends = Object.fromEntries(circles.map(({ caseName, state }) => [caseName, state]));
      expect(ends).toEqual({ 'Blue Heron': 'closed', Maple: 'stopped' });
    });
  });
}
