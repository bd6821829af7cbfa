import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../calendar/local-date.ts';
import { badgeBlockOn, disciplineCases, disciplineInForce, inspectionOn, suspensionOn } from './discipline-cases.ts';
import type { History } from './history.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';
import { result } from './lifecycle-fixture.ts';

let entries = 0;
const entry = (act: LifecycleAct, effectiveOn: string, details: Record<string, unknown> = {}) => ({
  id: `e${(entries += 1)}`,
  act,
  effectiveOn,
  details,
});

describe('discipline in force', () => {
  test('lapses twelve months after the decision, to the day', () => {
    const history = [entry('REPRIMAND', '2025-03-10')];
    expect(disciplineInForce(history, '2025-03-09')).toBeNull();
    expect(disciplineInForce(history, '2025-03-10')).toBe('REPRIMAND');
    expect(disciplineInForce(history, '2026-03-09')).toBe('REPRIMAND');
    expect(disciplineInForce(history, '2026-03-10')).toBeNull();
  });

  test('is the gravest of several; one who re-offends keeps the earlier one until the later one lapses', () => {
    const history = [entry('WARN', '2025-01-10'), entry('REPRIMAND', '2025-06-10')];
    expect(disciplineInForce(history, '2025-12-31')).toBe('WARNING');
    expect(disciplineInForce(history, '2026-02-01')).toBe('WARNING');
    expect(disciplineInForce(history, '2026-06-10')).toBeNull();
  });

  test('a second offence after the first has lapsed does not bring it back', () => {
    const history = [entry('WARN', '2023-01-10'), entry('REPRIMAND', '2024-01-10')];
    expect(disciplineInForce(history, '2024-01-10')).toBe('REPRIMAND');
  });

  test('never lapses for expulsion, and striking off is no discipline', () => {
    expect(disciplineInForce([entry('EXPEL', '2016-01-01')], '2026-01-01')).toBe('EXPULSION');
    expect(disciplineInForce([entry('STRIKE_OFF', '2026-01-01')], '2026-01-02')).toBeNull();
  });

  test('a revoked decision is none, also as a second offence; a changed one has its new form from the day of the change', () => {
    const first = entry('REPRIMAND', '2025-01-10');
    const second = entry('WARN', '2025-06-10', { case: 'c2' });
    const revoked = [first, second, entry('DISCIPLINE_REVOKE', '2025-09-01', { case: 'c2' })];
    expect(disciplineInForce(revoked, '2025-08-31')).toBe('WARNING');
    expect(disciplineInForce(revoked, '2025-09-01')).toBe('REPRIMAND');
    expect(disciplineInForce(revoked, '2026-01-10')).toBeNull();
    const changed = [second, entry('DISCIPLINE_CHANGE', '2025-09-01', { case: 'c2', form: 'REPRIMAND' })];
    expect(disciplineInForce(changed, '2025-08-31')).toBe('WARNING');
    expect(disciplineCases(changed, '2025-09-01')).toMatchObject([{ form: 'REPRIMAND', decidedForm: 'WARNING', lapsesOn: '2026-06-10' }]);
  });

  test('an appeal waits until it is answered, in whatever way', () => {
    const decided = entry('WARN', '2025-06-10', { case: 'c1' });
    const appeal = entry('APPEAL_FILE', '2025-07-01', { case: 'c1' });
    const waiting = (history: History) => disciplineCases(history, '2026-01-01')[0]?.appealedOn;
    expect(waiting([decided, appeal])).toBe('2025-07-01');
    for (const act of ['APPEAL_REJECT', 'DISCIPLINE_CHANGE', 'DISCIPLINE_REVOKE'] as const)
      expect(waiting([decided, appeal, entry(act, '2025-08-01', { case: 'c1', form: 'REPRIMAND' })])).toBeNull();
  });

  test('nothing lapses before its own twelve months, and the last one lapses exactly then, whatever came before', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2500 }), { minLength: 1, maxLength: 6 }), (offsets) => {
        const days = offsets.sort((a, b) => a - b).map((offset) => addDays('2016-01-01', offset));
        const cases = disciplineCases(days.map((day) => entry('WARN', day)), '2030-01-01');
        for (const one of cases) expect((one.lapsesOn ?? '') >= addMonths(one.decidedOn, 12)).toBe(true);
        expect(cases.at(-1)?.lapsesOn).toBe(addMonths(days.at(-1) ?? '', 12));
      }),
    );
  });
});

