import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaOf, mayBeLeftOut, withRoundAfter } from '#renderer/routes/circles/room/agendaParts.ts';
import {
  allAgreed,
  courseOf,
  giveTo,
  goTo,
  over,
  passOn,
  ruleHeard,
  secondsOfTurn,
  takenUp,
  waited,
} from '#renderer/routes/circles/room/course.ts';
import { lengthOf } from '#renderer/routes/circles/room/length.ts';
import { freshRoom, type RoomDraft, roomDraftSchema } from '#renderer/routes/circles/roomDraft.ts';
import { courseSchema } from '#shared/vocabulary/after-circle.ts';
import type { AgendaPart } from '#shared/vocabulary/agenda.ts';
import { personIdSchema } from '#shared/vocabulary/ids.ts';
import { agendas } from '../domain/process/program.ts';

const [ana, vale] = [personIdSchema.parse('ana'), personIdSchema.parse('vale')];
const circle = { participants: [ana, vale], groundRules: ['One speaks', 'Stop at any time'] };
const parts: AgendaPart[] = [
  { id: 'opening', kind: 'opening', says: 'Welcome' },
  { id: 'rules', kind: 'guidelines', says: 'The rules' },
  { id: 'one', kind: 'round', says: 'How do you come?' },
  { id: 'rest', kind: 'break', says: 'Air' },
  { id: 'two', kind: 'round', says: 'What is needed?' },
  { id: 'closing', kind: 'closing', says: 'Go well' },
];
const T = Date.parse('2026-11-24T15:00:00.000Z');
const begun = takenUp(freshRoom(circle, parts), T);
/** The room, so many seconds after it was opened. */
const at = (seconds: number) => T + seconds * 1_000;
const inRound = goTo(begun, circle, 2, T);

