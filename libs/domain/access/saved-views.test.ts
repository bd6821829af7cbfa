import { describe, expect, test } from '@jest/globals';
import { Role, rolePermissions } from './roles.ts';
import { ViewAudience, holdsTypedWords, isViewSearch, savedViewLimits, sharingPermissions } from './saved-views.ts';

describe('saved views', () => {
  test.each(['', 'status=ended', 'status=ended&order=DECIDED_ON_DESC&columns=sex&columns=born', 'q=Nguy%E1%BB%85n+V%C4%83n'])('“%s” is the search of a list', (search) => {
    expect(isViewSearch(search)).toBe(true);
  });

  test.each(['?status=ended', 'status', 'status=', '=ended', 'a=b=c', 'status=ended&', 'sta%74us=ended', 'status=a b', 'status=ended#top', `columns=${'x'.repeat(savedViewLimits.searchLength)}`])('“%s” is none', (search) => {
    expect(isViewSearch(search)).toBe(false);
  });

  test.each(['unit=1', 'asOf=2021-10-15', 'period=2021', 'saved=all', 'open=7'])('“%s” belongs to one look at a list and is kept by no view', (search) => {
    expect(isViewSearch(`status=ended&${search}`)).toBe(false);
  });

  test('words that were typed are told apart, however many conditions stand beside them', () => {
    expect(holdsTypedWords('status=ended&q=an')).toBe(true);
    expect(holdsTypedWords('status=ended&sort=q')).toBe(false);
    expect(holdsTypedWords('')).toBe(false);
  });

  test('who keeps the records shares; who only reads them, or only keeps accounts, keeps his views to himself', () => {
    const mayShare = (role: Role, audience: ViewAudience) => {
      const needed = sharingPermissions[audience];
      return needed === null || rolePermissions[role].has(needed);
    };
    const table = Object.values(Role).map((role) => [role, ...Object.values(ViewAudience).filter((audience) => mayShare(role, audience))]);
    expect(table).toEqual([
      ['ORGANISATION_OFFICER', 'OWNER', 'UNIT', 'EVERYONE'],
      ['COMMITTEE_LEADER', 'OWNER'],
      ['UNIT_OFFICER', 'OWNER', 'UNIT', 'EVERYONE'],
      ['BRANCH_SECRETARY', 'OWNER', 'UNIT'],
      ['INSPECTOR', 'OWNER'],
      ['ADMINISTRATOR', 'OWNER'],
    ]);
  });
});
