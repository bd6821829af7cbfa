import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { permissions } from '../access/roles.ts';
import { addDays } from '../calendar/local-date.ts';
import { formatMessage } from '../errors/messages.ts';
import { attempt, LifecycleAct, livingStatuses, transitions } from '../membership/lifecycle.ts';
import { factsFor } from '../membership/lifecycle-fixture.ts';
import type { CanonicalValue } from './canonical-json.ts';
import { canonicalJson } from './canonical-json.ts';
import { actsOf, countedOn, disciplineMeasures, headcountSign, Measure, measureOf, measuresOf } from './measures.ts';
import type { FormFigures } from './monthly-form.ts';
import { closingOf, FormCell, identityGap, monthlyForm } from './monthly-form.ts';
import type { ReportFacts } from './report-states.ts';
import { daysLate, reportCalendar } from './report-calendar.ts';
import {
  attemptReport,
  availableReportTransitions,
  ReportAct,
  ReportState,
  reportStateLabels,
} from './report-states.ts';

describe('the calendar of reports', () => {
  test('a year has twelve months, four quarters, two halves and itself, without a gap', () => {
    const periods = reportCalendar(2028);
    for (const [kind, count] of [['MONTH', 12], ['QUARTER', 4], ['HALF', 2], ['YEAR', 1]] as const) {
      const own = periods.filter((period) => period.kind === kind);
      expect([kind, own.length, own[0]?.startsOn, own.at(-1)?.endsOn]).toEqual([kind, count, '2028-01-01', '2028-12-31']);
      for (const [index, { endsOn }] of own.entries()) expect(own[index + 1]?.startsOn ?? '2029-01-01').toBe(addDays(endsOn, 1));
    }
  });

  test('it opens in its last month and is due in the month after it', () => {
    expect(reportCalendar(2028)).toContainEqual({ kind: 'MONTH', startsOn: '2028-02-01', endsOn: '2028-02-29', opensOn: '2028-02-25', dueOn: '2028-03-05', asked: true, closesOn: null });
    expect(reportCalendar(2026)).toContainEqual({ kind: 'QUARTER', startsOn: '2026-07-01', endsOn: '2026-09-30', opensOn: '2026-09-25', dueOn: '2026-10-10', asked: true, closesOn: null });
    expect(reportCalendar(2026)).toContainEqual({ kind: 'HALF', startsOn: '2026-01-01', endsOn: '2026-06-30', opensOn: '2026-06-25', dueOn: '2026-07-10', asked: true, closesOn: null });
    expect(reportCalendar(2026)).toContainEqual({ kind: 'YEAR', startsOn: '2026-01-01', endsOn: '2026-12-31', opensOn: '2026-12-25', dueOn: '2027-01-15', asked: true, closesOn: null });
  });

  test.each([
    [null, null],
    ['2026-10-31', 0],
    ['2026-11-05', 0],
    ['2026-11-06', 1],
    ['2026-12-05', 30],
  ])('first sent on %s it is late by %s days', (sentOn, days) => expect(daysLate(sentOn, '2026-11-05')).toBe(days));
});

describe('measures', () => {
  test('every measure counts one act; an admission also one of before records were kept; a move is a transfer, alone or with others, or goes with the branch', () => {
    for (const measure of Object.values(Measure)) {
      const moves = measure === 'MOVED_IN' || measure === 'MOVED_OUT';
      expect([measure, actsOf(measure).length]).toEqual([measure, moves ? 3 : measure === 'ADMITTED' ? 2 : 1]);
    }
    expect(actsOf('MOVED_IN')).toEqual(['TRANSFER_ACCEPT', 'COLLECTIVE_TRANSFER', 'REORGANISATION_CARRY']);
    expect(actsOf('ADMITTED')).toEqual(['ADMISSION_DECIDE', 'REGISTER']);
  });

  test('what an act does to the headcount is what it does to the membership', () => {
    const alive = (state: string | null) => (livingStatuses.some((status) => status === state) ? 1 : 0);
    for (const { act, from } of transitions) {
      for (const state of from) {
        const result = attempt(act, factsFor(act, state));
        if (!result.ok) throw new Error(`${act} in ${state}: ${result.refusal.code}`);
        const counted = measuresOf(act).reduce((sum, { measure }) => sum + headcountSign[measure], 0);
        expect([act, counted]).toEqual([act, alive(result.to) + alive(result.opens) - alive(state)]);
      }
    }
  });

  test.each([
    ['ADMISSION_DECIDE', 'ADMITTED'],
    ['TRANSFER_ACCEPT', 'MOVED_IN'],
    ['TRANSFER_REQUEST', null],
    ['MOVE_OUT', 'DEPARTED'],
    ['EVENT_CORRECT', null],
  ] as const)('%s counts as %s', (act, measure) => expect(measureOf(act)).toBe(measure));

  test('a recognition counts when it is decided, however long it has been true; every other act when it is true from', () => {
    expect(countedOn('RECOGNISE', '2026-03-10', '2026-04-21')).toBe('2026-04-21');
    expect(countedOn('RECOGNISE', '2026-03-10', '2026-03-01')).toBe('2026-03-10');
    expect(countedOn('RECOGNISE', '2026-03-10', null)).toBe('2026-03-10');
    for (const act of Object.values(LifecycleAct).filter((other) => other !== 'RECOGNISE')) {
      expect(countedOn(act, '2026-03-10', '2026-04-21')).toBe('2026-03-10');
    }
  });

  test('discipline has four forms and no exit of another kind', () => {
    expect([...disciplineMeasures].sort()).toEqual(['EXPELLED', 'REMOVED_FROM_OFFICE', 'REPRIMANDED', 'WARNED']);
  });
});

