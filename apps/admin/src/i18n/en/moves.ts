import type { Translation } from '../translation.ts';
import type vi from '../vi/moves.ts';

const moves: Translation<typeof vi> = {
  heading: 'Moves',
  line: '{{from}} → {{to}}, moved on {{day}}',
  forwardDue: 'dossier to be forwarded by {{day}}',
  decideDue: 'the old place decides until {{day}}',
  closed: 'on {{day}}',
  certificate: 'certificate {{number}}',
  where: 'Destination',
  inside: 'A branch of the town',
  outside: 'Outside the town',
  destination: 'Name of the place',
  movedOn: 'Moved on',
  reason: 'Reason',
  request: {
    title: 'Move of {{name}}',
    confirm: 'Record the move',
    certificateNo: 'Number of the certificate of being helped',
    on: 'Day of the certificate, or of the record',
    stays: 'The candidate stays on the list of the branch until the new place takes him in.',
    sentUp: 'The dossier was sent up: it is to be forwarded by {{day}}.',
  },
  forward: { title: 'Forward the dossier of {{name}}', confirm: 'Record the forwarding', on: 'Forwarded on', documentNo: 'Document number' },
  accept: {
    title: 'Take in {{name}}',
    confirm: 'Take in',
    on: 'Taken in on',
    objection: 'Objection to be looked into (if any)',
    changes: 'From this day on the list of the branch that takes in. Assign who introduces and helps anew; the 12 months together are not asked.',
    sentUpDue: 'Resolved upon at the old place: to be decided by {{day}}.',
  },
  out: { title: '{{name}} has moved out of the town', confirm: 'Record that the candidate has gone', on: 'Taken in there on', changes: 'The candidacy ends here; its history stays.' },
  return: { title: 'Send back {{name}}', confirm: 'Send back', on: 'Sent back on', changes: 'The candidate stays on the list of the old branch.' },
  cancel: { title: 'Call off the move of {{name}}', confirm: 'Call off', changes: 'The candidate stays on the list of the branch.' },
};

export default moves;
