import type { Translation } from '../translation.ts';
import type vi from '../vi/missed.ts';

const missed: Translation<typeof vi> = {
  open: 'Note dues or activity missed',
  title: 'Dues or activity missed in a month',
  branch: 'Branch',
  month: 'Month',
  dues: 'Paid no dues',
  activity: 'Took no part',
  hint: 'Only without a good reason. Not of who is exempt, suspended, or was the whole month in another branch.',
  noted: 'Noted: {{what}}',
  confirm_one: 'Note {{number}} member',
  confirm_other: 'Note {{number}} members',
  changes: 'Three months in a year are brought up as work, for striking off to be considered.',
  shown: '{{shown}} of {{total}} members shown.',
  panel: 'Month {{month}}: {{what}}',
  withdraw: {
    open: 'Take back',
    title: 'Take the note of {{month}} back: {{name}}',
    confirm: 'Take back',
    reason: 'Reason',
    changes: 'The month counts no more and may be noted again.',
  },
};

export default missed;
