import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import type { Output } from '#shared/contract/index.ts';
import { asking } from './bridge/hooks.ts';
import { BrokenPage } from './shell/BrokenPage.tsx';
import { NoSuchPage } from './shell/NoSuchPage.tsx';

/**
 * A place inside, kept in the address while the store is locked, so that unlocking returns there; and whose place it
 * was, by an id, for nobody else is led to it.
 */
interface UnlockSearch {
  readonly from?: string;
  /** The core did not lock, it stopped. */
  readonly ended?: true;
  readonly who?: string;
}

/** Whom to screen; without it, whoever is to be screened next. */
interface ScreeningSearch {
  readonly person?: string;
}

/** The version to compare with; without it, the one in force. */
interface ChangesSearch {
  readonly with?: string;
}

/** The version to begin from; without it, the one in force. */
interface EditSearch {
  readonly from?: string;
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  beforeLoad: keepToTheQuestions,
  component: lazyRouteComponent(() => import('./routes/setup/SetupPage.tsx'), 'SetupPage'),
});

const unlock = createRoute({
  getParentRoute: () => root,
  path: '/unlock',
  beforeLoad: keepToTheQuestions,
  validateSearch: ({ from, who, ended }: Record<string, unknown>): UnlockSearch => ({
    ...(typeof from === 'string' && /^\/(?!\/)/.test(from) ? { from } : {}),
    ...(typeof who === 'string' ? { who } : {}),
    ...(ended === true ? { ended } : {}),
  }),
  component: lazyRouteComponent(() => import('./routes/unlock/UnlockPage.tsx'), 'UnlockPage'),
});

/** While somebody else holds the screen, every address leads here; and here leads nowhere once they do not. */
const answering = createRoute({
  getParentRoute: () => root,
  path: '/answering',
  beforeLoad: async ({ context }) => {
    if ((await standing(context.queryClient)) !== 'handed') throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./routes/answering/AnsweringPage.tsx'), 'AnsweringPage'),
});

/** Everything that needs an open store. Whoever comes without one is led to the door, and back here after. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    await askForTheKey({ context, location });
    // Before the first page is drawn, so that none is drawn in a look or a language that is not the person's own.
    await context.queryClient.prefetchQuery(asking('preferences.get', {}));
  },
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
});

/** Pages that stand alone, without the rail: somebody else may be reading along. */
const bare = createRoute({
  getParentRoute: () => root,
  id: 'bare',
  beforeLoad: askForTheKey,
  component: lazyRouteComponent(() => import('./shell/Bare.tsx'), 'Bare'),
});

const together = createRoute({
  getParentRoute: () => bare,
  path: '/together/$caseId/$pathwayId/$page',
  validateSearch: ({ person }: Record<string, unknown>): ScreeningSearch =>
    typeof person === 'string' ? { person } : {},
  component: lazyRouteComponent(() => import('./together/TogetherPage.tsx'), 'TogetherPage'),
});

const tour = createRoute({
  getParentRoute: () => bare,
  path: '/tour',
  component: lazyRouteComponent(() => import('./routes/tour/TourPage.tsx'), 'TourPage'),
});

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/today/TodayPage.tsx'), 'TodayPage'),
});

const due = createRoute({
  getParentRoute: () => inside,
  path: '/today/due',
  component: lazyRouteComponent(() => import('./routes/schedule/DuePage.tsx'), 'DuePage'),
});

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  component: lazyRouteComponent(() => import('./routes/cases/CasesPage.tsx'), 'CasesPage'),
});

const newCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/new',
  component: lazyRouteComponent(() => import('./routes/cases/NewCasePage.tsx'), 'NewCasePage'),
});

const everyone = createRoute({
  getParentRoute: () => inside,
  path: '/people',
  component: lazyRouteComponent(() => import('./routes/people/EveryonePage.tsx'), 'EveryonePage'),
});

const allCircles = createRoute({
  getParentRoute: () => inside,
  path: '/circles',
  component: lazyRouteComponent(() => import('./routes/circles/AllCirclesPage.tsx'), 'AllCirclesPage'),
});

const oneCase = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId',
  component: lazyRouteComponent(() => import('./routes/case/CasePage.tsx'), 'CasePage'),
});

const people = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/people',
  component: lazyRouteComponent(() => import('./routes/case/PeoplePage.tsx'), 'PeoplePage'),
});

const casePlans = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/plan',
  component: lazyRouteComponent(() => import('./routes/plan/CasePlans.tsx'), 'CasePlans'),
});

const caseCircles = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/circles',
  component: lazyRouteComponent(() => import('./routes/circles/CaseCircles.tsx'), 'CaseCircles'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/record',
  component: lazyRouteComponent(() => import('./routes/case/RecordPage.tsx'), 'RecordPage'),
});

