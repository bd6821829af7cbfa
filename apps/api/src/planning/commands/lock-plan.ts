import { LockMode } from '@mikro-orm/core';
import type { Permission } from '@dangvu/domain/access/roles';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refuseHolder } from '@dangvu/domain/planning/quota-holder';
import type { HolderOnDay } from '@dangvu/domain/planning/quota-holder';
import { refuseAct, refuseProposed } from '@dangvu/domain/planning/negotiation/plan-life';
import type { PlanAct } from '@dangvu/domain/planning/negotiation/plan-life';
import type { TargetDay } from '@dangvu/domain/planning/publish-check';
import type { PublishedDays } from '@dangvu/domain/planning/revision-days';
import type { Transaction } from '../../platform/act/transaction.ts';
import { PlanEntity } from '../plan.entity.ts';
import type { Negotiation } from '../plan.entity.ts';
import { firstLineOf, hasSuperior, publishedOn, targetOf } from '../queries/plan-sources.ts';
import { unitsGiven } from './units-given.ts';

/**
 * The plan an act is about, locked until the end. Nobody may give away what somebody else is giving away at the same time,
 * so the plan above is held too (shared: its other units go on), and always first: locks run down the tree, never up.
 * @throws DomainError NOT_FOUND for a plan the viewer may not see, NOT_PERMITTED for one he sees and may not do this to
 */
export async function lockPlan(transaction: Transaction, id: string, permission: Permission): Promise<PlanEntity> {
  const known = await knownPlan(transaction, id);
  if (!(await transaction.permits(permission, known.unitId))) throw new DomainError((await seen(transaction, id, known)) ? 'NOT_PERMITTED' : 'NOT_FOUND');
  await transaction.query(
    `select s.id from plan s join plan p on p.id = $1 and s.period_kind = p.period_kind and s.starts_on = p.starts_on and s.id <> p.id
      where s.state <> 'DRAFT' and exists (select from quota_line l where l.plan_id = s.id and l.unit_id = p.unit_id) order by s.id for share of s`,
    [id],
  );
  return hold(transaction, id);
}

/**
 * The same for an act of a unit below on what is proposed to it.
 * @throws DomainError NOT_FOUND for a plan that was not put to it yet
 */
export async function lockPlanBelow(transaction: Transaction, id: string, unitId: string, permission: Permission): Promise<PlanEntity> {
  const known = await knownPlan(transaction, id);
  if (!(await seen(transaction, id, known))) throw new DomainError('NOT_FOUND');
  if (!(await transaction.permits(permission, unitId))) throw new DomainError('NOT_PERMITTED');
  const plan = await hold(transaction, id);
  transaction.about({ targetType: 'Plan', targetId: plan.id, unitId });
  return plan;
}

interface KnownPlan {
  readonly unitId: string;
  readonly draft: boolean;
  readonly negotiation: Negotiation;
}

async function knownPlan(transaction: Transaction, id: string): Promise<KnownPlan> {
  const [known] = await transaction.query<KnownPlan>(`select unit_id as "unitId", state = 'DRAFT' as draft, negotiation from plan where id = $1`, [id]);
  if (!known) throw new DomainError('NOT_FOUND');
  return known;
}

async function hold(transaction: Transaction, id: string): Promise<PlanEntity> {
  const plan = await transaction.em.findOne(PlanEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!plan) throw new DomainError('NOT_FOUND');
  transaction.about({ targetType: 'Plan', targetId: plan.id, unitId: plan.unitId });
  return plan;
}

/** The twin of `planVisible` (plan-visibility.ts) for one plan inside a transaction. */
async function seen(transaction: Transaction, id: string, plan: KnownPlan): Promise<boolean> {
  if (plan.draft && ((await transaction.permits('PLAN_EDIT', plan.unitId)) || (await transaction.permits('PLAN_PUBLISH', plan.unitId)))) return true;
  if (plan.draft && plan.negotiation === 'DRAFT') return false;
  const lines = await transaction.query<{ unitId: string }>(
    plan.draft
      ? `select b.unit_id as "unitId" from plan p join org_placement b on b.parent_id = p.unit_id and b.during && daterange(p.starts_on, p.ends_on, '[]') where p.id = $1`
      : 'select unit_id as "unitId" from quota_line where plan_id = $1 union select unit_id from target_line where plan_id = $1',
    [id],
  );
  for (const unitId of [plan.unitId, ...lines.map((line) => line.unitId)]) {
    if (await transaction.permits('PLAN_READ', unitId)) return true;
  }
  return false;
}

/** What the plan's own unit has to reach. */
export interface PlanTarget {
  /** Null: not assigned. */
  readonly amount: number | null;
  /** OWN: set from outside the tree, at its root. ASSIGNED: by the plan of the unit above. */
  readonly targetIs: 'OWN' | 'ASSIGNED';
}

/** Target of a locked plan as it stands today. */
export async function targetOfPlan(transaction: Transaction, plan: PlanEntity): Promise<PlanTarget> {
  const [target] = await transaction.query<{ amount: number | null; superior: boolean }>(
    `select (${targetOf('p', '$2::date')}) as amount, ${hasSuperior('p')} as superior from plan p where p.id = $1`,
    [plan.id, transaction.today],
  );
  return { amount: target?.amount ?? null, targetIs: target?.superior ? 'ASSIGNED' : 'OWN' };
}

/** The same from a day on, each time it changed, and the days a revision is held against. */
export interface TargetSince extends Pick<PlanTarget, 'targetIs'>, PublishedDays {
  /** The earliest first; today is one of the days, whether it changed or not. */
  readonly days: readonly TargetDay[];
}

