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
