import type { CandidacyMove } from '../history/candidacy-moves.ts';
import { tableRows, type TableRows } from './insert.ts';

/** Candidates on their way to another branch. */
export const candidacyMoveRows = (moves: readonly CandidacyMove[]): TableRows =>
  tableRows(
    'candidacy_move',
    {
      id: 'uuid', candidacy_id: 'uuid', from_branch_id: 'uuid', to_branch_id: 'uuid', destination: 'text', state: 'text', sent_up: 'boolean', certificate_no: 'text', moved_on: 'date', requested_on: 'date',
      forwarded_on: 'date',
    },
    moves.map((move) => ({
      id: move.id, candidacy_id: move.candidacy.id, from_branch_id: move.from.id, to_branch_id: move.to?.id ?? null, destination: move.destination, state: move.state, sent_up: move.sentUp,
      certificate_no: move.certificateNo, moved_on: move.movedOn, requested_on: move.requestedOn, forwarded_on: move.forwardedOn,
    })),
  );
