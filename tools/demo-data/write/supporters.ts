import { addDays, addMonths, earlierOf } from '@dangvu/domain/calendar/local-date';
import type { Candidacy, Membership, World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import { tableRows, type TableRows } from './insert.ts';

const columns = {
  candidacy_id: 'uuid', role: 'text', person_id: 'uuid', body: 'text', together_since: 'date', replacement: 'boolean', assigned_on: 'date',
} as const;

/**
 * Everybody on the list is helped by an official member of the branch; once the dossier is open two introduce, the Youth Union in
 * place of one for its members. Some were assigned who have since been disciplined or have left, some have nobody yet, and some dossiers
 * have one introducer only: their branch has them on its list.
 */
export function supporterRows(world: World): TableRows {
  const chance = stream('supporters');
  const byBranch = Map.groupBy(world.memberships.filter(({ officialOn }) => officialOn !== null), ({ branch }) => branch);
  const open = world.candidacies.filter(({ closedOn }) => closedOn === null);
  // Of those listed lately, and of those whose dossier was opened lately.
  const latest = (dayOf: (one: Candidacy) => string | null, stage: Candidacy['stage'], count: number): ReadonlySet<Candidacy> =>
    new Set(open.filter((one) => one.stage === stage).sort((a, b) => ((dayOf(a) ?? '') > (dayOf(b) ?? '') ? -1 : 1)).slice(0, count));
  const alone = latest(({ listedOn }) => listedOn, 'LISTED', 5);
  const halfIntroduced = latest(({ dossierOpenedOn }) => dossierOpenedOn, 'DOSSIER_OPEN', 4);
  const rowsOf = (candidacy: Candidacy) => {
    const { id, listedOn, dossierOpenedOn, person, branch } = candidacy;
    const known = (byBranch.get(branch) ?? []).filter(({ officialOn, person: member }) => member !== person && officialOn !== null && officialOn < addMonths(listedOn, -12));
    const members: Membership[] = known.filter(({ endedOn }) => endedOn === null);
    const pick = (): Membership | undefined => members.splice(chance.between(0, Math.max(0, members.length - 1)), 1)[0];
    const row = (role: string, member: Membership | null, on: string) => ({
      candidacy_id: id, role, person_id: member?.person.id ?? null, body: member === null ? 'YOUTH_UNION' : null,
      together_since: role === 'MENTOR' || member === null ? null : addMonths(on, -chance.between(13, 60)), replacement: false, assigned_on: on,
    });
    const mentor = pick();
    const rows = mentor && !alone.has(candidacy) ? [row('MENTOR', mentor, listedOn)] : [];
    if (dossierOpenedOn === null) return rows;
    const on = earlierOf(addDays(dossierOpenedOn, chance.between(3, 20)), candidacy.branchResolvedOn ?? world.today);
    const second = person.youthUnionMember ? null : pick();
    const first = pick();
    return [...rows, ...(first ? [row('INTRODUCER', first, on)] : []), ...(second === undefined || halfIntroduced.has(candidacy) ? [] : [row('INTRODUCER', second, on)])];
  };
  return tableRows('candidacy_supporter', columns, open.flatMap(rowsOf));
}
