import type { Client } from 'pg';
import { decision, does } from '../membership/acts.ts';
import { fillDossier, layConsent } from '../membership/scene.ts';
import type { Life, Move } from './life.ts';
import type { Who } from './who.ts';

const nobody = '00000000-0000-7000-8000-00000000dead';
let serial = 0;
let cards = 0;

/** One person as the product knows him: ids, and nothing else. */
export interface Real {
  readonly name: string;
  readonly bornOn: string;
  readonly personalId: string;
  personId: string | null;
  candidacyId: string | null;
  membershipId: string | null;
  transferId: string | null;
}

/** Somebody the product does not know yet. */
export function stranger(bornOn: string): Real {
  serial += 1;
  const name = `Người Mẫu ${[...String(serial)].map((digit) => String.fromCharCode(97 + Number(digit))).join('')}`;
  return { name, bornOn, personalId: `888${String(serial).padStart(9, '0')}`, personId: null, candidacyId: null, membershipId: null, transferId: null };
}

const whole = (real: Real): object => ({
  fullName: real.name, bornOn: real.bornOn, personalId: real.personalId,
  sex: 'FEMALE', ethnicity: 'Kinh', occupation: 'Giáo viên', education: 'UPPER_SECONDARY',
});

/** On which record a move is made. */
type Subject = 'candidacy' | 'membership' | 'transfer';

/** The mutation a move is, on which record, with what is typed. */
function mutationOf(move: Move, real: Real): readonly [mutation: string, on: Subject | null, typed: object] {
  const { on } = move;
  const why = { reason: 'Theo hồ sơ' };
  const signed = { decision: decision(on) };
  const who = real.personId ? { personId: real.personId } : { person: whole(real) };
  const votes = 'eligible' in move ? { heldOn: on, eligible: move.eligible, present: move.eligible, inFavour: move.inFavour, against: move.eligible - move.inFavour } : {};
  switch (move.act) {
    case 'list': return ['candidacyOpen', null, { branchId: move.branch, sourceGroup: 'TEACHER', listedOn: on, ...who }];
    case 'arrive': {
      const { branch, decidedOn, ceremonyOn, official, officialOn } = move;
      const status = official ? { status: 'OFFICIAL', officialOn } : { status: 'PROBATIONARY' };
      return ['membershipArrive', null, { branchId: branch, arrivedOn: on, from: 'Đảng bộ thành phố Vinh', decidedOn, ceremonyOn, ...status, ...who }];
    }
    case 'class': return ['awarenessClassComplete', 'candidacy', { certificateNo: 'CN 1', issuedOn: on }];
    case 'permit': return ['dossierPermit', 'candidacy', { permittedOn: on }];
    case 'dossier': return ['dossierOpen', 'candidacy', { openedOn: on }];
    case 'branchVote': return ['branchVoteRecord', 'candidacy', votes];
    case 'committeeVote': return ['committeeVoteRecord', 'candidacy', votes];
    case 'standingVote': return ['standingCommitteeVoteRecord', 'candidacy', votes];
    case 'admit': return ['admissionDecide', 'candidacy', signed];
    case 'refuse': return ['admissionRefuse', 'candidacy', { ...why, ...signed }];
    case 'drop': return ['candidacyDrop', 'candidacy', { droppedOn: on, ...why }];
    case 'receive': return ['decisionReceive', 'membership', { receivedOn: on }];
    case 'ceremony': return ['ceremonyHold', 'membership', { heldOn: on }];
    case 'recognitionVote': return ['recognitionVoteRecord', 'membership', { body: move.body, ...votes }];
    case 'strikeOffVote': return ['strikeOffVoteRecord', 'membership', { body: 'BRANCH', ...votes }];
    case 'recognise': return ['membershipRecognise', 'membership', signed];
    case 'annul': return ['admissionAnnul', 'membership', { kind: move.kind, ...why, ...signed }];
    case 'request':
      return ['membershipTransferRequest', 'membership', { requestedOn: on, awaitsReferral: move.awaits, ...(move.to ? { toBranchId: move.to } : { destination: 'Đảng bộ thành phố Vinh' }) }];
    case 'refer': return ['transferRefer', 'transfer', { referredOn: on }];
    case 'accept': return ['transferAccept', 'transfer', { acceptedOn: on }];
    case 'return': return ['transferReturn', 'transfer', { returnedOn: on, ...why }];
    case 'cancel': return ['transferCancel', 'transfer', why];
    case 'discipline': return ['membershipDiscipline', 'membership', { form: move.form, grounds: 'Vi phạm quy định', ...signed }];
    case 'strikeOff': return ['membershipStrikeOff', 'membership', { grounds: move.ground, ...signed }];
    case 'resign': return ['membershipResign', 'membership', { ...why, ...signed }];
    case 'die': return ['memberDeathRecord', 'membership', { diedOn: on }];
    case 'restore': return ['membershipRestore', 'membership', { ...why, ...signed }];
    case 'suspend': return ['membershipSuspend', 'membership', { until: move.until, ...why, ...signed }];
    case 'resume': return ['membershipResume', 'membership', { resumedOn: on, ...why }];
    case 'inspect': return ['inspectionOpen', 'membership', { openedOn: on, ...why }];
    case 'cardIssue': return ['cardIssue', 'membership', { number: `1${String((cards += 1)).padStart(7, '0')}`, ...signed }];
    case 'cardWithdraw': return ['cardWithdraw', 'membership', { withdrawnOn: on, ...why }];
    case 'badgeAward': return ['badgeAward', 'membership', { badge: move.years, ground: move.ground, ...signed }];
    case 'badgeWithdraw': return ['badgeWithdraw', 'membership', { withdrawnOn: on, ...why }];
    case 'complain': return ['complaintFile', 'membership', { filedOn: on, ...why }];
    case 'uphold': return ['complaintReject', 'membership', { ...why, ...signed }];
    case 'close': return ['inspectionClose', 'membership', { closedOn: on, outcome: 'Không có vi phạm' }];
  }
}

