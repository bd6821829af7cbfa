// Chance that always falls the same way: the demo must be the same town on every machine, or nobody can point at a
// figure.

export interface Stream {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Picks by weight; entries of weight 0 are never picked. @throws when nothing can be picked */
  weighted<T>(list: readonly T[], weightOf: (item: T) => number): T;
  shuffle<T>(list: readonly T[]): T[];
  /** A version-7 UUID whose time part is the given day, so that ids sort as the records came to be. */
  uuid(day: string): string;
}

/**
 * A stream of chance for one topic. Topics do not disturb each other: another draw among the names leaves the
 * transfers as
 * they were.
 */
export function stream(topic: string): Stream {
  const [a0, b0, c0, d0] = seedOf(`Thái Hòa ${topic}`);
  let a = a0;
  let b = b0;
  let c = c0;
  let d = d0;
  // sfc32: small, fast, and good enough for people who do not exist.
  const word = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; i++) word();

  const next = () => word() / 4294967296;
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const hex = (digits: number) => word().toString(16).padStart(8, '0').slice(0, digits);

  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: <T>(list: readonly T[]) => {
      const item = list[between(0, list.length - 1)];
      if (item === undefined) throw new Error(`Nothing to pick from in ${topic}`);
      return item;
    },
    weighted: <T>(list: readonly T[], weightOf: (item: T) => number) => {
      const weights = list.map(weightOf);
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => weight > 0 && (left -= weight) < 0);
      const item = list[index];
      if (item === undefined) throw new Error(`Nothing with a weight to pick from in ${topic}`);
      return item;
    },
    shuffle: <T>(list: readonly T[]) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = between(0, i);
        [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
      }
      return copy;
    },
    uuid: (day) => {
      // Before 1970 the time part would be negative: such records sort first, which is where they belong.
      const time = Math.max(0, Date.parse(`${day}T01:00:00Z`))
        .toString(16)
        .padStart(12, '0');
      const variant = (8 + (word() & 3)).toString(16);
      return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(8)}${hex(4)}`;
    },
  };
}

/** Four words that depend on every character of the text (FNV-1a with four offsets). */
function seedOf(text: string): [number, number, number, number] {
  const words = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((offset) => {
    let hash = offset;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    return hash ^ (hash >>> 15);
  });
  return words as [number, number, number, number];
}
