import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { SpreadMethod, SpreadUnit, WeighedMethod } from '@dangvu/domain/planning/spread/spread-methods';
import { spread } from '@dangvu/domain/planning/spread/spread';
import type { Spread, SpreadRow } from '@dangvu/domain/planning/spread/spread';

/** How a quota is to be spread, as the caller says it. */
export interface AskedSpread {
  readonly methods: readonly WeighedMethod[];
  readonly reserve: number;
  readonly restToReserve: boolean;
}

/** Spreads the target of a plan; without one there is nothing to spread. */
export function spreadTarget(target: number | null, units: readonly SpreadUnit[], asked: AskedSpread): Spread {
  if (target === null) return { ok: false, refusal: { code: 'QUOTA_NOT_ASSIGNED', params: {} } };
  return spread(units, { target, ...asked });
}

/** A row as the statement brings it, and what it gets. */
export interface ProposedRow {
  readonly $figures: SpreadUnit;
  readonly $target: number | null;
  $spread?: SpreadRow | undefined;
}

/** The proposal as the statement brings it, and what comes of it. */
export interface Proposal {
  readonly $units?: readonly SpreadUnit[];
  readonly $target?: number | null;
  $refused?: DomainError | undefined;
  $reserve?: number | null;
  $withoutBase?: readonly SpreadMethod[];
}

const isRow = (value: unknown): value is ProposedRow => typeof value === 'object' && value !== null && '$figures' in value;

/**
 * Spreads over what one statement has read and puts to each row what it gets. The figures stand with the proposal or with its rows,
 * by what was selected; either has all of them.
 */
export function propose(found: Proposal, asked: AskedSpread): Proposal {
  const lists = Object.values(found).filter(Array.isArray).map((list: unknown[]) => list.filter(isRow));
  const rows = lists.find((list) => list.length > 0);
  const units = found.$units ?? rows?.map(({ $figures }) => $figures);
  if (units === undefined) return found;
  const answer = spreadTarget(found.$target ?? rows?.[0]?.$target ?? null, units, asked);
  if (!answer.ok) return { ...found, $refused: DomainError.of(answer.refusal, { path: ['settings'] }), $reserve: null, $withoutBase: [] };
  const byUnit = new Map(answer.rows.map((row) => [row.unitId, row]));
  for (const row of lists.flat()) row.$spread = byUnit.get(row.$figures.id);
  return { ...found, $reserve: answer.reserve, $withoutBase: answer.withoutBase };
}
