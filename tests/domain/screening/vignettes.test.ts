import { describe, expect, test } from 'vitest';
import { isMilder } from '#domain/screening/sternness.ts';
import { answered, judge, survivorInstrument } from './sheets.ts';
import { goOn } from './vignettes/go-on.ts';
import { wait } from './vignettes/wait.ts';

describe.each([
  { group: 'the pathway goes on', vignettes: goOn },
  { group: 'something comes first', vignettes: wait },
])('$group', ({ vignettes }) => {
  test.each(vignettes)('$name ($outcome)', (vignette) => {
    const instrument = vignette.instrument ?? survivorInstrument;
    // A follow-up is not asked where nothing opens it; where something does, it is missing until it is answered.
    const responses = answered(instrument, vignette.said);
    for (const followUp of instrument.items.flatMap((item) => item.followUps ?? []))
      if (!(followUp in vignette.said)) responses.delete(followUp);

    const earlier = vignette.before && [answered(instrument, vignette.before)];
    const result = judge(instrument, responses, vignette.preconditions, earlier);
    const shown = {
      outcome: result.outcome,
      fired: result.fired.map(({ rule }) => rule),
      open: result.open.map(({ rule }) => rule),
      contradictions: result.contradictions,
      safeguards: result.safeguards,
      services: result.services.map(({ service }) => service),
    };
    expect(shown, vignette.why).toEqual({
      outcome: vignette.outcome,
      fired: vignette.fired,
      open: vignette.open ?? [],
      contradictions: vignette.contradictions ?? [],
      safeguards: vignette.safeguards,
      services: vignette.services ?? [],
    });
  });
});

test('thirty people and more, ten and more of whom go on', () => {
  const all = [...goOn, ...wait];
  expect(new Set(all.map(({ name }) => name)).size).toBeGreaterThanOrEqual(30);
  expect(goOn.length).toBeGreaterThanOrEqual(10);
  for (const { name, outcome } of goOn) expect(isMilder(outcome, 'clarify'), name).toBe(true);
  for (const { name, outcome } of wait) expect(isMilder(outcome, 'clarify'), name).toBe(false);
});
