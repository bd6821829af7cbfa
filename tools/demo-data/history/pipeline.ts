// Those on the way today, at each stage, and those who were taken off the list over the years.
import { addDays, addMonths, laterOf, type LocalDate } from '@dangvu/domain/calendar/local-date';
import { decisionDue } from '@dangvu/domain/membership/decision-time';
import type { PersonMaker } from '../people/person.ts';
import { sourceFor } from '../people/walks-of-life.ts';
import { stream, type Stream } from '../seeded.ts';
import { grassrootsOf, type Unit, unitNamed } from '../units/tree.ts';
import { type CandidacyDays, daysBefore, liveCandidacy, type OpenStage, voteOn, workday } from './admission.ts';
import { branchWeight } from './allocation.ts';
import type { Candidacy, World } from './model.ts';
import { actOnCandidacy } from './record.ts';

const waiting: readonly (readonly [OpenStage, number])[] = [
  ['LISTED', 58],
  ['CLASS_DONE', 52],
  ['DOSSIER_OPEN', 31],
  ['BRANCH_RESOLVED', 13],
  ['COMMITTEE_RESOLVED', 9],
];

/** Fills the list of candidates as it stands today. */
export function livePipeline(world: World, people: PersonMaker, dormant: ReadonlyMap<Unit, LocalDate>): void {
  const chance = stream('pipeline');
  const { today } = world;
  // A branch that stands still has nobody on the list either, but for one sign of hope in the oldest case.
  const weight = (branch: Unit) => (dormant.has(branch) ? 0 : branchWeight(branch));
  for (const [stage, count] of waiting) {
    for (let i = 0; i < count; i++) {
      const branch = chance.weighted(world.tree.branches, weight);
      const days = reached(stage, addDays(today, -chance.between(3, stageAge[stage])), chance);
      const candidacy = live(world, people, branch, stage, days);
      if (stage === 'DOSSIER_OPEN' && i % 8 === 3) loseVote(world, candidacy);
    }
  }
  const somewhere = (name: string) => unitNamed(world.tree, name);
  const [hope] = dormant.keys();
  if (hope) live(world, people, hope, 'LISTED', { listedOn: workday(addDays(today, -21)) });
  // The certificate of one runs out in days, the dossier of another nearly so; both in the ward the demo signs in to.
  const school = somewhere('THCS Hòa Hiếu');
  live(world, people, school, 'CLASS_DONE', {
    listedOn: addMonths(today, -63),
    classOn: addDays(addMonths(today, -60), 24),
  });
  live(world, people, somewhere('Khối Đồng Tâm'), 'DOSSIER_OPEN', {
    listedOn: addMonths(today, -22),
    classOn: addMonths(today, -16),
    dossierOn: addDays(addMonths(today, -12), 16),
  });
  for (const [name, votesFor] of [['Khối Tân Thành', 10], ['Khối Tân Mai', 5]] as const) {
    const candidacy = live(world, people, somewhere(name), 'COMMITTEE_RESOLVED', daysBefore(addDays(today, 6), chance, false));
    const on = laterOf(workday(addDays(today, -1)), candidacy.committeeResolvedOn ?? today);
    const ballot = { base: 11, votesFor, votesAgainst: 11 - votesFor, notVoting: 0 };
    actOnCandidacy(world, candidacy, 'STANDING_COMMITTEE_VOTE_RECORD', voteOn(ballot, 'STANDING_COMMITTEE', on));
    candidacy.standingVoteCarried = votesFor > 5;
  }
  extendSome(world);
}

/** More time to decide on the two whose branches resolved first: supplementary verification is still out. */
function extendSome(world: World): void {
  const waiting = world.candidacies.filter(({ stage, closedOn, branchResolvedOn }) => stage === 'BRANCH_RESOLVED' && closedOn === null && branchResolvedOn !== null);
  const first = waiting.sort((a, b) => ((a.branchResolvedOn ?? '') < (b.branchResolvedOn ?? '') ? -1 : 1)).slice(0, 2);
  for (const candidacy of first) {
    const resolvedOn = candidacy.branchResolvedOn ?? world.today;
    const on = laterOf(workday(addDays(world.today, -1)), resolvedOn);
    const details = { extendedBy: 'Ban Thường vụ Thị ủy', until: decisionDue('ADMISSION', resolvedOn, true).dueOn, reason: 'Chờ kết luận thẩm tra bổ sung ở ngoài tỉnh' };
    actOnCandidacy(world, candidacy, 'ADMISSION_DECISION_EXTEND', { on, details });
  }
}

