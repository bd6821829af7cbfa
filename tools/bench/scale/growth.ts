// The growth table: what may grow with the country and with the years, by how much, and whether it does. Pure.
import type { Cost } from './measure.ts';

/** One country, measured. */
export interface Country {
  readonly size: string;
  readonly years: number;
  readonly members: number;
  readonly branches: number;
  readonly wards: { readonly large: number; readonly small: number };
  readonly deepPage: number;
  readonly loadSeconds: number;
  readonly loadSteps: Readonly<Record<string, number>>;
  readonly rows: number;
  readonly diskMB: number;
  readonly startMs: number;
  readonly residentMB: number | null;
  readonly costs: Readonly<Record<string, Cost>>;
  /** Questions that were refused or not answered in time, with what was said. */
  readonly unanswered?: Readonly<Record<string, string>>;
}

/** A country of which some questions were asked again: what was not asked stays as it was, and what is answered now is unanswered no more. */
export function askedAgain<One extends Country>(before: Country | undefined, now: One): One {
  const still = Object.entries(before?.unanswered ?? {}).filter(([key]) => !(key in now.costs));
  const answered = Object.entries(before?.costs ?? {}).filter(([key]) => !(key in (now.unanswered ?? {})));
  // What a server holds after a few questions is not what it holds after all of them.
  return { ...now, residentMB: before?.residentMB ?? now.residentMB, costs: { ...Object.fromEntries(answered), ...now.costs }, unanswered: { ...Object.fromEntries(still), ...now.unanswered } };
}

export interface GrowthLine {
  readonly what: string;
  readonly value: number | null;
  readonly limit: number;
  readonly better: 'less' | 'more';
  /** Null: one of the countries it compares was not measured. */
  readonly met: boolean | null;
  /** What the value is made of, as text. */
  readonly of: string;
}

const rounded = (value: number): number => Number(value.toPrecision(3));

function line(what: string, limit: number, value: number | null | undefined, of: string, better: GrowthLine['better'] = 'less'): GrowthLine {
  const known = value === null || value === undefined || !Number.isFinite(value) ? null : rounded(value);
  return { what, limit, better, value: known, met: known === null ? null : better === 'less' ? known <= limit : known >= limit, of: known === null ? 'not measured' : of };
}

/** '1/100' as a number. Members are not what a size is told by: a country of one year has some thousands more than the same with ten. */
const shareOf = (size: string): number => size.split('/').map(Number).reduce((whole, part) => whole / part);

/** Compares countries. The largest with most years stands for the full size; which one that is stands in each line. */
export function growthLines(countries: readonly Country[]): GrowthLine[] {
  const [large] = [...countries].sort((a, b) => shareOf(b.size) - shareOf(a.size) || b.years - a.years);
  if (!large) return [];
  const small = [...countries].sort((a, b) => a.members - b.members).find((one) => one.years === large.years && one.members * 2 < large.members);
  // Years are compared at the largest size of which both were measured.
  const [young] = countries.filter((one) => one.years === 1 && large.years > 1).sort((a, b) => shareOf(b.size) - shareOf(a.size));
  const old = young && countries.find((one) => one.size === young.size && one.years === large.years);
  const name = ({ size, years }: Country): string => `${size}, ${years} y`;
  const buffers = (country: Country | undefined, key: string): number | undefined => country?.costs[key]?.buffers;
  const ratio = (what: string, limit: number, [a, keyA]: readonly [Country | undefined, string], [b, keyB]: readonly [Country | undefined, string]): GrowthLine => {
    const [x, y] = [buffers(a, keyA), buffers(b, keyB)];
    return line(what, limit, x !== undefined && y ? x / y : null, a && b ? `${x} / ${y} buffers (${name(a)} / ${name(b)})` : '');
  };
  const slow = (key: string, limit: number): GrowthLine => large.unanswered?.[key] !== undefined
    ? { what: `p95 ${key}`, value: null, limit, better: 'less', met: false, of: `not answered in time (${name(large)})` }
    : line(`p95 ${key}`, limit, large.costs[key]?.p95, `ms at 8 connections (${name(large)})`);
  const perBranch = (large.wards.large / large.wards.small) * 1.2;
  return [
    ratio(`W1 page ${large.deepPage} against page 1`, 1.2, [large, 'W1 country, deep page'], [large, 'W1 country']),
    ratio('W1 country, members × 100', 1.3, [large, 'W1 country'], [small, 'W1 country']),
    ratio('W1 town, members around it × 100', 1.3, [large, 'W1 town'], [small, 'W1 town']),
    ratio('W2 the same ward, country × 100', 1.2, [large, 'W2 large ward'], [small, 'W2 large ward']),
    ratio(`W2 ${large.wards.large} branches against ${large.wards.small}`, rounded(perBranch), [large, 'W2 large ward'], [large, 'W2 small ward']),
    ratio('W3 town, 10 years against 1', 1.15, [old, 'W3 town'], [young, 'W3 town']),
    ratio('W3 country, 10 years against 1', 1.15, [old, 'W3 country'], [young, 'W3 country']),
    ratio('W3 country against town', 1.2, [large, 'W3 country'], [large, 'W3 town']),
    ratio('overview of a town, members around it × 100', 1.3, [large, 'overview town'], [small, 'overview town']),
    ratio('what waits in a town, members around it × 100', 1.3, [large, 'counters town'], [small, 'counters town']),
    line('W3 town, buffers', 300, buffers(large, 'W3 town'), name(large)),
    line('W3 country, buffers', 300, buffers(large, 'W3 country'), name(large)),
    line('W4 acts a second', 200, large.costs['W4']?.perSecond, `at 8 connections (${name(large)})`, 'more'),
    line('W5 1,000 rows against 200', 5.5, (large.costs['W5 1000, one at a time']?.p50 ?? Number.NaN) / (large.costs['W5 200, one at a time']?.p50 ?? Number.NaN), `time (${name(large)})`),
    slow('W1 country', 15),
    slow('W1 town', 15),
    slow('W2 large ward', 25),
    slow('W3 country', 25),
    slow('W3 town', 25),
    slow('W4', 25),
    slow('W5 200', 120),
    slow('search town, one word', 30),
    slow('search country, two words', 150),
    line('memory of the server, MB', 300, large.residentMB, `after everything (${name(large)})`),
    line('start of the server, ms', 1500, large.startMs, name(large)),
    line('loading by COPY, s', 180, large.loadSeconds, `${large.rows} rows (${name(large)})`),
  ];
}
