import { Permission } from '../access/roles.ts';
import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import { citedDocument } from './calendar-decision.ts';
import type { CalendarDocument } from './calendar-decision.ts';
import { isClosed, lastDayOf, refuseReopeningUntil } from './reopening.ts';
import type { Closing } from './reopening.ts';
import { periodKindWords } from './report-calendar.ts';
import type { ReportPeriodKind } from './report-calendar.ts';

/** Where a unit's report of a period stands. NOT_STARTED has no record yet. */
export const ReportState = {
  NOT_STARTED: 'NOT_STARTED',
  DRAFT: 'DRAFT',
  SUBMITTED: 'SUBMITTED',
  RETURNED: 'RETURNED',
  ACCEPTED: 'ACCEPTED',
} as const;
export type ReportState = (typeof ReportState)[keyof typeof ReportState];

export const reportStateLabels = {
  NOT_STARTED: { vi: 'Chưa báo cáo', en: 'Not reported' },
  DRAFT: { vi: 'Đang soạn', en: 'Draft' },
  SUBMITTED: { vi: 'Đã gửi, chờ duyệt', en: 'Submitted' },
  RETURNED: { vi: 'Bị trả lại', en: 'Returned' },
  ACCEPTED: { vi: 'Đã duyệt', en: 'Accepted' },
} as const satisfies Record<ReportState, Label>;

export const ReportAct = {
  REPORT_SAVE: 'REPORT_SAVE',
  REPORT_SUBMIT: 'REPORT_SUBMIT',
  REPORT_RETURN: 'REPORT_RETURN',
  REPORT_ACCEPT: 'REPORT_ACCEPT',
} as const;
export type ReportAct = (typeof ReportAct)[keyof typeof ReportAct];

/** A figure that is declared beside the one the records give. */
export interface DeclaredFigure {
  readonly label: Label;
  readonly derived: number | null;
  /** Null: the unit leaves the figure as it was computed. */
  readonly declared: number | null;
  readonly reason: string | null;
}

/** What the acts on a report look at in its period. */
export interface PeriodFacts extends Closing {
  readonly kind: ReportPeriodKind;
  /** First day on which the period may be reported. */
  readonly opensOn: LocalDate;
  /** Whether the town asks for reports of the period. */
  readonly asked: boolean;
  /** The document that says so; null while the town has decided nothing. */
  readonly document: CalendarDocument | null;
}

/** What the acts on a report look at. */
export interface ReportFacts extends PeriodFacts {
  readonly state: ReportState;
  readonly today: LocalDate;
  /** What the viewer may do at the reporting unit; deciding never reaches one's own unit (see access/scope). */
  readonly permissions: ReadonlySet<Permission>;
  readonly figures?: readonly DeclaredFigure[];
  readonly returnReason?: string | null;
  /** Last day given to correct what is returned. */
  readonly reopenUntil?: LocalDate | null;
}

type ReportGuard = (facts: ReportFacts) => Refusal | null;

/** One row: in these states the act leads there. */
export interface ReportTransition {
  readonly act: ReportAct;
  readonly from: readonly ReportState[];
  /** SAME: a returned report stays returned while it is being corrected, so that its reason stays in sight. */
  readonly to: ReportState | 'SAME';
  readonly permission: Permission;
  readonly refusedAs: 'REPORT_NOT_EDITABLE' | 'REPORT_NOT_SUBMITTED';
  readonly guards: readonly ReportGuard[];
  readonly inputs: readonly ReportGuard[];
  readonly label: Label;
}

const periodOpen: ReportGuard = (facts) =>
  facts.today < facts.opensOn ? { code: 'REPORT_PERIOD_NOT_OPEN', params: { opensOn: facts.opensOn } } : null;

/** A refusal that cites the document the calendar was set by. */
export const byDocument = (refusal: Refusal, { document }: PeriodFacts): Refusal => (document === null ? refusal : { ...refusal, clause: citedDocument(document) });

/** Why nothing is to be reported for a period, or null: the town does not ask for it. */
export const refuseUnasked = (facts: PeriodFacts): Refusal | null =>
  facts.asked ? null : byDocument({ code: 'REPORT_NOT_ASKED', params: { kind: periodKindWords[facts.kind] } }, facts);

const notClosed: ReportGuard = (facts) =>
  isClosed(facts, facts.today) ? byDocument({ code: 'REPORT_PERIOD_CLOSED', params: { closesOn: lastDayOf(facts) ?? '' } }, facts) : null;

const writable: readonly ReportGuard[] = [refuseUnasked, periodOpen, notClosed];

/**
 * A closed period is returned together with the days to correct it in. Returned without, the report would lie with a unit that may not touch
 * it; reopened first and returned afterwards, it could be forgotten between the two.
 */
const timeToCorrect: ReportGuard = (facts) => {
  const until = facts.reopenUntil ?? null;
  if (until !== null) return refuseReopeningUntil(facts, until, facts.today);
  return isClosed(facts, facts.today) ? byDocument({ code: 'REPORT_RETURN_NEEDS_DAY', params: { closesOn: lastDayOf(facts) ?? '' } }, facts) : null;
};

