import { movedDecisionParam } from '@dangvu/domain/membership/candidacy-moves';
import type { RuleParam } from '@dangvu/domain/rulebook/rules';
import { amountOn } from '@dangvu/domain/rulebook/rules';
import { WorkNature, natureOf, noticeMonths, weekDays } from '@dangvu/domain/membership/work-items';
import type { VoteOutcome } from '@dangvu/domain/membership/votes';
import type { WorkItemKind, WorkUrgency } from '@dangvu/domain/membership/work-items';
import { baseFromReceiptSql, dueExtendedSql, dueFromReceiptSql, dueSql, ruleCodeSql } from './due-sql.ts';
import { decisionExtendedOn, takenIn } from './dossier-sql.ts';
import { entriesIn } from './entries-in-scope.ts';
import { decisionReceivedOn } from './record-facts-sql.ts';
import { inScope, placed } from './work-scope.ts';
import type { WorkItemScope } from './work-scope.ts';

/**
 * Gives a select with the columns id text (unique, e.g. kind and subject), kind text, unit_id uuid, person_id uuid,
 * transfer_id uuid, candidacy_id uuid, subject_id uuid, base_on date, due_on date, rule_code text. A source of several kinds gives those
 * it is asked for.
 */
export type WorkItemSource = (scope: WorkItemScope, kinds: readonly WorkItemKind[]) => string;

const sources = new Map<WorkItemKind, WorkItemSource>();

/** Registers what waits of one kind; a feature downstream adds its own kinds. @throws Error when the kind has a source. */
export function registerWorkItems(kind: WorkItemKind, source: WorkItemSource): void {
  if (sources.has(kind)) throw new Error(`${kind} has a source`);
  sources.set(kind, source);
}

/** Which of what waits. */
export interface WorkSelection {
  /** These kinds, whatever their nature. */
  readonly kinds?: readonly WorkItemKind[] | null | undefined;
  /** Without kinds: what must be done by a day, unless notices are asked for. */
  readonly nature?: WorkNature | null | undefined;
  readonly urgency?: WorkUrgency | null | undefined;
}

/** Condition on a row of what waits: how pressing it is. */
function pressing(urgency: WorkUrgency, today: string): string {
  if (urgency === 'OVERDUE') return `w.due_on < ${today}`;
  return urgency === 'WEEK' ? `w.due_on between ${today} and ${today} + ${weekDays}` : `w.due_on > ${today} + ${weekDays}`;
}

/** What waits, as a parenthesised select; everything with a deadline unless something else is asked for. */
export function workItemsIn(scope: WorkItemScope, { kinds, nature, urgency }: WorkSelection = {}): string {
  const wanted = (kind: WorkItemKind): boolean => (kinds ? kinds.includes(kind) : natureOf(kind) === (nature ?? WorkNature.DEADLINE));
  const kindsBySource = new Map<WorkItemSource, WorkItemKind[]>();
  for (const [kind, source] of sources) if (wanted(kind)) kindsBySource.set(source, [...(kindsBySource.get(source) ?? []), kind]);
  const asked = [...kindsBySource].map(([source, some]) => source(scope, some));
  if (asked.length === 0) return `(${emptyItems})`;
  const all = placed(scope, asked.join(' union all '));
  return urgency ? `(select w.* from ${all} w where ${pressing(urgency, scope.statement.todaySql)})` : all;
}

const emptyItems = `select null::text as id, null::text as kind, null::uuid as unit_id, null::uuid as person_id, null::uuid as transfer_id,
  null::uuid as candidacy_id, null::uuid as subject_id, null::date as base_on, null::date as due_on, null::text as rule_code where false`;

/** The number of rounds is the same in every version of the rules; were it not, the query would have to ask by the day. */
const recognitionVotesSince = '2011-11-01';

/** Where one kind of item is found, as SQL. */
export interface Waiting {
  readonly from: string;
  readonly where: readonly string[];
  /** What it is about, unique within the kind: an id, or a text that holds one. */
  readonly subject: string;
  /** The id itself where `subject` is a text. */
  readonly subjectId?: string;
  readonly unit: string;
  /** Absent: it concerns the unit as a whole. */
  readonly person?: string;
  readonly transfer?: string;
  readonly candidacy?: string;
  readonly base: string;
  readonly due: string;
  readonly rule: string;
}

