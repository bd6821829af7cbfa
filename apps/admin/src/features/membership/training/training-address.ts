import { TrainingKind } from '@dangvu/domain/membership/training-kinds';
import { flag, oneOf } from '../../../config/search.ts';

/** What the page of classes keeps in the address. Nothing there: classes of both kinds that go on or are to come. */
export interface TrainingAddress {
  kind: TrainingKind | undefined;
  /** Those that are over. */
  over: true | undefined;
}

export const readTrainingAddress = (search: Record<string, unknown>): TrainingAddress => ({
  kind: oneOf(search, 'kind', Object.values(TrainingKind)),
  over: flag(search, 'over'),
});
