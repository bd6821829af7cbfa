import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { ReactElement, ReactNode } from 'react';
import { themeOverride } from './theme/override.ts';

/** Where the reader's choice of colour scheme is kept; `public/scheme.js` of the application reads the same key. */
export const schemeKey = 'dangvu-scheme';

const schemeManager = localStorageColorSchemeManager({ key: schemeKey });

/**
 * Wraps an application in the theme. The style sheet is '@dangvu/ui/theme.css', linked from the head so that the first
 * paint has the right colours; nothing is written into the page at run time, so it works under a content security policy without inline styles or scripts.
 */
export function Theme({ children }: { children: ReactNode }): ReactElement {
  return (
    <MantineProvider
      theme={themeOverride}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
