import { MantineProvider } from '@mantine/core';
import { type ReactNode, useLayoutEffect } from 'react';
import { useLook } from './look.ts';
import { theme } from './theme.ts';

/** Everything on screen, in the look that the window has now. */
export function Dressed({ children }: { readonly children: ReactNode }) {
  const look = useLook();
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = look.theme;
  }, [look.theme]);
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={look.scheme}
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={() => window.circlekeeper.styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
