import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RecordsOfPerson } from './duplicates.ts';
import { fillableFields, mergePreview, mergeRefusal } from './duplicates.ts';

const nothing: RecordsOfPerson = { openMembership: false, openCandidacy: false, memberships: [] };
const was = (from: string, to: string | null): RecordsOfPerson => ({ ...nothing, openMembership: to === null, memberships: [{ from, to }] });
const candidate: RecordsOfPerson = { ...nothing, openCandidacy: true };

describe('two records of one person', () => {
  test.each([
    ['nothing that goes on', nothing, nothing, null],
    ['a member and a candidacy that was closed', was('2010-01-05', null), nothing, null],
    ['two candidacies that go on', candidate, candidate, 'MERGE_BOTH_CANDIDATES'],
    ['a member who is a candidate elsewhere', was('2010-01-05', null), candidate, 'MERGE_MEMBER_AND_CANDIDATE'],
    ['two members', was('2010-01-05', null), was('2020-01-05', null), 'MERGE_BOTH_MEMBERS'],
    ['a membership inside of another', was('2010-01-05', null), was('2012-01-05', '2013-01-05'), 'MERGE_MEMBERSHIPS_OVERLAP'],
    ['one after the other, on the same day', was('2010-01-05', '2013-01-05'), was('2013-01-05', null), null],
  ] as const)('%s', (_what, a, b, refusal) => {
    expect([mergeRefusal(a, b), mergeRefusal(b, a)]).toEqual([refusal, refusal]);
  });

  test('what will be kept: the kept record wins, what it does not know is filled, and nothing else is', () => {
    expect(mergePreview({ fullName: 'Đỗ Thị An', residence: null, personalId: null, occupation: 'Nông dân' }, { fullName: 'Do Thi An', residence: 'Khối 1', occupation: 'Nông dân' })).toEqual([
      { field: 'fullName', kept: 'Đỗ Thị An', other: 'Do Thi An', outcome: 'KEPT' },
      { field: 'residence', kept: null, other: 'Khối 1', outcome: 'FILLED' },
      { field: 'occupation', kept: 'Nông dân', other: 'Nông dân', outcome: 'SAME' },
    ]);
    const value = fc.option(fc.constantFrom('a', 'b'), { nil: null });
    fc.assert(
      fc.property(fc.record({ fullName: value, religion: value, residence: value }), fc.record({ fullName: value, religion: value, residence: value }), (kept, other) => {
        for (const line of mergePreview(kept, other)) {
          expect(line.outcome === 'FILLED').toBe(line.kept === null && line.other !== null && fillableFields.includes(line.field));
        }
      }),
    );
  });
});
