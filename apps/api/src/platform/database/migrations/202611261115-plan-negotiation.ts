import { Migration } from '@mikro-orm/migrations';

/** A draft is put to the units, answered by them, and approved before it is published. */
export class Migration202611261115PlanNegotiation extends Migration {
  override up(): void {
    this.addSql(`
-- How far a draft has come; what is published keeps what it was published from. state says what binds, and nothing else asks it.
alter table plan add column negotiation text not null default 'DRAFT' check (negotiation in ('DRAFT', 'PROPOSED', 'COUNTERED', 'APPROVED'));
alter table plan add column proposed_by uuid references account;
alter table plan add column proposed_at timestamptz;
alter table plan add column approved_by uuid references account;
alter table plan add column approved_at timestamptz;

-- What a unit would have instead of what is proposed to it, with its grounds, and what became of that. Kept when the plan is
-- published: the grounds are asked for again next year.
create table quota_counter (
  id uuid primary key default uuidv7(),
  plan_id uuid not null references plan on delete cascade,
  unit_id uuid not null references org_unit,
  -- What was proposed when it was made; null: no quota.
  proposed integer check (proposed between 0 and 99999),
  amount integer not null check (amount between 0 and 99999),
  grounds text not null check (btrim(grounds) <> ''),
  made_at timestamptz not null default now(),
  made_by uuid references account,
  answer text check (answer in ('ACCEPTED', 'DECLINED', 'WITHDRAWN')),
  answer_reason text,
  answered_at timestamptz,
  answered_by uuid references account,
  check ((answer is null) = (answered_at is null)),
  check (answer is distinct from 'DECLINED' or btrim(answer_reason) <> '')
);
create unique index quota_counter_open on quota_counter (plan_id, unit_id) where answer is null;
create index quota_counter_plan on quota_counter (plan_id, unit_id, made_at);
grant select, insert, update, delete on quota_counter to dangvu_app;
`);
  }
}
