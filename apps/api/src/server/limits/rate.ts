/** What one caller may spend: `burst` points at once, refilled by `perSecond`. */
export interface Allowance {
  readonly perSecond: number;
  readonly burst: number;
}

/** What is left after a try, and if it was refused, how long to wait. */
export interface Spent {
  readonly allowed: boolean;
  readonly remaining: number;
  /** Whole seconds until the same try would go through; 0 when it did. */
  readonly retryAfter: number;
}

const mostCallers = 20_000;

/**
 * A bucket of points per caller. Kept in this process: N processes allow N times as much, which bounds load all the same and
 * costs no round trip. A caller nobody remembers begins with a full bucket.
 */
export class Rate {
  readonly #buckets = new Map<string, { points: number; at: number }>();

  /** @param cost points; @param now milliseconds */
  spend(caller: string, cost: number, { perSecond, burst }: Allowance, now: number): Spent {
    const bucket = this.#buckets.get(caller) ?? { points: burst, at: now };
    const points = Math.min(burst, bucket.points + (Math.max(0, now - bucket.at) / 1_000) * perSecond);
    const allowed = points >= cost;
    const left = allowed ? points - cost : points;
    // Taken out and put in again: the map keeps the order of last use, and the one longest unused is forgotten first.
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { points: left, at: now });
    if (this.#buckets.size > mostCallers) {
      const oldest = this.#buckets.keys().next().value;
      if (oldest !== undefined) this.#buckets.delete(oldest);
    }
    return { allowed, remaining: Math.floor(left), retryAfter: allowed ? 0 : Math.max(1, Math.ceil((Math.min(cost, burst) - points) / perSecond)) };
  }
}
