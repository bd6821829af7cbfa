/** One statement of the limit: its text, and its parameters from the body of the request. */
export interface LimitStatement {
  readonly text: string;
  readonly values: (body: Readonly<Record<string, unknown>>) => unknown[];
}

const progress = `select coalesce(json_agg(json_build_object('id', u.unit_id, 'name', u.name, 'members', u.members, 'pipeline', u.pipeline,
  'done', u.done, 'quota', u.quota, 'percent', u.percent)), '[]') from bench.unit_progress($1::uuid, $2::date, $3::date) u`;

const counts = (source: string): string => `select coalesce(json_object_agg(c.name, c.n), '{}') from ${source} c`;

/** What each workload asks, from the views and functions PostGraphile serves, as JSON that is already the answer. */
export const limitStatements: Readonly<Record<string, LimitStatement>> = {
  W1: {
    text: `select json_build_object('members', coalesce(json_agg(json_build_object('id', m.id, 'personName', m.person_name, 'status', m.status, 'decidedOn', m.decided_on,
        'branch', json_build_object('id', b.id, 'name', b.name, 'parent', case when w.id is not null then json_build_object('id', w.id, 'name', w.name,
          'parent', case when t.id is not null then json_build_object('id', t.id, 'name', t.name) end) end)) order by m.sort_name, m.person_id) filter (where m.place <= 50), '[]'),
        'hasNextPage', count(*) > 50, 'last', (array_agg(json_build_array(m.sort_name, m.person_id) order by m.place) filter (where m.place <= 50))[least(count(*), 50)])::text as answer
      from (select n.*, row_number() over (order by n.sort_name, n.person_id) as place from bench.member n
        where (n.sort_name, n.person_id) > ($1::text collate "C", $2::uuid) order by n.sort_name, n.person_id limit 51) m
      join bench.unit b on b.id = m.branch_id left join bench.unit w on w.id = b.parent_id left join bench.unit t on t.id = w.parent_id`,
    values: ({ after }) => (Array.isArray(after) ? after : ['', '00000000-0000-0000-0000-000000000000']),
  },
  W2: {
    text: `select json_build_object('units', (${progress}))::text as answer`,
    values: ({ unitId, from, to }) => [unitId, from, to],
  },
  W3: {
    text: `select json_build_object('memberCount', d.member_count, 'probationaryCount', d.probationary_count, 'done', d.done, 'quota', d.quota, 'percent', d.percent,
        'flows', (${counts('bench.flows($1::uuid, $2::date, $3::date)')}), 'stages', (${counts('bench.stages($1::uuid)')}), 'units', (${progress}),
        'events', (select coalesce(json_agg(json_build_object('id', e.id, 'act', e.act, 'effectiveOn', e.effective_on, 'personName', e.person_name,
          'branch', json_build_object('id', b.id, 'name', b.name)) order by e.counted_on desc, e.seq desc), '[]')
          from bench.recent_events($1::uuid, $2::date, $3::date, 10) e join bench.unit b on b.id = e.branch_id))::text as answer
      from bench.dashboard_totals($1::uuid, $2::date, $3::date) d`,
    values: ({ unitId, from, to }) => [unitId, from, to],
  },
  W5: {
    text: `select coalesce(json_agg(d order by d.row_no), '[]')::text as answer from bench.recognise_many($1::uuid, $2::jsonb, $3::text, $4::text, $5::date, $6::text) d`,
    values: ({ account, rows, number, signatory, decidedOn, key }) => [account, JSON.stringify(rows), number, signatory, decidedOn, key],
  },
  W4: {
    text: `select json_build_object('id', d.membership_id, 'version', d.version, 'status', d.status)::text as answer
      from bench.discipline($1::uuid, $2::uuid, $3::integer, $4::text, $5::text, $6::text, $7::date, $8::text) d`,
    values: ({ account, membership, version, grounds, number, signatory, decidedOn, key }) => [account, membership, version, grounds, number, signatory, decidedOn, key],
  },
};
