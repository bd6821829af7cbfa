import type { Translation } from '../translation.ts';
import type vi from '../vi/standing.ts';

const standing: Translation<typeof vi> = {
  choose: 'Choose…',
  issuer: 'Issued by',
  onDay: '{{what}}, {{day}}',
  fields: {
    discipline: 'Discipline',
    newForm: 'New form',
    reason: 'Reason',
    says: 'What the appeal says',
    filedOn: 'Day of the appeal',
    until: 'Until',
    resumedOn: 'Active again from',
    openedOn: 'First day of the inspection',
    matter: 'What is looked into',
    closedOn: 'Closed on',
    outcome: 'What was found',
  },
  change: { title: 'Change the form of discipline: {{name}}', confirm: 'Change the form', changes: 'The months still run from the first decision.' },
  revoke: { title: 'Revoke the discipline: {{name}}', confirm: 'Revoke', changes: 'The decision counts as a discipline no longer, nor as an earlier offence.' },
  appeal: { title: 'Appeal: {{name}}', confirm: 'Record the appeal', changes: 'The decision stays in force while the appeal waits.' },
  uphold: { title: 'Uphold the decision: {{name}}', confirm: 'Uphold', changes: 'The appeal is settled.' },
  suspend: { title: 'Suspend from party activity: {{name}}', confirm: 'Suspend', changes: 'Not counted in votes meanwhile; active again by itself after the last day.' },
  resume: { title: 'End the suspension: {{name}}', confirm: 'End the suspension' },
  inspect: { title: 'Inspection for signs of a violation: {{name}}', confirm: 'Open the inspection', changes: 'Until it is closed there is no transfer and no resignation.' },
  inspected: { title: 'Close the inspection: {{name}}', confirm: 'Close the inspection', changes: 'A discipline that follows is recorded by its own decision.' },
  panel: {
    title: 'Discipline and activity',
    lapses: 'lapses on {{day}}',
    lapsed: 'lapsed on {{day}}',
    revoked: 'revoked on {{day}}',
    changed: 'in place of {{form}} since {{day}}',
    appealed: 'Appealed against on {{day}}, waiting for an answer',
    suspended: 'Suspended until {{day}}',
    inspected: 'Under inspection since {{day}}',
    badgeBlocked: 'No badge before {{day}}',
  },
};

export default standing;
