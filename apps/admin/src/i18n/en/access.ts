import type { Translation } from '../translation.ts';
import type vi from '../vi/access.ts';

const access: Translation<typeof vi> = {
  title: {
    accounts: 'Accounts',
  },
  lead_one: '{{number}} account. Keeping accounts does not let anybody see members.',
  lead_other: '{{number}} accounts. Keeping accounts does not let anybody see members.',
  search: 'Find by name or login',
  empty: 'No account matches',
  emptyText: 'Try fewer letters, or create an account.',
  lastSeen: 'Last seen',
  never: 'Never',
  state: 'State',
  enabled: 'In use',
  disabled: 'Locked',
  noGrants: 'No role, cannot enter',
  unitEnded: 'The unit ended on {{day}}',
  acts: 'What can be done',
  form: {
    choose: 'Choose…',
    login: 'Login',
    loginHint: 'Small letters without marks, digits, dot, hyphen',
    displayName: 'Full name',
    displayNameHint: 'Shown beside everything the person records',
    role: 'Role',
    grants: 'Roles and scope',
  },
  roles: {
    ORGANISATION_OFFICER: 'Plans, assigns quotas, records, decides on reports.',
    COMMITTEE_LEADER: 'Reads everything and publishes plans.',
    UNIT_OFFICER: 'Records, divides the quota, writes and submits reports of the own unit.',
    BRANCH_SECRETARY: 'Reads the own branch and records candidates.',
    INSPECTOR: 'Reads only, the audit log too.',
    ADMINISTRATOR: 'Keeps accounts and connections; sees no member.',
  },
  create: {
    open: 'Create an account',
    title: 'Create an account',
    confirm: 'Create',
  },
  grant: {
    open: 'Add a role',
    title: 'Add a role: {{name}}',
    confirm: 'Grant',
    from: 'From',
    fromHint: 'Empty: from today',
    to: 'Until the end of',
    toHint: 'Empty: without end',
    since: 'from {{day}}',
    until: 'until {{day}}',
  },
  revoke: {
    open: 'Take the role {{role}} from {{name}}',
    title: 'Take away the role {{role}}: {{name}}',
    confirm: 'Take away',
    changes: 'No more rights at {{unit}}. What was recorded before stays under this name.',
  },
  disable: { open: 'Lock', title: 'Lock the account: {{name}}', confirm: 'Lock', changes: 'Every open session of the account ends at once. It can be unlocked again.' },
  enable: { open: 'Unlock', title: 'Unlock the account: {{name}}', confirm: 'Unlock', changes: 'Can enter with the old password and the roles still in force.' },
  reset: { open: 'New password', title: 'New password: {{name}}', confirm: 'Issue', changes: 'The old password stops working and every open session ends. The new one must be changed at the first entry.' },
  secret: {
    password: 'First password of {{login}}',
    passwordText: 'Hand this password to the person. At the first entry a new one must be chosen.',
  },
};

export default access;