describe('the agenda in the room', () => {
  test('goes through the rules one by one, each agreed or left open, and then on to the rounds', () => {
    let room = goTo(begun, circle, 1, T);
    room = ruleHeard(room, circle, true, T);
    expect([room.part, room.rule]).toEqual([1, 1]);
    expect(allAgreed(room, circle)).toBe(false);
    const open = ruleHeard(room, circle, false, T);
    expect(open.part).toBe(2);
    expect(allAgreed(open, circle)).toBe(false);
    expect(courseOf(open, circle).rules).toEqual([
      { rule: 'One speaks', agreed: true },
      { rule: 'Stop at any time', agreed: false },
    ]);
    expect(allAgreed(ruleHeard(room, circle, true, T), circle)).toBe(true);
    expect(courseOf(begun, circle).rules).toEqual([]);
  });

  test('has the piece go around once for each round, and notes who spoke and who passed', () => {
    let room = passOn(inRound, circle, 'spoke', at(60));
    expect([room.part, room.holder]).toEqual([2, 1]);
    room = passOn(room, circle, 'passed', at(63));
    room = passOn(room, circle, 'spoke', at(363));
    expect([room.part, room.holder, room.waits]).toEqual([3, 0, 'break']);
    expect(courseOf(room, circle).turns).toEqual([
      { part: 'one', as: 'spoke', seconds: 60 },
      { part: 'one', as: 'passed', seconds: 3, person: ana },
      { part: 'one', as: 'spoke', seconds: 300, person: vale },
    ]);
    room = goTo(room, circle, 4, at(963));
    expect(courseOf(room, circle).pauses).toEqual([{ why: 'break', seconds: 600 }]);
    expect([room.part, room.waits]).toEqual([4, 'no']);
  });

  test('lets the piece go back to the keeper, or to a seat that asks, within the round', () => {
    const withVale = giveTo(inRound, circle, 2, at(10));
    expect([withVale.part, withVale.holder]).toEqual([2, 2]);
    const back = giveTo(withVale, circle, 0, at(30));
    expect([back.part, back.holder]).toEqual([2, 0]);
    expect(back.turns.map(({ seconds }) => seconds)).toEqual([10, 20]);
    expect(giveTo(back, circle, 0, at(40)).turns).toEqual(back.turns);
  });

  test('takes a pause out of what was spoken, and keeps how long it was', () => {
    let room = waited(inRound, 'pause', at(30));
    expect(secondsOfTurn(room, at(500))).toBe(30);
    room = waited(room, 'pause', at(90));
    room = passOn(room, circle, 'spoke', at(100));
    expect(room.pauses).toEqual([{ why: 'pause', seconds: 60 }]);
    expect(room.turns).toEqual([{ part: 'one', as: 'spoke', seconds: 40 }]);
  });

  test('calls an outage an interruption, and nobody’s turn', () => {
    const left = { ...inRound, seen: at(30) };
    const again = takenUp(left, at(30 + 3_600));
    expect(again.pauses).toEqual([{ why: 'interrupted', seconds: 3_600 }]);
    expect(passOn(again, circle, 'spoke', at(30 + 3_600 + 5)).turns).toEqual([
      { part: 'one', as: 'spoke', seconds: 35 },
    ]);
    expect(takenUp(left, at(60))).toBe(left);
    const paused = waited(left, 'pause', at(31));
    expect(takenUp(paused, at(9_000))).toBe(paused);
  });

  test('stops at any second, with the turn that was being had', () => {
    const stopped = over(
      waited(passOn(inRound, circle, 'spoke', at(5)), 'break', at(20)),
      circle,
      'stopped',
      at(80),
    );
    expect(stopped).toMatchObject({ phase: 'ending', endedAs: 'stopped', waits: 'no' });
    expect(stopped.turns.at(-1)).toEqual({ part: 'one', as: 'spoke', seconds: 15, person: ana });
    expect(stopped.pauses).toEqual([{ why: 'break', seconds: 60 }]);
    expect(over(begun, circle, 'closed', at(9)).turns).toEqual([]);
  });

  test('comes to a course that can be recorded, whatever is done and whatever the clock does', () => {
    const step = fc.oneof(
      ...(['spoke', 'passed'] as const).map((as) =>
        fc.constant((room: RoomDraft, now: number) => passOn(room, circle, as, now)),
      ),
      fc.nat(2).map((seat) => (room: RoomDraft, now: number) => giveTo(room, circle, seat, now)),
      fc.nat(8).map((part) => (room: RoomDraft, now: number) => goTo(room, circle, part, now)),
      fc.boolean().map((yes) => (room: RoomDraft, now: number) => ruleHeard(room, circle, yes, now)),
      fc.constant((room: RoomDraft, now: number) => waited(room, 'pause', now)),
      fc.constant((room: RoomDraft, now: number) => takenUp(room, now)),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(step, fc.integer({ min: -9_000, max: 90_000 })), { maxLength: 60 }),
        (steps) => {
          let [room, now] = [begun, T];
          for (const [does, later] of steps) {
            now += later;
            room = does(room, now);
            expect(room.parts[room.part]).toBeDefined();
            expect(room.holder).toBeLessThan(3);
          }
          expect(roomDraftSchema.parse(JSON.parse(JSON.stringify(room)))).toEqual(
            JSON.parse(JSON.stringify(room)),
          );
          expect(courseSchema.safeParse(courseOf(room, circle)).error).toBeUndefined();
        },
      ),
      { seed: 6, numRuns: process.env.CIRCLEKEEPER_LONG === '1' ? 10_000 : 200 },
    );
  });
});

describe('the agenda of a circle', () => {
  test('is the program’s for its form, in the language of the window, until it is made', () => {
    const agenda = agendaOf({ form: 'letter' }, agendas, 'es');
    expect(agenda).toMatchObject({ template: 'letter', version: '1.0.0', language: 'es' });
    expect(agenda.parts[0]?.says).toMatch(/^Hay una carta/);
    expect(agendaOf({ form: 'letter', agenda }, agendas, 'en')).toBe(agenda);
  });

  test('takes a round of one’s own after any part, and keeps its rules and its close', () => {
    const one = withRoundAfter(parts, 2, 'Anything else?');
    const two = withRoundAfter(one, 2, 'And now?');
    expect(two.map(({ id }) => id).slice(2, 5)).toEqual(['one', 'own-2', 'own-1']);
    expect(parts.filter((part) => !mayBeLeftOut(part)).map(({ id }) => id)).toEqual(['rules', 'closing']);
  });
});

test('how long a circle has been going on is said as one would say it', () => {
  const began = '2026-11-24T15:00:00.000Z';
  expect(lengthOf(began, at(59 * 60), 60)).toEqual({ is: 'minutes', minutes: 59 });
  expect(lengthOf(began, at(60 * 60), 60)).toEqual({ is: 'long' });
  expect(lengthOf(began, at(2_665 * 60), 90)).toEqual({ is: 'days', since: '2026-11-24' });
  expect(lengthOf(began, at(-60), 90)).toEqual({ is: 'minutes', minutes: 0 });
  expect(lengthOf(undefined, T, 90)).toEqual({ is: 'minutes', minutes: 0 });
});
