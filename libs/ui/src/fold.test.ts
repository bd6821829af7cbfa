import { expect, test } from '@jest/globals';
import { answers, fold } from './fold.tsx';

test('marks, capitals, spaces and đ fold away', () => expect(fold('  Đường  Hòa HIẾU ')).toBe('duong hoa hieu'));
test.each([['Nguyễn Thị Ánh', 'anh nguyen', true], ['Chỉ tiêu', 'tieu', true], ['Báo cáo', 'bcao', false], ['Báo cáo', '', true]])(
  '%s answers to “%s”: %s',
  (name, typed, yes) => expect(answers(name, typed)).toBe(yes),
);
