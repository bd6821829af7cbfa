import type { WorkQuery } from '../work.generated.ts';

export type WorkItem = WorkQuery['workItems']['nodes'][number];
export const workGroups = ['overdue', 'returned', 'week', 'later'] as const;
export type WorkGroup = (typeof workGroups)[number];

/** Where an item stands: what was sent back comes first after what is late, whatever its day. */
export const groupOf = ({ kind, overdue, daysLeft }: Pick<WorkItem, 'kind' | 'overdue' | 'daysLeft'>): WorkGroup => {
  if (overdue) return 'overdue';
  if (kind === 'REPORT_RETURNED') return 'returned';
  return daysLeft <= 7 ? 'week' : 'later';
};

/** Items by group, each in the order of its days; an empty group has no entry. */
export const groupWork = (items: readonly WorkItem[]): [WorkGroup, WorkItem[]][] =>
  workGroups
    .map((group): [WorkGroup, WorkItem[]] => [group, items.filter((item) => groupOf(item) === group).sort((a, b) => a.daysLeft - b.daysLeft)])
    .filter(([, rows]) => rows.length > 0);

/** Notices by what they tell, in the order in which they came; nothing of them is pressing. */
export const groupNotices = (items: readonly WorkItem[]): [string, WorkItem[]][] => {
  const groups = new Map<string, WorkItem[]>();
  for (const item of items) groups.set(item.title, [...(groups.get(item.title) ?? []), item]);
  return [...groups];
};
