import type { Translation } from '../translation.ts';
import type vi from '../vi/rulebook.ts';

const rulebook: Translation<typeof vi> = {
  title: {
    rules: 'Rules',
  },
  lead: 'The rules in force on {{day}}. A case keeps the rule of the day it began.',
  day: 'On the day',
  rule: 'Rule',
  value: 'Value',
  base: 'Counted from',
  source: 'Source',
  validity: 'In force',
  since: 'Since {{from}}',
  span: '{{from}} – {{to}}',
  certainty: 'Certainty',
  empty: 'No rules for this day',
  emptyText: 'Choose a later day; the rulebook begins on 01/11/2011.',
  noClause: 'A setting of the committee, can be changed',
  certainties: {
    C: 'Text read',
    C2: 'From a secondary source',
    I: 'Inferred, to be checked',
    R: 'Recalled, to be checked',
  },
  units: {
    YEARS: '{{value}} years',
    YEARS_OF_AGE: '{{value}} years of age',
    MONTHS: '{{value}} months',
    WORKING_DAYS: '{{value}} working days',
    MEMBERS: '{{value}} members',
    AT_LEAST: 'at least {{value}}',
    MORE_THAN: 'more than {{value}}',
  },
  bases: {
    BRANCH_CONSIDERATION: 'the branch’s consideration',
    CERTIFICATE_ISSUED: 'the issue of the certificate',
    DOSSIER_OPENED: 'the opening of the dossier',
    BRANCH_RESOLUTION: 'the branch’s resolution',
    COMMITTEE_MEETING: 'the committee’s meeting',
    DECISION_RECEIVED: 'the receipt of the decision',
    DECISION_ISSUED: 'the signature of the decision',
    CEREMONY: 'the ceremony',
    PROBATION_END: 'the end of probation',
    MOVE: 'the move',
    REFERRAL: 'the referral',
    YEAR: 'within a year',
    DISCIPLINE_DECISION: 'the disciplinary decision',
    HEADCOUNT: 'the number of members',
    LAST_ADMISSION: 'the last admission',
  },
};

export default rulebook;
