import type { LocalDate } from '../calendar/local-date.ts';
import { amountOn } from '../rulebook/rules.ts';
import { SMALL_BASE } from './percent.ts';

/** The sizes at which a new band begins, as rows of the rulebook: what lies below the first is a band of its own. */
export const peerSizeParams = ['PEER_SIZE_MEDIUM', 'PEER_SIZE_LARGE', 'PEER_SIZE_VERY_LARGE'] as const;

/** A span of official members; units of one kind and one band are peers. */
export interface SizeBand {
  readonly from: number;
  /** Null: no upper end. */
  readonly to: number | null;
}

/**
 * The band of a unit by its official members (rulebook, PEER_SIZE_*: defaults of the product, no document fixes them).
 * @param members official members on the first day of the period
 * @param on that day: it chooses the version of the rules
 */
export function sizeBand(members: number, on: LocalDate): SizeBand {
  // A committee may change one row without the others: bands follow the sizes, not the names of the rows.
  const starts = peerSizeParams.map((param) => amountOn(param, on)).sort((a, b) => a - b);
  const next = starts.find((start) => start > members);
  return { from: starts.findLast((start) => start <= members) ?? 0, to: next === undefined ? null : next - 1 };
}

/** What is compared: counts, never percentages alone. */
export interface PeerFigures {
  readonly unitId: string;
  readonly done: number;
  /** Null: no quota assigned, which is not 0. */
  readonly quota: number | null;
}

/** Where a unit stands among its peers. */
export interface PeerRank {
  /** 1 is the first; units that have reached the same share one. */
  readonly rank: number;
  /** How many are ranked at all. */
  readonly of: number;
}

/** The units that can be ranked: their quota is large enough for what is done of it to be a share. */
export const rankedAmong = (peers: readonly PeerFigures[]): (PeerFigures & { readonly quota: number })[] =>
  peers.flatMap((unit) => (unit.quota !== null && unit.quota >= SMALL_BASE ? [{ ...unit, quota: unit.quota }] : []));

/**
 * Where a unit stands among units of its kind and size by the share of its quota that is done, compared in whole numbers. Null when its
 * quota is too small to be a share (1 of 1 is no 100 %), when it has none, and when nobody else can be compared.
 * @param peers all of them, the unit included
 */
export function peerRank(unitId: string, peers: readonly PeerFigures[]): PeerRank | null {
  const ranked = rankedAmong(peers);
  const own = ranked.find((unit) => unit.unitId === unitId);
  if (own === undefined || ranked.length < 2) return null;
  return { rank: 1 + ranked.filter((unit) => unit.done * own.quota > own.done * unit.quota).length, of: ranked.length };
}
