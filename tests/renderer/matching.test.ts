import { expect, test } from 'vitest';
import { type Findable, matching } from '#renderer/find/findable.ts';

const findable = (id: string, ...called: string[]): Findable => ({
  id,
  group: 'actions',
  title: id,
  called,
  leads: { act: () => undefined },
});

const all = [
  findable('program', 'Program', 'Programa'),
  findable('lock', 'Lock', 'Bloquear', 'leave the desk'),
  findable('audit', 'Supervision', 'Supervisión'),
  findable('letter', 'Writes a letter of apology', 'Escribe una carta de disculpa'),
];

test.each([
  ['prog', ['program']],
  ['supervision', ['audit']],
  ['supervición', ['audit']],
  ['superivsion', ['audit']],
  ['bloq', ['lock']],
  ['disculpa carta', ['letter']],
  ['letter apologi', ['letter']],
  ['le', ['lock', 'letter']],
  ['lettre', ['letter']],
  // No word begins so, though it stands in the middle of one.
  ['gram', []],
  ['letter lock', []],
  ['a', []],
  ['', []],
])('%s means %j', (typed, meant) => {
  expect(matching(all, typed).map(({ id }) => id)).toEqual(meant);
});
