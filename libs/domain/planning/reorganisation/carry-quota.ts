import { apportion } from '../spread/apportion.ts';

/** A cell of a plan: the quota a unit has from it. */
export interface QuotaCell {
  readonly planId: string;
  readonly unitId: string;
}

/** What a unit has from a plan; null: no quota, which is not a quota of 0. */
export class QuotaBook {
  readonly #amounts = new Map<string, number | null>();

  of({ planId, unitId }: QuotaCell): number | null {
    return this.#amounts.get(`${planId} ${unitId}`) ?? null;
  }

  set({ planId, unitId }: QuotaCell, amount: number | null): void {
    this.#amounts.set(`${planId} ${unitId}`, amount);
  }
}

/** What goes from one unit to another with a reorganisation. */
export interface Carriage {
  /** People; null: everything the giving unit has. */
  readonly amount: number | null;
  /** The giving unit in the plan of its superior, then each superior in the plan of its own, up to the one both sides have in common. */
  readonly from: readonly QuotaCell[];
  /** The same upward from the unit that takes. */
  readonly to: readonly QuotaCell[];
}

/** A line of the ledger: CARRIED, signed. */
export interface CarriedLine extends QuotaCell {
  readonly counterpartId: string;
  readonly amount: number;
}

/**
 * Carries a quota with the unit it was given to. In the plan of the superior both sides have in common what one side loses the other
 * gains, to the person, so that what this superior has given altogether stays; the plans below follow. A unit without a quota carries
 * none and takes none away from those above; one that had none and takes over a quota of 0 has a quota of 0 from then on.
 * @param book what every unit has; changed as the lines say
 */
export function carryQuota(book: QuotaBook, { amount, from, to }: Carriage): readonly CarriedLine[] {
  const [giving, taking] = [from[0], to[0]];
  const held = giving ? book.of(giving) : null;
  if (!giving || held === null) return [];
  const given = Math.min(amount ?? held, held);
  const lines: CarriedLine[] = [];
  const write = (cell: QuotaCell, change: number, counterpartId: string): void => {
    const present = book.of(cell);
    if (change === 0 && (present !== null || cell !== taking)) return;
    book.set(cell, (present ?? 0) + change);
    lines.push({ planId: cell.planId, unitId: cell.unitId, counterpartId, amount: change });
  };
  // In a plan that names both sides the giver may have less than is asked for: then that is what passes there.
  const passedIn = new Map<string, number>();
  for (const cell of from) {
    const own = book.of(cell);
    passedIn.set(cell.planId, own === null ? 0 : Math.min(given, own));
  }
  const opposite = (cell: QuotaCell, others: readonly QuotaCell[], end: QuotaCell | undefined): string =>
    (others.find(({ planId }) => planId === cell.planId) ?? end ?? cell).unitId;
  for (const cell of from) write(cell, -(passedIn.get(cell.planId) ?? 0) || 0, opposite(cell, to, taking));
  for (const cell of to) {
    // Where the superior above gave the giver nothing, it has nothing to give to the other side either.
    const without = passedIn.has(cell.planId) && from.some(({ planId, unitId }) => planId === cell.planId && unitId !== giving.unitId) && passedIn.get(cell.planId) === 0;
    if (!without) write(cell, passedIn.get(cell.planId) ?? given, opposite(cell, from, giving));
  }
  return lines;
}

/** A part of a unit that is split. */
export interface Part {
  readonly members: number;
  /** What the units that go to it have been given already: the part gets no less, when there is enough for all. */
  readonly given: number;
}

/**
 * Divides the quota of a unit that is split: by members, in whole people by the largest remainder, ties to the part named first.
 * @returns the share of each part, in their order; together the quota
 */
export function divideQuota(quota: number, parts: readonly Part[]): readonly number[] {
  const promised = parts.reduce((sum, { given }) => sum + given, 0);
  const claims = parts.map(({ members, given }) => ({ weight: BigInt(members), minimum: promised <= quota ? given : 0, maximum: null }));
  return apportion(quota, claims).portions.map(({ amount }) => amount);
}

/** A cell of a draft, as planners left it. */
export interface DraftFigures {
  readonly amount: number | null;
  readonly locked: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

const plus = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b);

/** What is planned for two units is planned for the one they become; locked when one of them was, bounded above only when both were. */
export function joinDrafts(a: DraftFigures, b: DraftFigures): DraftFigures {
  return {
    amount: plus(a.amount, b.amount),
    locked: a.locked || b.locked,
    minimum: plus(a.minimum, b.minimum),
    maximum: a.maximum === null || b.maximum === null ? null : a.maximum + b.maximum,
  };
}
