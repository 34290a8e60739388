import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '#domain/days.ts';
import { itemsToAsk, responsesOf } from '#domain/screening/responses.ts';
import { isMilder as isMilderToTheCore } from '#domain/screening/sternness.ts';
import { commitmentKept, freshRoom } from '#renderer/routes/circles/roomDraft.ts';
import { endOf } from '#renderer/routes/plan/planDraft.ts';
import { isMilder, openQuestions } from '#renderer/routes/screening/questions.ts';
import { circleSchema } from '#shared/vocabulary/circle.ts';
import { instrumentSchema, outcomeSchema, responseSchema } from '#shared/vocabulary/screening.ts';

const instrument = instrumentSchema.parse(
  JSON.parse(readFileSync('policies/instruments/survivor-1.json', 'utf8')),
);

describe('a screening on the page', () => {
  const sheets = fc.dictionary(
    fc.constantFrom(...instrument.items.map(({ id }) => id)),
    fc.constantFrom(...responseSchema.options).map((response) => ({
      response,
      source: 'said' as const,
      on: '2026-11-24',
    })),
  );

  it('opens every question that the core would ask, and no other but what was answered before', () => {
    fc.assert(
      fc.property(sheets, (sheet) => {
        const asked = itemsToAsk(instrument, responsesOf(instrument, sheet));
        const open = openQuestions(instrument, sheet).map(({ id }) => id);
        for (const id of asked) expect(open).toContain(id);
        for (const id of open) expect(asked.has(id) || sheet[id] !== undefined).toBe(true);
      }),
    );
  });

  it('calls milder what the core calls milder', () => {
    for (const one of outcomeSchema.options)
      for (const other of outcomeSchema.options)
        expect(isMilder(one, other)).toBe(isMilderToTheCore(one, other));
  });
});

describe('a plan on the page', () => {
  it('ends on the day on which the core lets it end', () => {
    const days = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 24 }), (day, months) => {
        expect(endOf(day, months)).toBe(addDays(addMonths(day, months), -1));
      }),
    );
  });
});

describe('the room', () => {
  const circle = circleSchema.parse({
    id: 'circle',
    on: '2026-11-24',
    place: 'The library',
    form: 'faceToFace',
    participants: ['ana', 'vale'],
    survivorChose: true,
    groundRules: ['One speaks'],
    breakSignal: 'A cloth',
    arrivals: 'Apart',
    staffedExit: 'The garden door',
  });

  it('keeps a commitment in the words used, and nothing where there are none', () => {
    const typed = { ...freshRoom(circle), words: '  Wages, before New Year ' };
    expect(commitmentKept(typed, 'vale').commitments).toEqual([
      { by: 'vale', words: 'Wages, before New Year' },
    ]);
    expect(commitmentKept({ ...typed, words: '  ' }, 'vale').commitments).toEqual([]);
  });
});
