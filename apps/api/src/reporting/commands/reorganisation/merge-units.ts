import { DomainError } from '@dangvu/domain/errors/domain-error';
import { refuseMerge, refusePlace, refusalsOfLeftOpen } from '@dangvu/domain/organisation/reorganisation';
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
import type { ReorganisationTyped, UnitRead } from './prepared.ts';

export interface UnitMerging extends ReorganisationTyped {
  readonly units: readonly UnitRead[];
  /** The unit among them that goes on; a new one is named instead. */
  readonly intoId?: string | null;
  readonly newUnit?: UnitTerms | null;
  /** Superior of the new unit: that of the first of them when left out. */
  readonly parentId?: string | null;
}

const invalid = (path: string, vi: string, en: string): DomainError => new DomainError('INVALID_INPUT', { path: [path], params: { what: { vi, en } } });

/**
 * Units of one level become one of them, or a new one. Members, candidates and units below go into it, quotas add up, each person keeps
 * his record and his party age; the units that went into it are there no more, and every day before still shows them.
 * @throws DomainError what the domain's `refuseMerge`, `refuseUnit` and `refusalsOfLeftOpen` refuse, UNIT_CODE_TAKEN, STALE_VERSION
 */
export async function mergeUnits(transaction: Transaction, input: UnitMerging): Promise<PayloadReferences> {
  const { effectiveOn: on, units } = input;
  const held = await holdReorganised(transaction, input, units, input.parentId ? [input.parentId] : []);
  if (units.length < (input.newUnit ? 1 : 2) || units.length > 50) throw invalid('units', 'từ 2 đến 50 đơn vị', '2 to 50 units');
  if (Boolean(input.intoId) === Boolean(input.newUnit)) throw invalid('intoId', 'đơn vị tiếp tục hoặc đơn vị mới', 'the unit that goes on, or a new one');
  if (input.intoId && !units.some(({ id }) => id === input.intoId)) throw invalid('intoId', 'một trong các đơn vị hợp nhất', 'one of the units that are merged');
  const merging = units.map(({ id }) => unitIn(held, id));
  const [first] = merging;
  if (!first) throw invalid('units', 'các đơn vị', 'the units');
  const kept = input.intoId ? unitIn(held, input.intoId) : null;
  const terms = input.newUnit ? termsTyped(input.newUnit, ['newUnit']) : null;
  const parentId = kept?.above[0] ?? input.parentId ?? first.above[0];
  const parent = parentId ? unitIn(held.has(parentId) ? held : await holdUnits(transaction, [parentId], on), parentId) : null;
  const into = kept ?? { id: newId(), kind: terms?.kind ?? first.kind, above: parent ? [parent.id, ...parent.above] : [] };
  if (terms) await requireFreeCode(transaction, terms.code, on, ['newUnit']);

  const absorbed = merging.filter(({ id }) => id !== into.id);
  const gone = absorbed.map(({ id }) => id);
  const children = await unitsUnder(transaction, gone, on);
  const kinds = new Set([...(await holdUnits(transaction, children.map(({ id }) => id), on)).values()].map(({ kind }) => kind));
  const branches = absorbed.filter(({ kind }) => isBranchKind(kind)).map(({ id }) => id);
  const people = await peopleOf(transaction, branches, on);
  const open = await holdings(transaction, gone, on);
  const obstacles = [
    ...obstaclesOfUnits(merging, on),
    ...obstacle(refuseMerge(merging, into), 'units'),
    ...(terms && parent ? obstacle(refusePlace(terms.kind, parent.kind), 'newUnit', 'kind') : []),
    ...[...kinds].flatMap((kind) => obstacle(refusePlace(kind, into.kind), 'units')),
    ...obstaclesOfPeople(people.values(), on),
    ...open.flatMap((row) => {
      const under = people.get(row.id)?.open ?? { transfers: 0, hosted: 0 };
      return refusalsOfLeftOpen({ ...under, classes: row.openClasses, counters: row.openCounters }).flatMap((refusal) => obstacle(refusal, 'units'));
    }),
  ];
  const target = sideOf(into);
  const steps: QuotaStep[] = [
    ...absorbed.map((unit) => ({ kind: 'WHOLE' as const, from: sideOf(unit), to: target })),
    ...children.map(({ id, parentId: from }) => ({ kind: 'BELOW' as const, from: { unitId: id, above: [from] }, to: { unitId: id, above: [into.id] } })),
  ];
  return conclude(transaction, input, {
    act: 'MERGE', before: merging.map(({ id }) => id), after: [into.id], concerned: merging.map(({ id }) => id), obstacles,
    beginning: new Map(terms ? [[into.id, terms.name]] : []),
    quotas: await carryQuotas(transaction, steps, on),
    write: async (decisionId) => {
      if (terms && parent) await beginUnit(transaction, terms, { parentId: parent.id, on, position: first.position }, into.id);
      for (const from of branches) await carryPeople(transaction, { from, to: into.id, membershipIds: null, candidacyIds: null, on, decisionId });
      await placeUnits(transaction, children.map(({ id }) => id), into.id, on);
      await endUnits(transaction, gone, on);
    },
  });
}
