// The only way anything enters the demo's history: through the same transition table that refuses a real officer's
// mistake.
import { type Permission, permissions } from '@dangvu/domain/access/roles';
import { addDays, addMonths, type LocalDate, partsOf, weekday } from '@dangvu/domain/calendar/local-date';
import { formatMessage } from '@dangvu/domain/errors/messages';
import {
  attempt,
  type LifecycleAct,
  type LifecycleFacts,
  type LifecycleState,
} from '@dangvu/domain/membership/lifecycle';
import { noRecognitionVotes } from '@dangvu/domain/membership/votes';
import { tracedActs } from '@dangvu/domain/membership/history';
import { measureOf, measuresOf } from '@dangvu/domain/reporting/measures';
import type { Stream } from '../seeded.ts';
import { grassrootsOf, type Unit } from '../units/tree.ts';
import {
  type Candidacy,
  count,
  type Decision,
  type DecisionKind,
  type LifecycleEvent,
  type Membership,
  type Transfer,
  type World,
} from './model.ts';

/** History is loaded by somebody who may do everything; who may do what is not what these data are about. */
const everything: ReadonlySet<Permission> = new Set(permissions);

export interface ActInput {
  on: LocalDate;
  decision?: Decision;
  transfer?: Transfer;
  toBranch?: Unit;
  details?: Record<string, unknown>;
  /** What the act is asked beyond its day and its decision. */
  facts?: Partial<LifecycleFacts>;
}

interface Subject {
  state: LifecycleState;
  candidacy: Candidacy | null;
  membership: Membership | null;
  branch: Unit;
  facts: Partial<LifecycleFacts>;
}

/** Records an act on a candidacy; `stage` follows. */
export function actOnCandidacy(
  world: World,
  candidacy: Candidacy,
  act: LifecycleAct,
  input: ActInput,
  membership: Membership | null = null,
): LifecycleEvent {
  const opening = act === 'CANDIDACY_OPEN';
  const event = record(world, act, input, {
    state: opening ? 'NONE' : candidacy.stage,
    candidacy,
    membership,
    branch: candidacy.branch,
    facts: {
      bornOn: candidacy.person.bornOn,
      certificateIssuedOn: candidacy.certificateIssuedOn,
      dossierOpenedOn: candidacy.dossierOpenedOn,
      branchResolvedOn: candidacy.branchResolvedOn,
      decisionExtendedOn: null,
      lastEffectiveOn: candidacy.lastEffectiveOn,
      openCandidacy: !opening,
      earlier: earlierOf(world, candidacy.person),
      openMembership: false,
      standingVoteCarried: candidacy.standingVoteCarried ?? null,
      ownGrassroots: candidacy.branch.kind === 'GRASSROOTS_BRANCH',
      // What lies in a dossier is written when the history is over, for those that are open then.
      dossierPermittedOn: 'RECORDED',
      papers: 'RECORDED',
    },
  });
  candidacy.stage = event.toState as Candidacy['stage'];
  candidacy.lastEffectiveOn = event.effectiveOn;
  return event;
}

/** What the way back asks of somebody who was a member before; nobody else has anything here. */
function earlierOf(world: World, person: Candidacy['person']): LifecycleFacts['earlier'] {
  return world.returning
    .filter((member) => member.person === person)
    .map((member) => ({ status: member.status, endedOn: member.endedOn, ground: String(world.events.find((event) => event.membership === member && event.act === 'STRIKE_OFF')?.details['ground'] ?? '') }));
}

/** What kinds of committee decided the discipline an act goes on with, and changed it. */
function decidersOf(world: World, member: Membership, named: string | null | undefined): Partial<LifecycleFacts> {
  if (!named) return {};
  const about = world.events.filter((event) => event.membership === member && (event.id === named || (event.act === 'DISCIPLINE_CHANGE' && event.details['case'] === named)));
  return { disciplinedBy: about.flatMap(({ decision }) => (decision ? [decision.issuer.kind] : [])) };
}

/** Records an act on a membership; `status` follows, and so does an end. */
export function actOnMembership(world: World, member: Membership, act: LifecycleAct, input: ActInput): LifecycleEvent {
  const opening = act === 'ARRIVE';
  const event = record(world, act, input, {
    state: opening ? 'NONE' : member.status,
    candidacy: null,
    membership: member,
    branch: member.branch,
    facts: {
      bornOn: member.person.bornOn,
      decidedOn: member.decidedOn,
      ceremonyOn: member.ceremonyOn,
      officialOn: member.officialOn,
      lastEffectiveOn: member.lastEffectiveOn,
      branchId: member.branch.id,
      openTransfer: member.transfer && { outside: member.transfer.to === null, awaitsReferral: member.transfer.state === 'REQUESTED' },
      openMembership: !opening && member.endedOn === null,
      openCandidacy: false,
      recognitionVotes: member.recognitionVotes ?? noRecognitionVotes,
      endedOn: member.endedOn,
      history: member.history,
      ...decidersOf(world, member, input.facts?.case),
    },
  });
  if (tracedActs.includes(act)) member.history.push(event);
  member.status = event.toState as Membership['status'];
  if (member.lastEffectiveOn === null || event.effectiveOn > member.lastEffectiveOn)
    member.lastEffectiveOn = event.effectiveOn;
  if (act === 'RESTORE') takeUpAgain(world, member, event.effectiveOn);
  else if (member.endedOn === null && !['DECIDED', 'PROBATIONARY', 'OFFICIAL'].includes(member.status)) endMembership(world, member, event.effectiveOn);
  return event;
}

