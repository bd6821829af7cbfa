import type { Translation } from '../translation.ts';
import type vi from '../vi/lists.ts';

const lists: Translation<typeof vi> = {
  open: 'Download the list',
  title: { members: 'Download the list of members', candidates: 'Download the list of candidates' },
  holds_zero: 'Nobody meets the conditions: the file has its headings only.',
  holds_one: 'The file holds {{number}} person, as the page shows: unit, conditions and day.',
  holds_other: 'The file holds {{number}} people, as the page shows: unit, conditions and day.',
  holdsToday_zero: 'Nobody meets the conditions: the file has its headings only.',
  holdsToday_one: 'The file holds {{number}} person, as the page shows: unit and conditions, as of today.',
  holdsToday_other: 'The file holds {{number}} people, as the page shows: unit and conditions, as of today.',
  tooLong: 'The list holds {{number}} people, a file at most {{most}}. Add a condition, or take it unit by unit.',
  form: 'Kind of file',
  xlsx: 'Excel (.xlsx)',
  csv: 'CSV',
  csvHint: 'CSV is for other programs. Opened with Excel, personal ids and card numbers may lose the zeros at their beginning; to look at it and to print it, take Excel.',
  columns: 'Columns',
  usual: 'The usual columns',
  all: 'All columns',
  none: 'Choose one column at least.',
  logged: 'The log notes who took it, when, which columns and how many people.',
  confirm_zero: 'Download an empty file',
  confirm_one: 'Download {{number}} person',
  confirm_other: 'Download {{number}} people',
};

export default lists;
