import { stagesInOrder } from '../../../membership/public.ts';
import { ref } from '../../../platform/act/act.ts';
import type { Transaction } from '../../../platform/act/transaction.ts';

interface Row {
  readonly id: string;
  readonly decided: number;
  readonly probationary: number;
  readonly official: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly unitsBelow: number;
  readonly openTransfers: number;
  readonly openClasses: number;
  readonly openCounters: number;
  readonly accounts: number;
  readonly clients: number;
  readonly openReports: number;
}

/** What hangs on units, each with everything below it, for whoever is about to reorganise them. */
export async function holdings(transaction: Transaction, ids: readonly string[], on: string): Promise<readonly Row[]> {
  return transaction.query<Row>(
    `select u.id, coalesce(s.decided, 0) as decided, coalesce(s.probationary, 0) as probationary, coalesce(s.official, 0) as official,
        json_build_object(${stagesInOrder.map((stage) => `'${stage}', coalesce(s.${stage.toLowerCase()}, 0)`).join(', ')}) as stages,
        (select count(*)::integer from org_placement p where p.parent_id = u.id and p.during @> $2::date) as "unitsBelow",
        (select count(*)::integer from transfer t join membership m on m.id = t.membership_id where t.closed_on is null and (m.branch_id = any(b.ids) or t.to_branch_id = any(b.ids))) as "openTransfers",
        (select count(*)::integer from training_class c where c.unit_id = u.id and exists (select from training_enrolment e where e.class_id = c.id and e.result is null)) as "openClasses",
        (select count(*)::integer from quota_counter c join plan p on p.id = c.plan_id where c.unit_id = u.id and c.answer is null and p.state = 'DRAFT') as "openCounters",
        (select count(distinct g.account_id)::integer from role_grant g where g.unit_id = u.id and g.revoked_at is null and g.during @> $3::date) as accounts,
        (select count(*)::integer from api_client c where c.unit_id = u.id and c.disabled_at is null) as clients,
        (select count(*)::integer from report r where r.unit_id = u.id and r.state <> 'ACCEPTED') as "openReports"
       from unnest($1::uuid[]) with ordinality u(id, place) left join stock s on s.unit_id = u.id
      cross join lateral (select array(select a.descendant_id from org_ancestry a where a.ancestor_id = u.id and a.during @> $2::date) as ids) b
      order by u.place`,
    [ids, on, transaction.today],
  );
}

/** The same as the schema answers it. */
export async function holdingsOf(transaction: Transaction, ids: readonly string[], on: string): Promise<object[]> {
  const rows = await holdings(transaction, ids, on);
  return rows.map(({ id, stages, ...figures }) => ({ unit: ref(id), ...figures, candidates: stagesInOrder.map((stage) => ({ stage, count: stages[stage] ?? 0 })) }));
}
