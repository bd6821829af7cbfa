import type { Merger } from '../history/merger-story.ts';
import type { World } from '../history/model.ts';
import type { Recorder } from './log.ts';
import { daySpan, tableRows, type TableRows } from './insert.ts';

/** The tree, since before the records, with a branch that is no more. Its ancestry is made of it by the database. */
export function* organisationRows(world: World, merger: Merger | null): Generator<TableRows> {
  const { tree } = world;
  const always = daySpan(null, null);
  const units = [...tree.all.map((unit) => ({ unit, during: always })), ...(merger ? [{ unit: merger.gone, during: daySpan(null, merger.on) }] : [])];
  yield tableRows(
    'org_unit',
    { id: 'uuid' },
    units.map(({ unit }) => ({ id: unit.id })),
  );
  yield tableRows(
    'org_unit_revision',
    {
      unit_id: 'uuid',
      during: 'daterange',
      name: 'text',
      short_name: 'text',
      code: 'text',
      kind: 'text',
      sector: 'text',
      position: 'integer',
    },
    units.map(({ unit, during }) => ({
      unit_id: unit.id,
      during,
      name: unit.name,
      short_name: unit.shortName,
      code: unit.code,
      kind: unit.kind,
      sector: unit.sector,
      position: unit.position,
    })),
  );
  yield tableRows(
    'org_placement',
    { unit_id: 'uuid', parent_id: 'uuid', during: 'daterange' },
    units.flatMap(({ unit, during }) => (unit.parent ? [{ unit_id: unit.id, parent_id: unit.parent.id, during }] : [])),
  );
  if (!merger) return;
  yield tableRows(
    'org_lineage',
    { predecessor_id: 'uuid', successor_id: 'uuid', effective_on: 'date', kind: 'text' },
    [{ predecessor_id: merger.gone.id, successor_id: merger.into.id, effective_on: merger.on, kind: 'MERGED' }],
  );
}

/** The act by which a branch went into another one; its decision is there. */
export function* reorganisationRows(merger: Merger | null, recordedBy: Recorder): Generator<TableRows> {
  if (!merger) return;
  yield tableRows(
    'reorganisation',
    { id: 'uuid', act: 'text', effective_on: 'date', decision_id: 'uuid', reason: 'text', recorded_at: 'timestamptz', recorded_by: 'uuid' },
    [{
      id: merger.id, act: 'MERGE', effective_on: merger.on, decision_id: merger.decision.id, reason: merger.reason, recorded_at: `${merger.on}T02:00:00.000Z`,
      recorded_by: recordedBy(merger.decision.issuer, merger.on),
    }],
  );
  yield tableRows(
    'reorganisation_unit',
    { reorganisation_id: 'uuid', unit_id: 'uuid', side: 'text', position: 'integer' },
    ([[merger.into, 'BEFORE', 1], [merger.gone, 'BEFORE', 2], [merger.into, 'AFTER', 1]] as const).map(([unit, side, position]) => ({ reorganisation_id: merger.id, unit_id: unit.id, side, position })),
  );
}
