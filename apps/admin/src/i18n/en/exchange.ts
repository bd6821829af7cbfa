import type { Translation } from '../translation.ts';
import type vi from '../vi/exchange.ts';

const exchange: Translation<typeof vi> = {
  title: {
    clients: 'Connections',
    explorer: 'API explorer',
  },
  lead: 'Programs of others read figures with a key. A key only reads, within its unit and the kinds of data given.',
  empty: 'No connection yet',
  emptyText: 'Create one for each program, then issue a key with an end.',
  name: 'Connection',
  unit: 'Scope',
  scopes: 'May read',
  keys: 'Keys',
  noKeys: 'No key yet',
  unitEnded: 'The unit ended on {{day}}',
  acts: 'What can be done',
  state: 'State',
  enabled: 'In use',
  disabled: 'Cut off',
  key: {
    valid: 'until {{day}}',
    expired: 'expired {{day}}',
    revoked: 'revoked {{day}}',
    used: 'last used {{moment}}',
    unused: 'never used',
    issue: 'Issue a key',
    issueTitle: 'Issue a key: {{name}}',
    expiresOn: 'Valid until the end of',
    expiresHint: 'Better short; issue the next one before this one ends.',
    revoke: 'Revoke key {{prefix}}',
    revokeShort: 'Revoke',
    revokeChanges: 'Programs using this key are refused at once. It cannot be restored; issue another one.',
    shown: 'New key of {{name}}',
    shownText: 'Send this key to whoever runs the program, by a channel of its own. It goes into the header Authorization: Bearer.',
  },
  create: {
    open: 'Create a connection',
    confirm: 'Create',
    name: 'Name of the program',
    nameHint: 'For example: Portal of the town',
    scopes: 'What it may read',
  },
  disable: {
    open: 'Cut off',
    title: 'Cut off: {{name}}',
    changes: 'Every key of the connection stops working at once.',
  },
  explorer: {
    lead: 'Try the API with your own rights; you see only what you may see.',
    loading: 'Opening the explorer…',
  },
};

export default exchange;
