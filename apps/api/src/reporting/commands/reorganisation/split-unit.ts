import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refusalsOfLeftOpen, refusePlace, refuseUnfinished } from '@dangvu/domain/organisation/reorganisation';
import { isBranchKind } from '@dangvu/domain/organisation/unit-kinds';
import { carryPeople, peopleOf } from '../../../membership/public.ts';
import { beginUnit, endUnits, holdUnits, placeUnits, requireFreeCode, termsTyped, unitsUnder } from '../../../organisation/public.ts';
import type { UnitTerms } from '../../../organisation/public.ts';
import { carryQuotas } from '../../../planning/public.ts';
import type { QuotaStep } from '../../../planning/public.ts';
import type { PayloadReferences } from '../../../platform/act/idempotency.ts';
import type { Transaction } from '../../../platform/act/transaction.ts';
import { newId } from '../../../platform/act/writes.ts';
import { holdings } from './holdings.ts';
import { conclude, holdReorganised, obstacle, obstaclesOfPeople, obstaclesOfUnits, sideOf, unitIn } from './prepared.ts';
import type { ReorganisationTyped } from './prepared.ts';

/** A part of a unit that is split. */
export interface PartTyped {
  /** The new unit; left out for the part that goes on as the unit itself and keeps whatever is not named elsewhere. */
  readonly unit?: UnitTerms | null;
  readonly membershipIds?: readonly string[] | null;
  readonly candidacyIds?: readonly string[] | null;
  readonly unitIds?: readonly string[] | null;
}

export interface UnitSplitting extends ReorganisationTyped {
  readonly id: string;
  readonly expectedVersion: number;
  readonly parts: readonly PartTyped[];
}

const invalid = (path: readonly string[], vi: string, en: string): DomainError => new DomainError('INVALID_INPUT', { path, params: { what: { vi, en } } });

/** Who of the unit goes where: each is there, and in one part. @throws DomainError INVALID_INPUT */
function dealt(parts: readonly PartTyped[], field: 'membershipIds' | 'candidacyIds' | 'unitIds', there: readonly string[]): { lists: readonly (readonly string[])[]; left: readonly string[] } {
  const seen = new Set<string>();
  const known = new Set(there);
  const lists = parts.map((part, index) => {
    const list = part[field] ?? [];
    for (const id of list) {
      if (!known.has(id) || seen.has(id)) throw invalid(['parts', String(index), field], 'mỗi người, mỗi đơn vị ở đúng một nơi', 'everybody and every unit in one part');
      seen.add(id);
    }
    return list;
  });
  const left = there.filter((id) => !seen.has(id));
  const staying = parts.findIndex(({ unit }) => !unit);
  if (staying < 0) return { lists, left };
  return { lists: lists.map((list, index) => (index === staying ? [...list, ...left] : list)), left: [] };
}

/**
 * A unit becomes two or more, under the same superior: a branch person by person, another unit by the units below it. Its quota is
 * divided by members, to the person.
 * @throws DomainError REORGANISATION_UNFINISHED when somebody would be left over, what `refuseUnit` and `refusalsOfLeftOpen` refuse, UNIT_CODE_TAKEN
 */
