import type { Translation } from '../translation.ts';
import type vi from '../vi/probation.ts';

const probation: Translation<typeof vi> = {
  title: 'Mentor in probation',
  nobody: 'Nobody helps yet',
  clause: 'The branch assigns an official member to help (Điều lệ Đảng, Đ5).',
  elsewhere: 'A member elsewhere',
  since: 'since {{day}}',
  until: '{{from}} – {{to}}, {{reason}}',
  assign: {
    open: 'Assign',
    title: 'Mentor in probation: {{name}}',
    confirm: 'Assign',
    changes: 'It ends by itself with the recognition, a transfer to another branch or an exit.',
    who: 'Official member of the branch',
    replaces: 'In place of',
    replacesHint: 'Leave empty if both help.',
    assignedOn: 'Day of the branch’s resolution',
  },
  end: { open: 'End the assignment', title: '{{who}} no longer for {{name}}', confirm: 'End the assignment', endedOn: 'From', reason: 'Reason' },
};

export default probation;
