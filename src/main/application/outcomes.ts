import {
  answerMeasure,
  checkNewCharges,
  declineMeasure,
  type NamedMeasure,
  seeSafetyTalk,
} from '#domain/outcomes/decide.ts';
import { measuresDue, servicesOf, viewTaken } from '#domain/outcomes/view.ts';
import { findPerson } from '#domain/process/require.ts';
import { ok, type Result, refuse } from '#shared/result.ts';
import type { Measure } from '#shared/vocabulary/measure.ts';
import { contentHash } from './content-hash.ts';
import type { HandlersOf } from './handler.ts';
import { measureUsed } from './read-models/measures-used.ts';
import type { Work } from './work.ts';

export const outcomeHandlers: HandlersOf<
  'outcomes.view' | 'measure.record' | 'measure.decline' | 'measure.safetySeen' | 'newCharges.record'
> = {
  'outcomes.view': ({ case: id, person }, work) => {
    const found = work.caseState(id);
    if (!found.ok) return found;
    const state = found.value;
    if (person !== undefined) {
      const known = findPerson(state, person);
      if (!known.ok) return known;
    }
    const context = work.context();
    const { outcomes } = context.policy;
    const inUse = Object.values(outcomes.measures).flatMap((name) => {
      if (name === undefined) return [];
      const named = namedMeasure(work, name);
      return named.ok ? [{ ...named.value, inUse: true }] : [];
    });
    // Nobody's answers ever come beside another's: without a person, none come.
    const asked = person === undefined ? [] : [person];
    const hashes = new Set(
      state.measures.flatMap((taken) =>
        taken.person === person && taken.answered !== undefined ? [taken.answered.hash] : [],
      ),
    );
    const older = [...hashes].flatMap((hash) => {
      const measure = inUse.some((named) => named.hash === hash)
        ? undefined
        : measureUsed(work.vault.database, hash);
      return measure === undefined ? [] : [{ hash, measure, inUse: false }];
    });
    const margins = inUse
      .flatMap(({ measure }) => measure.margins ?? [])
      .find((preset) => preset.id === outcomes.margins);
    const measureOf = (hash: string) => [...inUse, ...older].find((named) => named.hash === hash)?.measure;
    return ok({
      today: context.today,
      measures: [...inUse, ...older],
      ...(margins === undefined ? {} : { margins }),
      safety: outcomes.safety,
      people: asked.map((one) => ({
        person: one,
        taken: [...viewTaken(state, one, measureOf, margins)],
        due: [...measuresDue(state, one, context)],
        services: servicesOf(state, one),
      })),
      newCharges: [...state.newCharges],
    });
  },

  'measure.record': ({ case: id, on, language, how, answers, ...sitting }, work) => {
    const named = namedMeasure(work, sitting.measure);
    if (!named.ok) return named;
    const kept = keepText(work, named.value);
    if (!kept.ok) return kept;
    const taken = work.change(id, (state, context) =>
      answerMeasure(state, sitting, { on, language, how, answers }, named.value, context),
    );
    return taken.ok ? ok({ taken: taken.value }) : taken;
  },

  'measure.decline': ({ case: id, on, ...sitting }, work) => {
    const named = namedMeasure(work, sitting.measure);
    if (!named.ok) return named;
    const taken = work.change(id, (state, context) =>
      declineMeasure(state, sitting, on, named.value.measure, context),
    );
    return taken.ok ? ok({ taken: taken.value }) : taken;
  },

  'measure.safetySeen': (input, work) => {
    const seen = work.change(input.case, (state, context) => seeSafetyTalk(state, input, context));
    return seen.ok ? ok({}) : seen;
  },

  'newCharges.record': (input, work) => {
    const looked = work.change(input.case, (state, context) => checkNewCharges(state, input, context));
    return looked.ok ? ok({}) : looked;
  },
};

/** A measure the program ships, under its content hash. */
export function namedMeasure(work: Work, id: string): Result<NamedMeasure> {
  const measure = work.policies.measures.get(id);
  return measure === undefined ? refuse('measure-unknown') : ok({ hash: contentHash(measure), measure });
}

/** Every text an answer of this case was given to, by its hash. */
export function measureText(work: Work): (hash: string) => Measure | undefined {
  return (hash) => measureUsed(work.vault.database, hash);
}

/** An answer names its text forever, so the very text is kept, once, before the first answer to it. */
export function keepText(work: Work, named: NamedMeasure): Result<void> {
  if (measureUsed(work.vault.database, named.hash) !== undefined) return ok(undefined);
  return work.recordForProgram({ type: 'measureUsed', body: named });
}
