import { z } from 'zod';
import { type Needed, need } from '#renderer/routes/case/needed.ts';
import type { Input } from '#shared/contract/index.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';

const answerSchema = z.enum(['yes', 'no', '']);

export const eligibilityFormSchema = z.object({
  survivorAdult: answerSchema,
  survivorTrafficked: z.array(z.enum(['sex', 'labor'])),
  trafficked: answerSchema,
  survivorWilling: answerSchema,
  atReferralStage: answerSchema,
  accountablePartyWilling: answerSchema,
  criteria: z.record(z.string(), z.enum(['yes', 'no', 'unknown'])),
  signs: z.array(z.string()),
  note: z.string(),
});
export type EligibilityForm = z.infer<typeof eligibilityFormSchema>;

/** The questions that are the same in every program. */
export const FIXED = {
  survivor: ['survivorAdult', 'survivorWilling'],
  accountableParty: ['atReferralStage', 'accountablePartyWilling'],
} as const;

export const criterionId = (id: string) => `criterion-${id}`;

/** Which questions still want an answer. */
export function neededForEligibility(
  form: EligibilityForm,
  policy: Policy,
  sentence: { readonly answer: string; readonly kind: string },
): Needed[] {
  const fixed = [...FIXED.survivor, 'trafficked', ...FIXED.accountableParty] as const;
  return [
    ...fixed.flatMap((name) => need(form[name] === '', `${name}-yes`, sentence.answer)),
    ...need(
      form.trafficked === 'yes' && form.survivorTrafficked.length === 0,
      'trafficked-sex',
      sentence.kind,
    ),
    ...policy.eligibility.flatMap(({ id }) =>
      need(form.criteria[id] === undefined, `${criterionId(id)}-yes`, sentence.answer),
    ),
  ];
}

/** What the core is asked for. */
export function eligibilityInput(form: EligibilityForm): Input<'eligibility.record'>['eligibility'] {
  return {
    survivorAdult: form.survivorAdult === 'yes',
    survivorTrafficked: form.trafficked === 'yes' ? form.survivorTrafficked : [],
    survivorWilling: form.survivorWilling === 'yes',
    atReferralStage: form.atReferralStage === 'yes',
    accountablePartyWilling: form.accountablePartyWilling === 'yes',
    criteria: form.criteria,
    possibleSurvivorSigns: form.signs,
    ...(form.note.trim() !== '' && { note: form.note }),
  };
}

/** Where these answers lead, said before they are recorded. The core decides; this only warns. */
export function leadsTo(
  form: EligibilityForm,
  policy: Policy,
): 'possibleSurvivor' | 'notEligible' | undefined {
  if (form.signs.length > 0) return 'possibleSurvivor';
  const fixed = [...FIXED.survivor, 'trafficked', ...FIXED.accountableParty] as const;
  const unmet = policy.eligibility.some(
    ({ id, needs }) => form.criteria[id] !== undefined && form.criteria[id] !== needs,
  );
  return unmet || fixed.some((name) => form[name] === 'no') ? 'notEligible' : undefined;
}
