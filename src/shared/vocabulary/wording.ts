import type { Instrument, Wording } from './screening.ts';

/** The instrument with its questions as they were, or are to be, put to this person. */
export function asAsked(instrument: Instrument, wordings: Readonly<Record<string, Wording>>): Instrument {
  return {
    ...instrument,
    items: instrument.items.map((item) => {
      const wording = wordings[item.id];
      return { ...item, question: (wording && item[wording]) ?? item.question };
    }),
  };
}
