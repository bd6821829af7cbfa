/**
 * The most members whose records are gone through one by one for a single answer: what waits, who stayed, which branches admit nobody. A
 * default of the product: several times the largest province; the whole country has more, and is answered for each of its provinces.
 * Figures that are counted as they happen have no limit.
 */
export const membersAtOnce = 1_000_000;
