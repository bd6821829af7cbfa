import { expect, test } from '@jest/globals';
import { memberColumns } from '@dangvu/domain/membership/member-columns';
import { askedMemberColumns } from '../members/asked-member-columns.ts';
import { memberColumnKeys } from '../members/member-column-keys.ts';
import { askedColumns, fileColumns } from './asked-columns.ts';

test('what does not stand is not asked for', () => {
  expect(askedColumns(undefined, askedMemberColumns)).toEqual({});
  expect(askedColumns(['fullName', 'status', 'decidedOn'], askedMemberColumns)).toEqual({});
  expect(askedColumns(['fullName', 'religion', 'cardNo', 'branchCode'], askedMemberColumns)).toEqual({ withReligion: true, withCardNo: true, withBranchCode: true });
});

test('a file begins with the columns of the screen, in its own order, with whatever a column of the screen holds besides', () => {
  expect(fileColumns(undefined, Object.keys(memberColumns), {})).toBeUndefined();
  expect(fileColumns(['fullName', 'status', 'branch', 'religion', 'next'], Object.keys(memberColumns), { branch: ['above'] })).toEqual(['fullName', 'religion', 'status', 'branch', 'above']);
});

test('a column of the screen is called as in the file, or the file has none', () => {
  expect(memberColumnKeys.filter((key) => !Object.hasOwn(memberColumns, key))).toEqual(['next']);
  expect(Object.keys(memberColumns).filter((key) => !(memberColumnKeys as readonly string[]).includes(key))).toEqual(['above']);
});
