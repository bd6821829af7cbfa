/** Words of reminding units of a report they have not sent. */
export default {
  title: 'Remind of the report: {{period}}',
  titleOne: 'Remind {{unit}} of the report: {{period}}',
  confirm: 'Remind {{number}} units',
  confirmOne: 'Remind',
  due: 'Due {{day}}',
  closes: 'closes after {{day}}',
  units: 'Units that have not sent',
  before_one: 'reminded once',
  before_other: 'reminded {{number}} times',
  message: 'Message (optional)',
  messageHint: 'The same for every unit chosen.',
  stands: 'The reminder stands in the unit’s list of work until it sends the report.',
  onceADay: 'A unit is reminded of a period once a day at most.',
  done: 'Reminded.',
} as const;
