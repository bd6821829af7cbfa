import { Migration } from '@mikro-orm/migrations';

/** Indicators as rows, and targets of every kind beside the number of the grid. */
export class Migration202611261440Targets extends Migration {
  override up(): void {
    this.addSql(`
-- What can be a target: what is counted, of whom, by which event. A row, because committees invent new ones every year.
create table indicator (
  id uuid primary key default uuidv7(),
  code text not null check (code ~ '^[A-Z][A-Z0-9_]{1,39}$'),
  name_vi text not null check (btrim(name_vi) <> ''),
  name_en text not null check (btrim(name_en) <> ''),
  definition_vi text not null check (btrim(definition_vi) <> ''),
  definition_en text not null check (btrim(definition_en) <> ''),
  measure text not null check (measure in ('ADMISSIONS', 'BRANCH_COMMITTEES')),
  measured_group text not null check (measured_group in ('ALL', 'WOMEN', 'YOUTH_UNION', 'ETHNIC_MINORITY', 'RELIGION', 'OCCUPATION', 'SOURCE_GROUP')),
  -- The occupation as it is written, or the source group.
  group_value text,
  -- The event whose day counts.
  counted_by text not null check (counted_by in ('DECISION', 'CEREMONY')),
  unit_vi text not null check (btrim(unit_vi) <> ''),
  unit_en text not null check (btrim(unit_en) <> ''),
  position integer not null default 100,
  -- From then on no new target is set on it; those that are there stay.
  closed_at timestamptz,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  constraint indicator_code_unique unique (code),
  check ((measured_group in ('OCCUPATION', 'SOURCE_GROUP')) = (group_value is not null)),
  check (measure = 'ADMISSIONS' or measured_group = 'ALL')
);
insert into indicator (id, code, name_vi, name_en, definition_vi, definition_en, measure, measured_group, group_value, counted_by, unit_vi, unit_en, position) values
  ('00000000-0000-7000-8000-00000000f001', 'ADMISSIONS', 'Kết nạp đảng viên', 'Admissions', 'Số người được quyết định kết nạp trong kỳ, tính cho đơn vị nơi kết nạp', 'People whose admission was decided in the period, counted where they were admitted', 'ADMISSIONS', 'ALL', null, 'DECISION', 'người', 'people', 1),
  ('00000000-0000-7000-8000-00000000f002', 'BRANCH_COMMITTEES', 'Chi bộ dân cư có chi ủy', 'Residential branches with a committee', 'Số chi bộ thôn, xóm, khối, tổ dân phố có chi ủy; chỉ chi bộ đủ số đảng viên chính thức theo quy định mới bầu chi ủy', 'Branches of hamlets and streets that have a branch committee; only a branch with the official members the rule asks for can elect one', 'BRANCH_COMMITTEES', 'ALL', null, 'DECISION', 'chi bộ', 'branches', 2),
  ('00000000-0000-7000-8000-00000000f003', 'ADMITTED_WOMEN', 'Nữ trong số kết nạp', 'Women among those admitted', 'Người được kết nạp trong kỳ là nữ', 'People admitted in the period who are women', 'ADMISSIONS', 'WOMEN', null, 'DECISION', 'người', 'people', 3),
  ('00000000-0000-7000-8000-00000000f004', 'ADMITTED_YOUTH', 'Đoàn viên trong số kết nạp', 'Youth-Union members among those admitted', 'Người được kết nạp trong kỳ là đoàn viên Thanh niên', 'People admitted in the period who belong to the Youth Union', 'ADMISSIONS', 'YOUTH_UNION', null, 'DECISION', 'người', 'people', 4),
  ('00000000-0000-7000-8000-00000000f005', 'ADMITTED_ETHNIC', 'Người dân tộc thiểu số trong số kết nạp', 'Ethnic minorities among those admitted', 'Người được kết nạp trong kỳ không phải dân tộc Kinh', 'People admitted in the period who are not Kinh', 'ADMISSIONS', 'ETHNIC_MINORITY', null, 'DECISION', 'người', 'people', 5),
  ('00000000-0000-7000-8000-00000000f006', 'ADMITTED_RELIGION', 'Người có đạo trong số kết nạp', 'People with a religion among those admitted', 'Người được kết nạp trong kỳ theo một tôn giáo', 'People admitted in the period who have a religion', 'ADMISSIONS', 'RELIGION', null, 'DECISION', 'người', 'people', 6),
  ('00000000-0000-7000-8000-00000000f007', 'ADMITTED_SOLDIERS', 'Bộ đội xuất ngũ được kết nạp', 'Demobilised soldiers admitted', 'Người được kết nạp trong kỳ từ nguồn bộ đội xuất ngũ', 'People admitted in the period from the source of demobilised soldiers', 'ADMISSIONS', 'SOURCE_GROUP', 'DEMOBILISED_SOLDIER', 'DECISION', 'người', 'people', 7);

-- Targets being worked on in a draft.
create table target_draft (
  plan_id uuid not null references plan on delete cascade,
  unit_id uuid not null references org_unit,
  indicator_id uuid not null references indicator,
  kind text not null check (kind in ('NUMBER', 'RANGE', 'AT_LEAST_ONE', 'RATE', 'COVERAGE', 'COMPOSITION', 'DEADLINE')),
  -- People or branches; of a share hundredths of a percent.
  low integer check (low between 0 and 99999),
  high integer check (high > low),
  base text check (base in ('TERM_START', 'YEAR_START', 'PREVIOUS_YEAR_END')),
  due_on date,
  remark text,
  primary key (plan_id, unit_id, indicator_id),
  check ((kind = 'AT_LEAST_ONE') = (low is null)),
  check ((kind = 'RATE') = (base is not null)),
  check ((kind = 'DEADLINE') = (due_on is not null))
);

-- Append-only: what holds on a day is the last line up to it. Each line names the decision it rests on.
create table target_line (
  id uuid primary key default uuidv7(),
  seq bigint not null generated always as identity unique,
  plan_id uuid not null references plan,
  unit_id uuid not null references org_unit,
  indicator_id uuid not null references indicator,
  line_kind text not null check (line_kind in ('ASSIGNED', 'RAISED', 'LOWERED', 'CHANGED', 'CANCELLED')),
  kind text check (kind in ('NUMBER', 'RANGE', 'AT_LEAST_ONE', 'RATE', 'COVERAGE', 'COMPOSITION', 'DEADLINE')),
  low integer check (low between 0 and 99999),
  high integer check (high > low),
  base text check (base in ('TERM_START', 'YEAR_START', 'PREVIOUS_YEAR_END')),
  due_on date,
  effective_on date not null,
  decision_id uuid not null references decision,
  reason text,
  recorded_at timestamptz not null default now(),
  recorded_by uuid references account,
  check ((line_kind = 'CANCELLED') = (kind is null)),
  check (kind is null or (kind = 'AT_LEAST_ONE') = (low is null)),
  check (kind is null or (kind = 'RATE') = (base is not null)),
  check (kind is null or (kind = 'DEADLINE') = (due_on is not null))
);
create index target_line_plan on target_line (plan_id, unit_id, indicator_id, seq);
create index target_line_unit on target_line (unit_id, indicator_id);
create trigger target_line_closed before update or delete on target_line for each row execute function forbid_change();

-- The targets of a plan on a day with what was assigned first; one that was cancelled has no row. The twin of termsAt of the domain.
create function target_on(p_plan uuid, p_on date) returns table (unit_id uuid, indicator_id uuid, kind text, low integer, high integer, base text, due_on date,
  reason text, original_kind text, original_low integer, original_high integer) language sql stable as $$
  select distinct on (l.unit_id, l.indicator_id) l.unit_id, l.indicator_id, last.kind, last.low, last.high, last.base, last.due_on, last.reason, l.kind, l.low, l.high
    from target_line l join lateral (select x.* from target_line x where x.plan_id = p_plan and x.unit_id = l.unit_id and x.indicator_id = l.indicator_id
      and x.effective_on <= p_on order by x.effective_on desc, x.seq desc limit 1) last on last.kind is not null
   where l.plan_id = p_plan and l.effective_on <= p_on
   order by l.unit_id, l.indicator_id, l.effective_on, l.seq
$$;

grant select, insert, update on indicator to dangvu_app;
grant select, insert, update, delete on target_draft to dangvu_app;
grant select, insert on target_line to dangvu_app;
`);
  }
}