export interface Answered {
  readonly codes: readonly string[];
  readonly payload: any;
  readonly mutation: string;
  readonly input: object;
}

/** Does a move through the API, on the record as it stands or as it stood before. */
export async function attemptMove(owner: Client, { caller }: Who, move: Move, real: Real, how: { stale: boolean; key: string }): Promise<Answered> {
  const [mutation, on, typed] = mutationOf(move, real);
  if (move.act === 'admit' && real.candidacyId) await layConsent(owner, real.candidacyId);
  const id = on && (real[`${on}Id`] ?? nobody);
  const found = on && (await owner.query<{ version: number }>(`select version from ${on} where id = $1`, [id])).rows[0]?.version;
  const record = on ? { id, expectedVersion: (found ?? 1) - (how.stale ? 1 : 0) } : {};
  const input = { ...record, ...typed, idempotencyKey: how.key };
  const payload = await does(caller, mutation, input);
  const codes = payload.userErrors.map(({ code }: { code: string }) => code);
  if (codes.length === 0) {
    real.personId = payload.person?.id ?? real.personId;
    real.candidacyId = payload.candidacy?.id ?? real.candidacyId;
    // Which papers an act needs has tests of its own; here they are there from the beginning.
    if (move.act === 'list' && real.candidacyId) await fillDossier(owner, real.candidacyId);
    real.membershipId = payload.membership?.id ?? real.membershipId;
    real.transferId = payload.transfer?.id ?? real.transferId;
  }
  return { codes, payload, mutation, input };
}

/** How a person stands by what the API answers. */
export async function standing({ caller }: Who, real: Real): Promise<object | null> {
  if (!real.personId) return null;
  const query = `query Standing($id: ID!) { person(id: $id) { diedOn currentCandidacy { stage branch { id } }
    memberships { status decidedOn ceremonyOn officialOn endedOn cardNo badges { years withdrawnOn } branch { id } openTransfer { state toBranch { id } } } } }`;
  const { person } = (await caller.run(query, { id: real.personId })).data;
  const [last] = person.memberships;
  const going = last && !last.endedOn ? last : null;
  return {
    exits: person.memberships.filter(({ endedOn }: { endedOn: string | null }) => endedOn).map(({ status, endedOn }: { status: string; endedOn: string }) => `${status} ${endedOn}`).reverse(),
    dead: person.diedOn !== null,
    candidacy: person.currentCandidacy && `${person.currentCandidacy.stage} ${person.currentCandidacy.branch.id}`,
    member: going && `${going.status} ${going.branch.id} ${going.decidedOn} ${going.ceremonyOn} ${going.officialOn}`,
    card: Boolean(last?.cardNo),
    badges: (last?.badges ?? []).filter(({ withdrawnOn }: { withdrawnOn: string | null }) => !withdrawnOn).map(({ years }: { years: number }) => years).sort(),
    transfer: going?.openTransfer ? `${going.openTransfer.state} ${going.openTransfer.toBranch?.id ?? 'out'}` : null,
  };
}

/** The same by the model. */
export function standingDue(life: Life): object | null {
  if (!life.last) return null;
  const { member, candidacy, branch } = life;
  const transfer = member?.transfer;
  const exit = life.exits.at(-1);
  const was = member ?? exit?.was;
  return {
    exits: life.exits.map(({ how, on }) => `${how} ${on}`),
    dead: life.dead,
    candidacy: candidacy && `${candidacy.stage} ${branch}`,
    member: member && `${member.status} ${branch} ${member.decidedOn} ${member.ceremonyOn} ${member.officialOn}`,
    card: was?.card ?? false,
    badges: !member && exit?.badgesTaken ? [] : [...(was?.badges ?? [])].sort(),
    transfer: transfer ? `${transfer.awaits ? 'REQUESTED' : 'IN_TRANSIT'} ${transfer.to ?? 'out'}` : null,
  };
}
