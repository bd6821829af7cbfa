import { WorkItemKind, WorkNature, WorkUrgency, natureOf } from '@dangvu/domain/membership/work-items';
import { oneOf } from '../../../config/search.ts';

/** What the page of work keeps in the address. Nothing there: everything that must be done by a day. */
export interface WorkAddress {
  tab: 'notices' | undefined;
  kind: WorkItemKind | undefined;
  urgency: 'overdue' | 'week' | 'later' | undefined;
}

export const readWorkAddress = (search: Record<string, unknown>): WorkAddress => ({
  tab: oneOf(search, 'tab', ['notices'] as const),
  kind: oneOf(search, 'kind', Object.values(WorkItemKind)),
  urgency: oneOf(search, 'urgency', ['overdue', 'week', 'later'] as const),
});

const urgencies = { overdue: WorkUrgency.OVERDUE, week: WorkUrgency.WEEK, later: WorkUrgency.LATER } as const;

/** The question to the API. A kind says itself which nature it has; nothing is urgent about a notice. */
export function workQuestion({ tab, kind, urgency }: WorkAddress): { nature: WorkNature; kind: WorkItemKind | null; urgency: WorkUrgency | null } {
  const nature = kind === undefined ? (tab === 'notices' ? WorkNature.NOTICE : WorkNature.DEADLINE) : natureOf(kind);
  return { nature, kind: kind ?? null, urgency: urgency === undefined || nature === WorkNature.NOTICE ? null : urgencies[urgency] };
}
