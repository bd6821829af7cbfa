// Who may have a dossier made: the committee's word on everybody whose dossier is open today, and on some who are to begin one.
import { addDays, addMonths, laterOf } from '@dangvu/domain/calendar/local-date';
import { stream } from '../seeded.ts';
import { workday } from './admission.ts';
import type { Candidacy, World } from './model.ts';
import { recordedAfter } from './record.ts';

/** Adds the permissions when the history is over: they count nowhere, and nothing that was lived changes by them. */
export function permitDossiers(world: World): void {
  const chance = stream('permits');
  const since = addMonths(world.today, -15);
  const permit = (candidacy: Candidacy, on: string): void => {
    // Before the dossier that rests on it: entries of a person stand in the order in which they were made.
    const opening = world.events.findIndex((event) => event.candidacy === candidacy && event.act === 'DOSSIER_OPEN');
    world.events.splice(opening < 0 ? world.events.length : opening, 0, {
      id: chance.uuid(on), person: candidacy.person, candidacy, membership: null, transfer: null, act: 'DOSSIER_PERMIT', fromState: 'CLASS_DONE', toState: 'CLASS_DONE', branch: candidacy.branch, toBranch: null,
      effectiveOn: on, recordedAt: recordedAfter(chance, on, world.today), decision: null, measure: null, details: { documentNo: `${chance.between(10, 190)}-TB/ĐU` }, corrects: null, voided: false,
    });
  };
  for (const candidacy of world.candidacies) {
    const { certificateIssuedOn: certified, dossierOpenedOn: opened, closedOn } = candidacy;
    if (certified === null || certified >= world.today) continue;
    if (opened !== null && opened > since) permit(candidacy, laterOf(certified, workday(addDays(opened, -chance.between(3, 12)))));
    else if (opened === null && closedOn === null && chance.chance(0.4)) permit(candidacy, laterOf(certified, workday(addDays(world.today, -chance.between(2, 14)))));
  }
}
