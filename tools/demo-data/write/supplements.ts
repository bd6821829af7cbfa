import { addDays, addMonths } from '@dangvu/domain/calendar/local-date';
import type { Membership, World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import { unitNamed } from '../units/tree.ts';
import { tableRows, type TableRows } from './insert.ts';

/** Branches that have gathered the supplements of this year; the others are about to. */
const gathered = ['Khối Tân Thành', 'Khối Tân Mai', 'Khối Kim Tân', 'THCS Hòa Hiếu'];

const columns = {
  person_supplement: { id: 'uuid', person_id: 'uuid', branch_id: 'uuid', filed_on: 'date', valid_from: 'date', note: 'text' },
  person_particular: { person_id: 'uuid', record_of: 'uuid', supplement_id: 'uuid', particular: 'text', value: 'text', valid_from: 'date' },
} as const;

/** What the records of people have besides what they were made with, and how it came to be. */
export interface Particulars {
  theoryOf(personId: string): string | null;
  workplaceOf(personId: string): string | null;
  /** Records written to since they were made. */
  readonly changed: ReadonlySet<string>;
  readonly tables: readonly TableRows[];
}

/** Political theory by what somebody has learnt: the more, the more of it. */
function theory({ person, officialOn }: Membership, chance: { chance(share: number): boolean }): string | null {
  if (officialOn === null) return null;
  if (person.qualification === 'MASTER' || person.qualification === 'DOCTORATE') return chance.chance(0.5) ? 'ADVANCED' : 'INTERMEDIATE';
  if (person.qualification === 'BACHELOR') return chance.chance(0.45) ? 'INTERMEDIATE' : 'ELEMENTARY';
  return chance.chance(0.35) ? 'ELEMENTARY' : null;
}

/** Who works where, who has learnt political theory; and the supplements some branches have gathered, a few of which say that something changed. */
export function particularsOf(world: World): Particulars {
  const chance = stream('supplements');
  const here = world.memberships.filter(({ endedOn }) => endedOn === null);
  const theories = new Map(here.map((member) => [member.person.id, theory(member, chance)]));
  const workplaces = new Map(here.flatMap((member) => (member.branch.sector === 'RESIDENTIAL' ? [] : [[member.person.id, member.branch.name.replace(/^Chi bộ /u, '')]])));
  const branches = gathered.map((name) => unitNamed(world.tree, name));
  const filed: Record<keyof typeof columns, Record<string, unknown>[]> = { person_supplement: [], person_particular: [] };
  const changed = new Set<string>();
  for (const member of here.filter(({ branch }) => branches.includes(branch))) {
    if (!chance.chance(0.7)) continue;
    const { person, branch } = member;
    const filedOn = addDays(world.today, -chance.between(3, 25));
    const change = chance.weighted<'NONE' | 'RESIDENCE' | 'OCCUPATION' | 'POLITICAL_THEORY'>(['NONE', 'RESIDENCE', 'OCCUPATION', 'POLITICAL_THEORY'], (kind) => ({ NONE: 12, RESIDENCE: 3, OCCUPATION: 2, POLITICAL_THEORY: 2 })[kind]);
    const after = { NONE: null, RESIDENCE: person.residence, OCCUPATION: person.occupation, POLITICAL_THEORY: theories.get(person.id) ?? null }[change];
    const validFrom = after === null ? filedOn : addMonths(filedOn, -chance.between(1, 10));
    const id = chance.uuid(filedOn);
    filed.person_supplement.push({ id, person_id: person.id, branch_id: branch.id, filed_on: filedOn, valid_from: validFrom, note: null });
    const before = { NONE: null, RESIDENCE: 'Xã Nghĩa Thuận', OCCUPATION: 'Lao động tự do', POLITICAL_THEORY: null }[change];
    if (after === null || after === before) continue;
    changed.add(person.id);
    const particular = { person_id: person.id, record_of: person.id, particular: change };
    filed.person_particular.push({ ...particular, supplement_id: null, value: before, valid_from: null }, { ...particular, supplement_id: id, value: after, valid_from: validFrom });
  }
  return {
    theoryOf: (id) => theories.get(id) ?? null,
    workplaceOf: (id) => workplaces.get(id) ?? null,
    changed,
    tables: [tableRows('person_supplement', columns.person_supplement, filed.person_supplement as never), tableRows('person_particular', columns.person_particular, filed.person_particular as never)],
  };
}
