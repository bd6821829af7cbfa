import type { CandidatesQueryVariables } from '../candidates.generated.ts';
import type { CandidateColumnKey } from './candidate-column-keys.ts';

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
