import type { Translation } from '../translation.ts';
import type vi from '../vi/record-access.ts';

const recordAccess: Translation<typeof vi> = {
  title: 'Who has looked, who can',
  lead: 'Who has opened or changed this record, and who may see it now. That you open this is logged, too.',
  open: 'Open',
  readers: 'May see it now',
  readersLead_one: '{{count}} right, the nearest to the branch first.',
  readersLead_other: '{{count}} rights, the nearest to the branch first.',
  reader: 'Account or connection',
  right: 'Right',
  names: 'Connection with the scope of names and records',
  from: 'Given at',
  until: 'Until',
  noEnd: 'No end set',
  log: 'Has seen or changed it',
  logLead: 'With the files and programs that took this record. Pages of lists on the screen do not count: the log keeps what was asked for, not each person shown.',
  nobody: 'Nobody has opened or changed this record yet.',
  when: 'When',
  who: 'Who',
  act: 'Act',
  through: 'Through',
  unit: 'Unit',
  inLog: 'See it in the log',
  notAllowed: 'Only those who may read the log of this branch see this.',
};

export default recordAccess;
