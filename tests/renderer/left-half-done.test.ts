import { expect, test } from 'vitest';
import { leftForm } from '#renderer/routes/today/leftHalfDone.ts';

test.each([
  ['referral', { to: '/cases/new' }],
  [
    'case:c1/p1/choice',
    { to: '/cases/$caseId/$pathwayId/choice', params: { caseId: 'c1', pathwayId: 'p1' } },
  ],
  [
    'case:c1/p1/screening/ana',
    {
      to: '/cases/$caseId/$pathwayId/screening',
      params: { caseId: 'c1', pathwayId: 'p1' },
      search: { person: 'ana' },
    },
  ],
  [
    'case:c1/p1/heard/v1',
    { to: '/cases/$caseId/$pathwayId/violation', params: { caseId: 'c1', pathwayId: 'p1' } },
  ],
  [
    'case:c1/p1/judge/s1',
    {
      to: '/supervision/$caseId/$pathwayId/$screeningId',
      params: { caseId: 'c1', pathwayId: 'p1', screeningId: 's1' },
    },
  ],
  ['case:c1/people', { to: '/cases/$caseId/people', params: { caseId: 'c1' } }],
  ['case:c1/contacts/ana', { to: '/cases/$caseId/people', params: { caseId: 'c1' } }],
  ['case:c1/services/s1', { to: '/cases/$caseId/services', params: { caseId: 'c1' } }],
  ['case:c1/p1/something-new', { to: '/cases/$caseId', params: { caseId: 'c1' } }],
])('%s leads back to the page it was typed on', (form, link) => {
  expect(leftForm(form)?.link).toEqual(link);
});

test('a form that is no case’s is not listed', () => {
  expect(leftForm('setup')).toBeUndefined();
});
