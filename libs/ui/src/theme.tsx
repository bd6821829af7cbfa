import { localStorageColorSchemeManager, MantineContext, MantineThemeProvider, useProviderColorScheme } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { themeOverride } from './theme/override.ts';

/** Where the reader's choice of colour scheme is kept; `public/scheme.js` of the application reads the same key. */
export const schemeKey = 'dangvu-scheme';

const schemeManager = localStorageColorSchemeManager({ key: schemeKey });
const root = () => document.documentElement;

/**
 * Wraps an application in the theme. The style sheet is '@dangvu/ui/theme.css', linked from the head so that the first
 * paint has the right colours; nothing is written into the page at run time, so it works under a content security policy without inline styles or scripts.
 * MantineProvider would bring along what computes that style sheet (3 kB of every start) only to be told not to.
 */
export function Theme({ children }: { children: ReactNode }): ReactElement {
  const scheme = useProviderColorScheme({ manager: schemeManager, defaultColorScheme: 'auto', getRootElement: root, forceColorScheme: undefined });
  const { colorScheme, setColorScheme, clearColorScheme } = scheme;
  useEffect(() => root().setAttribute('data-respect-reduced-motion', 'true'), []);
  const value = useMemo(
    () => ({
      colorScheme,
      setColorScheme,
      clearColorScheme,
      getRootElement: root,
      classNamesPrefix: 'mantine',
      cssVariablesSelector: ':root',
      withStaticClasses: true,
    }),
    [colorScheme, setColorScheme, clearColorScheme],
  );
  return (
    <MantineContext value={value}>
      <MantineThemeProvider theme={themeOverride}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}