describe('a badge waits for months that depend on the form and on the rule of its day', () => {
  test.each([
    ['REPRIMAND', '2025-06-30', null],
    ['REPRIMAND', '2025-07-01', '2026-01-01'],
    ['WARN', '2025-06-30', '2025-12-30'],
    ['WARN', '2025-07-01', '2026-04-01'],
    ['REMOVE_FROM_OFFICE', '2021-08-01', '2022-08-01'],
  ] as const)('%s decided on %s blocks until %s', (act, decidedOn, until) => {
    const history = [entry(act, decidedOn)];
    expect(badgeBlockOn(history, decidedOn)?.until ?? null).toBe(until);
    if (until) expect(badgeBlockOn(history, until)).toBeNull();
  });
});

describe('suspension and inspection', () => {
  test('a suspension is over after its last day by itself, or when an act ends it', () => {
    const history = [entry('SUSPEND_ACTIVITY', '2026-01-05', { case: 's1', until: '2026-03-05', reason: 'Bị khởi tố' })];
    expect(suspensionOn(history, '2026-01-04')).toBeNull();
    expect(suspensionOn(history, '2026-03-05')).toMatchObject({ from: '2026-01-05', until: '2026-03-05', reason: 'Bị khởi tố' });
    expect(suspensionOn(history, '2026-03-06')).toBeNull();
    expect(suspensionOn([...history, entry('SUSPENSION_END', '2026-02-01', { case: 's1' })], '2026-02-01')).toBeNull();
  });

  test('an inspection goes on until it is closed, and keeps a member from leaving or moving', () => {
    const opened = [entry('INSPECTION_OPEN', '2021-09-06', { case: 'i1' })];
    expect(inspectionOn(opened, '2026-01-01')).not.toBeNull();
    expect(result('RESIGN', 'OFFICIAL', { history: opened })).toBe('INSPECTION_IN_PROGRESS');
    expect(result('TRANSFER_REQUEST', 'OFFICIAL', { history: opened })).toBe('INSPECTION_IN_PROGRESS');
    expect(result('EXPEL', 'OFFICIAL', { history: opened })).toBe('→ EXPELLED');
    expect(result('RESIGN', 'OFFICIAL', { history: undefined })).toBe('INVALID_INPUT');
  });
});

describe('an appeal that waits', () => {
  const warned = entry('WARN', '2021-08-02', { case: 'w1' });
  const appealed = entry('APPEAL_FILE', '2021-08-20', { case: 'w1' });

  test('keeps a member where he is until it is answered, or the discipline has lapsed by itself', () => {
    const moving = (history: readonly ReturnType<typeof entry>[]): string => result('TRANSFER_REQUEST', 'OFFICIAL', { history });
    expect(moving([warned])).toBe('→ OFFICIAL');
    expect(moving([warned, appealed])).toBe('APPEAL_ALREADY_OPEN');
    expect(result('TRANSFER_REFER', 'OFFICIAL', { history: [warned, appealed] })).toBe('APPEAL_ALREADY_OPEN');
    expect(moving([warned, appealed, entry('APPEAL_REJECT', '2021-09-06', { case: 'w1' })])).toBe('→ OFFICIAL');
    expect(moving([{ ...warned, effectiveOn: '2019-08-02' }, { ...appealed, effectiveOn: '2019-08-20' }])).toBe('→ OFFICIAL');
  });
});

