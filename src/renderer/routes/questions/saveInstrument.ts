import { offerBlob } from '#renderer/bridge/offerFile.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';

/** Hands a version out as a file, to be changed anywhere and opened again in the editor. */
export function saveInstrument(instrument: Instrument): void {
  const text = `${JSON.stringify(instrument, null, 2)}\n`;
  offerBlob(
    `questions-${instrument.id}-${instrument.version}.json`,
    new Blob([text], { type: 'application/json' }),
  );
}
