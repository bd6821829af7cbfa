import { defaultCssVariablesResolver, mergeMantineTheme, DEFAULT_THEME } from '@mantine/core';
import { themeOverride } from './override.ts';

// Palettes the product never paints with; their ~400 variables stay out of the style sheet.
const unused = ['pink', 'grape', 'violet', 'indigo', 'blue', 'cyan', 'teal', 'green', 'lime', 'yellow', 'orange'];
const isUnused = (name: string) => unused.some((palette) => name.startsWith(`--mantine-color-${palette}-`));

const block = (selector: string, variables: Record<string, string>) => {
  const lines = Object.entries(variables).filter(([name]) => !isUnused(name)).map(([name, value]) => `  ${name}: ${value};`);
  return `${selector} {\n${lines.join('\n')}\n}\n`;
};

/**
 * The style sheet of Mantine's variables for our theme, as text.
 * It is generated ahead of time (theme/variables.css) because Mantine otherwise writes a <style> element at run time,
 * which the content security policy refuses, and because the colours are then right before the first script runs.
 */
export const themeVariablesCss = (): string => {
  const { variables, light, dark } = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, themeOverride));
  return [
    '/* Generated from theme/override.ts; theme/variables.test.ts compares it and rewrites it with UPDATE=1. */\n',
    '@layer mantine {\n',
    block(':root', variables),
    block(":root[data-mantine-color-scheme='light']", light),
    block(":root[data-mantine-color-scheme='dark']", dark),
    '}\n',
  ].join('');
};
