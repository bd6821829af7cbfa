import { defaultVariantColorsResolver } from '@mantine/core';
import type { MantineThemeOverride, VariantColorsResolver } from '@mantine/core';
import { accent, dark, gray, red } from './palette.ts';

const modal = { lockScroll: false, centered: true, radius: 'md', overlayProps: { backgroundOpacity: 0.35 }, transitionProps: { duration: 150 } };

// Mantine would put white letters on the light accent of the dark scheme; our tokens know what is legible on what.
const variantColors: VariantColorsResolver = (input) => {
  const derived = defaultVariantColorsResolver(input);
  if (input.variant !== 'filled') return derived;
  return input.color === 'red'
    ? { ...derived, background: 'var(--bad-ink)', hover: 'color-mix(in srgb, var(--bad-ink) 85%, var(--ink))', color: 'var(--on-bad)' }
    : { ...derived, background: 'var(--accent)', hover: 'var(--accent-hover)', color: 'var(--on-accent)' };
};

/** Mantine bent to our tokens: five sizes, 4-pixel spacing, one accent. Colours that Mantine derives come from tokens.css. */
export const themeOverride: MantineThemeOverride = {
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: variantColors,
  colors: { accent, gray, dark, red },
  white: '#ffffff',
  black: '#1b1d20',
  fontFamily: 'var(--font)',
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'Liberation Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.5', md: '1.5', lg: '1.5', xl: '1.3' },
  spacing: { xs: '0.25rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  headings: { fontFamily: 'var(--font)', fontWeight: '600' },
  components: {
    Modal: { defaultProps: modal },
    Drawer: { defaultProps: { ...modal, centered: undefined } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 }, radius: 'md' } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 }, radius: 'md' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 }, multiline: true, maw: 320 } },
    Tabs: { defaultProps: { keepMounted: false } },
  },
};
