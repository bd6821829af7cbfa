import { addDays, addMonths, earlierOf } from '@dangvu/domain/calendar/local-date';
import type { World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import type { Unit } from '../units/tree.ts';
import { tableRows, type TableRows } from './insert.ts';

const columns = { branch_id: 'uuid', month: 'date', held_on: 'date', staying: 'integer', entered: 'integer', leaving: 'integer' } as const;
const monthsKept = 6;

/** The monthly reviews of the last half year: nearly all branches in months past, some two thirds in the month that goes on. */
export function reviewRows(world: World): TableRows {
  const chance = stream('reviews');
  const first = `${world.today.slice(0, 7)}-01`;
  const months = Array.from({ length: monthsKept }, (_, index) => addMonths(first, -index));
  const row = (branch: Unit, month: string) => {
    const heldOn = earlierOf(addDays(month, chance.between(1, 11)), world.today);
    const own = world.candidacies.filter((candidacy) => candidacy.branch === branch && candidacy.listedOn <= heldOn);
    return {
      branch_id: branch.id, month, held_on: heldOn,
      staying: own.filter(({ closedOn }) => closedOn === null || closedOn > heldOn).length,
      entered: own.filter(({ listedOn }) => listedOn >= month).length,
      leaving: own.filter(({ stage, closedOn }) => stage === 'DROPPED' && closedOn !== null && closedOn >= month && closedOn <= heldOn).length,
    };
  };
  const rows = months.flatMap((month, index) => world.tree.branches.filter(() => chance.chance(index === 0 ? 0.66 : 0.94)).map((branch) => row(branch, month)));
  return tableRows('source_review', columns, rows);
}
