import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type EligibilityForm,
  eligibilityInput,
  leadsTo,
  neededForEligibility,
} from '#renderer/routes/steps/eligibilityForm.ts';
import { eligibilitySchema } from '#shared/vocabulary/pathway.ts';
import { policySchema } from '#shared/vocabulary/policy.ts';

const policy = policySchema.parse(JSON.parse(readFileSync('policies/program/restore-preset.json', 'utf8')));
const met = Object.fromEntries(policy.eligibility.map(({ id, needs }) => [id, needs]));
const answered: EligibilityForm = {
  survivorAdult: 'yes',
  survivorTrafficked: ['labor'],
  trafficked: 'yes',
  survivorWilling: 'yes',
  atReferralStage: 'yes',
  accountablePartyWilling: 'yes',
  criteria: met,
  signs: [],
  note: ' ',
};
const sentence = { answer: 'answer', kind: 'kind' };

test('a form with every answer lacks nothing, warns of nothing and is what the core asks for', () => {
  expect(neededForEligibility(answered, policy, sentence)).toEqual([]);
  expect(leadsTo(answered, policy)).toBeUndefined();
  expect(eligibilitySchema.safeParse(eligibilityInput(answered)).success).toBe(true);
});

test('an unanswered question of the program is never read as an answer', () => {
  const needed = neededForEligibility({ ...answered, criteria: {} }, policy, sentence);
  expect(needed).toHaveLength(policy.eligibility.length);
  expect(leadsTo({ ...answered, criteria: {} }, policy)).toBeUndefined();
});

test('one sign stops the case, whatever else was answered', () => {
  const [sign] = policy.possibleSurvivorSigns;
  const signs = sign === undefined ? [] : [sign.id];
  expect(leadsTo({ ...answered, signs }, policy)).toBe('possibleSurvivor');
  expect(leadsTo({ ...answered, signs, survivorWilling: 'no' }, policy)).toBe('possibleSurvivor');
});

test('an answer that ends it is warned of before it is recorded', () => {
  expect(leadsTo({ ...answered, survivorWilling: 'no' }, policy)).toBe('notEligible');
  for (const { id } of policy.eligibility) {
    expect(leadsTo({ ...answered, criteria: { ...met, [id]: 'unknown' } }, policy)).toBe('notEligible');
  }
});

test('kinds of trafficking are left out when there was none', () => {
  expect(eligibilityInput({ ...answered, trafficked: 'no' }).survivorTrafficked).toEqual([]);
});
