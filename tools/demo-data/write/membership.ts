import type { World } from '../history/model.ts';
import { committeeSeats } from '../history/offices.ts';
import type { Office } from '../history/offices.ts';
import type { RecordCorrection } from '../history/record-corrections.ts';
import { dossierRows } from './dossier.ts';
import { inquiryRows } from './inquiries.ts';
import { mentorRows } from './mentors.ts';
import { missedMonthRows } from './missed-months.ts';
import { reviewRows } from './reviews.ts';
import { particularsOf } from './supplements.ts';
import { supporterRows } from './supporters.ts';
import { trainingRows } from './training.ts';
import { daySpan, tableRows, type TableRows } from './insert.ts';

/** People with everything that belongs to them, except the log of what happened to them. */
export function* peopleRows(world: World, offices: readonly Office[], putRight: readonly RecordCorrection[]): Generator<TableRows> {
  const people = [...new Set([...world.memberships, ...world.candidacies].map(({ person }) => person))];
  const particulars = particularsOf(world);
  const changed = new Set([...particulars.changed, ...putRight.map(({ member }) => member.person.id)]);
  yield tableRows(
    'person',
    {
      id: 'uuid',
      full_name: 'text',
      born_on: 'date',
      sex: 'text',
      ethnicity: 'text',
      religion: 'text',
      home_town: 'text',
      residence: 'text',
      occupation: 'text',
      education: 'text',
      qualification: 'text',
      workplace: 'text',
      political_theory: 'text',
      personal_id: 'text',
      youth_union_member: 'boolean',
      died_on: 'date',
      version: 'integer',
    },
    people.map((person) => ({
      id: person.id,
      full_name: person.fullName,
      born_on: person.bornOn,
      sex: person.sex,
      ethnicity: person.ethnicity,
      religion: person.religion,
      home_town: person.homeTown,
      residence: person.residence,
      occupation: person.occupation,
      education: person.education,
      qualification: person.qualification,
      workplace: particulars.workplaceOf(person.id),
      political_theory: particulars.theoryOf(person.id),
      personal_id: person.personalId,
      youth_union_member: person.youthUnionMember,
      died_on: person.diedOn,
      version: changed.has(person.id) ? 2 : 1,
    })),
  );
  yield* particulars.tables;
  yield tableRows(
    'candidacy',
    {
      id: 'uuid',
      person_id: 'uuid',
      branch_id: 'uuid',
      stage: 'text',
      source_group: 'text',
      listed_on: 'date',
      certificate_no: 'text',
      certificate_issued_on: 'date',
      dossier_opened_on: 'date',
      branch_resolved_on: 'date',
      committee_resolved_on: 'date',
      closed_on: 'date',
      close_reason: 'text',
      born_on: 'date',
    },
    world.candidacies.map((candidacy) => ({
      id: candidacy.id,
      person_id: candidacy.person.id,
      branch_id: candidacy.branch.id,
      stage: candidacy.stage,
      source_group: candidacy.sourceGroup,
      listed_on: candidacy.listedOn,
      certificate_no: candidacy.certificateNo,
      certificate_issued_on: candidacy.certificateIssuedOn,
      dossier_opened_on: candidacy.dossierOpenedOn,
      branch_resolved_on: candidacy.branchResolvedOn,
      committee_resolved_on: candidacy.committeeResolvedOn,
      closed_on: candidacy.closedOn,
      close_reason: candidacy.closeReason,
      born_on: candidacy.person.bornOn,
    })),
  );
  yield dossierRows(world);
  yield supporterRows(world);
  yield reviewRows(world);
  yield inquiryRows(world);
  yield tableRows(
    'membership',
    {
      id: 'uuid',
      person_id: 'uuid',
      ordinal: 'smallint',
      candidacy_id: 'uuid',
      status: 'text',
      branch_id: 'uuid',
      decided_on: 'date',
      ceremony_on: 'date',
      official_on: 'date',
      ended_on: 'date',
      restored_on: 'date',
      dossier_no: 'text',
      card_no: 'text',
    },
    world.memberships.map((member) => ({
      id: member.id,
      person_id: member.person.id,
      ordinal: member.ordinal,
      candidacy_id: member.candidacy?.id ?? null,
      status: member.status,
      branch_id: member.branch.id,
      decided_on: member.decidedOn,
      ceremony_on: member.ceremonyOn,
      official_on: member.officialOn,
      ended_on: member.endedOn,
      restored_on: member.restoredOn ?? null,
      dossier_no: member.dossierNo,
      card_no: member.cardNo,
    })),
  );
  yield mentorRows(world);
  yield missedMonthRows(world);
  yield* trainingRows(world);
  yield tableRows(
    'membership_posting',
    { membership_id: 'uuid', branch_id: 'uuid', during: 'daterange' },
    world.memberships.flatMap((member) =>
      member.postings.map((posting) => ({
        membership_id: member.id,
        branch_id: posting.branch.id,
        during: daySpan(posting.from, posting.to),
      })),
    ),
  );
  yield tableRows(
    'office',
    { unit_id: 'uuid', person_id: 'uuid', role: 'text', during: 'daterange', recorded_at: 'timestamptz', left_at: 'timestamptz' },
    [...offices, ...committeeSeats(world, offices)].map((office) => ({
      unit_id: office.unit.id,
      person_id: office.member.person.id,
      role: office.role,
      during: daySpan(office.from, office.to),
      recorded_at: office.from ?? '2015-01-01',
      left_at: office.to,
    })),
  );
}
