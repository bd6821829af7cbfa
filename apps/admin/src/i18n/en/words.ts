import type { Translation } from '../translation.ts';
import type vi from '../vi/words.ts';

const words: Translation<typeof vi> = {
  save: 'Save',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  search: 'Search',
  edit: 'Edit',
  add: 'Add',
  remove: 'Remove',
  undo: 'Undo',
  print: 'Print',
  download: 'Download',
  details: 'Details',
  all: 'All',
  none: 'None',
  yes: 'Yes',
  no: 'No',
  unit: 'Unit',
  note: 'Note',
  reason: 'Reason',
  date: 'Date',
  status: 'Status',
  today: 'Today',
  notAssigned: 'No quota assigned',
  notReported: 'Not reported',
  figuresAsOf: 'Figures as of {{moment}}',
  saved: 'Saved',
  notSaved: 'Not saved',
  stale: 'Somebody else has just changed this record. Look at the new version, then try again.',
  recordedBefore: 'What was sent before, and never answered, was recorded as it was then. What was sent now is not recorded; look at what is there before going on.',
  unreachable: 'The server cannot be reached; try again.',
  lost: 'The server did not answer, so it is not known whether this was recorded. Press again: what is recorded already is not recorded twice.',
  failed: 'Something unexpected went wrong. Try again; if it stays, send the reference {{reference}} to the administrator.',
};

export default words;
