import { Migration } from '@mikro-orm/migrations';

/** Plans and the ledger a quota is the sum of. */
export class Migration0005Planning extends Migration {
  override up(): void {
    this.addSql(`
-- A unit assigns for a period: the town for its year and its term, a ward for its branches.
create table plan (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references org_unit,
  period_kind text not null check (period_kind in ('YEAR', 'TERM')),
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  state text not null check (state in ('DRAFT', 'PUBLISHED', 'CLOSED')),
  published_at timestamptz,
  decision_id uuid references decision,
  -- Said when published although what is assigned does not add up to the target.
  gap_remark text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  constraint plan_once unique (unit_id, period_kind, starts_on),
  check ((state = 'DRAFT') = (published_at is null))
);

-- Figures being worked on; nobody below sees them. Empty cells have no row: not assigned is not 0.
create table quota_draft (
  plan_id uuid not null references plan,
  unit_id uuid not null references org_unit,
  amount integer not null check (amount between 0 and 100000),
  remark text,
  primary key (plan_id, unit_id)
);

-- Append-only: a quota is the sum of its lines. A line for the plan's own unit is the target set from outside the tree.
create table quota_line (
  id uuid primary key default uuidv7(),
  seq bigint not null generated always as identity unique,
  plan_id uuid not null references plan,
  unit_id uuid not null references org_unit,
  kind text not null check (kind in ('ASSIGNED', 'RAISED', 'LOWERED', 'MOVED', 'CARRIED', 'CANCELLED')),
  amount integer not null,
  -- The other side of a MOVED line.
  counterpart_id uuid references org_unit,
  effective_on date not null,
  decision_id uuid not null references decision,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check (case kind when 'ASSIGNED' then amount >= 0 when 'RAISED' then amount > 0 when 'LOWERED' then amount < 0
    when 'MOVED' then amount <> 0 and counterpart_id is not null when 'CANCELLED' then amount <= 0 else true end)
);
create index quota_line_plan on quota_line (plan_id, unit_id, seq);
create index quota_line_unit on quota_line (unit_id, plan_id);
create trigger quota_line_closed before update or delete on quota_line for each row execute function forbid_change();

-- Quota of each unit in each plan on a day; null amount (no row) is "not assigned", cancelled is "not assigned" again.
create function quota_on(p_plan uuid, p_on date) returns table (unit_id uuid, original integer, amount integer) language sql stable as $$
  select l.unit_id,
         sum(l.amount) filter (where l.kind = 'ASSIGNED')::integer,
         case when (array_agg(l.kind order by l.seq desc))[1] = 'CANCELLED' then null else sum(l.amount)::integer end
    from quota_line l where l.plan_id = p_plan and l.effective_on <= p_on group by l.unit_id
$$;

grant select, insert, update, delete on plan, quota_draft to dangvu_app;
grant select, insert on quota_line to dangvu_app;
`);
  }
}
