import { recordsOf } from '../membership/public.ts';

/**
 * Entries of the log about a person, as rows of audit_entry: about the record or anything that hangs on it, about a decision it rests on, and
 * files and programs that took it in a list. Found by two indexes, however long the log is.
 */
export const entriesAbout = (personSql: string): string => {
  const records = `array(${recordsOf(personSql)})`;
  return `(select f.* from audit_entry f where f.seq in (select t.seq from audit_entry t where t.target_id = any(${records})
    union select s.seq from audit_entry s where s.details ? 'shown' and audit_shown(s.details) && ${records}))`;
};
