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
