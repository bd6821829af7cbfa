import type { MembersQueryVariables } from '../members.generated.ts';

/**
 * The columns the list of members can have on screen, in their order: those it begins with, then those of its file (memberColumns of the
 * domain) by the same names. What stands above the branch is seen beside its name.
 */
export const memberColumnKeys = [
  'fullName', 'status', 'branch', 'sex', 'bornOn', 'decidedOn', 'next',
  'ethnicity', 'religion', 'homeTown', 'residence', 'occupation', 'workplace', 'education', 'qualification', 'politicalTheory', 'personalId',
  'ceremonyOn', 'officialOn', 'endedOn', 'partyAgeYears', 'cardNo', 'dossierNo', 'branchCode',
] as const;
export type MemberColumnKey = (typeof memberColumnKeys)[number];

/** Those that are asked for only where they stand. */
export const askedMemberColumns = {
  religion: 'withReligion',
  homeTown: 'withHomeTown',
  residence: 'withResidence',
  occupation: 'withOccupation',
  workplace: 'withWorkplace',
  education: 'withEducation',
  qualification: 'withQualification',
  politicalTheory: 'withPoliticalTheory',
  personalId: 'withPersonalId',
  ceremonyOn: 'withCeremonyOn',
  cardNo: 'withCardNo',
  dossierNo: 'withDossierNo',
  branchCode: 'withBranchCode',
} as const satisfies Partial<Record<MemberColumnKey, keyof MembersQueryVariables>>;

/** Columns of the file that hold what a column of the screen shows beside its own. */
export const besideMemberColumns = { branch: ['above'] } as const;
