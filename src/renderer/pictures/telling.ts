import type { TFunction } from 'i18next';
import type { useWriting } from '#renderer/i18n/dates.ts';
import type { Voice } from './voice.ts';

/** What every picture is told with: the words, the dates, and how it speaks of people. */
export interface Telling {
  readonly t: TFunction;
  readonly write: ReturnType<typeof useWriting>;
  readonly voice: Voice;
}
