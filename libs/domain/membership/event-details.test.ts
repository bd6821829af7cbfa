import { describe, expect, test } from '@jest/globals';
import { eventLines } from './event-details.ts';

describe('lines of an event', () => {
  test('are in the language of the reader and in a fixed order', () => {
    const details = { reason: 'Về hưu', ballot: { base: 9, present: 8, votesFor: 6, votesAgainst: 1, notVoting: 1 } };
    expect(eventLines(details, 'vi')).toEqual([
      { label: 'Kết quả biểu quyết', value: 'tán thành 6/9, không tán thành 1, không biểu quyết 1, có mặt 8' },
      { label: 'Lý do', value: 'Về hưu' },
    ]);
    expect(eventLines(details, 'en')[0]).toEqual({
      label: 'Vote',
      value: '6 of 9 in favour, 1 against, 1 not voting, 8 present',
    });
  });

  test('name codes, keep free text, show days as days', () => {
    expect(eventLines({ ground: 'WILL_LOST', correctedFrom: '2026-01-05' }, 'en').map((line) => line.value)).toEqual([
      'Loss of will, no progress after education',
      '05/01/2026',
    ]);
    expect(eventLines({ ground: 'Vi phạm quy định' }, 'vi')).toEqual([{ label: 'Căn cứ', value: 'Vi phạm quy định' }]);
  });

  test('read a code by the list it belongs to: an official by occupation is not an official member', () => {
    expect(eventLines({ sourceGroup: 'OFFICIAL' }, 'vi')).toEqual([{ label: 'Nguồn', value: 'Cán bộ, công chức, viên chức' }]);
    expect(eventLines({ arrivesAs: 'OFFICIAL' }, 'vi')).toEqual([{ label: 'Tình trạng', value: 'Đảng viên chính thức' }]);
    expect(eventLines({ ground: 'PROBATIONARY' }, 'vi')).toEqual([{ label: 'Căn cứ', value: 'PROBATIONARY' }]);
    expect(eventLines({ sourceGroup: 'toString' }, 'en')).toEqual([{ label: 'Source', value: 'toString' }]);
  });

  test('leave out what nobody has named', () => {
    expect(eventLines({ secret: 'x', reason: 5, ballot: 'no', toString: 'y' }, 'vi')).toEqual([]);
  });
});