/** Declared = derived, or explained. */
const differencesExplained: ReportGuard = (facts) => {
  for (const { label, derived, declared, reason } of facts.figures ?? []) {
    if (declared === null || declared === derived || (reason ?? '').trim() !== '') continue;
    const none = { vi: 'không có', en: 'nothing' };
    return { code: 'REPORT_REASON_REQUIRED', params: { cell: label, declared, derived: derived ?? none } };
  }
  return null;
};

const reasonGiven: ReportGuard = (facts) =>
  (facts.returnReason ?? '').trim() === '' ? { code: 'RETURN_REASON_REQUIRED', params: {} } : null;

/** Nothing leads out of ACCEPTED: the report is frozen, and a later correction shows as a difference. */
export const reportTransitions: readonly ReportTransition[] = [
  {
    act: 'REPORT_SAVE',
    from: ['NOT_STARTED', 'DRAFT'],
    to: 'DRAFT',
    permission: Permission.REPORT_WRITE,
    refusedAs: 'REPORT_NOT_EDITABLE',
    guards: writable,
    inputs: [],
    label: { vi: 'lưu báo cáo', en: 'save the report' },
  },
  {
    act: 'REPORT_SAVE',
    from: ['RETURNED'],
    to: 'SAME',
    permission: Permission.REPORT_WRITE,
    refusedAs: 'REPORT_NOT_EDITABLE',
    guards: writable,
    inputs: [],
    label: { vi: 'lưu báo cáo', en: 'save the report' },
  },
  {
    act: 'REPORT_SUBMIT',
    from: ['DRAFT', 'RETURNED'],
    to: 'SUBMITTED',
    permission: Permission.REPORT_SUBMIT,
    refusedAs: 'REPORT_NOT_EDITABLE',
    guards: writable,
    inputs: [differencesExplained],
    label: { vi: 'gửi báo cáo', en: 'submit the report' },
  },
  {
    act: 'REPORT_RETURN',
    from: ['SUBMITTED'],
    to: 'RETURNED',
    permission: Permission.REPORT_DECIDE,
    refusedAs: 'REPORT_NOT_SUBMITTED',
    guards: [],
    inputs: [reasonGiven, timeToCorrect],
    label: { vi: 'trả lại báo cáo', en: 'return the report' },
  },
  {
    act: 'REPORT_ACCEPT',
    from: ['SUBMITTED'],
    to: 'ACCEPTED',
    permission: Permission.REPORT_DECIDE,
    refusedAs: 'REPORT_NOT_SUBMITTED',
    guards: [],
    inputs: [],
    label: { vi: 'duyệt báo cáo', en: 'accept the report' },
  },
];

export type ReportAttempt =
  | { readonly ok: true; readonly to: ReportState }
  | { readonly ok: false; readonly refusal: Refusal; readonly refusals: readonly Refusal[] };

function check(act: ReportAct, facts: ReportFacts, typed: boolean): ReportAttempt {
  const rows = reportTransitions.filter((row) => row.act === act);
  const known = rows[0];
  if (!known) throw new RangeError(`unknown act ${act}`);
  const refuse = (refusal: Refusal, refusals: readonly Refusal[] = [refusal]): ReportAttempt => ({
    ok: false,
    refusal,
    refusals,
  });
  if (!facts.permissions.has(known.permission)) return refuse({ code: 'NOT_PERMITTED', params: {} });
  const row = rows.find(({ from }) => from.includes(facts.state));
  if (!row) return refuse({ code: known.refusedAs, params: { state: reportStateLabels[facts.state] } });
  const refusals = [...row.guards, ...(typed ? row.inputs : [])]
    .map((guard) => guard(facts))
    .filter((refusal) => refusal !== null);
  if (refusals[0]) return refuse(refusals[0], refusals);
  return { ok: true, to: row.to === 'SAME' ? facts.state : row.to };
}

/** Whether the act may be recorded with what was typed, and the state it leads to. */
export function attemptReport(act: ReportAct, facts: ReportFacts): ReportAttempt {
  return check(act, facts, true);
}

/** What can be done with a report now and why the rest cannot; questions about what is not typed yet are left out. */
export function availableReportTransitions(
  facts: ReportFacts,
): readonly { act: ReportAct; allowed: boolean; refusals: readonly Refusal[] }[] {
  return Object.values(ReportAct).map((act) => {
    const result = check(act, facts, false);
    return { act, allowed: result.ok, refusals: result.ok ? [] : result.refusals };
  });
}

/** Why reopening would be of no use to the unit, or null: what was sent is corrected by returning it, what was accepted not at all. */
export const refuseReopening = (state: ReportState): Refusal | null =>
  state === 'SUBMITTED' || state === 'ACCEPTED' ? { code: 'REPORT_NOT_REOPENABLE', params: { state: reportStateLabels[state] } } : null;
