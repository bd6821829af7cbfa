import { MembershipStatus, endedStatuses, livingStatuses } from '@dangvu/domain/membership/states';
import { day, oneOf, text } from '../../../config/search.ts';
import { readListKept } from '../../../saved-views/list-kept.ts';
import type { ListKept } from '../../../saved-views/list-kept.ts';
import type { MemberFilter, MemberOrder, Sex } from '../members.generated.ts';
import { memberColumnKeys } from './member-column-keys.ts';

/** Besides a single status: everybody counted in the headcount (nothing in the address), and everybody who left. */
export const standings = ['ended', 'all', ...Object.values(MembershipStatus)] as const;
export type Standing = (typeof standings)[number];

/** What the list of members keeps in the address. */
export interface MembersAddress extends ListKept {
  q: string | undefined;
  branch: string | undefined;
  status: Standing | undefined;
  sex: Sex | undefined;
  ageFrom: string | undefined;
  ageTo: string | undefined;
  from: string | undefined;
  to: string | undefined;
  /** Nobody who filed a supplement in this year. */
  unfiled: string | undefined;
  order: MemberOrder | undefined;
}

const sexes = ['FEMALE', 'MALE'] as const satisfies readonly Sex[];
const orders = ['NAME', 'DECIDED_ON_DESC'] as const satisfies readonly MemberOrder[];
const age = (search: Record<string, unknown>, key: string) => {
  const value = text(search, key);
  return value !== undefined && /^\d{1,3}$/.test(value) ? value : undefined;
};

const year = (search: Record<string, unknown>, key: string) => {
  const value = text(search, key);
  return value !== undefined && /^(19|20)\d{2}$/.test(value) ? value : undefined;
};

export const readMembersAddress = (search: Record<string, unknown>): MembersAddress => ({
  q: text(search, 'q'),
  branch: text(search, 'branch'),
  status: oneOf(search, 'status', standings),
  sex: oneOf(search, 'sex', sexes),
  ageFrom: age(search, 'ageFrom'),
  ageTo: age(search, 'ageTo'),
  from: day(search, 'from'),
  to: day(search, 'to'),
  unfiled: year(search, 'unfiled'),
  order: oneOf(search, 'order', orders),
  ...readListKept(search, memberColumnKeys),
});

const statusesOf = (status: Standing | undefined): MembershipStatus[] => {
  if (status === undefined) return [...livingStatuses];
  if (status === 'ended') return [...endedStatuses];
  // Every status by its name: asked about none, the API means who is a member on the day.
  return status === 'all' ? Object.values(MembershipStatus) : [status];
};

/** The question to the API; a filter that is not set is not asked. */
export const memberFilter = (address: MembersAddress, unitId: string): MemberFilter => ({
  unitId,
  ...(address.branch === undefined ? {} : { branchId: address.branch }),
  statuses: statusesOf(address.status),
  ...(address.q === undefined ? {} : { search: address.q }),
  ...(address.sex === undefined ? {} : { sex: address.sex }),
  ...(address.ageFrom === undefined ? {} : { ageFrom: Number(address.ageFrom) }),
  ...(address.ageTo === undefined ? {} : { ageTo: Number(address.ageTo) }),
  ...(address.from === undefined ? {} : { decidedFrom: address.from }),
  ...(address.to === undefined ? {} : { decidedTo: address.to }),
  ...(address.unfiled === undefined ? {} : { withoutSupplementIn: Number(address.unfiled) }),
});

/** How many filters stand behind the button "more". */
export const hiddenFilters = ({ sex, ageFrom, ageTo, from, to, unfiled }: MembersAddress): number =>
  [sex, ageFrom ?? ageTo, from ?? to, unfiled].filter((one) => one !== undefined).length;

export const noFilters: Partial<Record<keyof MembersAddress, undefined>> = {
  q: undefined, branch: undefined, status: undefined, sex: undefined, ageFrom: undefined, ageTo: undefined, from: undefined, to: undefined, unfiled: undefined,
};
