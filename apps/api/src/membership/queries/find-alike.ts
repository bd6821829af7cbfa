import type { Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { personVisible } from '../visibility.ts';

/** More than these say nothing of anybody: a common name with a date put down for want of one. */
const most = 10;

/** The birth date with day and month changed about, where that is a day: the first of March is the third of January to whoever types the month first. */
const changedAbout = (bornOn: string): string => {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  return Number(day) <= 12 ? [year, day, month].join('-') : bornOn;
};

/**
 * People with this name, marks aside, and this birth date, whichever of day and month was put down first: whom the viewer may see, as in
 * `duplicatesIn`, only asked before there are two records.
 */
export function peopleAlike(fullName: string, bornOn: string, statement: StatementBuilder): Source {
  const name = statement.param(fullName.trim().replaceAll(/\s+/gu, ' '), 'text');
  const births = statement.param([bornOn, changedAbout(bornOn)], 'date[]');
  return {
    from: `(select p.* from person p where p.search_name = fold_vietnamese(${name}) and p.born_on = any(${births}) and ${personVisible('p.id', statement)} order by p.id limit ${most})`,
  };
}
