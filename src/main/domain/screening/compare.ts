import type { ChangedAnswer, Instrument, ScreeningItem } from '#shared/vocabulary/screening.ts';
import { isWorse, itemsToAsk, type Level, levelOf, type Responses } from './responses.ts';

/**
 * What changed since the last screening. It moves no outcome: early accounts often differ, and a worry taken back may
 * be safety or may be pressure (Bonomi 2011). It is shown so that somebody asks. A follow-up that nothing called for is
 * no answer that got worse: it counts as safe, and where it was safe before as well, nothing changed.
 */
export function compare(instrument: Instrument, before: Responses, now: Responses): ChangedAnswer[] {
  const levelBefore = levelsWhereNeeded(instrument, before);
  const levelNow = levelsWhereNeeded(instrument, now);
  return instrument.items.flatMap((item) => {
    const was = before.get(item.id) ?? 'notAsked';
    const is = now.get(item.id) ?? 'notAsked';
    const [old, current] = [levelBefore(item), levelNow(item)];
    if (was === is || (old === 'safe' && current === 'safe')) return [];
    const direction = directionOf(old, current);
    return [{ item: item.id, before: was, now: is, direction } as const];
  });
}

/** Nobody knows what an answer would have been that was not given this time: it is a gap, and no new worry. */
function directionOf(old: Level, current: Level): ChangedAnswer['direction'] {
  if (current === 'unanswered') return 'unclear';
  if (isWorse(current, old)) return 'worse';
  return isWorse(old, current) ? 'better' : 'unclear';
}

/** How worrying an answer is, where an unanswered follow-up that nothing opened worries nobody. */
function levelsWhereNeeded(instrument: Instrument, responses: Responses): (item: ScreeningItem) => Level {
  const toAsk = itemsToAsk(instrument, responses);
  return (item) => {
    const level = levelOf(item, responses.get(item.id) ?? 'notAsked');
    return level === 'unanswered' && !toAsk.has(item.id) ? 'safe' : level;
  };
}
