import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays } from '../calendar/local-date.ts';
import { formatMessage } from '../errors/messages.ts';
import type { RecordsOfPerson } from './duplicates.ts';
import { fillableFields, mergePreview, mergeRefusal } from './duplicates.ts';
import { attempt } from './lifecycle.ts';
import { factsFor } from './lifecycle-fixture.ts';
import type { EarlierMembership } from './readmission-guards.ts';

const nothing: RecordsOfPerson = { openMembership: false, openCandidacy: false, memberships: [], earlier: [], listings: [] };
const was = (from: string, to: string | null): RecordsOfPerson => ({ ...nothing, openMembership: to === null, memberships: [{ from, to, listedOn: null }] });
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
    const twice: RecordsOfPerson = { ...nothing, memberships: [{ from: '2015-01-05', to: '2018-01-05', listedOn: '2014-01-05' }], earlier: [{ status: 'EXPELLED', endedOn: '2018-01-05', ground: null }], listings: ['2014-01-05'] };
    const first: RecordsOfPerson = { ...nothing, memberships: [{ from: '2000-01-05', to: '2005-01-05', listedOn: null }], earlier: [{ status: 'EXPELLED', endedOn: '2005-01-05', ground: null }] };
    expect(mergeRefusal(first, twice)).toBeNull();
    expect(mergeRefusal(first, { ...twice, openCandidacy: true, listings: ['2014-01-05', '2024-01-05'] })).toMatchObject({ code: 'READMISSION_ONCE', clause: '294-QĐ/TW 3.5.4' });
  });

  const brought = (from: string, to: string | null = null): RecordsOfPerson => was(from, to);
  const admitted = (listedOn: string, from: string): RecordsOfPerson => ({ ...nothing, openMembership: true, memberships: [{ from, to: null, listedOn }], listings: [listedOn] });
  test.each([
    ['expelled, and a member again without waiting', left('2015-06-01', 'EXPELLED'), brought('2016-06-01'), /01\/06\/2015.*01\/06\/2016.*sớm nhất là ngày 01\/06\/2018/, '3.5.1b'],
    ['struck off for having quit, and a member again whenever', left('2015-06-01', 'STRUCK_OFF', 'ABSENT_OR_DUES_UNPAID'), brought('2024-06-01'), /không thuộc diện kết nạp lại/, '294-QĐ/TW 3.5.2'],
    ['a member again from the day he left', left('2015-06-01', 'EXPELLED'), brought('2015-06-01'), /không có quyết định kết nạp lại nào/, '294-QĐ/TW 3.5; 294-QĐ/TW 5.2.2'],
    ['listed while he was a member', left('2015-06-01', 'EXPELLED'), admitted('2014-01-05', '2024-01-05'), /05\/01\/2014/, '294-QĐ/TW 3.5'],
    ['dead', { ...left('2015-06-01', 'MOVED'), earlier: [{ status: 'DECEASED', endedOn: '2015-06-01', ground: null }] } as RecordsOfPerson, brought('2016-06-01'), /từ trần/, undefined],
  ])('a membership after an exit is a readmission or none: %s', (_what, a, b, told, clause) => {
    for (const refusal of [mergeRefusal(a, b), mergeRefusal(b, a)]) {
      expect(refusal).toMatchObject({ code: 'MERGE_WITHOUT_READMISSION' });
      expect(formatMessage('MERGE_WITHOUT_READMISSION', 'vi', refusal?.params)).toMatch(told);
      expect(refusal?.clause).toEqual(clause === undefined ? undefined : expect.stringContaining(clause));
    }
  });

  test('a readmission by its conditions follows, and so does a membership after a move', () => {
    expect(mergeRefusal(left('2015-06-01', 'EXPELLED'), brought('2018-06-01'))).toBeNull();
    expect(mergeRefusal(left('2015-06-01', 'EXPELLED'), admitted('2018-06-01', '2019-06-01'))).toBeNull();
    expect(mergeRefusal(left('2015-06-01', 'MOVED'), brought('2015-06-01'))).toBeNull();
  });

  test('what is merged is a life that could have been recorded of one person, act by act', () => {
    const day = fc.integer({ min: 0, max: 7_000 }).map((days) => addDays('2000-01-05', days));
    const how = fc.constantFrom<EarlierMembership>(
      ...(['MOVED', 'EXPELLED', 'DECEASED', 'STRUCK_OFF', 'RESIGNED'] as const).flatMap((status) => [{ status, endedOn: null, ground: null }, { status, endedOn: null, ground: 'FAMILY_HARDSHIP' }, { status, endedOn: null, ground: 'CARD_HANDED_BACK' }]),
    );
    const record = fc.record({ days: fc.uniqueArray(day, { minLength: 3, maxLength: 3 }), how, listed: fc.boolean(), over: fc.boolean() }).map(({ days, how: ended, listed, over }): RecordsOfPerson => {
      const [listedOn = '', from = '', to = ''] = days.sort();
      return {
        openMembership: !over, openCandidacy: false, listings: listed ? [listedOn] : [],
        memberships: [{ from, to: over ? to : null, listedOn: listed ? listedOn : null }],
        earlier: over ? [{ ...ended, endedOn: to }] : [],
      };
    });
    fc.assert(
      fc.property(record, record, (a, b) => {
        const refusal = mergeRefusal(a, b);
        const [first, second] = [a, b].sort((one, other) => ((one.memberships[0]?.from ?? '') < (other.memberships[0]?.from ?? '') ? -1 : 1));
        const [one, then] = [first?.memberships[0], second?.memberships[0]];
        if (!one || !then || (one.to === null && then.to === null)) return;
        const dead = first?.earlier[0]?.status === 'DECEASED';
        const earlier = (on: string): readonly EarlierMembership[] => (first?.earlier ?? []).filter(({ endedOn }) => endedOn !== null && endedOn <= on);
        const member = (on: string): boolean => one.to === null || on < one.to;
        const common = { today: '2026-11-20', lastEffectiveOn: null, bornOn: '1975-03-04' };
        const opened = then.listedOn === null
          ? attempt('ARRIVE', factsFor('ARRIVE', dead ? 'DECEASED' : 'NONE', { ...common, effectiveOn: '2026-11-02', arrivesAs: 'PROBATIONARY', decidedOn: then.from, ceremonyOn: then.from, officialOn: null, openMembership: member(then.from), earlier: earlier(then.from) }))
          : attempt('CANDIDACY_OPEN', factsFor('CANDIDACY_OPEN', dead ? 'DECEASED' : 'NONE', { ...common, effectiveOn: then.listedOn, openMembership: member(then.listedOn), earlier: earlier(then.listedOn) }));
        // Who was not a member yet when he was listed, and became one elsewhere meanwhile, is no less wrong.
        const meanwhile = then.listedOn !== null && then.listedOn < one.from;
        if (!meanwhile) expect([refusal?.code ?? null, opened.ok]).toEqual([opened.ok ? null : expect.any(String), opened.ok]);
        else expect(refusal).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
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
