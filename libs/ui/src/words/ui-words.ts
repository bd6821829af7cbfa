import type { DayMistake } from '../day/day.ts';
import type { RelativeWords } from '../format.tsx';

/** Every word a component says by itself. What a page wants to say differently it passes as a prop. */
export interface UiWords {
  relative: RelativeWords;
  figure: { noQuota: string; notReported: string; smallBase: string };
  bar: {
    asTable: string;
    asBars: string;
    unit: string;
    done: string;
    quota: string;
    pace: string;
    percent: string;
    gap: string;
    ahead: (count: string) => string;
    behind: (count: string) => string;
    onPace: string;
  };
  loading: string;
  /** After some seconds: why one should wait. */
  stillLoading: string;
  failed: { title: string; advice: string; retry: string; reference: string };
  table: { sortAscending: string; sortDescending: string; rows: (count: number) => string; more: string; loadingMore: string;
    /** A list that is fetched whole before it is printed: rows so far, "250/400" where all are counted. */
    forPaper: (rows: string) => string;
    /** Printed under a list that goes on. */
    partial: (rows: string) => string;
  };
  grid: {
    saved: string;
    saving: string;
    unsaved: string;
    conflict: string;
    remark: string;
    invalid: string;
    locked: string;
    total: string;
    expand: string;
    collapse: string;
    pasted: (accepted: number) => string;
    rejected: (count: number) => string;
    undone: string;
    nothingToUndo: string;
    outside: string;
    notEditable: string;
    help: string;
    dismiss: string;
  };
  day: {
    placeholder: string;
    open: string;
    mistakes: Record<DayMistake, string>;
    tooEarly: (day: string) => string;
    tooLate: (day: string) => string;
  };
  decision: { number: string; date: string; signatory: string; numberHint: string };
  confirm: { cancel: string; alsoChanges: string; cannotUndo: string; type: (word: string) => string };
  reasons: { title: string; clause: string };
  copy: { copy: string; copied: string; failed: string };
  timeline: { corrects: string; correctedBy: string; decision: string; recordedBy: string; recordedAt: string };
  steps: { done: string; current: string; waiting: string; overdue: string };
  tree: { closed: string; loading: string };
  unit: { pick: string; change: string; path: string; search: string; close: string };
}
