import { expect, test } from 'vitest';
import { freshRoom, promisedBy } from '#renderer/routes/circles/roomDraft.ts';
import { personIdSchema } from '#shared/vocabulary/ids.ts';

const [survivor, aunt, accountableParty] = [1, 2, 3].map((nth) =>
  personIdSchema.parse(`00000000-0000-4000-8000-00000000000${nth}`),
);

test('a sentence is by whoever speaks, and never by the survivor only because nobody else was named', () => {
  if (!survivor || !aunt || !accountableParty) throw new Error('Three people');
  const circle = { participants: [survivor, aunt, accountableParty] };
  const draft = freshRoom(circle);
  const by = (part: Partial<typeof draft>) => promisedBy({ ...draft, ...part }, circle, { accountableParty });

  expect(by({ holder: 0 })).toBe(accountableParty);
  expect(by({ holder: 1 })).toBe(survivor);
  expect(by({ holder: 2 })).toBe(aunt);
  expect(by({ holder: 3 })).toBe(accountableParty);
  expect(by({ holder: 3, by: aunt })).toBe(aunt);
  expect(promisedBy(draft, { participants: [aunt] }, { accountableParty })).toBe(aunt);
});
