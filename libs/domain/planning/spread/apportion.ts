/** A part of a whole number that is given out: how much weighs for it, and between which numbers it must stay. */
export interface Claim {
  /** Not negative; only the proportion to the others counts. */
  readonly weight: bigint;
  readonly minimum: number;
  /** Null: any number. */
  readonly maximum: number | null;
}

/** An exact number, so that two machines never round differently. */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** What one claim gets and how that came about. */
export interface Portion {
  readonly amount: number;
  /** What it should get if people could be divided: in proportion to the weights, kept inside the bounds. */
  readonly share: Fraction;
  /** The bound that holds the share; null when it lies between them. */
  readonly bound: 'MINIMUM' | 'MAXIMUM' | null;
  /** What rounding did with the share. */
  readonly rounding: 'NONE' | 'UP' | 'DOWN';
  /** Place of its remainder among all remainders, 1 is the largest; null when there is none. */
  readonly rank: number | null;
}

/** The portions, in the order of the claims, and how many of them were rounded up. */
export interface Apportionment {
  readonly portions: readonly Portion[];
  readonly roundedUp: number;
}

const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);

/**
 * Gives out a whole number in whole numbers, by the largest remainder. First the shares: in proportion to the weights, and where
 * that leaves the bounds, on the bound, the rest again in proportion among the others. What weighs nothing gets its minimum; only
 * what the others cannot take is given evenly to it. Then each gets the whole part of its share, and what is left goes by one to
 * the largest remainders; of equal remainders the earlier claim comes first, so the order given (that of the tree) settles ties and
 * the same question always has the same answer.
 *
 * Raising one weight while the others stay never lowers that claim's amount, and no amount is a whole person away from its share.
 * @param total people, not negative
 * @throws RangeError unless Σ minimum ≤ total ≤ Σ maximum, minimum ≤ maximum: the caller has refused that in its own words
 */
export function apportion(total: number, claims: readonly Claim[]): Apportionment {
  const shares = sharesOf(total, claims);
  const floors = shares.map(({ share }) => share.numerator / share.denominator);
  const remainders = shares.map(({ share }) => share.numerator % share.denominator);
  const order = claims
    .map((_, index) => index)
    .filter((index) => (remainders[index] ?? 0n) > 0n)
    .sort((a, b) => {
      const left = (remainders[a] ?? 0n) * (shares[b]?.share.denominator ?? 1n);
      const right = (remainders[b] ?? 0n) * (shares[a]?.share.denominator ?? 1n);
      return left === right ? a - b : left > right ? -1 : 1;
    });
  const roundedUp = Number(BigInt(total) - sum(floors));
  const rankOf = new Map(order.map((index, place) => [index, place + 1]));
  return {
    roundedUp,
    portions: shares.map(({ share, bound }, index) => {
      const rank = rankOf.get(index) ?? null;
      const up = rank !== null && rank <= roundedUp;
      return {
        amount: Number(floors[index] ?? 0n) + (up ? 1 : 0),
        share,
        bound,
        rounding: rank === null ? 'NONE' : up ? 'UP' : 'DOWN',
        rank,
      };
    }),
  };
}

type Share = Pick<Portion, 'share' | 'bound'>;

const whole = (value: number): Fraction => ({ numerator: BigInt(value), denominator: 1n });

function sharesOf(total: number, claims: readonly Claim[]): readonly Share[] {
  const highest = ({ maximum }: Claim): number => Math.min(maximum ?? total, total);
  const [lowestSum, highestSum] = [
    claims.reduce((all, claim) => all + claim.minimum, 0),
    claims.reduce((all, claim) => all + (claim.maximum ?? total), 0),
  ];
  if (!Number.isSafeInteger(total) || lowestSum > total || highestSum < total) {
    throw new RangeError(`${total} does not lie between ${lowestSum} and ${highestSum}`);
  }
  const weighs = claims.filter(({ weight }) => weight > 0n);
  const leftForNothing = claims.filter(({ weight }) => weight === 0n).reduce((all, claim) => all + claim.minimum, 0);
  const mostForWeight = weighs.reduce((all, claim) => all + highest(claim), 0);
  if (mostForWeight + leftForNothing >= total) return fill(total, claims);
  // Those with a weight cannot take everything: they are full, and the rest goes evenly to those without.
  return fill(
    total,
    claims.map((claim) =>
      claim.weight > 0n
        ? { weight: 0n, minimum: highest(claim), maximum: highest(claim) }
        : { ...claim, weight: 1n },
    ),
  ).map((share, index) =>
    (claims[index]?.weight ?? 0n) > 0n ? { ...share, bound: 'MAXIMUM' as const } : share,
  );
}

/**
 * The shares `clamp(λ · weight)` whose sum is the total. In each round the free claims share what is left in proportion; when
 * lifting those below their minimum costs more than capping those above their maximum frees, λ can only fall from here, so the
 * lifted ones stay on their minimum for good, and the other way round. At most as many rounds as claims.
 */
function fill(total: number, claims: readonly Claim[]): readonly Share[] {
  const settled = claims.map<Share | null>(({ weight, minimum }) =>
    weight === 0n ? { share: whole(minimum), bound: 'MINIMUM' } : null,
  );
  let free = claims.map((_, index) => index).filter((index) => settled[index] === null);
  let left = BigInt(total) - sum(claims.map(({ weight, minimum }) => (weight === 0n ? BigInt(minimum) : 0n)));
  while (free.length > 0) {
    const weight = sum(free.map((index) => claims[index]?.weight ?? 0n));
    // All compared times `weight`, to stay among whole numbers.
    const off = free.map((index) => {
      const claim = claims[index];
      const proposed = left * (claim?.weight ?? 0n);
      const [lowest, highest] = [BigInt(claim?.minimum ?? 0) * weight, claim?.maximum ?? null];
      if (proposed < lowest) return { index, lack: lowest - proposed, excess: 0n };
      const cap = highest === null ? proposed : BigInt(highest) * weight;
      return { index, lack: 0n, excess: proposed > cap ? proposed - cap : 0n };
    });
    const [lack, excess] = [sum(off.map((one) => one.lack)), sum(off.map((one) => one.excess))];
    const fixed = off.filter((one) => (lack >= excess && one.lack > 0n) || (excess >= lack && one.excess > 0n));
    if (fixed.length === 0) {
      for (const index of free) {
        settled[index] = {
          share: { numerator: left * (claims[index]?.weight ?? 0n), denominator: weight },
          bound: null,
        };
      }
      break;
    }
    for (const one of fixed) {
      const claim = claims[one.index];
      const bound = one.lack > 0n ? 'MINIMUM' : 'MAXIMUM';
      const value = (bound === 'MINIMUM' ? claim?.minimum : claim?.maximum) ?? 0;
      settled[one.index] = { share: whole(value), bound };
      left -= BigInt(value);
    }
    const gone = new Set(fixed.map((one) => one.index));
    free = free.filter((index) => !gone.has(index));
  }
  return settled.map((share) => share ?? { share: whole(0), bound: null });
}
