import { sample } from '@dangvu/testing/sample-hierarchy';
import { keep, keepsakes } from './keepsakes.ts';
import { monthsAfter, monthsOfAge } from './life.ts';
import type { Candidacy, Exit, Life, Member, Move } from './life.ts';

/** What a move makes of a person, or the words in which it may be refused: all that speak against it, as any of them is right. */
export type Verdict = { readonly ok: true; readonly life: Life } | { readonly ok: false; readonly codes: readonly string[] };

type Check = readonly [wrong: boolean, code: string];

/** Of an earlier day than the last the product also tells what stood against it on that day; here it is too early, and that is all. */
const ofThatDay: readonly string[] = ['INSPECTION_IN_PROGRESS', 'INSPECTION_NOT_IN_PROGRESS', 'SUSPENSION_IN_FORCE', 'SUSPENSION_NOT_IN_FORCE'];

const refusedBy = (checks: readonly Check[]): readonly string[] => checks.filter(([wrong]) => wrong).map(([, code]) => code);
const no = (...codes: string[]): Verdict => ({ ok: false, codes: codes.includes('DATE_OUT_OF_ORDER') ? [...codes, ...ofThatDay] : codes });

/** Two thirds, without fractions (06-HD/TW 3.6). */
const twoThirds = ({ inFavour, eligible }: { inFavour: number; eligible: number }): boolean => 3 * inFavour >= 2 * eligible;
/** More than half (294-QĐ/TW 4.3.2). */
const moreThanHalf = ({ inFavour, eligible }: { inFavour: number; eligible: number }): boolean => 2 * inFavour > eligible;

/** Who comes back: once, not who quit or resigned, after 36 months (294-QĐ/TW 3.5). Who moved away never left; a flaw of procedure is made good at once (4.4). */
function wayBack(exits: readonly Exit[], on: string): readonly Check[] {
  const left = exits.filter(({ how, unfit }) => how === 'STRUCK_OFF' || how === 'RESIGNED' || how === 'EXPELLED' || unfit);
  const last = left.at(-1);
  if (!last) return [];
  return [
    [left.length > 1, 'READMISSION_ONCE'],
    [last.how === 'RESIGNED' || last.quit, 'READMISSION_BARRED'],
    [on < monthsAfter(last.on, 36), 'READMISSION_TOO_EARLY'],
  ];
}

/** Who left and arrives was admitted anew since, when he might be (294-QĐ/TW 3.5, 5.2.2). */
function sinceExit(exits: readonly Exit[], decidedOn: string): readonly Check[] {
  const last = exits.findLast(({ how, unfit }) => how === 'STRUCK_OFF' || how === 'RESIGNED' || how === 'EXPELLED' || unfit);
  return last ? [[decidedOn <= last.on, 'ARRIVED_AFTER_EXIT'], ...wayBack(exits, decidedOn)] : [];
}

/** Moves of somebody who is followed towards admission. */
export const beforeAdmission: readonly Move['act'][] = ['class', 'permit', 'dossier', 'branchVote', 'committeeVote', 'standingVote', 'admit', 'refuse', 'drop'];

/**
 * What follows from a move, whoever makes it.
 * @param again it was made before and stands in the log: that somebody was let back unlawfully is for a decision, not for a correction
 */
export function follow(life: Life, move: Move, today: string, again = false): Verdict {
  if (move.act === 'list' || move.act === 'arrive') return open(life, move, today, again);
  if (move.act === 'restore') return restore(life, move.on, today);
  if (keepsakes.includes(move.act)) return keep(life, move, today, again);
  if (beforeAdmission.includes(move.act)) return life.candidacy ? candidate(life, life.candidacy, move, today) : no('TRANSITION_REFUSED');
  return life.member ? member(life, life.member, move, today) : no('TRANSITION_REFUSED');
}

