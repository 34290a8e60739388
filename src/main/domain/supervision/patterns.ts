import type { Instrument, Outcome } from '#shared/vocabulary/screening.ts';
import type { Screening } from '#shared/vocabulary/screening-decision.ts';
import { itemsToAsk, responsesOf } from '../screening/responses.ts';
import { isMilder } from '../screening/sternness.ts';

/** A screening with the instrument it was made with. */
export interface ScreenedWith {
  readonly screening: Screening;
  readonly instrument: Instrument;
}

/** How people decided where a rule fired, or an answer decided: as indicated, or one way or the other. */
export interface Overruled {
  readonly followed: number;
  readonly milder: number;
  readonly sterner: number;
}

export interface Patterns {
  readonly screenings: number;
  /** Decisions beside what was indicated. Studies of other tools find overrides mostly one way, and less accurate. */
  readonly all: Overruled;
  /** What was to be asked and was not, or was not answered; the most often left open first. */
  readonly unasked: readonly {
    readonly instrument: string;
    readonly item: string;
    readonly due: number;
    readonly notAsked: number;
    readonly declined: number;
  }[];
  /** Rules that fired, the most often first. */
  readonly rules: readonly (Overruled & {
    readonly instrument: string;
    readonly rule: string;
    readonly fired: number;
  })[];
  /** The answers that decided, and how people decided where they did. */
  readonly answers: readonly (Overruled & { readonly instrument: string; readonly item: string })[];
}

/** What the screenings of a program show together: never of a person, always of the questions and the rules. */
export function patternsOf(screened: readonly ScreenedWith[]): Patterns {
  const unasked = new Map<string, { due: number; notAsked: number; declined: number }>();
  const rules = new Map<string, Decided[]>();
  const answers = new Map<string, Decided[]>();
  const add = (counted: Map<string, Decided[]>, key: string, screening: Screening) =>
    counted.set(key, [...(counted.get(key) ?? []), decidedOn(screening)]);
  for (const { screening, instrument } of screened) {
    const name = `${instrument.id} ${instrument.version}`;
    const responses = responsesOf(instrument, screening.sheet);
    for (const item of itemsToAsk(instrument, responses)) {
      const before = unasked.get(`${name}\n${item}`) ?? { due: 0, notAsked: 0, declined: 0 };
      const response = responses.get(item);
      unasked.set(`${name}\n${item}`, {
        due: before.due + 1,
        notAsked: before.notAsked + (response === 'notAsked' ? 1 : 0),
        declined: before.declined + (response === 'declined' ? 1 : 0),
      });
    }
    for (const { rule } of screening.evaluation.fired) add(rules, `${name}\n${rule}`, screening);
    for (const item of screening.evaluation.explanation) add(answers, `${name}\n${item}`, screening);
  }
  return {
    screenings: screened.length,
    all: overruled(screened.map(({ screening }) => decidedOn(screening))),
    unasked: [...unasked]
      .map(([key, counts]) => {
        const [instrument, item] = partsOfKey(key);
        return { instrument, item, ...counts };
      })
      .filter(({ notAsked, declined }) => notAsked + declined > 0)
      .sort((one, other) => openShare(other) - openShare(one)),
    rules: [...rules]
      .map(([key, decisions]) => {
        const [instrument, rule] = partsOfKey(key);
        return { instrument, rule, fired: decisions.length, ...overruled(decisions) };
      })
      .sort((one, other) => other.fired - one.fired),
    answers: [...answers]
      .map(([key, decisions]) => {
        const [instrument, item] = partsOfKey(key);
        return { instrument, item, ...overruled(decisions) };
      })
      .sort((one, other) => other.milder + other.sterner - (one.milder + one.sterner)),
  };
}

/** The instrument and the part that a key stands for; neither holds a line break. */
function partsOfKey(key: string): [instrument: string, part: string] {
  const [instrument = '', part = ''] = key.split('\n');
  return [instrument, part];
}

const openShare = ({ due, notAsked, declined }: Patterns['unasked'][number]): number =>
  (notAsked + declined) / due;

interface Decided {
  readonly decided: Outcome;
  readonly indicated: Outcome;
}

const decidedOn = ({ decision, evaluation }: Screening): Decided => ({
  decided: decision.outcome,
  indicated: evaluation.outcome,
});

function overruled(decisions: readonly Decided[]): Overruled {
  const counts = { followed: 0, milder: 0, sterner: 0 };
  for (const { decided, indicated } of decisions) {
    if (decided === indicated) counts.followed += 1;
    else if (isMilder(decided, indicated)) counts.milder += 1;
    else counts.sterner += 1;
  }
  return counts;
}
