import { answerMeasure, areAnswersOf, checkSitting, declineMeasure } from '#domain/outcomes/decide.ts';
import { ok, refuse } from '#shared/result.ts';
import type { CaseId } from '#shared/vocabulary/ids.ts';
import { answersSchema, type Sitting } from '#shared/vocabulary/measure.ts';
import { dayOf } from './clock.ts';
import type { HandlersOf } from './handler.ts';
import { keepText, namedMeasure } from './outcomes.ts';
import type { Work } from './work.ts';

export const handoverHandlers: HandlersOf<
  'handover.begin' | 'handover.view' | 'handover.keep' | 'handover.finish'
> = {
  'handover.begin': ({ case: id, language, ...sitting }, work) => {
    const named = namedMeasure(work, sitting.measure);
    if (!named.ok) return named;
    const state = work.caseState(id);
    if (!state.ok) return state;
    const fits = checkSitting(state.value, sitting, named.value.measure);
    if (!fits.ok) return fits;
    const kept = keepText(work, named.value);
    if (!kept.ok) return kept;
    const left = work.record.drafts.get(placeOf(work, id, sitting));
    if (!left.ok) return left;
    const read = answersSchema.safeParse(leftAnswers(left.value?.body));
    const answers = read.success && areAnswersOf(named.value.measure, read.data) ? read.data : {};
    work.handed = { case: id, sitting, language, named: named.value, answers, done: false };
    return ok({});
  },

  'handover.view': (_, { handed }) => {
    if (handed === undefined) return refuse('not-handed-over');
    const { language, answers, done } = handed;
    const { title, ask, choices, items } = handed.named.measure;
    // What was given away is not shown again to whoever holds the screen next.
    return ok({ language, measure: { title, ask, choices, items }, answers: done ? {} : answers, done });
  },

  'handover.keep': ({ answers }, work) => {
    const { handed } = work;
    if (handed === undefined || handed.done) return refuse('not-handed-over');
    if (!areAnswersOf(handed.named.measure, answers)) return refuse('answers-not-of-measure');
    const kept = work.keepDraft(placeOf(work, handed.case, handed.sitting), { answers });
    if (!kept.ok) return kept;
    handed.answers = answers;
    return ok({});
  },

  'handover.finish': ({ keep }, work) => {
    const { handed } = work;
    if (handed === undefined || handed.done) return refuse('not-handed-over');
    const { case: id, sitting, language, named, answers } = handed;
    const on = dayOf(work.now());
    const written = work.change(id, (state, context) =>
      // Whoever skipped every item would rather not answer.
      keep && Object.keys(answers).length > 0
        ? answerMeasure(state, sitting, { on, language, how: 'screen', answers }, named, context)
        : declineMeasure(state, sitting, on, named.measure, context),
    );
    if (!written.ok) return written;
    handed.done = true;
    handed.answers = {};
    const gone = work.record.drafts.discard(placeOf(work, id, sitting));
    return gone.ok ? ok({}) : gone;
  },
};

/** Where the answers of one sitting lie until they are given: the same form as the facilitator's, from paper. */
function placeOf(work: Work, id: CaseId, { person, measure, occasion, circle }: Sitting) {
  const name = [
    'case:'.concat(id),
    'outcomes',
    person,
    measure,
    occasion,
    ...(circle === undefined ? [] : [circle]),
  ];
  return { owner: work.vault.user.id, case: id, name: name.join('/') };
}

function leftAnswers(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'answers' in body ? body.answers : {};
}
