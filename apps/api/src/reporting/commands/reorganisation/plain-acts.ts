import { refuseClose, refuseKind, refusalsOfLeftOpen, refusePlace } from '@dangvu/domain/organisation/reorganisation';
import type { Sector, UnitKind } from '@dangvu/domain/organisation/unit-kinds';
import { isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { peopleOf } from '../../../membership/public.ts';
import { beginUnit, endUnits, holdUnits, requireFreeCode, reviseUnit, termsTyped, unitsUnder } from '../../../organisation/public.ts';
import type { UnitTerms } from '../../../organisation/public.ts';
import { dropDrafts } from '../../../planning/public.ts';
import type { PayloadReferences } from '../../../platform/act/idempotency.ts';
import type { Transaction } from '../../../platform/act/transaction.ts';
import { newId } from '../../../platform/act/writes.ts';
import { holdings } from './holdings.ts';
import { conclude, holdReorganised, obstacle, obstaclesOfPeople, obstaclesOfUnits, unitIn } from './prepared.ts';
import type { ReorganisationTyped } from './prepared.ts';

export interface UnitEstablishment extends ReorganisationTyped {
  readonly parentId: string;
  readonly unit: UnitTerms;
}

/** A new unit under a superior, empty. @throws DomainError UNIT_KIND_NOT_BELOW, UNIT_CODE_TAKEN, UNIT_CLOSED */
export async function establishUnit(transaction: Transaction, input: UnitEstablishment): Promise<PayloadReferences> {
  const { effectiveOn: on, parentId } = input;
  const parent = unitIn(await holdReorganised(transaction, input, [], [parentId]), parentId);
  const terms = termsTyped(input.unit, ['unit']);
  await requireFreeCode(transaction, terms.code, on, ['unit']);
  const id = newId();
  return conclude(transaction, input, {
    act: 'ESTABLISH', before: [], after: [id], concerned: [parentId], beginning: new Map([[id, terms.name]]), quotas: null,
    obstacles: [...(parent.exists ? [] : obstacle({ code: 'UNIT_CLOSED', params: { date: on } }, 'parentId')), ...obstacle(refusePlace(terms.kind, parent.kind), 'unit', 'kind')],
    write: async () => void (await beginUnit(transaction, terms, { parentId, on }, id)),
  });
}

export interface UnitRenaming extends ReorganisationTyped {
  readonly id: string;
  readonly expectedVersion: number;
  readonly name?: string | null;
  readonly shortName?: string | null;
  readonly code?: string | null;
  readonly kind?: UnitKind | null;
  readonly sector?: Sector | null;
}

/** Another name, code, kind or sector from a day on; what is left out stays. @throws DomainError REORGANISATION_NOTHING, what `refuseKind` refuses, UNIT_CODE_TAKEN */
export async function renameUnit(transaction: Transaction, input: UnitRenaming): Promise<PayloadReferences> {
  const { effectiveOn: on } = input;
  const unit = unitIn(await holdReorganised(transaction, input, [input]), input.id);
  const { name, shortName, code, kind, sector } = unit;
  const terms = termsTyped({ name: input.name ?? name, shortName: input.shortName ?? shortName, code: input.code ?? code, kind: input.kind ?? kind, sector: input.sector ?? sector }, []);
  if (terms.code !== code) await requireFreeCode(transaction, terms.code, on, [], unit.id);
  const parentId = unit.above[0];
  const parent = parentId ? unitIn(await holdUnits(transaction, [parentId], on), parentId) : null;
  const below = await holdUnits(transaction, (await unitsUnder(transaction, [unit.id], on)).map(({ id }) => id), on);
  const same = terms.name === name && terms.shortName === shortName && terms.code === code && terms.kind === kind && terms.sector === sector;
  return conclude(transaction, input, {
    act: 'RENAME', before: [unit.id], after: [unit.id], concerned: [unit.id], beginning: new Map(), quotas: null,
    obstacles: [
      ...obstaclesOfUnits([unit], on),
      ...(same ? obstacle({ code: 'REORGANISATION_NOTHING', params: {} }, 'name') : []),
      ...(parent ? obstacle(refuseKind(kind, terms.kind, parent.kind), 'kind') : []),
      ...[...new Set([...below.values()].map((child) => child.kind))].flatMap((child) => obstacle(refusePlace(child, terms.kind), 'kind')),
    ],
    write: () => reviseUnit(transaction, unit, terms, on),
  });
}

export interface UnitClosing extends ReorganisationTyped {
  readonly id: string;
  readonly expectedVersion: number;
}

/** A unit in which nobody and nothing is left is there no more; what drafts of plans had for it goes. With people in it, it is merged. @throws DomainError UNIT_NOT_EMPTY, UNIT_HAS_QUOTA, UNIT_HAS_TARGETS, what `refusalsOfLeftOpen` refuses */
export async function closeUnit(transaction: Transaction, input: UnitClosing): Promise<PayloadReferences> {
  const { effectiveOn: on } = input;
  const unit = unitIn(await holdReorganised(transaction, input, [input]), input.id);
  const [own] = await holdings(transaction, [unit.id], on);
  const people = isBranchKind(unit.kind) ? (await peopleOf(transaction, [unit.id], on)).get(unit.id) : undefined;
  const [inForce] = await transaction.query<{ quota: number | null; targets: number }>(
    `select (select max(q.amount)::integer from plan p cross join lateral quota_on(p.id, 'infinity') q where p.id in (select l.plan_id from quota_line l where l.unit_id = $1)
          and p.state = 'PUBLISHED' and p.ends_on >= $2::date and q.unit_id = $1) as quota,
        (select count(*)::integer from plan p cross join lateral target_on(p.id, 'infinity') t where p.id in (select l.plan_id from target_line l where l.unit_id = $1)
          and p.state = 'PUBLISHED' and p.ends_on >= $2::date and t.unit_id = $1) as targets`,
    [unit.id, on],
  );
  const held = { members: own ? own.decided + own.probationary + own.official : 0, candidates: Object.values(own?.stages ?? {}).reduce((sum, n) => sum + n, 0), units: own?.unitsBelow ?? 0 };
  const open = { transfers: people?.open.transfers ?? 0, hosted: people?.open.hosted ?? 0, classes: own?.openClasses ?? 0, counters: own?.openCounters ?? 0 };
  return conclude(transaction, input, {
    act: 'CLOSE', before: [unit.id], after: [], concerned: [unit.id], beginning: new Map(), quotas: await dropDrafts(transaction, unit.id, on),
    obstacles: [
      ...obstaclesOfUnits([unit], on),
      ...obstaclesOfPeople(people ? [people] : [], on),
      ...obstacle(refuseClose(held, inForce?.quota ?? null, inForce?.targets), 'id'),
      ...refusalsOfLeftOpen(open).flatMap((refusal) => obstacle(refusal, 'id')),
    ],
    write: () => endUnits(transaction, [unit.id], on),
  });
}
