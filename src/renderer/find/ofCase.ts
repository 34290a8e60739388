import type { TFunction } from 'i18next';
import { afterCircleLink } from '#renderer/routes/after-circle/afterCircleLink.ts';
import { pageLink, stepsWithPages } from '#renderer/routes/case/stepPages.ts';
import { isOpen, pairName, type Walk, walksOf } from '#renderer/routes/case/walk.ts';
import { scheduleLink } from '#renderer/routes/schedule/scheduleLink.ts';
import type { CaseView } from '#shared/contract/case-view.ts';
import { type Findable, inEveryLanguage } from './findable.ts';

const PAGES = [
  { page: 'overview', to: '/cases/$caseId' },
  { page: 'people', to: '/cases/$caseId/people' },
  { page: 'money', to: '/cases/$caseId/money' },
  { page: 'services', to: '/cases/$caseId/services' },
  { page: 'outcomes', to: '/cases/$caseId/outcomes' },
  { page: 'documents', to: '/cases/$caseId/documents' },
  { page: 'record', to: '/cases/$caseId/record' },
] as const;

/** What can be found of the case that is open: its steps, its pages, a worry, and the ways out. */
export function ofCase(view: CaseView, t: TFunction, raiseConcern: (walk: Walk) => void): Findable[] {
  const params = { caseId: view.id };
  const inCase = t('find:inCase', { case: view.name });
  const pages = PAGES.map(
    ({ page, to }): Findable => ({
      id: `here-${page}`,
      group: 'here',
      title: t(`case:pages.${page}`),
      detail: inCase,
      called: inEveryLanguage(`case:pages.${page}`),
      offered: true,
      leads: { to: { to, params } },
    }),
  );
  return [...pages, ...walksOf(view).flatMap((walk) => ofWalk(walk, t, raiseConcern))];
}

/** The steps of one pathway, the next one first, and what can be done on it at any time. */
function ofWalk(walk: Walk, t: TFunction, raiseConcern: (walk: Walk) => void): Findable[] {
  const { view, pathway } = walk;
  const pair = pairName(walk, t);
  const next = pathway.next.step;
  const inForce = pathway.plans.some(({ approvedOn }) => approvedOn !== undefined);
  const steps = stepsWithPages(next).map(
    ({ step, page }): Findable => ({
      id: `${pathway.id}-${step}`,
      group: 'steps',
      title: t(`case:step.${step}`),
      detail: pair,
      called: inEveryLanguage(`case:step.${step}`),
      offered: step === next,
      leads: { to: pageLink(page, view.id, pathway.id) },
    }),
  );
  const ways = (['withdraw', 'prosecution'] as const).map(
    (way): Findable => ({
      id: `${pathway.id}-${way}`,
      group: 'here',
      title: t(`common:exit.${way}.action`),
      detail: pair,
      called: [...inEveryLanguage(`common:exit.${way}.action`), ...inEveryLanguage(`find:also.${way}`)],
      offered: true,
      leads: { to: { to: '/cases/$caseId', params: { caseId: view.id }, hash: `exit-${way}` } },
    }),
  );
  const concern: Findable = {
    id: `${pathway.id}-concern`,
    group: 'here',
    title: t('case:concern.action'),
    detail: pair,
    called: [...inEveryLanguage('case:concern.action'), ...inEveryLanguage('find:also.concern')],
    offered: true,
    leads: { act: () => raiseConcern(walk) },
  };
  const days: Findable = {
    id: `${pathway.id}-schedule`,
    group: 'here',
    title: t('schedule:page.title'),
    detail: pair,
    called: inEveryLanguage('schedule:page.title'),
    leads: { to: scheduleLink(view.id, pathway.id) },
  };
  const after: Findable = {
    id: `${pathway.id}-after-circle`,
    group: 'here',
    title: t('after-circle:title'),
    detail: pair,
    called: inEveryLanguage('after-circle:title'),
    leads: { to: afterCircleLink(view.id, pathway.id) },
  };
  return [
    ...steps,
    ...(pathway.circles.some(({ end }) => end !== undefined) ? [after] : []),
    ...(inForce ? [days] : []),
    ...(pathway.ended === undefined ? [concern] : []),
    ...(isOpen(walk) ? ways : []),
  ];
}
