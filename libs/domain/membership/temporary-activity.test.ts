import { describe, expect, test } from '@jest/globals';
import type { LifecycleAct } from './lifecycle-acts.ts';
import { on, result } from './lifecycle-fixture.ts';
import { temporaryBegun, temporaryTerm } from './temporary-activity.ts';

const entry = (act: LifecycleAct, effectiveOn: string, details: Record<string, unknown> = {}) => ({ id: `${act} ${effectiveOn}`, act, effectiveOn, details: { case: 't', ...details } });
const begun = entry('TEMPORARY_ACTIVITY_BEGIN', '2021-09-06', { temporary: 'WORK', until: '2021-12-05' });

describe('temporary activity', () => {
  test('three months at least, twelve at most, 24 for studies', () => {
    expect(temporaryTerm('WORK', '2025-01-15')).toMatchObject({ earliest: '2025-04-14', latest: '2026-01-14', maximum: { code: 'TEMPORARY_ACTIVITY_MAXIMUM/Q24' } });
    expect(temporaryTerm('STUDY', '2025-09-01')).toMatchObject({ latest: '2027-08-31', maximum: { code: 'TEMPORARY_STUDY_MAXIMUM/Q294' } });
    // Waiting for the pension has none (06-HD/TW 10.3b).
    expect(temporaryTerm('RETIREMENT', '2025-09-01')).toBeNull();
  });

  test('goes on after its last day until somebody says that it is over; an extension moves the last day', () => {
    const extended = [begun, entry('TEMPORARY_ACTIVITY_EXTEND', '2021-12-01', { until: '2022-03-31' })];
    expect(temporaryBegun([begun], '2022-06-01')).toMatchObject({ reason: 'WORK', from: '2021-09-06', until: '2021-12-05', extensions: 0 });
    expect(temporaryBegun(extended, '2021-11-30')).toMatchObject({ until: '2021-12-05', extensions: 0 });
    expect(temporaryBegun(extended, '2021-12-01')).toMatchObject({ until: '2022-03-31', extensions: 1 });
    expect(temporaryBegun([...extended, entry('TEMPORARY_ACTIVITY_END', '2022-02-01')], '2022-02-01')).toBeNull();
  });

  test.each([
    ['for three months', {}, '→ OFFICIAL'],
    ['for a day less', { until: '2021-12-30' }, 'TEMPORARY_ACTIVITY_TERM'],
    ['for twelve months', { until: '2022-09-30' }, '→ OFFICIAL'],
    ['for a day more', { until: '2022-10-01' }, 'TEMPORARY_ACTIVITY_TERM'],
    ['for 24 months of studies', { temporary: 'STUDY', until: '2023-09-30' }, '→ OFFICIAL'],
    ['for longer studies', { temporary: 'STUDY', until: '2023-10-01' }, 'TEMPORARY_ACTIVITY_TERM'],
    ['for a month, waiting for the pension', { temporary: 'RETIREMENT', until: '2021-10-31' }, '→ OFFICIAL'],
    ['for fourteen months, waiting for the pension', { temporary: 'RETIREMENT', until: '2022-11-30' }, '→ OFFICIAL'],
    ['until a day before it begins', { temporary: 'RETIREMENT', until: '2021-09-30' }, 'INVALID_INPUT'],
    ['without a last day', { until: null }, 'INVALID_INPUT'],
    ['without a reason', { temporary: null }, 'INVALID_INPUT'],
    ['in his own branch', { destination: { outside: false, branchId: 'b1', isBranch: true } }, 'TRANSFER_SAME_BRANCH'],
    ['out of the town, by who may not refer there', { destination: { outside: true, branchId: null, isBranch: false }, permissionsAtSuperior: new Set() }, 'TRANSFER_REFERRED_ABOVE'],
    ['out of the town', { destination: { outside: true, branchId: null, isBranch: false } }, '→ OFFICIAL'],
    ['while on the way elsewhere for good', { openTransfer: { outside: false } }, 'TRANSFER_PENDING'],
    ['while elsewhere already', { history: [begun] }, 'TEMPORARY_ACTIVITY_IN_FORCE'],
  ] as const)('begins %s', (_, change, answer) => expect(result('TEMPORARY_ACTIVITY_BEGIN', 'OFFICIAL', change as never)).toBe(answer));

  test.each([
    ['to twelve months from the first day', '2022-09-05', '→ OFFICIAL'],
    ['to a day more', '2022-09-06', 'TEMPORARY_ACTIVITY_TERM'],
    ['not at all', '2021-12-05', 'INVALID_INPUT'],
  ] as const)('is extended %s', (_, until, answer) => expect(result('TEMPORARY_ACTIVITY_EXTEND', 'OFFICIAL', { until, history: [begun] })).toBe(answer));

  test('waiting for the pension is extended for as long as it takes', () => {
    const waiting = { history: [entry('TEMPORARY_ACTIVITY_BEGIN', '2021-09-06', { temporary: 'RETIREMENT', until: '2021-12-05' })] };
    expect(result('TEMPORARY_ACTIVITY_EXTEND', 'OFFICIAL', { ...waiting, until: '2023-03-31' })).toBe('→ OFFICIAL');
    expect(result('TEMPORARY_ACTIVITY_EXTEND', 'OFFICIAL', { ...waiting, until: '2021-12-05' })).toBe('INVALID_INPUT');
  });

  test('nothing to extend or to end, and no transfer for good before the end', () => {
    expect(result('TEMPORARY_ACTIVITY_EXTEND', 'OFFICIAL', { history: [] })).toBe('TEMPORARY_ACTIVITY_NOT_IN_FORCE');
    expect(result('TEMPORARY_ACTIVITY_END', 'OFFICIAL', { history: [] })).toBe('TEMPORARY_ACTIVITY_NOT_IN_FORCE');
    expect(result('TRANSFER_REQUEST', 'OFFICIAL', { history: [begun] })).toBe('TEMPORARY_ACTIVITY_IN_FORCE');
    expect(result('TEMPORARY_ACTIVITY_END', 'OFFICIAL', { history: [begun], ...on('2022-06-01') })).toBe('→ OFFICIAL');
  });
});
