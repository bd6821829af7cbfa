import type { Translation } from '../translation.ts';
import type vi from '../vi/saved-views.ts';

const savedViews: Translation<typeof vi> = {
  columns: {
    open: 'Columns',
    openCount: 'Columns ({{count}}/{{all}})',
    title: 'Columns shown',
    usual: 'Default columns',
    all: 'All columns',
  },
  title: 'Saved views',
  open: 'Views',
  changed: 'changed – save?',
  changedText: 'The list differs from “{{name}}” as it was saved.',
  update: 'Update this view',
  back: 'Back to what was saved',
  none: 'There is no view yet. Save the conditions, the order and the columns to open them again.',
  part: { OWNER: 'My own', UNIT: 'Of the unit', EVERYONE: 'Of everyone' },
  shared: { UNIT: 'shared with {{unit}}', EVERYONE: 'shared with everyone' },
  isDefault: 'my default',
  defaultOf: 'default: {{role}}',
  setDefault: 'Open the list with “{{name}}”',
  unsetDefault: 'No longer open the list with “{{name}}”',
  plain: 'The plain list',
  lost: 'This view has columns or conditions that are gone: {{parts}}. The rest still holds.',
  name: 'Name',
  audience: 'Who finds this view',
  audienceHint: 'Only conditions, order and columns are shared. Everybody still sees the people of his own scope alone.',
  unitAudience: 'Who holds a role in {{unit}}',
  wordsStay: 'There are words in the search, mostly a name, so this view stays your own. Clear the search to share it.',
  save: {
    open: 'Save as a new view…',
    title: 'Save the view',
    confirm: 'Save',
    keeps: 'Keeps the conditions, the order and the columns; not the unit and the day of the figures.',
  },
  change: { open: 'Rename or share “{{name}}”', title: 'Change the view', confirm: 'Save' },
  remove: {
    open: 'Delete “{{name}}”',
    title: 'Delete the view “{{name}}”',
    confirm: 'Delete',
    text: 'Only the way of looking is deleted, nobody is taken off the list.',
    also: { UNIT: 'People of {{unit}} lose this view too.', EVERYONE: 'Everyone loses this view too.' },
    alsoDefault: 'Where the list opened with this view, it opens plain.',
  },
  roles: {
    open: 'Default of roles: “{{name}}”',
    title: 'Roles that open the list with “{{name}}”',
    lead: 'For those who have chosen no default themselves. Everybody may choose another.',
    all: 'What the lists open with',
    none: 'There is no view for everyone yet. An officer of the organisation board saves and shares one from the list itself.',
    ofNone: 'default of no role',
    choose: 'Choose roles',
    close: 'Done',
  },
};

export default savedViews;