describe('monthly form', () => {
  test('each cell is a row once, and its sign is the one of its measure', () => {
    expect(monthlyForm.map(({ cell }) => cell)).toEqual(Object.values(FormCell));
    const signs = { INCREASE: 1, DECREASE: -1, NOTE: 0 } as const;
    for (const { kind, measure } of monthlyForm) {
      if (measure !== null && kind !== 'STOCK') expect(headcountSign[measure]).toBe(signs[kind]);
    }
    const printed = monthlyForm.map(({ measure }) => measure);
    for (const measure of Object.values(Measure))
      expect(headcountSign[measure] === 0 || printed.includes(measure)).toBe(true);
  });

  const figures: FormFigures = {
    OPENING: 100,
    ADMITTED: 3,
    ARRIVED: 1,
    MOVED_IN: 2,
    RESTORED: 0,
    DIED: 1,
    EXPELLED: 1,
    STRUCK_OFF: 0,
    RESIGNED: 0,
    MOVED_OUT: 2,
    DEPARTED: 1,
    ANNULLED: 0,
    CLOSING: 101,
  };

  test('closing = opening + increases − decreases', () => {
    expect([closingOf(figures), identityGap(figures)]).toEqual([101, 0]);
    expect(identityGap({ ...figures, CLOSING: 103 })).toBe(2);
  });

  test.each(['OPENING', 'RESTORED', 'ANNULLED'] as const)('%s not reported is not 0', (cell) => {
    expect([closingOf({ ...figures, [cell]: null }), identityGap({ ...figures, [cell]: undefined })]).toEqual([
      null,
      null,
    ]);
  });

  test('a closing not reported has no gap, and notes are outside the identity', () => {
    expect(identityGap({ ...figures, CLOSING: null })).toBeNull();
    expect(identityGap({ ...figures, RECOGNISED: 9, WARNED: 4, CANDIDATES: 12 })).toBe(0);
  });

  test('units sum: the closing of a ward is the sum of its branches', () => {
    const cells = monthlyForm.filter(({ kind }) => kind === 'INCREASE' || kind === 'DECREASE').map(({ cell }) => cell);
    const branch = fc.array(fc.nat(50), { minLength: cells.length + 1, maxLength: cells.length + 1 });
    fc.assert(
      fc.property(fc.array(branch, { minLength: 1, maxLength: 8 }), (branches) => {
        const named = (values: readonly number[]): FormFigures =>
          Object.fromEntries([['OPENING', values[0]], ...cells.map((cell, index) => [cell, values[index + 1]])]);
        const total = branches.reduce((sum, values) => sum.map((value, index) => value + (values[index] ?? 0)));
        expect(closingOf(named(total))).toBe(
          branches.reduce((sum, values) => sum + (closingOf(named(values)) ?? Number.NaN), 0),
        );
      }),
    );
  });
});

describe('canonical JSON', () => {
  test('sorts, normalises, leaves nothing out but what is not there', () => {
    const value = { b: [1, null, true], a: 'Hoa\u0300', é: { y: undefined, x: -0.5 }, Z: '"\n' };
    expect(canonicalJson(value)).toBe('{"Z":"\\"\\n","a":"Hoà","b":[1,null,true],"é":{"x":-0.5}}');
  });

  test.each([[Number.NaN], [Number.POSITIVE_INFINITY]])('refuses %d', (value) =>
    expect(() => canonicalJson(value)).toThrow(TypeError),
  );

  test('refuses two members that are one in NFC', () => {
    expect(() => canonicalJson({ 'e\u0301': 1, '\u00e9': 2 })).toThrow(TypeError);
  });

  const value = fc.letrec<{ value: CanonicalValue }>((tie) => ({
    value: fc.oneof(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value')),
      fc.dictionary(fc.string({ unit: 'grapheme-ascii' }), tie('value')),
    ),
  })).value;

  test('is JSON of the same content, and the order of members does not matter', () => {
    const turned = (one: CanonicalValue): CanonicalValue => {
      if (Array.isArray(one)) return one.map(turned);
      if (one === null || typeof one !== 'object') return one;
      return Object.fromEntries(
        Object.entries(one)
          .reverse()
          .map(([key, member]) => [key, turned(member ?? null)]),
      );
    };
    fc.assert(
      fc.property(value, (one) => {
        const text = canonicalJson(one);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(turned(one))).toBe(text);
      }),
    );
  });
});

