import { Migration } from '@mikro-orm/migrations';

/** What dashboards, reports and plans count, each in one place: headcount, pipeline, the figures of a report, the original of a quota. */
export class Migration0008Figures extends Migration {
  override up(): void {
    this.addSql(`
-- The original is what was assigned first, also when the quota was cancelled and assigned anew; libs/domain/planning/quota-ledger.ts
-- is the twin of this function.
create or replace function quota_on(p_plan uuid, p_on date) returns table (unit_id uuid, original integer, amount integer) language sql stable as $$
  select l.unit_id,
         (array_agg(l.amount order by l.effective_on, l.seq))[1],
         case when (array_agg(l.kind order by l.effective_on desc, l.seq desc))[1] = 'CANCELLED' then null else sum(l.amount)::integer end
    from quota_line l where l.plan_id = p_plan and l.effective_on <= p_on group by l.unit_id
$$;

-- Members at the end of a day, of each unit and everything below it as the tree stood then. A unit without members has no row.
create function headcount_on(p_units uuid[], p_on date) returns table (unit_id uuid, n integer) language sql stable as $$
  select a.ancestor_id, count(*)::integer
    from org_ancestry a join membership_posting p on p.branch_id = a.descendant_id and p.during @> p_on
   where a.ancestor_id = any(p_units) and a.during @> p_on group by a.ancestor_id
$$;

create index candidacy_of_branch on candidacy (branch_id, listed_on);

-- People on the candidates' list at the end of a day, by the stage they had reached. The stage kept on the record is the one
-- that holds when all its dates lie behind that day; for an earlier day the dates tell.
create function candidates_on(p_units uuid[], p_on date) returns table (unit_id uuid, stage text, n integer) language sql stable as $$
  select unit_id, stage, count(*)::integer from (
    select a.ancestor_id as unit_id,
           case when c.closed_on is null and p_on >= greatest(c.listed_on, c.certificate_issued_on, c.dossier_opened_on, c.branch_resolved_on, c.committee_resolved_on)
                then c.stage
                when c.committee_resolved_on <= p_on then 'COMMITTEE_RESOLVED'
                when c.branch_resolved_on <= p_on then 'BRANCH_RESOLVED'
                when c.dossier_opened_on <= p_on then 'DOSSIER_OPEN'
                when c.certificate_issued_on <= p_on then 'CLASS_DONE'
                else 'LISTED' end as stage
      from org_ancestry a join candidacy c on c.branch_id = a.descendant_id
     where a.ancestor_id = any(p_units) and a.during @> p_on and c.listed_on <= p_on and (c.closed_on is null or c.closed_on > p_on)) listed
   group by unit_id, stage
$$;

-- The figures of a report as the records give them now: libs/domain/reporting/monthly-form.ts says what each code means.
-- Rows of 0 are there; nothing records a restored membership yet.
create function report_figures(p_unit uuid, p_from date, p_to date) returns table (code text, n integer) language sql stable as $$
  select 'OPENING', coalesce((select h.n from headcount_on(array[p_unit], p_from - 1) h), 0)
  union all
  select 'CLOSING', coalesce((select h.n from headcount_on(array[p_unit], p_to) h), 0)
  union all
  select 'CANDIDATES', coalesce((select sum(c.n)::integer from candidates_on(array[p_unit], p_to) c), 0)
  union all
  select flow.code, coalesce(m.n, 0)
    from unnest(array['ADMITTED', 'ARRIVED', 'MOVED_IN', 'RESTORED', 'DIED', 'EXPELLED', 'STRUCK_OFF', 'RESIGNED', 'MOVED_OUT', 'DEPARTED',
                      'ANNULLED', 'RECOGNISED', 'REPRIMANDED', 'WARNED', 'REMOVED_FROM_OFFICE']) flow(code)
    left join measure_counts(array[p_unit], p_from, p_to) m on m.measure = flow.code
$$;

-- A unit and everything that became part of it: a merged branch keeps the history of those it was merged from.
create function with_predecessors(p_unit uuid) returns table (unit_id uuid) language sql stable as $$
  with recursive line as (
    select p_unit as unit_id union select l.predecessor_id from line join org_lineage l on l.successor_id = line.unit_id
  ) select unit_id from line
$$;
`);
  }
}
