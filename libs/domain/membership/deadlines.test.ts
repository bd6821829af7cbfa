import { describe, expect, test } from '@jest/globals';
import { deadlineOf, missingOf, nextDeadline } from './deadlines.ts';

const candidacy = {
  stage: 'DOSSIER_OPEN',
  certificateIssuedOn: '2024-02-29',
  dossierOpenedOn: '2026-01-31',
  branchResolvedOn: null,
  committeeResolvedOn: null,
} as const;

describe('deadlines of a candidacy', () => {
  test('count months with the end of the month, working days without weekends', () => {
    expect(deadlineOf('DOSSIER_VALIDITY', '2024-02-29').dueOn).toBe('2025-02-28');
    // Thirty working days after a Friday are six weeks; from a Sunday the count starts on Monday.
    expect(deadlineOf('CEREMONY_DEADLINE', '2026-11-20').dueOn).toBe('2027-01-01');
    expect(deadlineOf('CEREMONY_DEADLINE', '2026-11-22').dueOn).toBe('2027-01-01');
  });

  test('are the paper that runs out first, then the decision', () => {
    expect(nextDeadline(candidacy)).toMatchObject({ dueOn: '2027-01-31', rule: { param: 'DOSSIER_VALIDITY' } });
    expect(nextDeadline({ ...candidacy, stage: 'BRANCH_RESOLVED', branchResolvedOn: '2026-06-01' })).toMatchObject({
      rule: { code: 'ADMISSION_DECISION_DEADLINE/Q20', value: 45 },
    });
    expect(
      nextDeadline({ ...candidacy, stage: 'LISTED', certificateIssuedOn: null, dossierOpenedOn: null }),
    ).toBeNull();
    for (const stage of ['DROPPED', 'REFUSED', 'ADMITTED'] as const) expect(nextDeadline({ ...candidacy, stage })).toBeNull();
  });

  test('say what is still missing', () => {
    const vi = (today: string, more: Partial<Parameters<typeof missingOf>[0]> = {}): string[] =>
      missingOf({ ...candidacy, ...more }, today).map((label) => label.vi);
    expect(vi('2026-06-01')).toEqual(['nghị quyết của chi bộ', 'nghị quyết của đảng ủy', 'quyết định kết nạp']);
    expect(vi('2027-02-01')).toContain('hồ sơ còn giá trị');
    expect(vi('2026-06-01', { certificateIssuedOn: null })).toContain('giấy chứng nhận lớp nhận thức về Đảng');
    expect(vi('2030-01-01', { stage: 'BRANCH_RESOLVED', branchResolvedOn: '2026-06-01' })).toEqual([
      'nghị quyết của đảng ủy',
      'quyết định kết nạp',
    ]);
    expect(vi('2026-06-01', { stage: 'ADMITTED' })).toEqual([]);
  });
});
