import { addDays, addMonths, type LocalDate } from '@dangvu/domain/calendar/local-date';
import type { TrainingKind } from '@dangvu/domain/membership/training-kinds';
import type { Candidacy, Membership, World } from '../history/model.ts';
import { type Stream, stream } from '../seeded.ts';
import { tableRows, type TableRows } from './insert.ts';

interface Row {
  readonly id: string;
  readonly person: string;
  readonly candidacy: string | null;
  readonly membership: string | null;
  readonly enrolledOn: LocalDate;
  readonly certificate: { readonly no: string; readonly on: LocalDate } | null;
  readonly failed: boolean;
}

interface Held {
  readonly id: string;
  readonly kind: TrainingKind;
  readonly name: string;
  readonly place: string;
  readonly days: readonly LocalDate[];
  readonly people: readonly Row[];
}

const organiser = 'Trung tâm chính trị thị xã';
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Groups of people by the quarter in which they had their certificate, the earliest first. */
function byQuarter<T>(all: readonly T[], dayOf: (one: T) => LocalDate): [string, T[]][] {
  const quarter = (day: LocalDate): string => `${day.slice(0, 4)}-${String(Math.ceil(Number(day.slice(5, 7)) / 3))}`;
  return [...Map.groupBy(all, (one) => quarter(dayOf(one)))].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Three days in a row that ended some days before the first certificate. */
const daysBefore = (first: LocalDate): LocalDate[] => [8, 7, 6].map((back) => addDays(first, -back));

function heldBefore(world: World, chance: Stream): Held[] {
  const since = addMonths(world.today, -24);
  const candidates = world.candidacies.filter(({ certificateIssuedOn, listedOn }) => certificateIssuedOn !== null && certificateIssuedOn > since && listedOn < addDays(certificateIssuedOn, -10));
  const person = (candidacy: Candidacy, on: LocalDate): Row => ({
    id: chance.uuid(on), person: candidacy.person.id, candidacy: candidacy.id, membership: null, enrolledOn: addDays(on, -9), failed: false,
    certificate: { no: candidacy.certificateNo ?? '', on: candidacy.certificateIssuedOn ?? on },
  });
  return byQuarter(candidates, ({ certificateIssuedOn }) => certificateIssuedOn ?? '').map(([quarter, people]): Held => {
    const first = people.map(({ certificateIssuedOn }) => certificateIssuedOn ?? '').sort()[0] ?? world.today;
    const [year, number] = quarter.split('-');
    return {
      id: chance.uuid(first), kind: 'AWARENESS', place: 'Hội trường Trung tâm chính trị thị xã', days: daysBefore(first),
      name: `Lớp bồi dưỡng nhận thức về Đảng khóa ${roman[Number(number) - 1] ?? ''} năm ${year ?? ''}`, people: people.map((candidacy) => person(candidacy, first)),
    };
  });
}

/** Of awareness: one that is over with some results to come, one that goes on, one that is announced. */
function heldNow(world: World, chance: Stream): Held[] {
  const listed = chance.shuffle(world.candidacies.filter(({ closedOn, stage, certificateIssuedOn }) => closedOn === null && stage === 'LISTED' && certificateIssuedOn === null));
  const take = (count: number, on: LocalDate): Row[] =>
    listed.splice(0, count).filter(({ listedOn }) => listedOn <= on).map(({ id, person }) => ({ id: chance.uuid(on), person: person.id, candidacy: id, membership: null, enrolledOn: on, certificate: null, failed: false }));
  const at = (first: number, count: number): LocalDate[] => Array.from({ length: count }, (_, index) => addDays(world.today, first + index));
  const one = (name: string, days: readonly LocalDate[], people: readonly Row[]): Held => ({ id: chance.uuid(addDays(world.today, -30)), kind: 'AWARENESS', name, place: 'Hội trường Trung tâm chính trị thị xã', days, people });
  const year = world.today.slice(0, 4);
  const enrolledOn = addDays(world.today, -16);
  return [
    one(`Lớp bồi dưỡng nhận thức về Đảng bổ sung tháng ${String(Number(addDays(world.today, -9).slice(5, 7)))}/${year}`, at(-11, 3), take(7, enrolledOn).map((row, index) => (index === 6 ? { ...row, failed: true } : row))),
    one(`Lớp bồi dưỡng nhận thức về Đảng cuối năm ${year}`, at(-1, 4), take(16, enrolledOn)),
    one(`Lớp bồi dưỡng nhận thức về Đảng cho học sinh, đoàn viên năm ${year}`, at(15, 3), []),
  ];
}

/** Of new members: who was admitted longer ago has the certificate, the others are in the class that goes on. */
function forNewMembers(world: World, chance: Stream): Held[] {
  const probationers = world.memberships.filter(({ status, endedOn, ceremonyOn }) => status === 'PROBATIONARY' && endedOn === null && ceremonyOn !== null);
  const row = ({ id, person }: Membership, on: LocalDate, certificate: Row['certificate']): Row => ({ id: chance.uuid(on), person: person.id, candidacy: null, membership: id, enrolledOn: on, certificate, failed: false });
  const days = [40, 39].map((back) => addDays(world.today, -back));
  const [enrolledOn, issuedOn] = [addDays(world.today, -50), addDays(world.today, -33)];
  const longAgo = probationers.filter(({ ceremonyOn }) => ceremonyOn !== null && ceremonyOn < addMonths(world.today, -7));
  const lately = probationers.filter((member) => !longAgo.includes(member) && member.ceremonyOn !== null && member.ceremonyOn < addMonths(world.today, -2));
  // Of those whose probation ends soon some were not there: they are on the work list.
  const soon = longAgo.filter(({ ceremonyOn }) => ceremonyOn !== null && ceremonyOn > addMonths(world.today, -12) && ceremonyOn < addMonths(world.today, -10));
  const missed = new Set(soon.slice(0, 4));
  const year = world.today.slice(0, 4);
  const common = { kind: 'NEW_MEMBER' as const, place: 'Hội trường Trung tâm chính trị thị xã' };
  return [
    { ...common, id: chance.uuid(enrolledOn), name: `Lớp bồi dưỡng đảng viên mới khóa I năm ${year}`, days, people: longAgo.map((member, index) => (missed.has(member) ? { ...row(member, enrolledOn, null), failed: true } : row(member, enrolledOn, { no: `${String(index + 1).padStart(3, '0')}/GCN-ĐVM`, on: issuedOn }))) },
    { ...common, id: chance.uuid(addDays(world.today, -12)), name: `Lớp bồi dưỡng đảng viên mới khóa II năm ${year}`, days: [6, 7].map((ahead) => addDays(world.today, ahead)), people: lately.slice(0, 60).map((member) => row(member, addDays(world.today, -12), null)) },
  ];
}

/** Classes of the last two years and those of today, with who took part and who was there. */
export function* trainingRows(world: World): Generator<TableRows> {
  const chance = stream('training');
  const held = [...heldBefore(world, chance), ...heldNow(world, chance), ...forNewMembers(world, chance)];
  yield tableRows(
    'training_class',
    { id: 'uuid', kind: 'text', unit_id: 'uuid', name: 'text', organiser: 'text', place: 'text', days: 'jsonb', first_on: 'date', last_on: 'date' },
    held.map(({ id, kind, name, place, days }) => ({ id, kind, unit_id: world.tree.town.id, name, organiser, place, days, first_on: days[0], last_on: days.at(-1) })),
  );
  yield tableRows(
    'training_enrolment',
    { id: 'uuid', class_id: 'uuid', kind: 'text', person_id: 'uuid', candidacy_id: 'uuid', membership_id: 'uuid', enrolled_on: 'date', result: 'text', certificate_no: 'text', issued_on: 'date' },
    held.flatMap(({ id, kind, people }) => people.map((one) => ({
      id: one.id, class_id: id, kind, person_id: one.person, candidacy_id: one.candidacy, membership_id: one.membership, enrolled_on: one.enrolledOn,
      result: one.certificate ? 'PASSED' : one.failed ? 'FAILED' : null, certificate_no: one.certificate?.no ?? null, issued_on: one.certificate?.on ?? null,
    }))),
  );
  yield tableRows(
    'training_attendance',
    { enrolment_id: 'uuid', held_on: 'date', present: 'boolean' },
    held.flatMap(({ days, people }) => days.filter((day) => day < world.today).flatMap((day) => people.map((one) => ({ enrolment_id: one.id, held_on: day, present: !one.failed && chance.chance(0.95) })))),
  );
}