const money = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/money',
  component: lazyRouteComponent(() => import('./routes/money/MoneyPage.tsx'), 'MoneyPage'),
});

const services = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/services',
  component: lazyRouteComponent(() => import('./routes/case/ServicesPage.tsx'), 'ServicesPage'),
});

const outcomes = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/outcomes',
  validateSearch: ({ person }: Record<string, unknown>): ScreeningSearch =>
    typeof person === 'string' ? { person } : {},
  component: lazyRouteComponent(() => import('./routes/outcomes/OutcomesPage.tsx'), 'OutcomesPage'),
});

const documents = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/documents',
  component: lazyRouteComponent(() => import('./routes/documents/DocumentsPage.tsx'), 'DocumentsPage'),
});

const verify = createRoute({
  getParentRoute: () => inside,
  path: '/verify',
  component: lazyRouteComponent(() => import('./routes/documents/VerifyPage.tsx'), 'VerifyPage'),
});

const referralStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/referral',
  component: lazyRouteComponent(() => import('./routes/steps/ReferralPage.tsx'), 'ReferralPage'),
});

const eligibilityStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/eligibility',
  component: lazyRouteComponent(() => import('./routes/steps/EligibilityPage.tsx'), 'EligibilityPage'),
});

const possibleSurvivorStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/possible-survivor',
  component: lazyRouteComponent(
    () => import('./routes/steps/PossibleSurvivorPage.tsx'),
    'PossibleSurvivorPage',
  ),
});

const choiceStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/choice',
  component: lazyRouteComponent(() => import('./routes/steps/ChoicePage.tsx'), 'ChoicePage'),
});

const agreementStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/agreement',
  component: lazyRouteComponent(() => import('./routes/steps/AgreementPage.tsx'), 'AgreementPage'),
});

const communityStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/community',
  component: lazyRouteComponent(() => import('./routes/steps/CommunityPage.tsx'), 'CommunityPage'),
});

const safetyStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/safety',
  component: lazyRouteComponent(() => import('./routes/steps/SafetyPage.tsx'), 'SafetyPage'),
});

const noticeStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/notice',
  component: lazyRouteComponent(() => import('./routes/steps/NoticePage.tsx'), 'NoticePage'),
});

const completeStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/complete',
  component: lazyRouteComponent(() => import('./routes/steps/CompletePage.tsx'), 'CompletePage'),
});

const screeningStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/screening',
  validateSearch: ({ person }: Record<string, unknown>): ScreeningSearch =>
    typeof person === 'string' ? { person } : {},
  component: lazyRouteComponent(() => import('./routes/screening/ScreeningPage.tsx'), 'ScreeningPage'),
});

const preparationStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/preparation',
  component: lazyRouteComponent(() => import('./routes/circles/PreparationPage.tsx'), 'PreparationPage'),
});

const circleStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/circle',
  component: lazyRouteComponent(() => import('./routes/circles/CirclePage.tsx'), 'CirclePage'),
});

const afterCircleStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/after-circle',
  component: lazyRouteComponent(() => import('./routes/after-circle/AfterCirclePage.tsx'), 'AfterCirclePage'),
});

const needsStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/needs',
  component: lazyRouteComponent(() => import('./routes/plan/NeedsPage.tsx'), 'NeedsPage'),
});

const planStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/plan',
  component: lazyRouteComponent(() => import('./routes/plan/PlanPage.tsx'), 'PlanPage'),
});

const checkInStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/check-in',
  component: lazyRouteComponent(() => import('./routes/two-years/CheckInPage.tsx'), 'CheckInPage'),
});

const scheduleStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/schedule',
  component: lazyRouteComponent(() => import('./routes/schedule/SchedulePage.tsx'), 'SchedulePage'),
});

const violationStep = createRoute({
  getParentRoute: () => inside,
  path: '/cases/$caseId/$pathwayId/violation',
  component: lazyRouteComponent(() => import('./routes/two-years/ViolationPage.tsx'), 'ViolationPage'),
});

const help = createRoute({
  getParentRoute: () => inside,
  path: '/help',
  component: lazyRouteComponent(() => import('./routes/help/HelpPage.tsx'), 'HelpPage'),
});

const glossary = createRoute({
  getParentRoute: () => inside,
  path: '/glossary',
  component: lazyRouteComponent(() => import('./routes/help/GlossaryPage.tsx'), 'GlossaryPage'),
});

const supervision = createRoute({
  getParentRoute: () => inside,
  path: '/supervision',
  component: lazyRouteComponent(() => import('./routes/supervision/SupervisionPage.tsx'), 'SupervisionPage'),
});