/** The select of one kind, with the columns every source gives. */
export const selectOf = (kind: WorkItemKind, waiting: Waiting): string =>
  `select '${kind}:' || ${waiting.subject}::text as id, '${kind}'::text as kind, ${waiting.unit} as unit_id, ${waiting.person ?? 'null::uuid'} as person_id,
    ${waiting.transfer ?? 'null::uuid'} as transfer_id, ${waiting.candidacy ?? 'null::uuid'} as candidacy_id, ${waiting.subjectId ?? waiting.subject} as subject_id,
    ${waiting.base} as base_on, ${waiting.due} as due_on, ${waiting.rule}::text as rule_code from ${waiting.from} where ${waiting.where.join(' and ')}`;

/** Condition on an entry `f` of the log: the branch voted on a recognition, with that outcome. */
export const votedOnRecognition = (outcome: VoteOutcome): string => `f.act = 'RECOGNITION_VOTE_RECORD' and f.details->>'voteBody' = 'BRANCH' and f.details->>'outcome' = '${outcome}'`;

/** Condition: the latest vote of the branch on a recognition carried it, so that the branch has considered. */
export const carriedByBranch = (membership: string): string => `coalesce((select f.details->>'outcome' = 'REACHED' from lifecycle_fact f
    where f.membership_id = ${membership} and f.act = 'RECOGNITION_VOTE_RECORD' and f.details->>'voteBody' = 'BRANCH'
    order by f.effective_on desc, f.seq desc limit 1), false)`;

/** Last day to decide the recognition of the member in row `m` by a resolution of the day `base`, and the row that fixes it: later when its time was extended. */
export function recognitionDue(base: string): { due: string; rule: (otherwise: string) => string } {
  const extended = `exists (select from lifecycle_fact x where x.person_id = m.person_id and x.membership_id = m.id and x.act = 'RECOGNITION_DECISION_EXTEND' and x.effective_on >= ${base})`;
  return {
    due: `case when ${extended} then ${dueExtendedSql('RECOGNITION', base)} else ${dueSql('RECOGNITION_DECISION_DEADLINE', base)} end`,
    rule: (otherwise) => `case when ${extended} then ${ruleCodeSql('RECOGNITION_DECISION_EXTENSION', base)} else ${otherwise} end`,
  };
}

registerWorkItems('PROBATION_ENDED', (scope) => {
  // Probation ends twelve months after the ceremony; from then on the branch has its days to consider (4.2.1).
  const ended = dueSql('PROBATION', 'm.ceremony_on');
  return selectOf('PROBATION_ENDED', {
    from: `(select m.*, ${ended} as probation_over from membership m where m.ended_on is null and m.status = 'PROBATIONARY') m`,
    where: [`m.probation_over <= ${scope.statement.todaySql}`, inScope(scope, 'm.branch_id'), `not ${carriedByBranch('m.id')}`],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'm.probation_over',
    due: dueSql('RECOGNITION_CONSIDERATION_DEADLINE', 'm.probation_over'),
    rule: ruleCodeSql('RECOGNITION_CONSIDERATION_DEADLINE', 'm.probation_over'),
  });
});

const admissionDue = (sql: typeof dueSql, extended: string): string => `case when v.taken_on is null and ${decisionExtendedOn('c')} is not null then ${extended}
    when v.taken_on is null then ${sql('ADMISSION_DECISION_DEADLINE', 'c.branch_resolved_on')}
    when v.objected then ${sql(movedDecisionParam({ objected: true }), 'v.taken_on')} else ${sql(movedDecisionParam({ objected: false }), 'v.taken_on')} end`;

registerWorkItems('ADMISSION_DECISION_DUE', (scope) =>
  selectOf('ADMISSION_DECISION_DUE', {
    // Taken in after it had been sent up elsewhere, its time runs from then (06-HD/TW 3.9).
    from: `candidacy c left join lateral ${takenIn('c')} v on true`,
    where: ['c.closed_on is null', `c.stage in ('BRANCH_RESOLVED', 'COMMITTEE_RESOLVED')`, 'c.branch_resolved_on is not null', inScope(scope, 'c.branch_id')],
    subject: 'c.id',
    unit: 'c.branch_id',
    person: 'c.person_id',
    candidacy: 'c.id',
    base: 'coalesce(v.taken_on, c.branch_resolved_on)',
    due: admissionDue(dueSql, dueExtendedSql('ADMISSION', 'c.branch_resolved_on')),
    rule: admissionDue(ruleCodeSql, ruleCodeSql('ADMISSION_DECISION_EXTENSION', 'c.branch_resolved_on')),
  }),
);

