import { SourceGroup } from '@dangvu/domain/membership/person-traits';
import { CandidacyStage } from '@dangvu/domain/membership/states';
import { flag, oneOf, text } from '../../../config/search.ts';
import { readListKept } from '../../../saved-views/list-kept.ts';
import type { ListKept } from '../../../saved-views/list-kept.ts';
import type { CandidacyFilter } from '../candidates.generated.ts';
import { candidateColumnKeys } from './candidate-column-keys.ts';

/** What the list of candidates keeps in the address. */
export interface CandidatesAddress extends ListKept {
  q: string | undefined;
  stage: CandidacyStage | undefined;
  source: SourceGroup | undefined;
  /** Those that ended, by admission or otherwise. */
  ended: true | undefined;
  /** Unset: a board for a branch, a list for everything larger. */
  view: 'list' | 'board' | undefined;
  /** Id of the person whose candidacy lies open at the side. */
  open: string | undefined;
}

export const readCandidatesAddress = (search: Record<string, unknown>): CandidatesAddress => ({
  q: text(search, 'q'),
  stage: oneOf(search, 'stage', Object.values(CandidacyStage)),
  source: oneOf(search, 'source', Object.values(SourceGroup)),
  ended: flag(search, 'ended'),
  view: oneOf(search, 'view', ['list', 'board'] as const),
  open: text(search, 'open'),
  ...readListKept(search, candidateColumnKeys),
});

export const candidacyFilter = ({ q, stage, source, ended }: CandidatesAddress, unitId: string): CandidacyFilter => ({
  unitId,
  open: ended !== true,
  ...(q === undefined ? {} : { search: q }),
  ...(stage === undefined ? {} : { stages: [stage] }),
  ...(source === undefined ? {} : { sourceGroup: source }),
});