export async function splitUnit(transaction: Transaction, input: UnitSplitting): Promise<PayloadReferences> {
  const { effectiveOn: on, parts } = input;
  const held = await holdReorganised(transaction, input, [input]);
  if (parts.length < 2 || parts.length > 20) throw invalid(['parts'], 'từ 2 đến 20 phần', '2 to 20 parts');
  if (parts.filter(({ unit }) => !unit).length > 1) throw invalid(['parts'], 'chỉ một phần giữ tên cũ', 'one part at most goes on as the unit');
  const unit = unitIn(held, input.id);
  const parentId = unit.above[0] ?? '';
  const parent = parentId ? unitIn(await holdUnits(transaction, [parentId], on), parentId) : null;
  const branch = isBranchKind(unit.kind);
  const people = branch ? (await peopleOf(transaction, [unit.id], on)).get(unit.id) : undefined;
  const children = await unitsUnder(transaction, [unit.id], on);
  const below = await holdUnits(transaction, children.map(({ id }) => id), on);
  const members = dealt(parts, 'membershipIds', people?.membershipIds ?? []);
  const candidates = dealt(parts, 'candidacyIds', people?.candidacyIds ?? []);
  const units = dealt(parts, 'unitIds', children.map(({ id }) => id));
  const [own] = await holdings(transaction, [unit.id], on);
  const sizes = new Map((await holdings(transaction, children.map(({ id }) => id), on)).map((row) => [row.id, row.decided + row.probationary + row.official]));
  const terms = parts.map((part, index) => (part.unit ? termsTyped(part.unit, ['parts', String(index), 'unit']) : null));
  const codes = new Set<string>();
  for (const [index, term] of terms.entries()) {
    const path = ['parts', String(index), 'unit'];
    if (term && codes.has(term.code)) throw new DomainError('UNIT_CODE_TAKEN', { path: [...path, 'code'], params: { code: term.code } });
    if (term) await requireFreeCode(transaction, term.code, on, path);
    codes.add(term?.code ?? '');
  }
  const made = terms.map((term, index) => ({
    id: term ? newId() : unit.id, term, place: index,
    membershipIds: members.lists[index] ?? [], candidacyIds: candidates.lists[index] ?? [], unitIds: units.lists[index] ?? [],
  }));
  const ends = terms.every((term) => term !== null);
  const open = { transfers: people?.open.transfers ?? 0, hosted: ends ? (people?.open.hosted ?? 0) : 0, classes: ends ? (own?.openClasses ?? 0) : 0, counters: own?.openCounters ?? 0 };
  const obstacles = [
    ...obstaclesOfUnits([unit], on),
    ...terms.flatMap((term, index) => (term && isBranchKind(term.kind) !== branch ? obstacle({ code: 'REORGANISATION_KINDS_DIFFER', params: { kinds: term.name }, clause: '294-QĐ/TW 10.5' }, 'parts', String(index), 'unit', 'kind') : [])),
    ...terms.flatMap((term, index) => (term && parent ? obstacle(refusePlace(term.kind, parent.kind), 'parts', String(index), 'unit', 'kind') : [])),
    ...made.flatMap(({ term, unitIds, place }) => (term ? unitIds.flatMap((id) => obstacle(refusePlace(unitIn(below, id).kind, term.kind), 'parts', String(place), 'unitIds')) : [])),
    ...obstaclesOfPeople(people ? [people] : [], on),
    ...obstacle(refuseUnfinished({ members: members.left.length, candidates: candidates.left.length, units: units.left.length }), 'parts'),
    ...refusalsOfLeftOpen(open).flatMap((refusal) => obstacle(refusal, 'id')),
  ];
  const from = sideOf(unit);
  const steps: QuotaStep[] = [
    { kind: 'DIVIDE', from, parts: made.map(({ id, membershipIds, unitIds }) => ({
      unitId: id, units: unitIds, members: branch ? membershipIds.length : unitIds.reduce((sum, child) => sum + (sizes.get(child) ?? 0), 0) })) },
    ...made.filter(({ term }) => term).flatMap(({ id, unitIds }) => unitIds.map((child) => ({ kind: 'BELOW' as const, from: { unitId: child, above: [unit.id] }, to: { unitId: child, above: [id] } }))),
  ];
  return conclude(transaction, input, {
    act: 'SPLIT', before: [unit.id], after: made.map(({ id }) => id), concerned: [unit.id], obstacles,
    beginning: new Map(made.flatMap(({ id, term }) => (term ? [[id, term.name] as const] : []))),
    quotas: await carryQuotas(transaction, steps, on),
    write: async (decisionId) => {
      for (const { id, term, membershipIds, candidacyIds, unitIds, place } of made) {
        if (!term || !parent) continue;
        await beginUnit(transaction, term, { parentId: parent.id, on, position: unit.position + place }, id);
        await carryPeople(transaction, { from: unit.id, to: id, membershipIds, candidacyIds, on, decisionId });
        await placeUnits(transaction, unitIds, id, on);
      }
      if (ends) await endUnits(transaction, [unit.id], on);
    },
  });
}
