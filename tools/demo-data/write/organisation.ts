import { hasCommittee, officialCounts } from '../history/offices.ts';
import type { World } from '../history/model.ts';
import { daySpan, tableRows, type TableRows } from './insert.ts';

/** The tree, since before the records. Its ancestry is made of it by the database. */
export function* organisationRows(world: World): Generator<TableRows> {
  const { tree } = world;
  const officials = officialCounts(world);
  const always = daySpan(null, null);
  yield tableRows(
    'org_unit',
    { id: 'uuid' },
    tree.all.map(({ id }) => ({ id })),
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
      has_committee: 'boolean',
    },
    tree.all.map((unit) => ({
      unit_id: unit.id,
      during: always,
      name: unit.name,
      short_name: unit.shortName,
      code: unit.code,
      kind: unit.kind,
      sector: unit.sector,
      position: unit.position,
      has_committee: hasCommittee(unit, officials, world.today),
    })),
  );
  yield tableRows(
    'org_placement',
    { unit_id: 'uuid', parent_id: 'uuid', during: 'daterange' },
    tree.all.flatMap((unit) => (unit.parent ? [{ unit_id: unit.id, parent_id: unit.parent.id, during: always }] : [])),
  );
}
