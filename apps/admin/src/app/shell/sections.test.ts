import { describe, expect, test } from '@jest/globals';
import { rolePermissions } from '@dangvu/domain/access/roles';
import type { Role } from '@dangvu/domain/access/roles';
import { administration, hiddenFor, isInside, isShut, sections, underThumb } from './sections.ts';

const hiddenOf = (role: Role) => hiddenFor([...rolePermissions[role]]);
const openTo = (role: Role) => [...sections, ...administration].map(({ key }) => key).filter((key) => !hiddenOf(role).includes(key));

describe('who sees which section', () => {
  test('the administrator of accounts: the tree, the rules he keeps and the administration, no member and no figure', () =>
    expect(openTo('ADMINISTRATOR')).toEqual(['organisation', 'rules', 'administration', 'accounts', 'clients', 'audit', 'explorer']));
  test('the secretary of a branch: everything but the administration', () =>
    expect(openTo('BRANCH_SECRETARY')).toEqual(['overview', 'work', 'candidates', 'members', 'transfers', 'organisation', 'plans', 'reports', 'rules']));
  test('the inspector has the log, and only that, under the administration', () => {
    expect(openTo('INSPECTOR').slice(-2)).toEqual(['administration', 'audit']);
  });
  test('nobody has a heading with nothing under it', () => {
    for (const role of Object.keys(rolePermissions) as Role[]) {
      const open: string[] = openTo(role);
      expect(open.includes('administration')).toBe(administration.some(({ key }) => open.includes(key)));
    }
  });
});

describe('under the thumb', () => {
  test('the usual four for an officer', () =>
    expect(underThumb(hiddenOf('UNIT_OFFICER')).map(({ key }) => key)).toEqual(['overview', 'work', 'members', 'plans']));
  test('what there is for an administrator', () =>
    expect(underThumb(hiddenOf('ADMINISTRATOR')).map(({ key }) => key)).toEqual(['organisation', 'rules', 'administration']));
});

describe('addresses', () => {
  test('the overview is the root alone; pages belong to their section', () => {
    expect(isInside('/members/7', 'overview', '/')).toBe(false);
    expect(isInside('/members/7', 'members', '/members')).toBe(true);
    expect(isInside('/members-x', 'members', '/members')).toBe(false);
    expect(isInside('/admin/audit', 'administration', '/admin/accounts')).toBe(true);
  });
  test('a section that is hidden is shut, one part of the administration at a time; an unknown address is nobody’s secret', () => {
    expect(isShut('/', hiddenOf('ADMINISTRATOR'))).toBe(true);
    expect(isShut('/members/7', hiddenOf('ADMINISTRATOR'))).toBe(true);
    expect(isShut('/organisation', hiddenOf('ADMINISTRATOR'))).toBe(false);
    expect(isShut('/admin/accounts', hiddenOf('INSPECTOR'))).toBe(true);
    expect(isShut('/admin/audit', hiddenOf('INSPECTOR'))).toBe(false);
    expect(isShut('/khong-co', hiddenOf('ADMINISTRATOR'))).toBe(false);
  });
});
