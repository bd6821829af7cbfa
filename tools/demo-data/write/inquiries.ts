import { addDays } from '@dangvu/domain/calendar/local-date';
import type { InquiryKind } from '@dangvu/domain/membership/inquiries';
import type { Candidacy, World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import { grassrootsOf } from '../units/tree.ts';
import { tableRows, type TableRows } from './insert.ts';

const columns = {
  candidacy_id: 'uuid', kind: 'text', addressee: 'text', about: 'text', abroad: 'boolean', sent_on: 'date', answered_on: 'date', finding: 'text', note: 'text',
} as const;
const relatives = ['Bố đẻ', 'Mẹ đẻ', 'Vợ hoặc chồng', 'Anh ruột'];

/** Of everybody whose dossier is open: what was asked, and what has been answered so far; a few answers are late, one from abroad. */
export function inquiryRows(world: World): TableRows {
  const chance = stream('inquiries');
  const open = world.candidacies.filter(({ closedOn, dossierOpenedOn }) => closedOn === null && dossierOpenedOn !== null);
  const rowsOf = (candidacy: Candidacy, place: number) => {
    const { id, branch, branchResolvedOn, dossierOpenedOn } = candidacy;
    const opened = dossierOpenedOn ?? world.today;
    const row = (kind: InquiryKind, addressee: string, sentAfter: number, answeredAfter: number, about: string | null = null, abroad = false) => {
      const sentOn = addDays(opened, sentAfter);
      if (sentOn > world.today) return [];
      const answeredOn = addDays(sentOn, answeredAfter);
      // Whoever has been voted on was answered before.
      const on = branchResolvedOn === null ? answeredOn : answeredOn < branchResolvedOn ? answeredOn : branchResolvedOn;
      const held = branchResolvedOn === null && place % 9 === 4 && kind === 'VERIFICATION';
      const answered = !held && on <= world.today && on >= sentOn;
      return [{ candidacy_id: id, kind, addressee, about, abroad, sent_on: sentOn, answered_on: answered ? on : null, finding: answered ? 'NO_OBJECTION' : null, note: null }];
    };
    const organisation = grassrootsOf(branch).name;
    return [
      ...row('VERIFICATION', `Cấp ủy nơi cư trú: ${organisation}`, chance.between(2, 6), chance.between(12, 34)),
      ...(chance.chance(0.5) ? row('VERIFICATION', 'Đảng ủy xã nơi bố, mẹ sinh sống', chance.between(3, 8), chance.between(14, 38), chance.pick(relatives)) : []),
      ...(place === 4 ? row('VERIFICATION', 'Cơ quan đại diện Việt Nam ở nước ngoài', 4, 400, 'Anh ruột', true) : []),
      ...row('UNION_OPINION', candidacy.person.youthUnionMember ? 'Đoàn thanh niên cơ sở' : 'Công đoàn cơ sở, hội nơi sinh hoạt', chance.between(10, 20), chance.between(4, 12)),
      ...row('RESIDENCE_OPINION', 'Chi ủy nơi cư trú', chance.between(10, 22), chance.between(5, 14)),
    ];
  };
  return tableRows('candidacy_inquiry', columns, open.flatMap(rowsOf));
}
