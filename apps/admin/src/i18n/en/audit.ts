import type { Translation } from '../translation.ts';
import type vi from '../vi/audit.ts';

const audit: Translation<typeof vi> = {
  title: {
    audit: 'Audit log',
  },
  lead: 'Who did what and when. Only ever added to; each line seals the one before it.',
  when: 'When',
  who: 'Who',
  act: 'Act',
  what: 'On',
  where: 'Unit',
  reason: 'Reason',
  details: 'Details',
  number: 'No. {{number}}',
  action: 'Act',
  anyAction: 'Every act',
  from: 'From',
  to: 'To',
  target: 'Id of the object',
  clear: 'Clear filters',
  empty: 'No line matches',
  emptyText: 'Widen the days or take away a filter.',
  system: 'System',
  unknown: 'Unknown',
  actors: {
    ACCOUNT: 'Account',
    API_CLIENT: 'Connection',
    SYSTEM: 'System',
  },
};

export default audit;
