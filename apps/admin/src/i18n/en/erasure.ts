import type { Translation } from '../translation.ts';
import type vi from '../vi/erasure.ts';

const erasure: Translation<typeof vi> = {
  open: 'Erase personal data',
  title: 'Erase the personal data: {{name}}',
  confirm: 'Erase data',
  basis: 'Why',
  kept: 'The record is kept until {{day}}.',
  over: 'The time of keeping was over on {{day}}.',
  requestedOn: 'Day on which the person asked for it',
  goes: 'Name, residence, home town, personal number, scanned papers, and what was written in the record, its timeline and the log are erased everywhere.',
  stays: 'What happened, on which day and in which branch stays without a name, so that no figure changes.',
  backups: 'Backups taken before hold these data until they are replaced.',
  erased: 'The personal data of this person were erased at {{day}} ({{basis}}).',
  erasedBy: 'By {{name}}.',
  asked: 'The request came on {{day}}.',
  stillThere: 'Below stand only what happened and when.',
  many: {
    open: 'Kept no longer',
    title: 'Former candidates whose data are kept no longer',
    lead: 'The data of who did not join the Party are kept for a time after leaving the list, and then erased. Choose whose.',
    nobody: 'Nobody’s time of keeping is over.',
    all: 'All {{number}} people',
    shown: '{{shown}}/{{total}} shown',
    place: '{{branch}} · left the list {{closed}}, kept until {{until}}',
    confirm: 'Erase the data of {{number}} people',
    done: 'Erased the data of {{accepted}} people; {{refused}} could not be erased.',
    close: 'Close',
    loading: 'Loading…',
  },
};

export default erasure;
