import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkInstrumentText } from '#main/application/instruments/check.ts';
import {
  draftFrom,
  freeVersion,
  moved,
  putBack,
  questionsDraftSchema,
  textOf,
  without,
} from '#renderer/routes/questions/edit/draft.ts';
import { comparedWords } from '#renderer/routes/questions/words.ts';
import { instrumentSchema } from '#shared/vocabulary/screening.ts';

const instrument = instrumentSchema.parse(
  JSON.parse(readFileSync('policies/instruments/family-1.json', 'utf8')),
);
const services = new Set(instrument.items.flatMap(({ service }) => (service === undefined ? [] : [service])));

describe('what became of a text', () => {
  it('is told word by word, what goes before what comes', () => {
    expect(comparedWords('Do you owe them money?', 'Do you still owe anybody money?')).toEqual([
      { kind: 'same', words: 'Do you' },
      { kind: 'new', words: 'still' },
      { kind: 'same', words: 'owe' },
      { kind: 'gone', words: 'them' },
      { kind: 'new', words: 'anybody' },
      { kind: 'same', words: 'money?' },
    ]);
  });

  it('is told as a whole where little is left of it, and not at all where nothing was', () => {
    expect(comparedWords('One two three four', 'Five six seven two')).toEqual([
      { kind: 'gone', words: 'One two three four' },
      { kind: 'new', words: 'Five six seven two' },
    ]);
    expect(comparedWords('', 'New')).toEqual([{ kind: 'new', words: 'New' }]);
  });

  it('loses no word of either, whatever they are', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = comparedWords(before, after);
        const side = (kind: 'gone' | 'new') =>
          runs
            .filter((run) => run.kind === 'same' || run.kind === kind)
            .map(({ words }) => words)
            .join(' ');
        expect([side('gone'), side('new')]).toEqual([before, after]);
      }),
    );
  });
});

describe('a draft of a new version', () => {
  const draft = draftFrom(instrument);

  it('is, untouched, the text of the version that it began from, and comes back from what is kept', () => {
    const checked = checkInstrumentText(textOf(draft.instrument, instrument.version), services);
    expect(checked).toEqual({ ok: true, value: instrument });
    expect(questionsDraftSchema.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it('says where a text is missing that was emptied', () => {
    const [first, ...others] = draft.instrument.items;
    if (first === undefined) throw new Error('An instrument without questions');
    const emptied = { ...first, question: { ...first.question, es: ' ' } };
    const text = textOf({ ...draft.instrument, items: [emptied, ...others] }, '9.0.0');
    const checked = checkInstrumentText(text, services);
    expect(checked).toMatchObject({
      ok: false,
      error: [{ code: 'missingTranslation', path: ['items', 0, 'question', 'es'] }],
    });
  });

  it('gives back what was taken out, where it was', () => {
    for (const list of ['items', 'rules', 'safeguards'] as const) {
      const out = without(draft, list, 1);
      const [removed] = out.removed;
      if (removed === undefined) throw new Error('Nothing was taken out');
      expect(out.instrument[list]).toHaveLength(draft.instrument[list].length - 1);
      expect(putBack(out, removed)).toEqual(draft);
    }
  });

  it('moves a part and keeps the others in their order', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'c', 'b']);
  });

  it('takes a number that nobody used', () => {
    expect(freeVersion('1.1.0', ['1.0.0'])).toBe('1.1.0');
    expect(freeVersion('1.1.0', ['1.0.0', '1.10.0', '1.9.3', '1.1.0'])).toBe('1.11.0');
  });
});
