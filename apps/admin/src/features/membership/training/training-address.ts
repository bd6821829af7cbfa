import { TrainingKind } from '@dangvu/domain/membership/training-kinds';
import { flag, oneOf } from '../../../config/search.ts';
import { readListKept } from '../../../saved-views/list-kept.ts';
import type { ListKept } from '../../../saved-views/list-kept.ts';

/** The columns of the list, in their order. */
export const classColumnKeys = ['name', 'organiser', 'days', 'enrolled', 'passed', 'state'] as const;

/** What the page of classes keeps in the address. Nothing there: classes of both kinds that go on or are to come. */
export interface TrainingAddress extends ListKept {
  kind: TrainingKind | undefined;
  /** Those that are over. */
  over: true | undefined;
}

export const readTrainingAddress = (search: Record<string, unknown>): TrainingAddress => ({
  kind: oneOf(search, 'kind', Object.values(TrainingKind)),
  over: flag(search, 'over'),
  ...readListKept(search, classColumnKeys),
});
