import type { SpreadMethod } from '@dangvu/domain/planning/spread/spread-methods';

/** What is chosen in the panel; a weight of 0 leaves a method out. */
export interface SpreadChoice {
  weights: Readonly<Record<SpreadMethod, number>>;
  reserve: number;
  restToReserve: boolean;
}

// Where nothing is said otherwise: who there is and who can come, each as much as the other, and a little of how it has been.
export const usualChoice: SpreadChoice = { weights: { EVEN: 0, MEMBERS: 40, PIPELINE: 40, RECENT_YEARS: 20, DORMANCY: 0, BY_HAND: 0 }, reserve: 0, restToReserve: false };
