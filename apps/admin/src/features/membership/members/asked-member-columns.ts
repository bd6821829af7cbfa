import type { MembersQueryVariables } from '../members.generated.ts';
import type { MemberColumnKey } from './member-column-keys.ts';

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
