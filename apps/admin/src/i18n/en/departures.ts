import type { Translation } from '../translation.ts';
import type vi from '../vi/departures.ts';

const departures: Translation<typeof vi> = {
  title: 'Expected departures',
  person: 'Member',
  branch: 'Branch',
  kind: 'Why',
  destination: 'Where to',
  expectedOn: 'Expected on',
  note: 'Note',
  do: 'What can be done',
  transfer: 'Transfer',
  withdrawShort: 'Does not go',
  ahead: 'Look ahead',
  soon: 'Three months',
  all: 'All',
  none: 'Nobody is expected to go',
  noneText: 'Branches record beforehand, on the page of a member, who will graduate, enlist or work away, so that the transfer is begun in time.',
  expect: {
    open: 'Record an expected departure',
    title: 'Expected departure: {{name}}',
    confirm: 'Record',
    changes: 'It stands in the list three months before that day; asking for the transfer closes it.',
  },
  withdraw: { title: 'Does not go: {{name}}', confirm: 'Record', reason: 'Reason' },
  panel: 'Expected to go on {{day}}',
  late: 'Expected to go on {{day}}, no transfer begun',
};

export default departures;
