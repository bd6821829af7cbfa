// Records that begin on a day: who is a settled member then is taken in as what they are, as a new system takes over the paper files;
// what was over by then is not known; what was under way is known from its beginning.
import type { LocalDate } from '@dangvu/domain/calendar/local-date';
import type { Candidacy, LifecycleEvent, Membership, World } from '../../demo-data/history/model.ts';
import type { Stream } from '../../demo-data/seeded.ts';

/** What is left of a history, in the demo's own shapes. */
export interface CutHistory extends Pick<World, 'tree' | 'today' | 'memberships' | 'candidacies' | 'transfers' | 'events'> {
  /** Members taken in on the first day; they stand first in every list. */
  readonly founders: ReadonlySet<Membership>;
}

type Fate = 'GONE' | 'FOUNDER' | 'WHOLE';

/**
 * Cuts everything before a day. Changes the founders among the memberships given.
 * @param ids where the ids of what begins on that day come from
 */
export function cutHistory(world: World, from: LocalDate, ids: Stream): CutHistory {
  const ofPerson = new Map<Membership['person'], Membership[]>();
  for (const member of world.memberships) ofPerson.set(member.person, [...(ofPerson.get(member.person) ?? []), member]);
  const logs = new Map<Membership, LifecycleEvent[]>();
  for (const event of world.events) if (event.membership) logs.set(event.membership, [...(logs.get(event.membership) ?? []), event]);
  const fates = new Map<Membership, Fate>();
  for (const member of world.memberships) {
    fates.set(member, (ofPerson.get(member.person)?.length ?? 0) > 1 ? 'WHOLE' : fateOf(member, logs.get(member) ?? [], from));
  }
  const founders = new Set(world.memberships.filter((member) => fates.get(member) === 'FOUNDER'));
  const knownCandidacy = ({ stage, closedOn }: Candidacy, member: Membership | undefined): boolean =>
    stage === 'ADMITTED' ? member !== undefined && fates.get(member) === 'WHOLE' : closedOn === null || closedOn > from;
  const memberOf = new Map(world.memberships.flatMap((member) => (member.candidacy ? [[member.candidacy, member] as const] : [])));
  const candidacies = world.candidacies.filter((candidacy) => knownCandidacy(candidacy, memberOf.get(candidacy)));
  const known = new Set(candidacies);
  const arrivals = [...founders].map((member) => takeIn(member, from, ids));
  const later = world.events.filter(({ membership, candidacy, effectiveOn }) => {
    if (!membership) return candidacy !== null && known.has(candidacy);
    const fate = fates.get(membership);
    return fate === 'WHOLE' || (fate === 'FOUNDER' && effectiveOn > from);
  });
  const transfers = new Set(later.map((event) => event.transfer));
  return {
    tree: world.tree,
    today: world.today,
    memberships: [...founders, ...world.memberships.filter((member) => fates.get(member) === 'WHOLE')],
    candidacies,
    transfers: world.transfers.filter((transfer) => transfers.has(transfer)),
    events: [...arrivals, ...later],
    founders,
  };
}

function fateOf(member: Membership, log: readonly LifecycleEvent[], from: LocalDate): Fate {
  if (member.endedOn !== null && member.endedOn <= from) return 'GONE';
  const settled = member.officialOn !== null && member.officialOn <= from && member.ceremonyOn !== null;
  // Known on the day: nothing that took effect before was still to be written down.
  const written = log.every(({ effectiveOn, recordedAt }) => effectiveOn > from || recordedAt.slice(0, 10) <= from);
  const onTheWay = log.some(({ act, transfer, effectiveOn }) => act === 'TRANSFER_REQUEST' && effectiveOn <= from && (transfer?.closedOn ?? '9999') > from);
  return settled && written && !onTheWay && placeOn(member, from) ? 'FOUNDER' : 'WHOLE';
}

const placeOn = ({ postings }: Membership, day: LocalDate): Membership['postings'][number] | undefined =>
  postings.find((posting) => posting.from <= day && (posting.to ?? '9999') > day);

/** Makes a member one whose record begins on a day, and gives the entry it begins with. */
function takeIn(member: Membership, on: LocalDate, ids: Stream): LifecycleEvent {
  const there = placeOn(member, on);
  if (!there) throw new Error(`member ${member.id} is nowhere on ${on}`);
  member.id = ids.uuid(on);
  member.person.id = ids.uuid(on);
  member.candidacy = null;
  member.postings = [{ ...there, from: on }, ...member.postings.filter((posting) => posting.from > on)];
  const { decidedOn, ceremonyOn } = member;
  return {
    id: ids.uuid(on),
    person: member.person,
    candidacy: null,
    membership: member,
    transfer: null,
    act: 'ARRIVE',
    fromState: null,
    toState: 'OFFICIAL',
    branch: there.branch,
    toBranch: null,
    effectiveOn: on,
    recordedAt: `${on}T08:00:00+07:00`,
    decision: null,
    measure: 'ARRIVED',
    details: { from: 'Hồ sơ giấy / paper files', arrivesAs: 'OFFICIAL', decidedOn, ceremonyOn },
    corrects: null,
    voided: false,
  };
}
