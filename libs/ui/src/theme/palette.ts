import type { MantineColorsTuple } from '@mantine/core';

/** Ledger ink: the one accent of the product. */
export const accent: MantineColorsTuple = [
  '#e6eef5', '#d0dfec', '#a8c5de', '#93c1e8', '#5b97c8', '#3a77aa', '#2a6497', '#1d4f7c', '#173f63', '#0f2d48',
];

/** Warm neutrals, light scheme. */
export const gray: MantineColorsTuple = [
  '#f7f6f3', '#f0eee9', '#e9e6df', '#e2dfd8', '#cbc8bf', '#a9a69d', '#8d8a82', '#63666c', '#4c4f55', '#1b1d20',
];

/** Neutrals of the dark scheme, from text (0) to the deepest surface (9). */
export const dark: MantineColorsTuple = [
  '#e8e6e1', '#bdbfc2', '#9a9ea4', '#757c85', '#3a4047', '#2d3238', '#1b1e22', '#141619', '#101214', '#0b0d0e',
];

/** Brick, for refusals and destructive acts; never the red of the flag. */
export const red: MantineColorsTuple = [
  '#fae8e4', '#f5d0c9', '#f0b3a8', '#f39c8f', '#dd6f5f', '#c34a38', '#b03827', '#9c2a1c', '#7f2116', '#5c170f',
];
