import { describe, expect, test } from '@jest/globals';
import { particularChanges, supplementRefusal } from './particulars.ts';
import type { Supplement, SupplementedPerson } from './particulars.ts';

const person: SupplementedPerson = { followed: true, bornOn: '1990-05-19', personalId: null };
const supplement: Supplement = { filedOn: '2026-11-10', validFrom: '2026-09-01', values: { OCCUPATION: 'Kỹ sư' } };

test.each<[string, Partial<SupplementedPerson>, Partial<Supplement>, string | null]>([
  ['a new occupation', {}, {}, null],
  ['nothing changed this year', {}, { values: {} }, null],
  ['filed and true from today', {}, { filedOn: '2026-11-20', validFrom: '2026-11-20' }, null],
  ['filed tomorrow', {}, { filedOn: '2026-11-21' }, 'DATE_IN_FUTURE'],
  ['of what is still to come', {}, { validFrom: '2026-11-11' }, 'SUPPLEMENT_AHEAD'],
  ['from before birth', {}, { validFrom: '1990-05-18' }, 'DATE_OUT_OF_ORDER'],
  ['a day that is none', {}, { filedOn: '2026-02-30' }, 'DATE_INVALID'],
  ['of who is followed no more', { followed: false }, {}, 'SUPPLEMENT_NOT_FOLLOWED'],
  ['no occupation', {}, { values: { OCCUPATION: null } }, 'INVALID_INPUT'],
  ['no education', {}, { values: { EDUCATION: null } }, 'INVALID_INPUT'],
  ['no religion any more', {}, { values: { RELIGION: null } }, null],
  ['a number where none is known', {}, { values: { PERSONAL_ID: '040090000001' } }, null],
  ['the number that stands', { personalId: '040090000001' }, { values: { PERSONAL_ID: '040090000001' } }, null],
  ['another number', { personalId: '040090000001' }, { values: { PERSONAL_ID: '040090000002' } }, 'PERSONAL_ID_STANDS'],
  ['no number any more', { personalId: '040090000001' }, { values: { PERSONAL_ID: null } }, 'PERSONAL_ID_STANDS'],
])('%s', (_, who, what, code) => expect(supplementRefusal({ ...person, ...who }, { ...supplement, ...what }, '2026-11-20')?.code ?? null).toBe(code));

describe('what a supplement changed', () => {
  test('is told before and after, codes in words, in the order of the record', () => {
    expect(particularChanges({ POLITICAL_THEORY: [null, 'INTERMEDIATE'], RESIDENCE: ['Khối 1', 'Khối 2'], YOUTH_UNION: ['true', 'false'] }, 'vi')).toEqual([
      { label: 'Nơi ở', before: 'Khối 1', after: 'Khối 2' },
      { label: 'Lý luận chính trị', before: 'không có', after: 'Trung cấp' },
      { label: 'Đoàn viên', before: 'có', after: 'không' },
    ]);
  });
  test('is nothing where nothing changed', () => expect(particularChanges({}, 'en')).toEqual([]));
});
