// The way into the Party: from the list of candidates to the ceremony and, a year later, recognition.
import { addDays, type LocalDate, weekday } from '@dangvu/domain/calendar/local-date';
import { probationEnd } from '@dangvu/domain/membership/lifecycle';
import { type Ballot, outcomeOf, type VoteBody, type VoteMatter, voteParamOf, votesNeeded } from '@dangvu/domain/membership/votes';
import { ruleOn } from '@dangvu/domain/rulebook/rules';
import type { Person, SourceGroup } from '../people/person.ts';
import type { Stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import { type Candidacy, cardNumber, count, dossierNumber, type Membership, type World } from './model.ts';
import { type ActInput, actOnCandidacy, actOnMembership, drawAsFor, issue } from './record.ts';

export type OpenStage = 'LISTED' | 'CLASS_DONE' | 'DOSSIER_OPEN' | 'BRANCH_RESOLVED' | 'COMMITTEE_RESOLVED';

/** The days of a candidacy; those not reached yet are absent. */
export interface CandidacyDays {
  listedOn: LocalDate;
  classOn?: LocalDate;
  dossierOn?: LocalDate;
  branchOn?: LocalDate;
  committeeOn?: LocalDate;
}

/** Counts back from a decision to the days before it; pupils are quick because school ends. */
export function daysBefore(decidedOn: LocalDate, chance: Stream, quick: boolean): Required<CandidacyDays> {
  const committeeOn = workday(addDays(decidedOn, -chance.between(8, 20)));
  const branchOn = workday(addDays(committeeOn, -chance.between(5, 20)));
  const dossierOn = workday(addDays(branchOn, -chance.between(40, quick ? 70 : 200)));
  const classOn = workday(addDays(dossierOn, -chance.between(20, quick ? 60 : 320)));
  return {
    listedOn: workday(addDays(classOn, -chance.between(30, quick ? 60 : 300))),
    classOn,
    dossierOn,
    branchOn,
    committeeOn,
  };
}

export function workday(day: LocalDate): LocalDate {
  return weekday(day) === 7 ? addDays(day, -2) : weekday(day) === 6 ? addDays(day, -1) : day;
}

/** Lives a candidacy up to where its days go. */
export function liveCandidacy(
  world: World,
  person: Person,
  branch: Unit,
  sourceGroup: SourceGroup,
  days: CandidacyDays,
): Candidacy {
  const candidacy: Candidacy = {
    id: world.chance.uuid(days.listedOn),
    person,
    branch,
    sourceGroup,
    stage: 'LISTED',
    listedOn: days.listedOn,
    certificateNo: null,
    certificateIssuedOn: null,
    dossierOpenedOn: null,
    branchResolvedOn: null,
    committeeResolvedOn: null,
    closedOn: null,
    closeReason: null,
    lastEffectiveOn: null,
  };
  world.candidacies.push(candidacy);
  actOnCandidacy(world, candidacy, 'CANDIDACY_OPEN', { on: days.listedOn, details: { sourceGroup } });
  if (days.classOn) {
    candidacy.certificateNo = `${world.chance.between(1, 480)}/GCN-TTCT`;
    actOnCandidacy(world, candidacy, 'AWARENESS_CLASS_COMPLETE', {
      on: days.classOn,
      details: { certificateNo: candidacy.certificateNo },
    });
    candidacy.certificateIssuedOn = days.classOn;
  }
  if (days.dossierOn) {
    actOnCandidacy(world, candidacy, 'DOSSIER_OPEN', { on: days.dossierOn });
    candidacy.dossierOpenedOn = days.dossierOn;
  }
  if (days.branchOn) {
    const ballot = ballotOf(
      world.chance,
      Math.max(5, branch.size - world.chance.between(2, 5)),
      'BRANCH',
      days.branchOn,
    );
    actOnCandidacy(world, candidacy, 'BRANCH_VOTE_RECORD', voteOn(ballot, 'BRANCH', days.branchOn));
    candidacy.branchResolvedOn = days.branchOn;
    // A branch that is itself the grassroots organisation resolves for both.
    if (branch.kind === 'GRASSROOTS_BRANCH') candidacy.committeeResolvedOn = days.branchOn;
  }
  if (days.committeeOn) {
    const ballot = ballotOf(
      world.chance,
      branch.kind === 'GRASSROOTS_BRANCH' ? world.chance.between(3, 5) : world.chance.between(9, 15),
      'COMMITTEE',
      days.committeeOn,
    );
    const vote = voteOn(ballot, 'COMMITTEE', days.committeeOn);
    // What chance would have drawn for it is drawn all the same: the rest of the town does not hang on it.
    if (branch.kind === 'GRASSROOTS_BRANCH') drawAsFor(world, vote);
    else {
      actOnCandidacy(world, candidacy, 'COMMITTEE_VOTE_RECORD', vote);
      candidacy.committeeResolvedOn = days.committeeOn;
    }
  }
  return candidacy;
}

/** A vote as it is recorded: the counts, and whether it carried. */
export const voteOn = (ballot: Ballot, body: VoteBody, on: LocalDate, matter?: VoteMatter): ActInput => ({
  on,
  facts: { ballot, voteBody: body },
  details: { ballot, outcome: outcomeOf(ballot, body, on, matter) },
});

/** A vote that carries, mostly of one mind. */
function ballotOf(chance: Stream, base: number, body: VoteBody, on: LocalDate): Ballot {
  const needed = votesNeeded(base, ruleOn(voteParamOf(body), on));
  const votesFor = Math.max(needed, base - chance.weighted([0, 1, 2], (missing) => [7, 2, 1][missing] ?? 0));
  const votesAgainst = chance.chance(0.15) ? Math.min(1, base - votesFor) : 0;
  return { base, votesFor, votesAgainst, notVoting: 0 };
}

export interface Admission {
  person: Person;
  branch: Unit;
  decidedOn: LocalDate;
  /** Days from the decision to the ceremony. */
  ceremonyAfter: number;
  /** Days from the official date to the decision that recognises. */
  recognisedAfter: number;
  ordinal?: number;
}

/** The decision on a candidate who has come all the way; opens the membership and plans what follows. */
export function admit(world: World, candidacy: Candidacy, plan: Admission): Membership {
  const member = openMembership(world, plan, candidacy);
  const decision = issue(world, world.tree.town, 'ADMISSION', plan.decidedOn);
  actOnCandidacy(world, candidacy, 'ADMISSION_DECIDE', { on: plan.decidedOn, decision }, member);
  candidacy.closedOn = plan.decidedOn;
  planAfterDecision(world, member, plan);
  return member;
}

/** The membership as the decision opens it: in its branch from that day, the ceremony still to come. */
export function openMembership(world: World, plan: Admission, candidacy: Candidacy | null): Membership {
  const member: Membership = {
    id: world.chance.uuid(plan.decidedOn),
    person: plan.person,
    bornIn: Number(plan.person.bornOn.slice(0, 4)),
    ordinal: plan.ordinal ?? 1,
    candidacy,
    status: 'DECIDED',
    branch: plan.branch,
    decidedOn: plan.decidedOn,
    ceremonyOn: null,
    officialOn: null,
    endedOn: null,
    dossierNo: null,
    cardNo: null,
    postings: [{ branch: plan.branch, from: plan.decidedOn, to: null }],
    lastEffectiveOn: plan.decidedOn,
    history: [],
    transfer: null,
    busyUntil: addDays(plan.decidedOn, plan.ceremonyAfter),
    heldUp: false,
  };
  world.memberships.push(member);
  count(world, plan.branch, 1);
  const last = world.lastAdmission.get(plan.branch);
  if (last === undefined || last < plan.decidedOn) world.lastAdmission.set(plan.branch, plan.decidedOn);
  return member;
}

/** Ceremony and recognition, each on its day; a day after the end of the history leaves the case open. */
export function planAfterDecision(world: World, member: Membership, plan: Admission): void {
  const ceremonyOn = addDays(plan.decidedOn, plan.ceremonyAfter);
  world.agenda.on(ceremonyOn, () => {
    if (member.endedOn !== null || member.heldUp) return;
    actOnMembership(world, member, 'CEREMONY_HOLD', { on: ceremonyOn });
    member.ceremonyOn = ceremonyOn;
    member.dossierNo = dossierNumber(world, 100_000 + world.memberships.length * 3 + world.chance.between(0, 2));
    const officialOn = probationEnd(ceremonyOn);
    planRecognition(world, member, officialOn, plan.recognisedAfter);
  });
}

/** Recognition takes effect when the twelve months end and is decided some days later. */
export function planRecognition(world: World, member: Membership, officialOn: LocalDate, decidedAfter: number): void {
  world.agenda.on(officialOn, () => recogniseWhenDecided(world, member, officialOn, addDays(officialOn, decidedAfter)));
}

function recogniseWhenDecided(world: World, member: Membership, officialOn: LocalDate, decidedOn: LocalDate): void {
  if (member.endedOn !== null || member.heldUp) return;
  // From here to the decision the case is the committee's: nothing else is begun with this member.
  member.busyUntil = decidedOn;
  world.agenda.on(decidedOn, () => {
    if (member.endedOn !== null || member.heldUp) return;
    if (member.transfer) {
      // Recognition waits for the transfer (the table refuses it meanwhile).
      recogniseWhenDecided(world, member, officialOn, addDays(decidedOn, 7));
      return;
    }
    const decision = issue(world, world.tree.town, 'RECOGNITION', decidedOn);
    actOnMembership(world, member, 'RECOGNISE', { on: officialOn, decision });
    member.officialOn = officialOn;
    // Cards follow by a decision of their own: the latest are still to be issued.
    const number = cardNumber(world);
    member.cardNo = decidedOn > addDays(world.today, -45) ? null : number;
  });
}
