import type { CandidatesQueryVariables } from '../candidates.generated.ts';

/**
 * The columns the list of candidates can have on screen, in their order: those it begins with, then those of its file (candidateColumns of
 * the domain) by the same names. What stands above the branch is seen beside its name.
 */
export const candidateColumnKeys = [
  'fullName', 'stage', 'branch', 'sourceGroup', 'missing', 'due',
  'bornOn', 'sex', 'ethnicity', 'religion', 'homeTown', 'residence', 'occupation', 'workplace', 'education', 'qualification', 'politicalTheory', 'personalId',
  'listedOn', 'certificateNo', 'certificateIssuedOn', 'dossierOpenedOn', 'branchResolvedOn', 'committeeResolvedOn', 'branchCode',
] as const;
export type CandidateColumnKey = (typeof candidateColumnKeys)[number];

/** Those that are asked for only where they stand. */
export const askedCandidateColumns = {
  ethnicity: 'withEthnicity',
  religion: 'withReligion',
  homeTown: 'withHomeTown',
  residence: 'withResidence',
  workplace: 'withWorkplace',
  education: 'withEducation',
  qualification: 'withQualification',
  politicalTheory: 'withPoliticalTheory',
  personalId: 'withPersonalId',
  branchCode: 'withBranchCode',
} as const satisfies Partial<Record<CandidateColumnKey, keyof CandidatesQueryVariables>>;

/** Columns of the file that hold what a column of the screen shows beside its own. */
export const besideCandidateColumns = { branch: ['above'], due: ['closedOn'], missing: ['closeReason'] } as const;