/** Target of a locked plan on every day from one on on which it changed. */
export async function targetSince(transaction: Transaction, plan: PlanEntity, from: string): Promise<TargetSince> {
  const rows = await transaction.query<TargetDay & PublishedDays & { superior: boolean }>(
    `select d.day::text as "on", (${targetOf('p', 'd.day')}) as amount, ${hasSuperior('p')} as superior, ${publishedOn('p')}::text as "decidedOn", ${firstLineOf('p')}::text as "firstOn"
       from plan p cross join lateral (select $3::date as day union select least($2::date, $3::date)
         union select l.effective_on from quota_line l join plan s on s.id = l.plan_id
           where l.unit_id = p.unit_id and s.period_kind = p.period_kind and s.starts_on = p.starts_on and l.effective_on > $2::date) d
      where p.id = $1 order by d.day`,
    [plan.id, from, transaction.today],
  );
  const [first] = rows;
  return { days: rows.map(({ on, amount }) => ({ on, amount })), targetIs: first?.superior ? 'ASSIGNED' : 'OWN', decidedOn: first?.decidedOn ?? null, firstOn: first?.firstOn ?? null };
}

/** What stands on a day; null before the first of them. */
export const targetOn = (days: readonly TargetDay[], on: string): number | null => days.findLast((day) => day.on <= on)?.amount ?? null;

/** Units the plan may give a quota to: directly below its unit at some time of its period. */
export async function unitsBelow(transaction: Transaction, plan: PlanEntity): Promise<ReadonlySet<string>> {
  const rows = await transaction.query<{ id: string }>(
    `select distinct unit_id as id from org_placement where parent_id = $1 and during && daterange($2::date, $3::date, '[]')`,
    [plan.unitId, plan.startsOn, plan.endsOn],
  );
  return new Set(rows.map((row) => row.id));
}

/**
 * Whether units can be given something by a decision true from a day: there must be somebody who has it, then and, as long as the period
 * lasts, today.
 * @param given units with the path of what gives it to them
 * @throws DomainError UNIT_CLOSED for one that had ended or not begun, QUOTA_NOT_CHILD for one that stands elsewhere
 */
export async function requireHolders(transaction: Transaction, plan: PlanEntity, effectiveOn: string, given: ReadonlyMap<string, readonly string[]>): Promise<void> {
  const days = [effectiveOn, ...(transaction.today <= plan.endsOn ? [transaction.today] : [])];
  const rows = await transaction.query<HolderOnDay & { unitId: string }>(
    `select u.id as "unitId", d.day::text, exists (select from org_unit_revision v where v.unit_id = u.id and v.during @> d.day) as exists,
        exists (select from org_placement b where b.unit_id = u.id and b.parent_id = $1 and b.during @> d.day) as below
       from unnest($2::uuid[]) with ordinality u(id, place) cross join unnest($3::date[]) with ordinality d(day, turn) order by u.place, d.turn`,
    [plan.unitId, [...given.keys()], days],
  );
  for (const [unitId, path] of given) {
    const refusal = refuseHolder(rows.filter((row) => row.unitId === unitId));
    if (refusal) throw DomainError.of(refusal, { path });
  }
}

/** Units a draft has figures or targets for although they are not below any more, or there no more, by their short names. */
export async function unitsGone(transaction: Transaction, plan: PlanEntity, known?: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const given = known ?? (await unitsGiven(transaction, plan));
  const rows = await transaction.query<{ id: string; name: string }>(
    `select distinct on (v.unit_id) v.unit_id as id, v.short_name as name from org_unit_revision v
      where v.unit_id in (select unit_id from quota_draft where plan_id = $1 union select unit_id from target_draft where plan_id = $1) and v.unit_id <> $2 order by v.unit_id, v.during desc`,
    [plan.id, plan.unitId],
  );
  return new Map(rows.filter(({ id }) => !given.has(id)).map(({ id, name }) => [id, name]));
}

/** @throws DomainError PLAN_UNITS_GONE naming the units whose figures have to be cleared first */
export async function requireNoneGone(transaction: Transaction, plan: PlanEntity): Promise<void> {
  const gone = await unitsGone(transaction, plan);
  if (gone.size > 0) throw new DomainError('PLAN_UNITS_GONE', { path: ['id'], params: { units: [...gone.values()].join(', ') } });
}

/** Says that figures of the plan changed although its own row did not, so that the next writer with an old copy is refused. */
export async function advanceVersion(transaction: Transaction, plan: PlanEntity): Promise<void> {
  await transaction.query('update plan set version = version + 1 where id = $1', [plan.id]);
}

/** @throws DomainError PLAN_STAGE_REFUSED where the table of the domain (plan-life.ts) has no such act, PLAN_WAS_PROPOSED. */
export function requireAct(act: PlanAct, plan: PlanEntity): void {
  const stage = plan.state === 'DRAFT' ? plan.negotiation : plan.state;
  const refusal = refuseAct(act, stage) ?? refuseProposed(act, { stage, wasProposed: Boolean(plan.proposedAt) });
  if (refusal) throw DomainError.of(refusal);
}

/** @throws DomainError PLAN_NOT_DRAFT once the plan is published, PLAN_STAGE_REFUSED while it lies with the units. */
export function requireDraft(plan: PlanEntity): void {
  if (plan.state !== 'DRAFT') throw new DomainError('PLAN_NOT_DRAFT');
  requireAct('EDIT', plan);
}
