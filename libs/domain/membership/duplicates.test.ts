import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RecordsOfPerson } from './duplicates.ts';
import { fillableFields, mergePreview, mergeRefusal } from './duplicates.ts';

const nothing: RecordsOfPerson = { openMembership: false, openCandidacy: false, memberships: [], earlier: [], listings: [] };
const was = (from: string, to: string | null): RecordsOfPerson => ({ ...nothing, openMembership: to === null, memberships: [{ from, to }] });
const left = (to: string, status: 'STRUCK_OFF' | 'RESIGNED' | 'EXPELLED' | 'MOVED', ground: string | null = null): RecordsOfPerson => ({ ...was('2005-01-05', to), earlier: [{ status, endedOn: to, ground }] });
const listed = (on: string): RecordsOfPerson => ({ ...nothing, openCandidacy: true, listings: [on] });
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
    expect([mergeRefusal(a, b)?.code ?? null, mergeRefusal(b, a)?.code ?? null]).toEqual([refusal, refusal]);
  });

  test.each([
    ['who quit on his own is no candidate again', left('2015-06-01', 'STRUCK_OFF', 'ABSENT_OR_DUES_UNPAID'), listed('2024-01-05'), 'READMISSION_BARRED'],
    ['who resigned is no candidate again', left('2015-06-01', 'RESIGNED'), listed('2024-01-05'), 'READMISSION_BARRED'],
    ['nor before the months are over', left('2022-06-01', 'EXPELLED'), listed('2024-01-05'), 'READMISSION_TOO_EARLY'],
    ['after them he may be', left('2015-06-01', 'EXPELLED'), listed('2024-01-05'), null],
    ['who was listed before he left did not come back by it', left('2022-06-01', 'EXPELLED'), listed('2004-01-05'), null],
    ['who moved away has not left', left('2022-06-01', 'MOVED'), listed('2024-01-05'), null],
  ] as const)('merged, what bars the way back bars it still: %s', (_what, a, b, refusal) => {
    expect([mergeRefusal(a, b)?.code ?? null, mergeRefusal(b, a)?.code ?? null]).toEqual([refusal, refusal]);
  });

  test('readmitted once is readmitted once, also when each record tells of one exit', () => {
    const twice: RecordsOfPerson = { ...nothing, memberships: [{ from: '2015-01-05', to: '2018-01-05' }], earlier: [{ status: 'EXPELLED', endedOn: '2018-01-05', ground: null }], listings: ['2014-01-05'] };
    const first: RecordsOfPerson = { ...nothing, memberships: [{ from: '2000-01-05', to: '2005-01-05' }], earlier: [{ status: 'EXPELLED', endedOn: '2005-01-05', ground: null }] };
    expect(mergeRefusal(first, twice)).toBeNull();
    expect(mergeRefusal(first, { ...twice, openCandidacy: true, listings: ['2014-01-05', '2024-01-05'] })).toMatchObject({ code: 'READMISSION_ONCE', clause: '294-QĐ/TW 3.5.4' });
  });

  test('what a record has against itself already is no matter of the merge', () => {
    const against: RecordsOfPerson = { ...left('2015-06-01', 'RESIGNED'), openCandidacy: true, listings: ['2024-01-05'] };
    expect(mergeRefusal(against, nothing)).toBeNull();
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
