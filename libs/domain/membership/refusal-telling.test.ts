import { expect, test } from '@jest/globals';
import { refusalTelling } from './refusal-telling.ts';
import type { RefusedAdmission } from './refusal-telling.ts';

const refused: RefusedAdmission = { refusedOn: '2026-10-21', toldOn: null };

test.each<[string, RefusedAdmission, string, string | null]>([
  ['on the day of the decision', refused, '2026-10-21', null],
  ['later', refused, '2026-11-03', null],
  ['today', refused, '2026-11-20', null],
  ['before the decision', refused, '2026-10-20', 'BRANCH_TOLD_ON'],
  ['tomorrow', refused, '2026-11-21', 'BRANCH_TOLD_ON'],
  ['on a day that is none', refused, '2026-11-31', 'DATE_INVALID'],
  ['a second time', { ...refused, toldOn: '2026-10-24' }, '2026-11-03', 'REFUSAL_TOLD_ALREADY'],
  ['of nothing that was refused', { refusedOn: null, toldOn: null }, '2026-11-03', 'ADMISSION_NOT_REFUSED'],
])('told %s', (_, admission, toldOn, code) => expect(refusalTelling(admission, toldOn, '2026-11-20')?.code ?? null).toBe(code));
