import { tracedActs } from '@dangvu/domain/membership/history';

const acts = tracedActs.map((act) => `'${act}'`).join(', ');

/**
 * The entries in force of a membership that leave something to be computed (domain: history.ts), as a JSON array in the order in which
 * they took effect. Found by the person, whose log is one stretch of an index.
 * @param until SQL of the last day looked at; everything when left out
 */
export const historySql = (personSql: string, membershipSql: string, until?: string): string =>
  `(select coalesce(json_agg(json_build_object('id', o.id, 'act', o.act, 'effectiveOn', o.effective_on, 'details', o.details) order by o.effective_on, o.seq), '[]')
    from lifecycle_fact o where o.person_id = ${personSql} and o.membership_id = ${membershipSql} and o.act in (${acts})${until ? ` and o.effective_on <= ${until}` : ''})`;
