import type { Refusal, Result } from '#shared/result.ts';
import { placeIn } from './place-in.ts';

/** What kind of thing is wrong, for a screen that says it in its own words. */
export type PolicyFaultKind =
  | 'unreadable'
  | 'notJson'
  | 'missing'
  | 'unknownKey'
  | 'wrongValue'
  | 'repeated'
  | 'unknownName'
  | 'contradiction';

/** One thing wrong in one policy file. Policy files name no person, so `sentence` may quote what is in them. */
export interface PolicyFault {
  readonly kind: PolicyFaultKind;
  /** Below the policies folder, `obligations/library.json`. */
  readonly file: string;
  /** Inside the file, `obligations[pay-wages].text.es`; list entries without an id are counted from one, `[#2]`. */
  readonly place: string;
  /** File, place and what is wrong, as one English sentence for whoever edits the file. */
  readonly sentence: string;
}

/** Why policy data was not taken: the first fault as `params`, and every fault that was found. */
export interface PolicyRefusal extends Refusal {
  readonly code: 'policy-inconsistent';
  readonly faults: readonly PolicyFault[];
}

/** Says one thing that is wrong at a place of one file. */
export type Report = (kind: PolicyFaultKind, path: readonly PropertyKey[], problem: string) => void;

/** Collects what is wrong in policy files. */
export class Faults {
  readonly all: PolicyFault[] = [];

  /** A reporter for one file; `data` is what it holds, so that list entries are named by their ids. */
  in(file: string, data?: unknown): Report {
    return (kind, path, problem) => {
      const place = placeIn(data, path);
      this.all.push({ kind, file, place, sentence: `In ${file}, ${place || 'the file'} ${problem}.` });
    };
  }

  refusal(): Result<never, PolicyRefusal> {
    const { file = '', place = '', sentence = '' } = this.all[0] ?? {};
    return {
      ok: false,
      error: { code: 'policy-inconsistent', params: { file, place, sentence }, faults: this.all },
    };
  }
}
