import { unitOf, unitShape } from '../organisation/public.ts';
import { column, defineShape, derived, extendShape, list, one } from '../platform/read/shape.ts';
import { candidacyShape } from './candidacy-shape.ts';

const clock = (row: string): Record<string, string> => ({ clock: `json_build_object('state', ${row}.state, 'movedOn', ${row}.moved_on)` });

/** Row: candidacy_move. */
export const candidacyMoveShape = defineShape('CandidacyMove', {
  id: column('id'),
  state: column('state'),
  fromBranch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.from_branch_id`, statement),
  ),
  toBranch: one(
    () => unitShape,
    (_alias, row, statement) => unitOf(`${row}.to_branch_id`, statement),
  ),
  destination: column('destination'),
  sentUp: column('sent_up'),
  certificateNo: column('certificate_no'),
  movedOn: column('moved_on'),
  requestedOn: column('requested_on'),
  forwardedOn: column('forwarded_on'),
  closedOn: column('closed_on'),
  objection: column('objection'),
  reason: column('reason'),
  forwardDueOn: derived(clock),
  decideDueOn: derived(clock),
});

extendShape(candidacyShape, {
  moves: list(
    () => candidacyMoveShape,
    (alias, row) => ({ from: 'candidacy_move', where: [`${alias}.candidacy_id = ${row}.id`], orderBy: `${alias}.closed_on is not null, ${alias}.requested_on desc, ${alias}.id desc` }),
  ),
});