function open(life: Life, move: Move & { act: 'list' | 'arrive' }, today: string, again: boolean): Verdict {
  const checks: Check[] = [
    [life.dead, 'TRANSITION_REFUSED'],
    [life.member !== null, 'PERSON_ALREADY_MEMBER'],
    [life.candidacy !== null, 'PERSON_ALREADY_CANDIDATE'],
    [move.on > today, 'DATE_IN_FUTURE'],
    // What was recorded about an end afterwards, a card handed back, does not keep the day of the next record from being put right.
    [move.on < ((again ? life.over : life.last) ?? ''), 'DATE_OUT_OF_ORDER'],
  ];
  if (move.act === 'list') checks.push(...(again ? [] : wayBack(life.exits, move.on)));
  else {
    const days = [move.decidedOn, move.ceremonyOn, ...(move.official ? [move.officialOn] : []), move.on];
    checks.push([days.some((day, index) => day < (days[index - 1] ?? '')), 'DATE_OUT_OF_ORDER']);
    checks.push([move.decidedOn < life.bornOn, 'DATE_BEFORE_BIRTH'], [monthsOfAge(life.bornOn, move.decidedOn) < (move.decidedOn < '2011-11-01' ? 15 : 18) * 12, 'ADMITTED_UNDER_AGE']);
    if (!again) checks.push(...sinceExit(life.exits, move.decidedOn));
  }
  const codes = refusedBy(checks);
  if (codes.length > 0) return no(...codes);
  const next = { ...life, last: move.on, branch: move.branch };
  if (move.act === 'list') {
    return { ok: true, life: { ...next, candidacy: { stage: 'LISTED', last: move.on, certificateOn: null, dossierOn: null, standing: null, permitted: false } } };
  }
  const { decidedOn, ceremonyOn } = move;
  const officialOn = move.official ? move.officialOn : null;
  return { ok: true, life: { ...next, member: { ...fresh, status: move.official ? 'OFFICIAL' : 'PROBATIONARY', last: move.on, decidedOn, ceremonyOn, officialOn } } };
}

/** Who was put out wrongly comes back as what he was (294-QĐ/TW 5.2.2); who moved away, died or was never rightly admitted does not. */
function restore(life: Life, on: string, today: string): Verdict {
  const exit = life.exits.at(-1);
  if (!exit || life.member) return no('TRANSITION_REFUSED');
  const codes = refusedBy([
    [!['EXPELLED', 'STRUCK_OFF', 'RESIGNED'].includes(exit.how), 'TRANSITION_REFUSED'],
    [life.candidacy !== null, 'PERSON_ALREADY_CANDIDATE'],
    [on > today, 'DATE_IN_FUTURE'],
    [on < (life.last ?? exit.on), 'DATE_OUT_OF_ORDER'],
  ]);
  if (codes.length > 0) return no(...codes);
  return { ok: true, life: { ...life, last: on, branch: exit.at, exits: life.exits.slice(0, -1), member: { ...exit.was, last: on, transfer: null, strikeVoteLost: false } } };
}

const fresh = { received: false, votesLost: 0, lastVoteLost: false, lostAbove: [], strikeVoteLost: false, transfer: null, suspendedUntil: null, inspected: null, card: false, badges: [], blocks: [] } as const;

