// One person written down twice: a branch had somebody on its list whom another branch admitted years later, under a record of his own.
import { addDays, addMonths } from '@dangvu/domain/calendar/local-date';
import { grassrootsOf, unitNamed } from '../units/tree.ts';
import { liveCandidacy, workday } from './admission.ts';
import type { World } from './model.ts';
import { actOnCandidacy } from './record.ts';

const reason = 'Đi học, chuyển nơi cư trú';

/** Adds such records when the history is over: the list they stood on is closed, so that they count nowhere today and may be merged. */
export function makeDoubleRecords(world: World): void {
  const listedBy = unitNamed(world.tree, 'Khối Tân Thành');
  const members = world.memberships.filter(
    ({ status, endedOn, branch, decidedOn, candidacy }) =>
      status === 'OFFICIAL' && endedOn === null && branch !== listedBy && grassrootsOf(branch) === grassrootsOf(listedBy) && candidacy !== null && decidedOn > addMonths(world.today, -60),
  );
  for (const { person, candidacy } of members.slice(0, 2)) {
    const listedOn = workday(addMonths(candidacy?.listedOn ?? world.today, -8));
    const again = { ...person, id: world.chance.uuid(listedOn), homeTown: person.homeTown, residence: listedBy.name, personalId: null, occupation: person.occupation };
    const earlier = liveCandidacy(world, again, listedBy, 'OTHER', { listedOn });
    const closedOn = workday(addDays(listedOn, 120));
    actOnCandidacy(world, earlier, 'CANDIDACY_DROP', { on: closedOn, details: { reason } });
    Object.assign(earlier, { closedOn, closeReason: reason });
  }
}
