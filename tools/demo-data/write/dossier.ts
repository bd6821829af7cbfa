import { addDays, earlierOf } from '@dangvu/domain/calendar/local-date';
import { type DossierPaper, paperRules } from '@dangvu/domain/membership/dossier-papers';
import type { Candidacy, World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import { tableRows, type TableRows } from './insert.ts';

/** Papers that come in after the dossier was opened, with the days after which they do. */
const comesAfter: readonly (readonly [DossierPaper, number])[] = [
  ['APPLICATION', 2], ['BIOGRAPHY', 9], ['INTRODUCTION', 21], ['UNION_RESOLUTION', 24], ['VERIFICATION', 40], ['OPINIONS', 46],
];

/** The papers of those whose dossier is open today: all of them where the branch has resolved, else as far as time has gone. */
export function dossierRows(world: World): TableRows {
  const chance = stream('dossiers');
  const open = world.candidacies.filter(({ closedOn, dossierOpenedOn }) => closedOn === null && dossierOpenedOn !== null);
  const papersOf = (candidacy: Candidacy) =>
    comesAfter.flatMap(([paper, days]) => {
      const cameOn = addDays(candidacy.dossierOpenedOn ?? world.today, days + chance.between(0, 6));
      const datedOn = candidacy.branchResolvedOn === null ? cameOn : earlierOf(cameOn, candidacy.branchResolvedOn);
      const whereItApplies = paperRules.find((rule) => rule.paper === paper)?.whereItApplies ?? false;
      if (datedOn > world.today || (whereItApplies && !candidacy.person.youthUnionMember)) return [];
      return [{ candidacy_id: candidacy.id, paper, in_hand: true, number: paper === 'UNION_RESOLUTION' ? `${chance.between(2, 40)}-NQ/ĐTN` : null, dated_on: datedOn }];
    });
  return tableRows('dossier_paper', { candidacy_id: 'uuid', paper: 'text', in_hand: 'boolean', number: 'text', dated_on: 'date' }, open.flatMap(papersOf));
}
