import { describe, expect, test } from '@jest/globals';
import { formatMessage } from '../errors/messages.ts';
import { acrossReason, collisionReason, correctionReasons } from './correction-refusals.ts';

const told = (why: { vi: string; en: string }): string[] => [formatMessage('CORRECTION_INVALID', 'vi', { why }), formatMessage('CORRECTION_INVALID', 'en', { why })];

describe('a refused correction says what stands against it', () => {
  test('the entry, its branch and its day, and what refuses it there with the earliest day', () => {
    const entry = { act: 'RECOGNISE', effectiveOn: '2025-02-03', branch: 'Chi bộ Một' } as const;
    expect(told(collisionReason(entry, { code: 'PROBATION_NOT_OVER', params: { months: 12, earliest: '2025-04-03' } }))).toEqual([
      'Chưa đính chính được: vướng việc “công nhận chính thức” ngày 03/02/2025 (Chi bộ Một) — Chưa hết 12 tháng dự bị; sớm nhất là ngày 03/04/2025. Hãy chờ đến ngày đó.',
      'The correction cannot be made: “recognise as official” of 03/02/2025 (Chi bộ Một) stands against it — The 12 months of probation are not over; the earliest day is 03/04/2025. Wait until then.',
    ]);
  });
  test('an entry without a rule of its own, or of no known branch, is named all the same', () => {
    const entry = { act: 'RESTORE', effectiveOn: '2025-02-03', branch: null } as const;
    const [vi] = told(collisionReason(entry, { code: 'CORRECTION_INVALID', params: {} }));
    expect(vi).toBe('Chưa đính chính được: vướng việc “khôi phục quyền đảng viên” ngày 03/02/2025 — việc đó không còn khớp với các việc trước nó.');
    expect(told(collisionReason(entry, correctionReasons.NOT_THERE))[1]).toContain('would not have been in the branch');
  });
  test('the other record it would lie across, with its days', () => {
    expect(told(acrossReason({ kind: 'candidacy', openedOn: '2024-05-06', lastOn: '2025-01-02' }))[0]).toContain('danh sách nguồn từ ngày 06/05/2024 đến ngày 02/01/2025');
    expect(told(acrossReason({ kind: 'membership', openedOn: '2024-05-06', lastOn: '2025-01-02' }))[1]).toContain('the membership of the same person from 06/05/2024 to 02/01/2025');
  });
  test.each(Object.values(correctionReasons))('%p stands in the sentence', (why) => {
    for (const text of told(why)) expect(text).toMatch(/[^.]\.$/);
  });
});
