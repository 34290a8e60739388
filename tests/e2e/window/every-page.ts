import type { Desk } from './desk.ts';

const STEPS = [
  'referral', 'eligibility', 'possible-survivor', 'choice', 'agreement', 'community', 'safety', 'notice', 'complete',
  'screening', 'preparation', 'circle', 'needs', 'plan', 'check-in', 'violation',
]; // biome-ignore format: a list of words reads best as one

/** Every address of the window, over the cases of the demonstration; steps of a pathway that goes on, and of one that ended. */
export async function addresses(desk: Desk): Promise<readonly string[]> {
  const { cases } = await desk.ask('cases.list', {});
  const views = await Promise.all(cases.map(({ id }) => desk.ask('cases.view', { case: id })));
  const walks = views.flatMap(({ id, pathways }) => pathways.map((pathway) => ({ id, pathway })));
  const live = walks.find(({ pathway: { ended } }) => ended === undefined);
  const over = walks.find(({ pathway: { ended } }) => ended?.as === 'completed');
  const steps = (walk: typeof live, names: readonly string[]) =>
    walk === undefined ? [] : names.map((step) => `/cases/${walk.id}/${walk.pathway.id}/${step}`);
  return [
    ...[
      '/',
      '/cases',
      '/cases/new',
      '/people',
      '/circles',
      '/program',
      '/verify',
      '/help',
      '/glossary',
      '/tour',
      '/supervision',
      '/supervision/reports',
      '/no-such-page',
    ],
    ...cases.map(({ id }) => `/cases/${id}`),
    ...['people', 'plan', 'circles', 'services', 'documents', 'record'].map(
      (page) => `/cases/${over?.id}/${page}`,
    ),
    ...steps(live, STEPS),
    ...steps(over, ['screening', 'plan', 'notice', 'safety']),
  ];
}
