import { unitOf, unitShape } from '../organisation/public.ts';
import { planShape } from '../planning/public.ts';
import { column, defineShape, derived, extendShape, list, one } from '../platform/read/shape.ts';
import { peersOf } from './queries/plan-peers.ts';

/** Row: unit_id, position, members, done, quota, original, and peers: all of them, for the rank is one among all. */
export const peerUnitShape = defineShape('PeerUnit', {
  unit: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.unit_id`, statement),
  ),
  members: column('members'),
  done: column('done'),
  quota: column('quota'),
  percent: derived((row) => ({ done: `${row}.done`, quota: `${row}.quota` })),
  percentOfOriginal: derived((row) => ({ done: `${row}.done`, original: `${row}.original` })),
  rank: derived((row) => ({ unitId: `${row}.unit_id`, peers: `${row}.peers` })),
});

/** Row: see `peersOf`. */
export const unitPeersShape = defineShape('UnitPeers', {
  on: column('day'),
  members: column('members'),
  from: column('band_from'),
  to: column('band_to'),
  ranked: derived((row) => ({ peers: `${row}.peers` })),
  units: list(
    () => peerUnitShape,
    (alias, row) => ({
      from: `(select (p.one ->> 'unitId')::uuid as unit_id, (p.one ->> 'position')::integer as position, (p.one ->> 'members')::integer as members, (p.one ->> 'done')::integer as done,
        (p.one ->> 'quota')::integer as quota, (p.one ->> 'original')::integer as original, ${row}.peers from json_array_elements(${row}.peers) p(one))`,
      orderBy: `${alias}.position, ${alias}.unit_id`,
    }),
  ),
});

extendShape(planShape, {
  // How its neighbours stand is no business of a unit that only has a line in the plan.
  peers: one(
    () => unitPeersShape,
    (_alias, row, statement, args) => ({
      from: peersOf(row, statement.param(args['unitId'], 'uuid'), statement),
      where: [statement.within('PLAN_READ', `${row}.unit_id`), statement.within('FIGURES_READ', `${row}.unit_id`)],
    }),
  ),
});
