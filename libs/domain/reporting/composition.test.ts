import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compositionTables, mostOpenRows, totalOf } from './composition.ts';
import type { CountedValue } from './composition.ts';
import { ageBands, bandOf, partyAgeBands } from './composition-bands.ts';
import type { Trait } from './composition-traits.ts';
import { badgeYearsOn } from '../membership/party-age.ts';
import { movementRows } from './movements.ts';
import { headcountSign } from './measures.ts';

const one = (trait: Trait, value: string | null, OFFICIAL = 1): CountedValue => ({ trait, value, counts: { OFFICIAL, PROBATIONARY: 0, AWAITING: 0, LEFT: 0 } });
const lines = (trait: Trait, counted: readonly CountedValue[], hideSmall = false): [string, number][] =>
  (compositionTables('MEMBERS', counted, hideSmall).find((table) => table.trait === trait)?.lines ?? []).map(({ label, count }) => [label.vi, count]);

describe('bands of years', () => {
  test.each([[17, 'TO_30'], [30, 'TO_30'], [31, '31_35'], [35, '31_35'], [40, '36_40'], [41, '41_45'], [55, '51_55'], [60, '56_60'], [61, 'FROM_61'], [104, 'FROM_61']])('%i years of age stand in %s', (age, key) =>
    expect(bandOf(ageBands, age).key).toBe(key));

  test.each([[0, 'TO_9'], [9, 'TO_9'], [10, '10_19'], [29, '20_29'], [30, '30_39'], [39, '30_39'], [40, '40_44'], [80, 'FROM_80']])('%i years of party age stand in %s', (years, key) =>
    expect(bandOf(partyAgeBands, years).key).toBe(key));

  test('every number of years stands in exactly one band', () => {
    for (const bands of [ageBands, partyAgeBands]) {
      for (let years = 0; years < 120; years += 1) expect(bands.filter(({ from, to }) => (from ?? 0) <= years && years <= (to ?? 999))).toHaveLength(1);
    }
  });

  test('from 30 up a band of party age begins with a badge', () => {
    const begins = partyAgeBands.map(({ from }) => from ?? 0);
    for (const years of badgeYearsOn('2026-11-20')) if (years <= 80) expect(begins).toContain(years);
  });
});

describe('the make-up of a membership', () => {
  test('closed lists are printed whole; who has nothing recorded has a row of his own', () => {
    expect(lines('SEX', [one('SEX', 'FEMALE', 3)])).toEqual([['Nữ', 3], ['Nam', 0], ['Chưa ghi', 0]]);
    expect(lines('EDUCATION', [one('EDUCATION', null, 2), one('EDUCATION', 'PRIMARY')])).toEqual([['Biết đọc, biết viết', 0], ['Tiểu học', 1], ['Trung học cơ sở', 0], ['Trung học phổ thông', 0], ['Chưa ghi', 2]]);
    expect(lines('RELIGION', [one('RELIGION', null, 4)])).toEqual([['Không có hoặc chưa ghi', 4]]);
  });

  test('Kinh first, then the others by how many; spellings by capitals and spaces are one, marks are not', () => {
    const people = [one('ETHNICITY', 'Thái', 6), one('ETHNICITY', ' thái ', 1), one('ETHNICITY', 'Thổ', 9), one('ETHNICITY', 'kinh', 2), one('ETHNICITY', '  ', 1)];
    expect(lines('ETHNICITY', people)).toEqual([['Kinh', 2], ['Thổ', 9], ['Thái', 7], ['Chưa ghi', 1]]);
  });

  test('a handful of one ethnicity or religion is not told without names; of one occupation it is', () => {
    const people = [one('ETHNICITY', 'Thái', 4), one('ETHNICITY', 'Mông', 1), one('ETHNICITY', 'Thổ', 5), one('OCCUPATION', 'Thầy thuốc', 1)];
    expect(lines('ETHNICITY', people, true)).toEqual([['Kinh', 0], ['Thổ', 5], ['Khác (2 loại)', 5], ['Chưa ghi', 0]]);
    expect(lines('OCCUPATION', people, true)).toEqual([['Thầy thuốc', 1], ['Chưa ghi', 0]]);
  });

  test('no more rows than are read: the rarest stand together', () => {
    const people = Array.from({ length: mostOpenRows + 3 }, (_, index) => one('OCCUPATION', `Nghề ${index}`, index + 1));
    const told = lines('OCCUPATION', people);
    expect([told.length, told.at(-2)]).toEqual([mostOpenRows + 2, ['Khác (3 loại)', 6]]);
  });

  test('the mean of years is that of people, half up', () => {
    const age = compositionTables('MEMBERS', [one('AGE', '30', 3), one('AGE', '31'), one('AGE', null, 9)], false).find(({ trait }) => trait === 'AGE');
    expect(age?.average).toBe(30.3);
    expect(compositionTables('MEMBERS', [], false).find(({ trait }) => trait === 'AGE')?.average).toBeNull();
  });

  test('whatever is counted, a table adds up to it', () => {
    const count = fc.nat(30);
    const value = fc.record({ trait: fc.constantFrom<Trait>('ETHNICITY', 'RELIGION', 'OCCUPATION', 'AGE', 'EDUCATION'), value: fc.option(fc.nat(90).map(String)), counts: fc.record({ OFFICIAL: count, PROBATIONARY: count, AWAITING: count, LEFT: count }) });
    fc.assert(fc.property(fc.array(value, { maxLength: 200 }), fc.boolean(), (counted, hideSmall) => {
      for (const { trait, lines: rows } of compositionTables('ADMITTED', counted, hideSmall)) {
        expect(rows.reduce((sum, row) => sum + row.count, 0)).toBe(counted.filter((row) => row.trait === trait).reduce((sum, row) => sum + totalOf(row.counts), 0));
      }
    }));
  });
});

test('the statement prints every measure that moves the headcount, by its sign', () => {
  const moving = Object.entries(headcountSign).filter(([, sign]) => sign !== 0).map(([measure, sign]) => [measure, sign === 1 ? 'INCREASE' : 'DECREASE']);
  const printed = movementRows.filter(({ kind }) => kind === 'INCREASE' || kind === 'DECREASE').map(({ cell, kind }) => [cell, kind]);
  expect(new Map(printed as [string, string][])).toEqual(new Map(moving as [string, string][]));
});
