import { describe, expect, test } from 'vitest';
import { lineSchema, wordsSchema } from '#shared/vocabulary/text.ts';

const nothingToSee = [
  ' ',
  '\u200B',
  '\u200D\u2060',
  '\u00AD',
  '\u2800',
  '\u3164',
  '\u202E',
  '\uFEFF',
  '\u0301',
];

describe('reasons and names', () => {
  test.each(nothingToSee.map((text) => [JSON.stringify(text), text]))('%s is none', (_, text) => {
    expect(wordsSchema.safeParse(text).success).toBe(false);
    expect(lineSchema.safeParse(text).success).toBe(false);
  });

  test('in any script, and a sign, are some', () => {
    for (const text of ['No', '不', 'علی\u200Cرضا', '🪶', '1', '?', 'é', 'नमस्ते']) {
      expect(wordsSchema.parse(text)).toBe(text);
      expect(lineSchema.parse(text)).toBe(text);
    }
  });

  test('a line reads as it is written, and two that look the same are the same', () => {
    expect(lineSchema.parse('\u202EagetrO maS')).toBe('agetrO maS');
    expect(lineSchema.parse('Rosa\u200B Quill\u2066\u2069')).toBe('Rosa Quill');
    expect(lineSchema.safeParse('Rosa\u2028Quill').success).toBe(false);
  });
});
