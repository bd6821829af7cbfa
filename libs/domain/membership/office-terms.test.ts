import { describe, expect, test } from '@jest/globals';
import { officeTerm } from './office-terms.ts';
import type { OfficeBasis, OfficeStay, OfficeTerm } from './office-terms.ts';

const stay: OfficeStay = { from: '2015-01-10', to: null, officialOn: '2016-02-10', within: true, goesOn: false };
const basis: OfficeBasis = { stays: [stay], removals: [], unitEndedOn: null };
const typed: OfficeTerm = { from: '2020-06-01', to: null };
const left = { ...stay, to: '2024-03-05' };
const elsewhere = { ...stay, from: '2024-03-05', to: null, within: false, goesOn: true };
const below = { ...elsewhere, within: true };

describe('the days of an office, as the log bears them out', () => {
  test.each<[string, OfficeTerm | null, Partial<OfficeBasis>, OfficeTerm | null]>([
    ['who goes on as an official member holds it as it was typed', typed, {}, typed],
    ['until it was left', { ...typed, to: '2022-01-01' }, {}, { ...typed, to: '2022-01-01' }],
    ['until he left the Party', typed, { stays: [left] }, { ...typed, to: '2024-03-05' }],
    ['an end typed before that stands', { ...typed, to: '2022-01-01' }, { stays: [left] }, { ...typed, to: '2022-01-01' }],
    ['until he went to a branch elsewhere', typed, { stays: [left, elsewhere] }, { ...typed, to: '2024-03-05' }],
    ['and on, when that branch lies below the unit too', typed, { stays: [left, below] }, typed],
    ['not on after a return', typed, { stays: [left, { ...below, goesOn: false }] }, { ...typed, to: '2024-03-05' }],
    ['begun since before the records', { from: null, to: null }, { stays: [left] }, { from: null, to: '2024-03-05' }],
    ['not before he was official', { ...typed, from: '2016-01-01' }, {}, { from: '2016-02-10', to: null }],
    ['not before he was there', typed, { stays: [{ ...stay, from: '2021-01-01', to: null }] }, { from: '2021-01-01', to: null }],
    ['nor before he came from elsewhere', { ...typed, from: '2024-01-01' }, { stays: [{ ...left, within: false }, below] }, { from: '2024-03-05', to: null }],
    ['never on probation', typed, { stays: [{ ...stay, officialOn: null }] }, null],
    ['never of a unit he is not in', typed, { stays: [{ ...stay, within: false }] }, null],
    ['never begun after he had left', { ...typed, from: '2024-03-05' }, { stays: [left] }, null],
    ['never of nobody', typed, { stays: [] }, null],
    ['what was never held stays so', null, {}, null],
    ['until he was removed', typed, { removals: ['2019-01-01', '2023-04-05'] }, { ...typed, to: '2023-04-05' }],
    ['removed on its first day it keeps the day', typed, { removals: ['2020-06-01'] }, { ...typed, to: '2020-06-02' }],
    ['a removal before it does not touch it', typed, { removals: ['2020-05-31'] }, typed],
    ['until the unit was no more', typed, { unitEndedOn: '2025-07-01' }, { ...typed, to: '2025-07-01' }],
  ])('%s', (_, given, more, due) => expect(officeTerm(given, { ...basis, ...more })).toEqual(due));
});
