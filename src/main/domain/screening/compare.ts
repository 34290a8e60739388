import type { ChangedAnswer, Instrument } from '#shared/vocabulary/screening.ts';
import { isWorse, levelOf, type Responses } from './responses.ts';

/**
 * What changed since the last screening. It moves no outcome: early accounts often differ, and a worry taken back may
 * be safety or may be pressure (Bonomi 2011). It is shown so that somebody asks.
 */
export function compare(instrument: Instrument, before: Responses, now: Responses): ChangedAnswer[] {
  return instrument.items.flatMap((item) => {
    const was = before.get(item.id) ?? 'notAsked';
    const is = now.get(item.id) ?? 'notAsked';
    if (was === is) return [];
    const [old, current] = [levelOf(item, was), levelOf(item, is)];
    const direction = isWorse(current, old) ? 'worse' : isWorse(old, current) ? 'better' : 'unclear';
    return [{ item: item.id, before: was, now: is, direction } as const];
  });
}
