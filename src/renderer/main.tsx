import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { attendTo } from './bridge/attend.ts';
import { guardWhatLeaves } from './bridge/clipboard.ts';
import { createQueryClient } from './bridge/freshness.ts';
import { asking } from './bridge/hooks.ts';
import { startWords } from './i18n/i18n.ts';
import { createAppRouter, returningTo } from './router.tsx';
import { keepFocus } from './shell/focusKept.ts';
import { HideCover } from './shell/HideCover.tsx';
import { LastResort } from './shell/LastResort.tsx';
import { Dressed } from './theme/Dressed.tsx';

const queryClient = createQueryClient();
const router = createAppRouter(queryClient);

attendTo(queryClient, (ended) => {
  // Several refusals may tell of one lock; only the first knows where somebody was.
  if (router.state.location.pathname === '/unlock') return;
  const who = queryClient.getQueryData(asking('session.me', {}).queryKey)?.user.id;
  void router.navigate({
    to: '/unlock',
    search: { ...returningTo(router.state.location.href, who), ...(ended ? { ended: true } : {}) },
    replace: true,
  });
});

/** The first page is drawn in its own letters; should a font not load, the next best one stands in. */
const letters = [
  '400 1em "Atkinson Hyperlegible Next"',
  '600 1em "Atkinson Hyperlegible Next"',
  '500 1em Literata',
];
await Promise.allSettled([startWords(), ...letters.map((font) => document.fonts.load(font))]);

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no #root');
guardWhatLeaves();
keepFocus();
createRoot(container).render(
  <StrictMode>
    <LastResort>
      <Dressed>
        <QueryClientProvider client={queryClient}>
          <HideCover>
            <Suspense>
              <RouterProvider router={router} />
            </Suspense>
          </HideCover>
        </QueryClientProvider>
      </Dressed>
    </LastResort>
  </StrictMode>,
);