function candidate(life: Life, at: Candidacy, move: Move, today: string): Verdict {
  const { stage } = at;
  const certificateOver = at.certificateOn !== null && move.on > monthsAfter(at.certificateOn, 60);
  const dossierOver = at.dossierOn !== null && move.on > monthsAfter(at.dossierOn, 12);
  const days: Check[] = [[move.on > today, 'DATE_IN_FUTURE'], [move.on < at.last, 'DATE_OUT_OF_ORDER']];
  const step = (checks: readonly Check[], change: Partial<Candidacy>): Verdict => {
    const codes = refusedBy([...checks, ...days]);
    return codes.length > 0 ? no(...codes) : { ok: true, life: { ...life, last: move.on, candidacy: { ...at, ...change, last: move.on } } };
  };
  const out = (checks: readonly Check[], change: Partial<Life>): Verdict => {
    const codes = refusedBy([...checks, ...days]);
    return codes.length > 0 ? no(...codes) : { ok: true, life: { ...life, last: move.on, over: move.on, candidacy: null, ...change } };
  };
  const not = (...stages: Candidacy['stage'][]): Check => [!stages.includes(stage), 'TRANSITION_REFUSED'];
  switch (move.act) {
    case 'class':
      return step([not('LISTED', 'CLASS_DONE', 'DOSSIER_OPEN'), [stage !== 'LISTED' && !certificateOver, 'TRANSITION_REFUSED']], {
        certificateOn: move.on,
        ...(stage === 'LISTED' ? { stage: 'CLASS_DONE' as const } : {}),
      });
    case 'permit':
      return step([not('CLASS_DONE'), [at.permitted, 'DOSSIER_PERMITTED_ALREADY']], { permitted: true });
    case 'dossier':
      return step([not('CLASS_DONE', 'DOSSIER_OPEN'), [stage === 'CLASS_DONE' && !at.permitted, 'DOSSIER_NOT_PERMITTED'], [stage === 'DOSSIER_OPEN' && !dossierOver, 'TRANSITION_REFUSED']], { stage: 'DOSSIER_OPEN', dossierOn: move.on });
    case 'branchVote': {
      const months = monthsOfAge(life.bornOn, move.on);
      const checks: Check[] = [not('DOSSIER_OPEN'), [months < 18 * 12 || months > 60 * 12, 'AGE_OUT_OF_RANGE'], [certificateOver, 'CERTIFICATE_EXPIRED'], [dossierOver, 'DOSSIER_EXPIRED']];
      // The school is its own grassroots organisation: no committee stands between it and the town.
      return step(checks, twoThirds(move) ? { stage: life.branch === sample.school ? 'COMMITTEE_RESOLVED' : 'BRANCH_RESOLVED' } : {});
    }
    case 'committeeVote':
      return step([not('BRANCH_RESOLVED')], twoThirds(move) ? { stage: 'COMMITTEE_RESOLVED' } : {});
    case 'standingVote':
      return step([not('COMMITTEE_RESOLVED')], { standing: moreThanHalf(move) });
    case 'admit':
      return out([not('COMMITTEE_RESOLVED'), [at.standing === false, 'VOTE_NOT_CARRIED']], {
        member: { ...fresh, status: 'DECIDED', last: move.on, decidedOn: move.on, ceremonyOn: null, officialOn: null },
      });
    case 'refuse':
      return out([not('BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'), [at.standing === true, 'VOTE_CARRIED']], {});
    default:
      return out([], {});
  }
}