/**
 * The admission of someone whose candidacy was never recorded, because it lies before the records. The table is asked
 * as for everybody else; the event names the membership alone.
 */
export function actOnMembershipOpening(world: World, member: Membership, decision: Decision): LifecycleEvent {
  return record(
    world,
    'ADMISSION_DECIDE',
    { on: member.decidedOn, decision },
    {
      state: 'COMMITTEE_RESOLVED',
      candidacy: null,
      membership: member,
      branch: member.branch,
      facts: { bornOn: member.person.bornOn, openMembership: false, standingVoteCarried: null, papers: 'RECORDED' },
    },
  );
}

/** The day of the exit is the first day the member is no longer counted. */
function endMembership(world: World, member: Membership, on: LocalDate): void {
  count(world, member.branch, -1);
  member.endedOn = on;
  const last = member.postings.at(-1);
  if (last) last.to = on;
}

/** Who is restored takes part again where he did before. */
function takeUpAgain(world: World, member: Membership, on: LocalDate): void {
  count(world, member.branch, 1);
  member.endedOn = null;
  member.restoredOn = on;
  member.postings.push({ branch: member.branch, from: on, to: null });
}

/** Draws what an act would have drawn, and records nothing. */
export function drawAsFor(world: World, { on }: Pick<ActInput, 'on'>): void {
  world.chance.uuid(on);
  recordedAfter(world.chance, on, world.today);
}

function record(world: World, act: LifecycleAct, input: ActInput, subject: Subject): LifecycleEvent {
  // An act is known some days after it took effect, and after its decision: that day is "today" to the rules.
  const known = input.decision && input.decision.decidedOn > input.on ? input.decision.decidedOn : input.on;
  const result = attempt(act, {
    ...subject.facts,
    state: subject.state,
    today: world.today,
    permissions: everything,
    permissionsAtDestination: everything,
    permissionsAtSuperior: everything,
    effectiveOn: input.on,
    // Documents get their numbers when the whole year is known; that there is one is what the rule asks.
    decision: input.decision ? { number: input.decision.number, issuedOn: input.decision.decidedOn } : null,
    issuer: input.decision?.issuer.kind ?? null,
    ...input.facts,
  });
  const who = subject.membership?.person ?? subject.candidacy?.person;
  if (!who) throw new Error(`${act} happens to nobody`);
  if (!result.ok) {
    const why = formatMessage(result.refusal.code, 'en', result.refusal.params);
    throw new Error(`The demo breaks a rule: ${act} of ${who.id} in ${subject.state} on ${input.on}: ${why}`);
  }
  const event: LifecycleEvent = {
    id: world.chance.uuid(result.effectiveOn),
    person: who,
    candidacy: subject.candidacy,
    membership: subject.membership,
    transfer: input.transfer ?? null,
    act,
    fromState: subject.state === 'NONE' ? null : subject.state,
    toState: result.to,
    branch: subject.branch,
    toBranch: input.toBranch ?? null,
    effectiveOn: result.effectiveOn,
    recordedAt: recordedAfter(world.chance, known, world.today),
    decision: input.decision ?? null,
    measure: storedMeasure(act),
    details: input.details ?? {},
    corrects: null,
    voided: false,
  };
  world.events.push(event);
  return event;
}

/** What counts at two ends is stored as one MOVED; the database works out which units it leaves and which it enters. */
function storedMeasure(act: LifecycleAct): string | null {
  return measuresOf(act).length > 1 ? 'MOVED' : measureOf(act);
}

/**
 * When something that happened on a day was typed in: within days, in office hours, and before the month's report is
 * due on the 5th, because that is when branches hurry. Never later than the night before the demo's today.
 */
export function recordedAfter(chance: Stream, day: LocalDate, today: LocalDate): string {
  const { year, month } = partsOf(day);
  const latest = addDays(addMonths(`${year}-${String(month).padStart(2, '0')}-01`, 1), 1);
  let on = addDays(day, chance.between(0, 5));
  while (weekday(on) > 5) on = addDays(on, 1);
  if (on > latest) on = day > latest ? day : latest;
  const time = [chance.between(8, 16), chance.between(0, 59), chance.between(0, 59)]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return on >= today ? `${today}T00:${time.slice(3)}+07:00` : `${on}T${time}+07:00`;
}

/** A document that an act rests on. */
export function issue(
  world: World,
  issuer: Unit,
  kind: DecisionKind,
  decidedOn: LocalDate,
  title: string | null = null,
): Decision {
  const decision: Decision = {
    id: world.chance.uuid(decidedOn),
    issuer,
    decidedOn,
    kind,
    title,
    recordedAt: recordedAfter(world.chance, decidedOn, world.today),
    number: 'not yet numbered',
    signatory: '',
  };
  world.decisions.push(decision);
  return decision;
}

/** Who disciplines lightly: the committee over a branch, or the town where the branch stands directly under it. */
export function committeeOf(world: World, branch: Unit): Unit {
  const over = grassrootsOf(branch);
  return over === branch ? world.tree.town : over;
}
