// Candidates who move while their admission is considered: a dossier to be forwarded, one that was, and somebody with a certificate.
import { addDays, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { dossierSentUp, type CandidacyMoveState } from '@dangvu/domain/membership/candidacy-moves';
import { stream } from '../seeded.ts';
import { grassrootsOf, type Unit, unitNamed } from '../units/tree.ts';
import type { Candidacy, World } from './model.ts';
import { actOnCandidacy } from './record.ts';

export interface CandidacyMove {
  id: string;
  candidacy: Candidacy;
  from: Unit;
  to: Unit | null;
  destination: string | null;
  state: CandidacyMoveState;
  sentUp: boolean;
  certificateNo: string | null;
  movedOn: LocalDate;
  requestedOn: LocalDate;
  forwardedOn: LocalDate | null;
}

/** Stage, destination, days since the move, days since the dossier was forwarded. */
const journeys: readonly (readonly [Candidacy['stage'], string, number, number | null])[] = [
  ['CLASS_DONE', 'Khối Tân Thành', 12, null],
  ['BRANCH_RESOLVED', 'Khối Đồng Tâm', 3, null],
  ['COMMITTEE_RESOLVED', 'Khối Tân Thành', 2, 1],
  ['LISTED', 'Đảng bộ phường Trường Vinh, Nghệ An', 20, null],
];

/** Sends some of today's candidates on their way. Call once, when everything else has been lived. */
export function moveCandidates(world: World): CandidacyMove[] {
  const chance = stream('candidacy moves');
  const gone = new Set<Candidacy>();
  return journeys.flatMap(([stage, where, daysAgo, forwardedAgo], index) => {
    const to = where.startsWith('Đảng bộ') ? null : unitNamed(world.tree, where);
    const requestedOn = addDays(world.today, -daysAgo);
    const candidacy = world.candidacies.find((one) =>
      one.stage === stage && one.closedOn === null && !gone.has(one) && (one.lastEffectiveOn ?? '') < requestedOn && (to === null || grassrootsOf(one.branch) !== grassrootsOf(to)) && one.standingVoteCarried === undefined);
    if (!candidacy) return [];
    gone.add(candidacy);
    const from = candidacy.branch;
    const sentUp = dossierSentUp(stage);
    const certificateNo = sentUp ? null : `${index + 3}-GCN/CB`;
    const destination = to === null ? where : null;
    const toBranch = to === null ? {} : { toBranch: to };
    const details = { ...(destination ? { destination } : {}), movedOn: requestedOn, ...(certificateNo ? { helpedCertificateNo: certificateNo } : {}) };
    actOnCandidacy(world, candidacy, 'CANDIDACY_MOVE_REQUEST', {
      on: requestedOn, details, ...toBranch, facts: { branchId: from.id, movedOn: requestedOn, destination: { outside: to === null, branchId: to?.id ?? null, isBranch: true } },
    });
    const forwardedOn = forwardedAgo === null ? null : addDays(world.today, -forwardedAgo);
    if (forwardedOn !== null)
      actOnCandidacy(world, candidacy, 'CANDIDACY_MOVE_FORWARD', { on: forwardedOn, ...toBranch, facts: { openMove: { outside: to === null, awaitsForwarding: true, movedOn: requestedOn } } });
    return [{ id: chance.uuid(requestedOn), candidacy, from, to, destination, state: sentUp && forwardedOn === null ? 'REQUESTED' : 'IN_TRANSIT', sentUp, certificateNo, movedOn: requestedOn, requestedOn, forwardedOn }];
  });
}