describe('who decides what', () => {
  test.each([
    ['REPRIMAND', 'SUB_BRANCH', '→ OFFICIAL'],
    ['WARN', 'GRASSROOTS_BRANCH', '→ OFFICIAL'],
    ['REMOVE_FROM_OFFICE', 'SUB_BRANCH', 'DISCIPLINE_AUTHORITY'],
    ['REMOVE_FROM_OFFICE', 'WARD_PARTY_ORG', '→ OFFICIAL'],
    ['EXPEL', 'WARD_PARTY_ORG', 'DISCIPLINE_AUTHORITY'],
    ['EXPEL', 'TOWN_COMMITTEE', '→ EXPELLED'],
    ['EXPEL', null, 'INVALID_INPUT'],
    // A committee takes members in and lets them go: a branch resolves and reports up, the committee of a section appraises (20.3.3).
    ['STRIKE_OFF', 'SUB_BRANCH', 'ISSUER_NOT_COMPETENT'],
    ['STRIKE_OFF', 'SECTION_ORG', 'ISSUER_NOT_COMPETENT'],
    ['STRIKE_OFF', 'WARD_PARTY_ORG', '→ STRUCK_OFF'],
    ['RESIGN', 'GRASSROOTS_BRANCH', 'ISSUER_NOT_COMPETENT'],
    ['RESIGN', 'TOWN_COMMITTEE', '→ RESIGNED'],
    ['RESIGN', null, 'INVALID_INPUT'],
  ] as const)('%s by %s: %s', (act, issuer, answer) => expect(result(act, 'OFFICIAL', { issuer })).toBe(answer));

  test.each([
    ['of another discipline', { case: 'other' }, 'DISCIPLINE_NOT_IN_FORCE'],
    ['to the same form', { form: 'WARNING' }, 'INVALID_INPUT'],
    ['to expulsion', { form: 'EXPULSION' }, 'INVALID_INPUT'],
    ['to removal, by a branch', { form: 'REMOVAL_FROM_OFFICE', issuer: 'SUB_BRANCH' }, 'DISCIPLINE_AUTHORITY'],
    ['to a milder form', {}, '→ OFFICIAL'],
  ] as const)('a change %s: %s', (_, change, answer) => expect(result('DISCIPLINE_CHANGE', 'OFFICIAL', change)).toBe(answer));

  // Cảnh cáo then a change must not go round what a removal asks for (69-QĐ/TW, Đ7).
  test.each([
    ['who holds no office', [], 'DISCIPLINE_FORM_NOT_ALLOWED'],
    ['whose office is over by then', [{ from: '2020-01-01', to: '2021-10-01' }], 'DISCIPLINE_FORM_NOT_ALLOWED'],
    ['who is chosen for one later', [{ from: '2021-10-02', to: null }], 'DISCIPLINE_FORM_NOT_ALLOWED'],
    ['who holds an office that day', [{ from: '2020-01-01', to: null }], '→ OFFICIAL'],
  ] as const)('a change to removal, of one %s: %s', (_, offices, answer) =>
    expect(result('DISCIPLINE_CHANGE', 'OFFICIAL', { form: 'REMOVAL_FROM_OFFICE', offices })).toBe(answer));

  test.each([
    ['a branch, of what the town decided', 'SUB_BRANCH', ['TOWN_COMMITTEE'], {}, 'ISSUER_NOT_COMPETENT'],
    ['a ward, of what the town decided while it was the direct superior', 'WARD_PARTY_ORG', ['TOWN_COMMITTEE'], {}, 'ISSUER_NOT_COMPETENT'],
    ['a branch, of what a branch decided and the ward changed', 'SUB_BRANCH', ['SUB_BRANCH', 'WARD_PARTY_ORG'], {}, 'ISSUER_NOT_COMPETENT'],
    ['a branch, of a removal recorded without who decided it', 'SUB_BRANCH', [], { history: [entry('REMOVE_FROM_OFFICE', '2021-09-06', { case: 'd1' })] }, 'DISCIPLINE_AUTHORITY'],
    ['the branch that decided it', 'SUB_BRANCH', ['SUB_BRANCH'], {}, '→ OFFICIAL'],
    ['the town, above the ward that decided it', 'TOWN_COMMITTEE', ['WARD_PARTY_ORG'], {}, '→ OFFICIAL'],
    ['nobody knows who', 'TOWN_COMMITTEE', undefined, {}, 'INVALID_INPUT'],
  ] as const)('withdrawn, changed or upheld by %s: %s', (_, issuer, disciplinedBy, change, answer) => {
    const warned = entry('WARN', '2021-09-06', { case: 'd1' });
    const history = 'history' in change ? change.history : [warned];
    const facts = { issuer, ...(disciplinedBy ? { disciplinedBy } : { disciplinedBy: undefined as never }), case: 'd1' };
    for (const act of ['DISCIPLINE_REVOKE', 'DISCIPLINE_CHANGE'] as const) expect(result(act, 'OFFICIAL', { ...facts, history })).toBe(answer);
    const appealed = [...history, entry('APPEAL_FILE', '2021-09-20', { case: 'd1' })];
    expect(result('APPEAL_REJECT', 'OFFICIAL', { ...facts, history: appealed })).toBe(answer);
  });

  test('since the district level ended a ward lifts what the town had decided before, and not what the town decides since', () => {
    const by = (day: string): string =>
      result('DISCIPLINE_REVOKE', 'OFFICIAL', { history: [entry('WARN', day, { case: 'd1' })], case: 'd1', issuer: 'WARD_PARTY_ORG', disciplinedBy: ['TOWN_COMMITTEE'], today: '2026-03-01', effectiveOn: '2026-02-02', decision: { number: '1', issuedOn: '2026-02-02' } });
    expect(by('2025-06-30')).toBe('→ OFFICIAL');
    expect(by('2025-07-01')).toBe('ISSUER_NOT_COMPETENT');
  });

  test('an answer to an appeal against expulsion is the direct superior’s', () => {
    const history = [entry('EXPEL', '2021-09-06', { case: 'd1' }), entry('APPEAL_FILE', '2021-09-20', { case: 'd1' })];
    const upheld = (issuer: 'SUB_BRANCH' | 'TOWN_COMMITTEE'): string => result('APPEAL_REJECT', 'EXPELLED', { history, case: 'd1', issuer, disciplinedBy: ['TOWN_COMMITTEE'] });
    expect(upheld('SUB_BRANCH')).toBe('DISCIPLINE_AUTHORITY');
    expect(upheld('TOWN_COMMITTEE')).toBe('→ EXPELLED');
  });

  test('a probationer is not changed to a form that is not his', () =>
    expect(result('DISCIPLINE_CHANGE', 'PROBATIONARY', { form: 'REMOVAL_FROM_OFFICE' })).toBe('DISCIPLINE_FORM_NOT_ALLOWED'));

  // Decided on 6 September 2021: thirty working days from there end on 18 October, from a receipt on the 20th on 1 November.
  test.each([
    ['on the last day', '2021-10-18', null, '→ OFFICIAL'],
    ['a day later, counted from the decision', '2021-10-19', null, '→ OFFICIAL (APPEAL_LATE)'],
    ['then, in time after the receipt', '2021-10-19', '2021-09-20', '→ OFFICIAL'],
    ['on the last day after the receipt', '2021-11-01', '2021-09-20', '→ OFFICIAL'],
    ['late after the receipt', '2021-11-02', '2021-09-20', '→ OFFICIAL (APPEAL_LATE_AFTER_RECEIPT)'],
    ['received before it was decided', '2021-10-19', '2021-09-05', 'INVALID_INPUT'],
    ['received after it was appealed against', '2021-10-19', '2021-10-20', 'INVALID_INPUT'],
  ] as const)('an appeal %s', (_, effectiveOn, receivedOn, answer) =>
    expect(result('APPEAL_FILE', 'OFFICIAL', { today: '2022-01-10', effectiveOn, receivedOn })).toBe(answer));

  test.each([
    ['2021-10-18', null, '→ STRUCK_OFF'],
    ['2021-10-19', null, '→ STRUCK_OFF (APPEAL_LATE)'],
    ['2021-10-19', '2021-09-10', '→ STRUCK_OFF'],
    ['2021-10-19', '2021-09-05', 'INVALID_INPUT'],
  ] as const)('a complaint of %s about a striking off of 6 September, received %s: %s', (effectiveOn, receivedOn, answer) =>
    expect(result('COMPLAINT_FILE', 'STRUCK_OFF', { today: '2022-01-10', effectiveOn, receivedOn, endedOn: '2021-09-06', history: [] })).toBe(answer));
});
