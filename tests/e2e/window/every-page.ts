import type { Desk } from './desk.ts';

const STEPS = [
  'referral', 'eligibility', 'possible-survivor', 'choice', 'agreement', 'community', 'safety', 'notice', 'complete',
  'screening', 'preparation', 'circle', 'after-circle', 'needs', 'plan', 'check-in', 'schedule', 'violation',
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
  const { versions } = await desk.ask('instrument.versions', {});
  return [
    ...[
      '/',
      '/today/due',
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
    ...['/program/questions', ...versions.slice(0, 1).map(({ hash }) => `/program/questions/${hash}`)],
    ...cases.map(({ id }) => `/cases/${id}`),
    ...['people', 'plan', 'circles', 'money', 'services', 'outcomes', 'documents', 'record'].map(
      (page) => `/cases/${over?.id}/${page}`,
    ),
    ...steps(live, STEPS),
    ...steps(over, ['screening', 'after-circle', 'plan', 'notice', 'safety']),
  ];
}

/** What only a supervisor comes to, beside the audits that wait. */
export async function supervisorAddresses(desk: Desk): Promise<readonly string[]> {
  const { versions } = await desk.ask('instrument.versions', {});
  const sets = versions.slice(0, 1).map(({ hash }) => `/program/questions/${hash}`);
  return [
    ...['/', '/supervision', '/program', '/program/questions'],
    ...sets,
    ...sets.map((address) => `${address}/changes`),
    ...versions.slice(0, 1).map(({ id }) => `/program/questions/edit/${id}`),
  ];
}
