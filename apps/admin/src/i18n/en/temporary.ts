import type { Translation } from '../translation.ts';
import type vi from '../vi/temporary.ts';

const temporary: Translation<typeof vi> = {
  title: 'Temporary activity',
  person: 'Member',
  home: 'Home branch',
  host: 'Takes part in',
  outside: 'Outside the town',
  reason: 'Reason',
  from: 'From',
  until: 'Until',
  since: 'since {{day}}',
  extended_one: 'extended once',
  extended_other: 'extended {{count}} times',
  none: 'Nobody takes part elsewhere for a time',
  noneText: 'Members sent elsewhere, or guests from elsewhere, are shown here.',
  begin: {
    title: 'Temporary activity: {{name}}',
    confirm: 'Refer',
    where: 'Where',
    place: 'Where outside the town',
    stays: 'Stays a member here and is counted here alone; no vote and no standing for election at the host.',
    term: 'Three months at least, twelve at most, 24 for studies, with extensions; what is longer is an official transfer. Waiting for the pension has no limit.',
  },
  extend: { title: 'Extend the temporary activity: {{name}}', confirm: 'Extend', extendedOn: 'Day of the extension' },
  end: { title: 'End the temporary activity: {{name}}', confirm: 'Record the end', endedOn: 'Back from', reason: 'Reason' },
  panel: 'Takes part in {{place}} until {{day}}',
};

export default temporary;
