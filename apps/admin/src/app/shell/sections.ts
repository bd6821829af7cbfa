import {
  IconArrowsRightLeft, IconBook2, IconBuildingBank, IconChecklist, IconFileText, IconLayoutDashboard, IconSettings, IconTargetArrow, IconUserPlus, IconUsers,
} from '@tabler/icons-react';
import { paths } from '../../config/paths.ts';
import type { Permission } from '../../viewer/viewer-context.ts';

/**
 * The sections, in the order that never changes; keys are also keys of the `shell` texts. `needs`: any of these opens the
 * section; without one the API would answer with nothing, and nobody is shown an empty section.
 */
export const sections = [
  { key: 'overview', to: paths.overview, icon: IconLayoutDashboard, needs: ['FIGURES_READ'] },
  { key: 'work', to: paths.work, icon: IconChecklist, needs: ['NAMES_READ', 'REPORT_WRITE', 'REPORT_DECIDE'] },
  { key: 'candidates', to: paths.candidates, icon: IconUserPlus, needs: ['NAMES_READ'] },
  { key: 'members', to: paths.members, icon: IconUsers, needs: ['NAMES_READ'] },
  { key: 'transfers', to: paths.transfers, icon: IconArrowsRightLeft, needs: ['NAMES_READ'] },
  { key: 'organisation', to: paths.organisation, icon: IconBuildingBank, needs: ['ORGANISATION_READ'] },
  { key: 'plans', to: paths.plans, icon: IconTargetArrow, needs: ['PLAN_READ'] },
  { key: 'reports', to: paths.reports, icon: IconFileText, needs: ['REPORT_READ'] },
  // The rules are no secret; they are of use to whoever sees figures or names that follow from them.
  { key: 'rules', to: paths.rules, icon: IconBook2, needs: ['FIGURES_READ', 'NAMES_READ', 'RULEBOOK_MANAGE'] },
  { key: 'administration', to: paths.accounts, icon: IconSettings, needs: ['ACCOUNT_MANAGE', 'CLIENT_MANAGE', 'AUDIT_READ'] },
] as const satisfies readonly { key: string; to: string; icon: unknown; needs: readonly Permission[] }[];

/** What stands under Quản trị. */
export const administration = [
  { key: 'accounts', to: paths.accounts, needs: ['ACCOUNT_MANAGE'] },
  { key: 'clients', to: paths.clients, needs: ['CLIENT_MANAGE'] },
  { key: 'audit', to: paths.audit, needs: ['AUDIT_READ'] },
  { key: 'explorer', to: paths.explorer, needs: ['CLIENT_MANAGE'] },
] as const satisfies readonly { key: string; to: string; needs: readonly Permission[] }[];

export type SectionKey = (typeof sections)[number]['key'];
export type AdministrationKey = (typeof administration)[number]['key'];

/** Those that stand first in the bar at the bottom of a phone; the rest is one touch further. */
const atHand: readonly SectionKey[] = ['overview', 'work', 'members', 'plans'];

/** Sections in which somebody with these permissions has no business. */
export const hiddenFor = (permissions: readonly Permission[]): (SectionKey | AdministrationKey)[] => {
  const shut = ({ needs }: { needs: readonly Permission[] }) => !needs.some((permission) => permissions.includes(permission));
  return [...sections.filter(shut).map(({ key }) => key), ...administration.filter(shut).map(({ key }) => key)];
};

/** At most four sections for the thumb: the usual ones, and where somebody has not all of them, those that follow in the menu. */
export const underThumb = (hidden: readonly string[]): (typeof sections)[number][] => {
  const open = sections.filter(({ key }) => !hidden.includes(key));
  const chosen = [...open.filter(({ key }) => atHand.includes(key)), ...open.filter(({ key }) => !atHand.includes(key))].slice(0, 4);
  return open.filter((section) => chosen.includes(section));
};

/** Whether an address belongs to a section ('/' only to the overview). */
export const isInside = (pathname: string, key: SectionKey, to: string): boolean => {
  if (key === 'administration') return administration.some((one) => pathname.startsWith(one.to));
  return to === paths.overview ? pathname === to : pathname === to || pathname.startsWith(`${to}/`);
};

/** Whether an address lies in a section that is hidden from somebody; an address of no section is open to all. */
export const isShut = (pathname: string, hidden: readonly string[]): boolean => {
  const below = administration.find((one) => pathname.startsWith(one.to));
  const section = below ?? sections.find(({ key, to }) => isInside(pathname, key, to));
  return section !== undefined && hidden.includes(section.key);
};