function member(life: Life, at: Member, move: Move, today: string): Verdict {
  const probationEnd = at.ceremonyOn ? monthsAfter(at.ceremonyOn, 12) : '9999-12-31';
  const future: Check = [move.on > today, 'DATE_IN_FUTURE'];
  const order: Check = [move.on < at.last, 'DATE_OUT_OF_ORDER'];
  const only = (...statuses: Member['status'][]): Check => [!statuses.includes(at.status), 'TRANSITION_REFUSED'];
  const members = only('PROBATIONARY', 'OFFICIAL');
  const moving: Check = [at.transfer !== null, 'TRANSFER_PENDING'];
  const inspected: Check = [at.inspected !== null, 'INSPECTION_IN_PROGRESS'];
  const suspended = at.suspendedUntil !== null && move.on <= at.suspendedUntil;
  const step = (checks: readonly Check[], change: Partial<Member>, on = move.on, branch = life.branch): Verdict => {
    const codes = refusedBy([...checks, future]);
    const last = on > at.last ? on : at.last;
    return codes.length > 0 ? no(...codes) : { ok: true, life: { ...life, branch, last: last > (life.last ?? '') ? last : life.last, member: { ...at, ...change, last } } };
  };
  const out = (checks: readonly Check[], how: Exit['how'], more: Partial<Exit> = {}): Verdict => {
    const codes = refusedBy([...checks, future, order]);
    const exit = { how, on: move.on, quit: false, unfit: false, was: at, at: life.branch, last: move.on, badgesTaken: false, complaint: null, ...more };
    return codes.length > 0 ? no(...codes) : { ok: true, life: { ...life, last: move.on, over: move.on, member: null, dead: how === 'DECEASED', exits: [...life.exits, exit] } };
  };
  switch (move.act) {
    case 'receive':
      return step([only('DECIDED'), [at.received, 'DECISION_RECEIVED_ALREADY'], order], { received: true });
    case 'ceremony':
      return step([only('DECIDED'), [move.on < at.decidedOn, 'CEREMONY_BEFORE_DECISION'], order], { status: 'PROBATIONARY', ceremonyOn: move.on });
    case 'recognitionVote': {
      const { body } = move;
      const branch = body === 'BRANCH';
      const lost = body === 'STANDING_COMMITTEE' ? !moreThanHalf(move) : !twoThirds(move);
      const checks: Check[] = [only('PROBATIONARY'), [move.on < probationEnd || today < probationEnd, 'PROBATION_NOT_OVER'], [branch && at.votesLost >= 3, 'VOTE_ROUNDS_EXHAUSTED'], order];
      if (!branch) return step(checks, { lostAbove: [...at.lostAbove.filter((one) => one !== body), ...(lost ? [body] : [])] });
      return step(checks, { votesLost: at.votesLost + (lost ? 1 : 0), lastVoteLost: lost });
    }
    case 'recognise':
      return step(
        [only('PROBATIONARY'), [move.on < probationEnd || today < probationEnd, 'PROBATION_NOT_OVER'], moving, [(at.lastVoteLost && at.votesLost < 3) || at.lostAbove.length > 0, 'VOTE_NOT_CARRIED']],
        { status: 'OFFICIAL', officialOn: probationEnd },
        probationEnd,
      );
    case 'annul':
      return out([], 'ANNULLED', { unfit: move.kind === 'STANDARD' });
    case 'request':
      return step([moving, inspected, [move.to === life.branch, 'TRANSFER_SAME_BRANCH'], order], { transfer: { to: move.to, awaits: move.awaits } });
    case 'refer':
      return step([[at.transfer === null, 'TRANSFER_NOT_PENDING'], [at.transfer?.awaits === false, 'TRANSFER_ALREADY_REFERRED'], inspected, order], {
        transfer: { to: at.transfer?.to ?? null, awaits: false },
      });
    case 'accept': {
      const checks: Check[] = [[at.transfer === null, 'TRANSFER_NOT_PENDING'], [at.transfer?.awaits === true, 'TRANSFER_NOT_REFERRED'], order];
      return at.transfer && at.transfer.to === null ? out(checks, 'MOVED') : step(checks, { transfer: null }, move.on, at.transfer?.to ?? life.branch);
    }
    case 'return':
      return step([[!at.transfer?.to, 'TRANSFER_NOT_PENDING'], [at.transfer?.awaits === true, 'TRANSFER_NOT_REFERRED'], order], { transfer: null });
    case 'cancel':
      return step([[at.transfer === null, 'TRANSFER_NOT_PENDING'], order], { transfer: null });
    case 'discipline': {
      // Nobody here holds an office, so none can be taken (69-QĐ/TW, Đ7); who is on probation is reprimanded or warned only.
      const forms: Check[] = [
        [at.status === 'PROBATIONARY' && (move.form === 'REMOVAL_FROM_OFFICE' || move.form === 'EXPULSION'), 'DISCIPLINE_FORM_NOT_ALLOWED'],
        [move.form === 'REMOVAL_FROM_OFFICE', 'DISCIPLINE_FORM_NOT_ALLOWED'],
      ];
      if (move.form === 'EXPULSION') return out([members, ...forms], 'EXPELLED');
      // Before 1 July 2025 a warning kept a badge away for six months and a reprimand did not (28.3.1c).
      const months = move.on >= '2025-07-01' ? (move.form === 'WARNING' ? 9 : 6) : move.form === 'WARNING' ? 6 : 0;
      return step([members, ...forms, order], { blocks: [...at.blocks, { on: move.on, until: monthsAfter(move.on, months) }] });
    }
    case 'strikeOffVote':
      return step([members, order], { strikeVoteLost: !twoThirds(move) });
    case 'strikeOff': {
      const early = move.ground === 'PROBATION_NOT_PASSED';
      const checks: Check[] = [members, inspected, [early && at.status !== 'PROBATIONARY', 'STRIKE_OFF_GROUND'], [early && move.on < probationEnd, 'PROBATION_NOT_OVER'], [!early && at.strikeVoteLost, 'VOTE_NOT_CARRIED']];
      return out(checks, 'STRUCK_OFF', { quit: move.ground === 'CARD_HANDED_BACK' });
    }
    case 'resign':
      return out([members, moving, inspected], 'RESIGNED');
    case 'die':
      return out([], 'DECEASED');
    case 'suspend':
      return step([members, [suspended, 'SUSPENSION_IN_FORCE'], [move.until <= move.on, 'INVALID_INPUT'], order], { suspendedUntil: move.until });
    case 'resume':
      return step([members, [!suspended, 'SUSPENSION_NOT_IN_FORCE'], order], { suspendedUntil: null });
    case 'inspect':
      return step([members, inspected, order], { inspected: move.on });
    default:
      return step([members, [at.inspected === null || move.on < at.inspected, 'INSPECTION_NOT_IN_PROGRESS'], order], { inspected: null });
  }
}
