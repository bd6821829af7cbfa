import type { Particular } from '@dangvu/domain/membership/particulars';

/** Where the record of a person has the latest value of a particular. */
const columns = {
  RESIDENCE: 'residence',
  WORKPLACE: 'workplace',
  OCCUPATION: 'occupation',
  EDUCATION: 'education',
  QUALIFICATION: 'qualification',
  POLITICAL_THEORY: 'political_theory',
  RELIGION: 'religion',
  YOUTH_UNION: 'youth_union_member',
  PERSONAL_ID: 'personal_id',
} as const satisfies Record<Particular, string>;

/**
 * A particular of the person in row `row` on a day, as text. A record in its first version has never been supplemented: nothing is looked up.
 * @param daySql an SQL date
 */
export const particularOn = (row: string, particular: Particular, daySql: string): string =>
  `case when ${row}.version = 1 then ${row}.${columns[particular]}::text else particular_on(${row}.id, '${particular}', ${daySql}, ${row}.${columns[particular]}::text) end`;
