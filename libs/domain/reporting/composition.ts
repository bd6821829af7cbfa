import type { Label } from '../language/label.ts';
import { SMALL_BASE } from '../planning/percent.ts';
import { bandOf } from './composition-bands.ts';
import { MemberStanding, traitRows, traitsOf } from './composition-traits.ts';
import type { CompositionOf, Trait } from './composition-traits.ts';

/** How many people, by where they stand. */
export type StandingCounts = Readonly<Record<MemberStanding, number>>;

/** How many people have one value of a trait, as the records spell it; completed years for a trait with bands. Null: none is recorded. */
export interface CountedValue {
  readonly trait: Trait;
  readonly value: string | null;
  readonly counts: StandingCounts;
}

/** What a row is: a value, those without one, or values so rare that they stand together. */
export const CompositionRowKind = { VALUE: 'VALUE', OTHERS: 'OTHERS', NOT_RECORDED: 'NOT_RECORDED' } as const;
export type CompositionRowKind = (typeof CompositionRowKind)[keyof typeof CompositionRowKind];

/** A row of a breakdown. */
export interface CompositionLine {
  readonly kind: CompositionRowKind;
  /** A code of a closed list, the key of a band, or the value as it is mostly written; null for the other two kinds. */
  readonly value: string | null;
  readonly label: Label;
  readonly counts: StandingCounts;
  readonly count: number;
}

/** One table of a breakdown. Its rows add up to everybody. */
export interface CompositionTable {
  readonly trait: Trait;
  /** Mean of completed years, half up to one decimal; null for a trait without years, and of nobody. */
  readonly average: number | null;
  readonly lines: readonly CompositionLine[];
}

/** More rows than these of values people write themselves are not read; the rarest stand together. */
export const mostOpenRows = 40;

const nobody: StandingCounts = { OFFICIAL: 0, PROBATIONARY: 0, AWAITING: 0, LEFT: 0 };
const standings = Object.values(MemberStanding);

/** Everybody, wherever he stands. */
export const totalOf = (counts: StandingCounts): number => standings.reduce((sum, standing) => sum + counts[standing], 0);

const added = (a: StandingCounts, b: StandingCounts): StandingCounts => ({
  OFFICIAL: a.OFFICIAL + b.OFFICIAL, PROBATIONARY: a.PROBATIONARY + b.PROBATIONARY, AWAITING: a.AWAITING + b.AWAITING, LEFT: a.LEFT + b.LEFT,
});

/** Two spellings that differ by capitals and spaces are one value; marks tell words apart. */
export const spellingKey = (value: string): string => value.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi');

interface Gathered {
  readonly value: string;
  readonly counts: StandingCounts;
  /** People whose record has it spelt so. */
  readonly most: number;
}

const line = (kind: CompositionRowKind, value: string | null, label: Label, counts: StandingCounts): CompositionLine => ({ kind, value, label, counts, count: totalOf(counts) });

/** Values nobody had a list for: the most frequent first, equals by the alphabet. */
function openLines(gathered: readonly Gathered[], hideSmall: boolean): CompositionLine[] {
  const byCount = [...gathered].sort((a, b) => totalOf(b.counts) - totalOf(a.counts) || a.value.localeCompare(b.value, 'vi'));
  const shown = byCount.filter(({ counts }, index) => index < mostOpenRows && !(hideSmall && totalOf(counts) < SMALL_BASE));
  const others = byCount.filter((one) => !shown.includes(one));
  const values = others.length;
  return [
    ...shown.map(({ value, counts }) => line('VALUE', value, { vi: value, en: value }, counts)),
    ...(values === 0 ? [] : [line('OTHERS', null, { vi: `Khác (${values} loại)`, en: `Others (${values} kinds)` }, others.map(({ counts }) => counts).reduce(added))]),
  ];
}

function tableOf(trait: Trait, values: readonly CountedValue[], hideSmall: boolean): CompositionTable {
  const { fixed, bands, without, sensitive } = traitRows[trait];
  const byKey = new Map<string, Gathered>();
  let unrecorded = nobody;
  let [years, aged] = [0, 0];
  for (const { value, counts } of values) {
    if (value === null || value.trim() === '') {
      unrecorded = added(unrecorded, counts);
      continue;
    }
    const count = totalOf(counts);
    if (bands) [years, aged] = [years + Number(value) * count, aged + count];
    const told = bands ? bandOf(bands, Number(value)).key : value.normalize('NFC').trim().replace(/\s+/g, ' ');
    const known = byKey.get(spellingKey(told));
    byKey.set(spellingKey(told), known ? { value: count > known.most ? told : known.value, counts: added(known.counts, counts), most: Math.max(count, known.most) } : { value: told, counts, most: count });
  }
  const listed = Object.entries(fixed).map(([value, label]) => {
    const found = byKey.get(spellingKey(value));
    byKey.delete(spellingKey(value));
    return line('VALUE', value, label, found?.counts ?? nobody);
  });
  return {
    trait,
    average: aged === 0 ? null : Math.floor((2 * years * 10 + aged) / (2 * aged)) / 10,
    lines: [...listed, ...openLines([...byKey.values()], hideSmall && sensitive), ...(without === null && totalOf(unrecorded) === 0 ? [] : [line('NOT_RECORDED', null, without ?? { vi: 'Chưa ghi', en: 'Not recorded' }, unrecorded)])],
  };
}

/**
 * The tables of a breakdown: every value of a closed list with its row, 0 printed; those without a value in a row of their own, which is
 * neither 0 nor left out; rare values of an open list together.
 * @param hideSmall whoever reads no names is not told a religion or an ethnicity of fewer than SMALL_BASE people
 */
export function compositionTables(of: CompositionOf, counted: readonly CountedValue[], hideSmall: boolean): readonly CompositionTable[] {
  return traitsOf(of).map((trait) => {
    const table = tableOf(trait, counted.filter((one) => one.trait === trait), hideSmall);
    // Of the members there are nobody has left.
    return trait === 'STATUS' && of === 'MEMBERS' ? { ...table, lines: table.lines.filter(({ value }) => value !== 'LEFT') } : table;
  });
}
