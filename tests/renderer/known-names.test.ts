import { afterEach, describe, expect, test } from 'vitest';
import { forgetNames, knownNames, noteNames, patternOf, placesIn } from '#renderer/veil/knownNames.ts';

afterEach(forgetNames);

const found = (text: string, ...names: string[]) => text.match(patternOf(names) ?? /(?!)/u) ?? [];

describe('names are found', () => {
  test.each([
    ['María López agreed. María was calm.', ['María López', 'María']],
    ['lópez, LÓPEZ; López’s', ['lópez', 'LÓPEZ', 'López']],
    ['She asked for the chair by the door.', []],
    ['Marías and Lópezes are others.', []],
  ])('%s', (text, names) => {
    expect(found(text, 'María López')).toEqual(names);
  });

  test('whole even where a word of them is nobody’s, and where they hold what an expression would read', () => {
    expect(found('Ana M. (Luz) and Mr. Vale', 'Ana M. (Luz)', 'Mr. Vale')).toEqual([
      'Ana M. (Luz)',
      'Mr. Vale',
    ]);
  });
});

describe('a name is found', () => {
  test.each([
    ['with its accents apart', 'María said'.normalize('NFD'), ['María'.normalize('NFD')]],
    ['without its accents', 'maria lopez said', ['maria lopez']],
  ])('%s', (_, text, names) => {
    expect(found(text, 'María López')).toEqual(names);
  });

  test('in a text that found words cut into pieces, however short its words', () => {
    const names = patternOf(['Bo Li']) ?? /(?!)/u;
    const pieces = ['Then ', 'Bo', ' ', 'Li', ' left'];
    const covered = placesIn(pieces, names).map(({ piece, start, end }) => pieces[piece]?.slice(start, end));
    expect(covered).toEqual(['Bo', ' ', 'Li']);
    // The control: piece by piece it is not found.
    expect(pieces.flatMap((piece) => placesIn([piece], names))).toEqual([]);
  });
});

test('people of cases are known from what is asked and answered, and staff, cases and files are not', () => {
  noteNames({
    name: 'Heron',
    people: [{ name: ' Mara T. ', part: 'survivor' }],
    user: { name: 'Okafor', role: 'x' },
  });
  noteNames({ content: { survivors: [{ name: 'Jo Lark', contacts: [] }] } });
  expect('Heron Mara Okafor Jo Lark'.match(knownNames() ?? /(?!)/u)).toEqual(['Mara', 'Jo Lark']);
  forgetNames();
  expect(knownNames()).toBeUndefined();
});
