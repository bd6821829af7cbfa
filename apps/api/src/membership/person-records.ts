/** Ids of all that is kept about a person, as a select: the person and who was merged into it, and every record that hangs on it. */
export const recordsOf = (personSql: string): string => `select ${personSql} as id
    union all select k.merged_id from person_merge k where k.kept_id = ${personSql} and k.undone_at is null
    union all select v.id from membership v where v.person_id = ${personSql}
    union all select v.id from candidacy v where v.person_id = ${personSql}
    union all select v.id from membership w join transfer v on v.membership_id = w.id where w.person_id = ${personSql}
    union all select v.id from membership w join expected_departure v on v.membership_id = w.id where w.person_id = ${personSql}
    union all select v.id from lifecycle_event v where v.person_id = ${personSql}
    union all select v.decision_id from lifecycle_event v where v.person_id = ${personSql} and v.decision_id is not null`;

/**
 * Whose record an id belongs to, as an SQL expression: the person itself, or the one a membership, candidacy, transfer, entry or departure
 * hangs on. Of somebody who was merged into another, the one who was kept. Null for an id of anything else.
 */
export const personOf = (idSql: string): string => {
  const own = `coalesce((select v.id from person v where v.id = ${idSql}), (select v.person_id from membership v where v.id = ${idSql}),
    (select v.person_id from candidacy v where v.id = ${idSql}), (select w.person_id from transfer v join membership w on w.id = v.membership_id where v.id = ${idSql}),
    (select v.person_id from lifecycle_event v where v.id = ${idSql}), (select w.person_id from expected_departure v join membership w on w.id = v.membership_id where v.id = ${idSql}))`;
  return `(select coalesce((select k.kept_id from person_merge k where k.merged_id = o.id and k.undone_at is null), o.id) from (select ${own} as id) o)`;
};
