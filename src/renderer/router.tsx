import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { asking } from './bridge/hooks.ts';
import { BrokenPage } from './shell/BrokenPage.tsx';
import { NoSuchPage } from './shell/NoSuchPage.tsx';

/** A place inside, kept in the address while the store is locked, so that unlocking returns there. */
interface UnlockSearch {
  readonly from?: string;
}

const root = createRootRouteWithContext<{ queryClient: QueryClient }>()();

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('./routes/setup/SetupPage.tsx'), 'SetupPage'),
});

const unlock = createRoute({
  getParentRoute: () => root,
  path: '/unlock',
  validateSearch: ({ from }: Record<string, unknown>): UnlockSearch =>
    typeof from === 'string' && /^\/(?!\/)/.test(from) ? { from } : {},
  component: lazyRouteComponent(() => import('./routes/unlock/UnlockPage.tsx'), 'UnlockPage'),
});

/** Everything that needs an open store. Whoever comes without one is led to the door, and back here after. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  beforeLoad: async ({ context, location }) => {
    const { state } = await context.queryClient.fetchQuery({ ...asking('store.status', {}), staleTime: 0 });
    if (state === 'empty') throw redirect({ to: '/setup' });
    if (state !== 'unlocked') throw redirect({ to: '/unlock', search: returningTo(location.href) });
  },
  component: lazyRouteComponent(() => import('./shell/Shell.tsx'), 'Shell'),
});

const today = createRoute({
  getParentRoute: () => inside,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/today/TodayPage.tsx'), 'TodayPage'),
});

const cases = createRoute({
  getParentRoute: () => inside,
  path: '/cases',
  component: lazyRouteComponent(() => import('./routes/cases/CasesPage.tsx'), 'CasesPage'),
});

const supervision = createRoute({
  getParentRoute: () => inside,
  path: '/supervision',
  component: lazyRouteComponent(() => import('./routes/supervision/SupervisionPage.tsx'), 'SupervisionPage'),
});

const program = createRoute({
  getParentRoute: () => inside,
  path: '/program',
  component: lazyRouteComponent(() => import('./routes/program/ProgramPage.tsx'), 'ProgramPage'),
});

const routeTree = root.addChildren([setup, unlock, inside.addChildren([today, cases, supervision, program])]);

export function returningTo(href: string): UnlockSearch {
  const outside = href === '/' || href.startsWith('/unlock') || href.startsWith('/setup');
  return outside ? {} : { from: href };
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
