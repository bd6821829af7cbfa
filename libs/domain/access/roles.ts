import type { Label } from '../language/label.ts';

/** What a person or a program may do. One word per kind of act; where is said by the grant's unit. */
export const Permission = {
  ORGANISATION_READ: 'ORGANISATION_READ',
  ORGANISATION_EDIT: 'ORGANISATION_EDIT',
  FIGURES_READ: 'FIGURES_READ',
  NAMES_READ: 'NAMES_READ',
  CANDIDACY_RECORD: 'CANDIDACY_RECORD',
  MEMBERSHIP_RECORD: 'MEMBERSHIP_RECORD',
  PERSON_ERASE: 'PERSON_ERASE',
  TRANSFER_DECIDE: 'TRANSFER_DECIDE',
  PLAN_READ: 'PLAN_READ',
  PLAN_EDIT: 'PLAN_EDIT',
  PLAN_PUBLISH: 'PLAN_PUBLISH',
  REPORT_READ: 'REPORT_READ',
  REPORT_WRITE: 'REPORT_WRITE',
  REPORT_SUBMIT: 'REPORT_SUBMIT',
  REPORT_DECIDE: 'REPORT_DECIDE',
  ACCOUNT_MANAGE: 'ACCOUNT_MANAGE',
  CLIENT_MANAGE: 'CLIENT_MANAGE',
  AUDIT_READ: 'AUDIT_READ',
  RULEBOOK_MANAGE: 'RULEBOOK_MANAGE',
} as const;
export type Permission = (typeof Permission)[keyof typeof Permission];

/** Every permission, in the order of the table above. */
export const permissions: readonly Permission[] = Object.values(Permission);

export const Role = {
  ORGANISATION_OFFICER: 'ORGANISATION_OFFICER',
  COMMITTEE_LEADER: 'COMMITTEE_LEADER',
  UNIT_OFFICER: 'UNIT_OFFICER',
  BRANCH_SECRETARY: 'BRANCH_SECRETARY',
  INSPECTOR: 'INSPECTOR',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

export const roleLabels = {
  ORGANISATION_OFFICER: { vi: 'Cán bộ Ban Tổ chức', en: 'Organisation-board officer' },
  COMMITTEE_LEADER: { vi: 'Lãnh đạo cấp ủy', en: 'Committee leader' },
  UNIT_OFFICER: { vi: 'Cán bộ đơn vị', en: 'Unit officer' },
  BRANCH_SECRETARY: { vi: 'Bí thư chi bộ', en: 'Branch secretary' },
  INSPECTOR: { vi: 'Cán bộ kiểm tra', en: 'Inspector' },
  ADMINISTRATOR: { vi: 'Quản trị tài khoản', en: 'Account administrator' },
} as const satisfies Record<Role, Label>;

const readEverything = [
  Permission.ORGANISATION_READ,
  Permission.FIGURES_READ,
  Permission.NAMES_READ,
  Permission.PLAN_READ,
  Permission.REPORT_READ,
] as const;

/** What each role may do within the subtree of its grant. */
export const rolePermissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  ORGANISATION_OFFICER: new Set([
    ...readEverything,
    // Who established a unit dissolves it (294-QĐ/TW 10.5): the town, for what stands below it.
    Permission.ORGANISATION_EDIT,
    Permission.CANDIDACY_RECORD,
    Permission.MEMBERSHIP_RECORD,
    // Cannot be taken back, and hence not by whoever keeps the records day by day.
    Permission.PERSON_ERASE,
    Permission.TRANSFER_DECIDE,
    Permission.PLAN_EDIT,
    Permission.PLAN_PUBLISH,
    // Decides on reports and therefore never writes one: who declares a figure is not who accepts it.
    Permission.REPORT_DECIDE,
    Permission.CLIENT_MANAGE,
  ]),
  // Signs what the officers prepare: publishing a plan is the only act.
  COMMITTEE_LEADER: new Set([...readEverything, Permission.PLAN_PUBLISH]),
  UNIT_OFFICER: new Set([
    ...readEverything,
    Permission.CANDIDACY_RECORD,
    Permission.MEMBERSHIP_RECORD,
    Permission.TRANSFER_DECIDE,
    Permission.PLAN_EDIT,
    Permission.PLAN_PUBLISH,
    Permission.REPORT_WRITE,
    Permission.REPORT_SUBMIT,
  ]),
  BRANCH_SECRETARY: new Set([...readEverything, Permission.CANDIDACY_RECORD]),
  INSPECTOR: new Set([...readEverything, Permission.AUDIT_READ]),
  // Keeps the accounts and sees no member: neither a name nor a figure.
  ADMINISTRATOR: new Set([
    Permission.ORGANISATION_READ,
    Permission.ACCOUNT_MANAGE,
    Permission.CLIENT_MANAGE,
    Permission.AUDIT_READ,
    Permission.RULEBOOK_MANAGE,
  ]),
};

/** What an API client may be given. Programs read; they never record. */
export const ClientScope = {
  ORGANISATION: 'ORGANISATION',
  FIGURES: 'FIGURES',
  NAMES: 'NAMES',
  PLANS: 'PLANS',
  REPORTS: 'REPORTS',
} as const;
export type ClientScope = (typeof ClientScope)[keyof typeof ClientScope];

export const clientScopeLabels = {
  ORGANISATION: { vi: 'Cây tổ chức', en: 'Organisation tree' },
  FIGURES: { vi: 'Số liệu', en: 'Figures' },
  NAMES: { vi: 'Họ tên và hồ sơ', en: 'Names and records' },
  PLANS: { vi: 'Kế hoạch, chỉ tiêu', en: 'Plans and quotas' },
  REPORTS: { vi: 'Báo cáo', en: 'Reports' },
} as const satisfies Record<ClientScope, Label>;

export const clientScopePermissions: Readonly<Record<ClientScope, ReadonlySet<Permission>>> = {
  ORGANISATION: new Set([Permission.ORGANISATION_READ]),
  FIGURES: new Set([Permission.FIGURES_READ]),
  NAMES: new Set([Permission.NAMES_READ]),
  PLANS: new Set([Permission.PLAN_READ]),
  REPORTS: new Set([Permission.REPORT_READ]),
};

/** The permissions of several client scopes together. */
export function permissionsOfScopes(scopes: Iterable<ClientScope>): ReadonlySet<Permission> {
  const all = new Set<Permission>();
  for (const scope of scopes) for (const permission of clientScopePermissions[scope]) all.add(permission);
  return all;
}
