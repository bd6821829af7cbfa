import type { Client } from 'pg';
import { hasCommittee, officialCounts } from '../history/offices.ts';
import type { World } from '../history/model.ts';
import { daySpan, insertRows } from './insert.ts';

/** The tree, since before the records, and its ancestry. */
export async function writeOrganisation(client: Client, world: World): Promise<void> {
  const { tree } = world;
  const officials = officialCounts(world);
  const always = daySpan(null, null);
  await insertRows(
    client,
    'org_unit',
    { id: 'uuid' },
    tree.all.map(({ id }) => ({ id })),
  );
  await insertRows(
    client,
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
  await insertRows(
    client,
    'org_placement',
    { unit_id: 'uuid', parent_id: 'uuid', during: 'daterange' },
    tree.all.flatMap((unit) => (unit.parent ? [{ unit_id: unit.id, parent_id: unit.parent.id, during: always }] : [])),
  );
  await client.query('select org_ancestry_rebuild()');
}