/** The branch considered and did not reach two thirds: recorded and reported all the same, the stage stays. */
function loseVote(world: World, candidacy: Candidacy): void {
  const on = laterOf(workday(addDays(world.today, -2)), candidacy.dossierOpenedOn ?? world.today);
  const ballot = { base: 12, present: 11, votesFor: 7, votesAgainst: 3, notVoting: 1, blank: 1, summoned: 15 };
  const vote = voteOn(ballot, 'BRANCH', on);
  const excluded = { elsewhereTemporarily: 1, exemptedAbsent: 1, excused: 1 };
  actOnCandidacy(world, candidacy, 'BRANCH_VOTE_RECORD', { ...vote, details: { ...vote.details, ballot: { ...ballot, excluded } } });
}

/** For how many days at most someone has been waiting in a stage. */
const stageAge: Record<OpenStage, number> = {
  LISTED: 240,
  CLASS_DONE: 330,
  DOSSIER_OPEN: 190,
  BRANCH_RESOLVED: 16,
  COMMITTEE_RESOLVED: 8,
};

/** The days of a candidacy that reached a stage on a day. */
function reached(stage: OpenStage, on: LocalDate, chance: Stream): CandidacyDays {
  const at = workday(on);
  const order: readonly OpenStage[] = ['LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'];
  const gaps: Record<OpenStage, readonly [number, number]> = {
    LISTED: [0, 0],
    CLASS_DONE: [40, 260],
    DOSSIER_OPEN: [30, 240],
    BRANCH_RESOLVED: [45, 180],
    COMMITTEE_RESOLVED: [5, 16],
  };
  const days: Partial<Record<OpenStage, LocalDate>> = {};
  let day = at;
  for (const step of order.slice(0, order.indexOf(stage) + 1).reverse()) {
    days[step] = day;
    day = workday(addDays(day, -chance.between(...gaps[step])));
  }
  return {
    listedOn: days.LISTED ?? at,
    classOn: days.CLASS_DONE,
    dossierOn: days.DOSSIER_OPEN,
    branchOn: days.BRANCH_RESOLVED,
    committeeOn: days.COMMITTEE_RESOLVED,
  };
}

function live(world: World, people: PersonMaker, branch: Unit, stage: OpenStage, days: CandidacyDays): Candidacy {
  const source = sourceFor(branch, world.chance);
  // The branch considers nobody under 18: whoever is voted on today was 18 then.
  const person = people.candidate(branch, source, days.branchOn ?? world.today, days.listedOn);
  const candidacy = liveCandidacy(world, person, branch, source.group, days);
  const ownGrassroots = branch.kind === 'GRASSROOTS_BRANCH' && stage === 'BRANCH_RESOLVED';
  if (candidacy.stage !== (ownGrassroots ? 'COMMITTEE_RESOLVED' : stage))
    throw new Error(`A candidacy meant to be ${stage} in ${grassrootsOf(branch).name} is ${candidacy.stage}`);
  return candidacy;
}

const dropped = [
  'Đi lao động xa, không tiếp tục phấn đấu',
  'Đi học, chuyển nơi cư trú',
  'Xuất khẩu lao động',
  'Không đủ tiêu chuẩn về lịch sử chính trị',
  'Tự nguyện rút khỏi danh sách',
];

/** Someone listed and later taken off: the sources that leave after school, trade or service. */
export function dropCandidate(world: World, people: PersonMaker, on: LocalDate): void {
  const chance = world.chance;
  const branch = chance.weighted(world.tree.branches, (unit) => unit.size * (unit.sector === 'RESIDENTIAL' ? 3 : 1));
  const classDone = chance.chance(0.45);
  const listedOn = workday(addDays(on, -chance.between(classDone ? 330 : 90, 620)));
  const days: CandidacyDays = { listedOn };
  if (classDone) days.classOn = workday(laterOf(addDays(listedOn, chance.between(40, 200)), listedOn));
  const candidacy = live(world, people, branch, classDone ? 'CLASS_DONE' : 'LISTED', days);
  const reason = chance.pick(dropped);
  actOnCandidacy(world, candidacy, 'CANDIDACY_DROP', { on, details: { reason } });
  candidacy.closedOn = on;
  candidacy.closeReason = reason;
}
