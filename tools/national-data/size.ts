// How large a country is made: a fraction of the whole one, and how far back its records go.

/** Provinces, and towns in the whole country: 1,100 towns of 4,900 members are the 5.4 million there are. */
export const whole = { provinces: 34, towns: 1100 } as const;

export interface CountrySize {
  /** As it is written and printed: '1', '1/10', '1/100'. */
  readonly fraction: string;
  readonly provinces: number;
  readonly towns: number;
  /** Years the records go back; who was a member before is taken in on the first day. */
  readonly years: number;
}

/**
 * Reads a size.
 * @param fraction '1' or '1/N'; at least one town is made
 * @param years from 1 to 10
 * @throws RangeError in both languages
 */
export function countrySize(fraction: string, years: number): CountrySize {
  const divisor = Number(/^1(?:\/(\d{1,4}))?$/.exec(fraction)?.[1] ?? (fraction === '1' ? 1 : Number.NaN));
  if (!(divisor >= 1)) throw new RangeError(`Cỡ phải là 1 hoặc 1/N, không phải ${fraction}. / A size is 1 or 1/N, not ${fraction}.`);
  if (!Number.isInteger(years) || years < 1 || years > 10) {
    throw new RangeError(`Số năm phải từ 1 đến 10, không phải ${years}. / Years go from 1 to 10, not ${years}.`);
  }
  const share = (count: number): number => Math.max(1, Math.round(count / divisor));
  return { fraction, provinces: share(whole.provinces), towns: share(whole.towns), years };
}

/** The province of a town, by number: towns are dealt to provinces in even, unbroken runs. */
export const provinceOf = (size: Pick<CountrySize, 'provinces' | 'towns'>, town: number): number => Math.floor((town * size.provinces) / size.towns);
