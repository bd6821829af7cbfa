import type { Translation } from '../translation.ts';
import type vi from '../vi/on-record.ts';

const onRecord: Translation<typeof vi> = {
  list: 'Put on the list of candidates: {{name}}',
  arrive: 'Taken in from outside the town: {{name}}',
  goesOn: 'The record there is goes on; what came before stays in the timeline of this person.',
  alike: {
    title: 'There is a record with this name and birth date',
    text: 'If it is the same person, open that record and go on there: the rules of readmission can be asked only where all of it stands in one record.',
    member: '{{state}} since {{from}}, {{branch}}',
    left: '{{state}} on {{day}}, {{branch}}',
    candidate: '{{state}}, listed on {{day}}, {{branch}}',
    bare: 'Nothing else is recorded of this person',
    other: 'This is somebody else, make a new record',
  },
};

export default onRecord;
