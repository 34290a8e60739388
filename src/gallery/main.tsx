import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '#renderer/bridge/freshness.ts';
import { startWords } from '#renderer/i18n/i18n.ts';
import { Dressed } from '#renderer/theme/Dressed.tsx';
import { DoAndDont } from './DoAndDont.tsx';
import { Gallery } from './Gallery.tsx';

/*
 * The window's parts without the window: no case, no core that is asked anything, no place to go to. It is built beside
 * the window, into a folder of its own, and is not part of what is given to anybody.
 */
// `?design` shows the pictures of docs/design.md, some of which are meant to be wrong.
const design = new URLSearchParams(window.location.search).has('design');
const root = createRootRoute({ component: design ? DoAndDont : Gallery, notFoundComponent: () => null });
const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });

await startWords();
const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');
createRoot(container).render(
  <StrictMode>
    <Dressed>
      <QueryClientProvider client={createQueryClient()}>
        <Suspense>
          <RouterProvider<typeof router> router={router} />
        </Suspense>
      </QueryClientProvider>
    </Dressed>
  </StrictMode>,
);