const audit = createRoute({
  getParentRoute: () => inside,
  path: '/supervision/$caseId/$pathwayId/$screeningId',
  component: lazyRouteComponent(() => import('./routes/supervision/AuditPage.tsx'), 'AuditPage'),
});

const reports = createRoute({
  getParentRoute: () => inside,
  path: '/supervision/reports',
  component: lazyRouteComponent(() => import('./routes/supervision/ReportsPage.tsx'), 'ReportsPage'),
});

const program = createRoute({
  getParentRoute: () => inside,
  path: '/program',
  component: lazyRouteComponent(() => import('./routes/program/ProgramPage.tsx'), 'ProgramPage'),
});

const questions = createRoute({
  getParentRoute: () => inside,
  path: '/program/questions',
  component: lazyRouteComponent(() => import('./routes/questions/QuestionsPage.tsx'), 'QuestionsPage'),
});

const questionsVersion = createRoute({
  getParentRoute: () => inside,
  path: '/program/questions/$hash',
  component: lazyRouteComponent(() => import('./routes/questions/VersionPage.tsx'), 'VersionPage'),
});

const questionsChanges = createRoute({
  getParentRoute: () => inside,
  path: '/program/questions/$hash/changes',
  validateSearch: (search: Record<string, unknown>): ChangesSearch =>
    typeof search.with === 'string' ? { with: search.with } : {},
  component: lazyRouteComponent(() => import('./routes/questions/ChangesPage.tsx'), 'ChangesPage'),
});

const questionsEdit = createRoute({
  getParentRoute: () => inside,
  path: '/program/questions/edit/$set',
  validateSearch: ({ from }: Record<string, unknown>): EditSearch =>
    typeof from === 'string' ? { from } : {},
  component: lazyRouteComponent(() => import('./routes/questions/edit/EditPage.tsx'), 'EditPage'),
});

const you = createRoute({
  getParentRoute: () => inside,
  path: '/you',
  component: lazyRouteComponent(() => import('./routes/you/YouPage.tsx'), 'YouPage'),
});

/** An address that leads nowhere still has the rail beside it, and the key that locks. */
const noSuchPage = createRoute({ getParentRoute: () => inside, path: '$', component: NoSuchPage });

/** One guided screen for each step of a pathway. */
const steps = [
  referralStep,
  eligibilityStep,
  possibleSurvivorStep,
  choiceStep,
  agreementStep,
  communityStep,
  safetyStep,
  noticeStep,
  completeStep,
  screeningStep,
  preparationStep,
  circleStep,
  afterCircleStep,
  needsStep,
  planStep,
  checkInStep,
  scheduleStep,
  violationStep,
] as const;

const routeTree = root.addChildren([
  setup,
  unlock,
  answering,
  inside.addChildren([
    today,
    due,
    cases,
    newCase,
    everyone,
    allCircles,
    oneCase,
    people,
    casePlans,
    caseCircles,
    record,
    money,
    services,
    outcomes,
    documents,
    verify,
    ...steps,
    supervision,
    audit,
    reports,
    program,
    questions,
    questionsVersion,
    questionsChanges,
    questionsEdit,
    you,
    help,
    glossary,
    noSuchPage,
  ]),
  bare.addChildren([together, tour]),
]);

interface Arriving {
  readonly context: { readonly queryClient: QueryClient };
  readonly location: { readonly href: string };
}

async function standing(queryClient: QueryClient): Promise<Output<'store.status'>['state']> {
  const { state } = await queryClient.fetchQuery({ ...asking('store.status', {}), staleTime: 0 });
  return state;
}

/** Nobody who was given the screen comes to another page of it, by no address and by no way back. */
async function keepToTheQuestions({ context }: Pick<Arriving, 'context'>): Promise<void> {
  // A core that has just ended cannot say, and has given the screen to nobody.
  const state = await standing(context.queryClient).catch(() => undefined);
  if (state === 'handed') throw redirect({ to: '/answering' });
}

async function askForTheKey({ context, location }: Arriving): Promise<void> {
  const state = await standing(context.queryClient);
  if (state === 'handed') throw redirect({ to: '/answering' });
  if (state === 'empty') throw redirect({ to: '/setup' });
  if (state !== 'unlocked') throw redirect({ to: '/unlock', search: returningTo(location.href) });
}

/** What the door is to know of where somebody was, and who it was. */
export function returningTo(href: string, who?: string): UnlockSearch {
  const outside = href === '/' || href.startsWith('/unlock') || href.startsWith('/setup');
  return outside ? {} : { from: href, ...(who !== undefined && { who }) };
}

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NoSuchPage,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
