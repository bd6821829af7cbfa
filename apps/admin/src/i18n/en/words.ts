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
  unreachable: 'The server cannot be reached. Nothing was recorded; try again.',
  failed: 'Something unexpected went wrong. Try again; if it stays, send the reference {{reference}} to the administrator.',
};

export default words;
