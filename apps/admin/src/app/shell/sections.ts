import {
  IconBook2, IconBuildingBank, IconChecklist, IconFileText, IconLayoutDashboard, IconSettings, IconTargetArrow, IconUserPlus, IconUsers,
} from '@tabler/icons-react';
import { paths } from '../../config/paths.ts';

/** The sections, in the order that never changes; keys are also keys of the `shell` texts. */
export const sections = [
  { key: 'overview', to: paths.overview, icon: IconLayoutDashboard },
  { key: 'work', to: paths.work, icon: IconChecklist },
  { key: 'candidates', to: paths.candidates, icon: IconUserPlus },
  { key: 'members', to: paths.members, icon: IconUsers },
  { key: 'organisation', to: paths.organisation, icon: IconBuildingBank },
  { key: 'plans', to: paths.plans, icon: IconTargetArrow },
  { key: 'reports', to: paths.reports, icon: IconFileText },
  { key: 'rules', to: paths.rules, icon: IconBook2 },
  { key: 'administration', to: paths.accounts, icon: IconSettings },
] as const;

/** What stands under Quản trị. */
export const administration = [
  { key: 'accounts', to: paths.accounts },
  { key: 'clients', to: paths.clients },
  { key: 'audit', to: paths.audit },
  { key: 'explorer', to: paths.explorer },
] as const;

export type SectionKey = (typeof sections)[number]['key'];
export type AdministrationKey = (typeof administration)[number]['key'];

/** The four that stand in the bar at the bottom of a phone; the rest is one touch further. */
export const atHand: readonly SectionKey[] = ['overview', 'work', 'members', 'plans'];

/** Whether an address belongs to a section ('/' only to the overview). */
export const isInside = (pathname: string, key: SectionKey, to: string): boolean => {
  if (key === 'administration') return administration.some((one) => pathname.startsWith(one.to));
  return to === paths.overview ? pathname === to : pathname === to || pathname.startsWith(`${to}/`);
};
