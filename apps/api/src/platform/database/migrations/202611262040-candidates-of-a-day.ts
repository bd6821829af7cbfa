import { Migration } from '@mikro-orm/migrations';

const dates = 'c.stage, c.listed_on, c.certificate_issued_on, c.dossier_opened_on, c.branch_resolved_on, c.committee_resolved_on, c.closed_on';
const onList = 'c.listed_on <= p_on and (c.closed_on is null or c.closed_on > p_on)';

/** Who was on the list on a past day is read once. */
export class Migration202611262040CandidatesOfADay extends Migration {
  override up(): void {
    this.addSql(`
-- As before: candidates by stage on a day, of the units given as they stood then; who was carried into another branch later is on the list of
-- the earlier one. Whether he was on the list at all that day is asked first: every candidate a branch ever had had been looked up twice.
create or replace function candidates_on(p_units uuid[], p_on date) returns table (unit_id uuid, stage text, n integer) language sql stable as $$
  select unit_id, stage, count(*)::integer from (
    select c.unit_id,
           case when c.closed_on is null and p_on >= greatest(c.listed_on, c.certificate_issued_on, c.dossier_opened_on, c.branch_resolved_on, c.committee_resolved_on)
                then c.stage
                when c.committee_resolved_on <= p_on then 'COMMITTEE_RESOLVED'
                when c.branch_resolved_on <= p_on then 'BRANCH_RESOLVED'
                when c.dossier_opened_on <= p_on then 'DOSSIER_OPEN'
                when c.certificate_issued_on <= p_on then 'CLASS_DONE'
                else 'LISTED' end as stage
      from (
        select a.ancestor_id as unit_id, ${dates} from org_ancestry a join candidacy c on c.branch_id = a.descendant_id and ${onList}
         where a.ancestor_id = any(p_units) and a.during @> p_on
           and not exists (select from lifecycle_event e where e.candidacy_id = c.id and e.act = 'CANDIDACY_CARRY' and e.effective_on > p_on)
        union all
        select a.ancestor_id, ${dates} from org_ancestry a join lifecycle_event e on e.branch_id = a.descendant_id and e.act = 'CANDIDACY_CARRY' and e.effective_on > p_on
          join candidacy c on c.id = e.candidacy_id and ${onList}
         where a.ancestor_id = any(p_units) and a.during @> p_on
           and not exists (select from lifecycle_event f where f.candidacy_id = e.candidacy_id and f.act = 'CANDIDACY_CARRY' and f.effective_on > p_on
             and (f.effective_on, f.seq) < (e.effective_on, e.seq))
      ) c) staged
   group by unit_id, stage
$$;
`);
  }
}