describe('report states', () => {
  const facts = (state: ReportState, change: Partial<ReportFacts> = {}): ReportFacts => ({
    kind: 'MONTH',
    asked: true,
    document: null,
    closesOn: null,
    reopenedUntil: null,
    state,
    today: '2021-10-15',
    opensOn: '2021-10-01',
    permissions: new Set(permissions),
    figures: [],
    returnReason: 'Xem lại số xóa tên',
    ...change,
  });
  const expected: Record<ReportAct, Partial<Record<ReportState, ReportState>>> = {
    REPORT_SAVE: { NOT_STARTED: 'DRAFT', DRAFT: 'DRAFT', RETURNED: 'RETURNED' },
    REPORT_SUBMIT: { DRAFT: 'SUBMITTED', RETURNED: 'SUBMITTED' },
    REPORT_RETURN: { SUBMITTED: 'RETURNED' },
    REPORT_ACCEPT: { SUBMITTED: 'ACCEPTED' },
  };
  const pairs = Object.values(ReportAct).flatMap((act) =>
    Object.values(ReportState).map((state) => [act, state] as const),
  );

  test.each(pairs)('%s in %s', (act, state) => {
    const to = expected[act][state];
    const code = act === 'REPORT_SAVE' || act === 'REPORT_SUBMIT' ? 'REPORT_NOT_EDITABLE' : 'REPORT_NOT_SUBMITTED';
    const result = attemptReport(act, facts(state));
    if (to === undefined) {
      expect(result).toMatchObject({ ok: false, refusal: { code, params: { state: reportStateLabels[state] } } });
    } else {
      expect(result).toEqual({ ok: true, to });
    }
    expect(availableReportTransitions(facts(state)).find((line) => line.act === act)?.allowed).toBe(to !== undefined);
    expect(attemptReport(act, facts(state, { permissions: new Set() }))).toMatchObject({
      ok: false,
      refusal: { code: 'NOT_PERMITTED' },
    });
  });

  const label = { vi: 'Xóa tên', en: 'Struck off' };
  test.each<[string, ReportAct, Partial<ReportFacts>, string | null]>([
    ['the day before it opens', 'REPORT_SAVE', { today: '2021-09-30' }, 'REPORT_PERIOD_NOT_OPEN'],
    ['the day it opens', 'REPORT_SAVE', { today: '2021-10-01' }, null],
    ['submitted before it opens', 'REPORT_SUBMIT', { today: '2021-09-30' }, 'REPORT_PERIOD_NOT_OPEN'],
    ['left as computed', 'REPORT_SUBMIT', { figures: [{ label, derived: 2, declared: null, reason: null }] }, null],
    ['the same figure', 'REPORT_SUBMIT', { figures: [{ label, derived: 2, declared: 2, reason: null }] }, null],
    [
      '0 declared where 2 are recorded',
      'REPORT_SUBMIT',
      { figures: [{ label, derived: 2, declared: 0, reason: ' ' }] },
      'REPORT_REASON_REQUIRED',
    ],
    [
      '0 declared where nothing can be said',
      'REPORT_SUBMIT',
      { figures: [{ label, derived: null, declared: 0, reason: null }] },
      'REPORT_REASON_REQUIRED',
    ],
    [
      'explained',
      'REPORT_SUBMIT',
      { figures: [{ label, derived: 2, declared: 3, reason: 'Quyết định về sau ngày chốt' }] },
      null,
    ],
    [
      'a draft may differ without a reason',
      'REPORT_SAVE',
      { figures: [{ label, derived: 2, declared: 3, reason: null }] },
      null,
    ],
  ])('%s: %s', (_, act, change, code) => {
    const result = attemptReport(act, facts('DRAFT', change));
    expect(result.ok ? null : result.refusal.code).toBe(code);
    if (!result.ok) expect(formatMessage(result.refusal.code, 'vi', result.refusal.params)).not.toContain('…');
  });

  test('a report goes back only with a reason, and the screen may offer it before the reason is typed', () => {
    for (const returnReason of [null, undefined, '  ']) {
      expect(attemptReport('REPORT_RETURN', facts('SUBMITTED', { returnReason }))).toMatchObject({
        refusal: { code: 'RETURN_REASON_REQUIRED' },
      });
      expect(
        availableReportTransitions(facts('SUBMITTED', { returnReason })).find(({ act }) => act === 'REPORT_RETURN'),
      ).toMatchObject({ allowed: true });
    }
  });

  test('an act that is none is refused loudly', () =>
    expect(() => attemptReport('REPORT_BURN' as ReportAct, facts('DRAFT'))).toThrow(RangeError));
});
