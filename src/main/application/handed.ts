import type { NamedMeasure } from '#domain/outcomes/decide.ts';
import type { CaseId } from '#shared/vocabulary/ids.ts';
import type { Answers, Sitting } from '#shared/vocabulary/measure.ts';
import type { Language } from '#shared/vocabulary/text.ts';

/**
 * What somebody who holds the screen may see and do: one list of questions. While it is held, the core refuses every
 * other call, whoever makes it and by whatever page or key; only a lock ends it, and with it the process.
 */
export interface Handed {
  readonly case: CaseId;
  readonly sitting: Sitting;
  readonly language: Language;
  readonly named: NamedMeasure;
  answers: Answers;
  done: boolean;
}