registerWorkItems('CEREMONY_DUE', (scope) =>
  selectOf('CEREMONY_DUE', {
    from: `(select m.*, coalesce(${decisionReceivedOn('m')}, m.decided_on) as received_on from membership m where m.ended_on is null and m.status = 'DECIDED') m`,
    where: [inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: baseFromReceiptSql('CEREMONY_DEADLINE', 'm.decided_on', 'm.received_on'),
    due: dueFromReceiptSql('CEREMONY_DEADLINE', 'm.decided_on', 'm.received_on'),
    rule: ruleCodeSql('CEREMONY_DEADLINE', 'm.decided_on'),
  }),
);

registerWorkItems('RECOGNITION_GOES_UP', (scope) =>
  selectOf('RECOGNITION_GOES_UP', {
    // From the vote that was one too many the superior has the days of a decision (4.2.3, 4.3.1).
    from: `membership m cross join lateral (select max(f.effective_on) as last_on from lifecycle_fact f where f.membership_id = m.id and ${votedOnRecognition('NOT_REACHED')}
      having count(*) >= ${amountOn('RECOGNITION_VOTE_ROUNDS', recognitionVotesSince)}) v`,
    where: ['m.ended_on is null', `m.status = 'PROBATIONARY'`, inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'v.last_on',
    due: recognitionDue('v.last_on').due,
    rule: recognitionDue('v.last_on').rule(ruleCodeSql('RECOGNITION_VOTE_ROUNDS', 'v.last_on')),
  }),
);

function paper(kind: WorkItemKind, param: RuleParam, column: string, stages: string): void {
  registerWorkItems(kind, (scope) =>
    selectOf(kind, {
      from: `(select c.*, ${dueSql(param, `c.${column}`)} as runs_out_on from candidacy c where c.closed_on is null and c.stage in (${stages})) c`,
      where: [
        `c.runs_out_on <= ${scope.statement.todaySql} + interval '${noticeMonths} months'`,
        inScope(scope, 'c.branch_id'),
      ],
      subject: 'c.id',
      unit: 'c.branch_id',
      person: 'c.person_id',
      candidacy: 'c.id',
      base: `c.${column}`,
      due: 'c.runs_out_on',
      rule: ruleCodeSql(param, `c.${column}`),
    }),
  );
}

// Only until the branch considers: paper that runs out afterwards does no harm (06-HD/TW 5.4).
paper('CERTIFICATE_EXPIRES', 'CERTIFICATE_VALIDITY', 'certificate_issued_on', `'CLASS_DONE', 'DOSSIER_OPEN'`);
paper('DOSSIER_EXPIRES', 'DOSSIER_VALIDITY', 'dossier_opened_on', `'DOSSIER_OPEN'`);

registerWorkItems('EXEMPTION_EXPIRES', (scope) => {
  // The latest word on an exemption, as long as no act has ended it; what ran out more than the notice ago is history.
  const { todaySql } = scope.statement;
  const day = (months: string): string => `to_char(${todaySql} ${months} interval '${noticeMonths} months', 'YYYY-MM-DD')`;
  // As text: so it lies in the index.
  const where = `f.act in ('EXEMPT', 'EXEMPTION_RENEW') and f.details->>'until' between ${day('-')} and ${day('+')}`;
  return selectOf('EXEMPTION_EXPIRES', {
    from: `(${entriesIn(scope, 'f.*, m.branch_id as place_id', { where })}) x`,
    where: [
      `not exists (select from lifecycle_fact f where f.membership_id = x.membership_id and f.act in ('EXEMPT', 'EXEMPTION_RENEW', 'EXEMPTION_END')
        and (f.effective_on, f.seq) > (x.effective_on, x.seq))`,
    ],
    subject: 'x.membership_id',
    unit: 'x.place_id',
    person: 'x.person_id',
    base: 'x.effective_on',
    due: `(x.details->>'until')::date`,
    rule: ruleCodeSql('EXEMPTION_MAXIMUM', 'x.effective_on'),
  });
});

registerWorkItems('CARD_NOT_ISSUED', (scope) =>
  selectOf('CARD_NOT_ISSUED', {
    from: 'membership m',
    where: ['m.ended_on is null', `m.status = 'OFFICIAL'`, 'm.card_no is null', inScope(scope, 'm.branch_id')],
    subject: 'm.id',
    unit: 'm.branch_id',
    person: 'm.person_id',
    base: 'm.official_on',
    // No day is fixed: it is due as soon as it is seen.
    due: scope.statement.todaySql,
    rule: 'null',
  }),
);
