import { describe, expect, test } from '@jest/globals';
import type { LoggedAct } from './replay.ts';
import { replayCandidacy } from './replay-candidacy.ts';
import { branchAt, replayMembership } from './replay.ts';

const born = '1990-01-01';
const today = '2026-11-20';
const entry = (act: LoggedAct['act'], effectiveOn: string, more: Partial<LoggedAct> = {}): LoggedAct => ({
  id: `${act} ${effectiveOn}`,
  act,
  effectiveOn,
  toState: null,
  branchId: 'A',
  toBranchId: null,
  transferId: null,
  decidedOn: null,
  ballot: null,
  ...more,
});
const life: readonly LoggedAct[] = [
  entry('ADMISSION_DECIDE', '2020-01-06'),
  entry('CEREMONY_HOLD', '2020-01-20'),
  entry('WARN', '2021-02-01'),
  entry('RECOGNISE', '2021-01-20', { decidedOn: '2021-03-01' }),
  entry('TRANSFER_REQUEST', '2022-05-01', { transferId: 't1', toBranchId: 'B' }),
  entry('TRANSFER_ACCEPT', '2022-06-01', { transferId: 't1', toBranchId: 'B' }),
  entry('TRANSFER_REQUEST', '2023-05-01', { transferId: 't2', branchId: 'B', toBranchId: 'C' }),
  entry('STRIKE_OFF', '2023-08-01', { branchId: 'B' }),
];
const changed = (act: string, effectiveOn: string): LoggedAct[] =>
  life.map((logged) => (logged.act === act ? { ...logged, effectiveOn } : logged));

describe('the log of a membership, walked again', () => {
  test('gives the membership', () => {
    const replay = replayMembership(life, born, today);
    expect(replay).toEqual({
      ok: true,
      record: expect.objectContaining({
        status: 'STRUCK_OFF',
        branchId: 'B',
        decidedOn: '2020-01-06',
        ceremonyOn: '2020-01-20',
        officialOn: '2021-01-20',
        endedOn: '2023-08-01',
        postings: [
          { branchId: 'A', from: '2020-01-06', to: '2022-06-01' },
          { branchId: 'B', from: '2022-06-01', to: '2023-08-01' },
        ],
        transfers: new Map([
          ['t1', { state: 'ACCEPTED', fromBranchId: 'A', requestedOn: '2022-05-01', referredOn: '2022-05-01', closedOn: '2022-06-01' }],
          ['t2', { state: 'CANCELLED', fromBranchId: 'B', requestedOn: '2023-05-01', referredOn: '2023-05-01', closedOn: '2023-08-01' }],
        ]),
      }),
    });
  });

  test('of a transfer that was only asked for, the papers are issued by a later entry, and nobody accepts before', () => {
    const asked = entry('TRANSFER_REQUEST', '2022-05-01', { transferId: 't1', toBranchId: 'B', details: { awaitsReferral: true } });
    const issued = entry('TRANSFER_REFER', '2022-05-12', { transferId: 't1', toBranchId: 'B' });
    const accepted = entry('TRANSFER_ACCEPT', '2022-06-01', { transferId: 't1', toBranchId: 'B' });
    const record = (...log: LoggedAct[]) => {
      const replay = replayMembership([...life.slice(0, 2), ...log], born, today);
      return replay.ok ? replay.record.transfers.get('t1') : [replay.at, replay.refusal.code];
    };
    expect(record(asked)).toEqual({ state: 'REQUESTED', fromBranchId: 'A', toBranchId: 'B', requestedOn: '2022-05-01', referredOn: null, closedOn: null });
    expect(record(asked, issued)).toEqual({ state: 'IN_TRANSIT', fromBranchId: 'A', toBranchId: 'B', requestedOn: '2022-05-01', referredOn: '2022-05-12', closedOn: null });
    expect(record(asked, issued, accepted)).toMatchObject({ state: 'ACCEPTED', referredOn: '2022-05-12', closedOn: '2022-06-01' });
    expect(record(asked, accepted)).toEqual(['TRANSFER_ACCEPT 2022-06-01', 'TRANSFER_NOT_REFERRED']);
  });

  test('moves what hangs on a date, and refuses a date out of order at the entry that breaks', () => {
    expect(replayMembership(changed('TRANSFER_ACCEPT', '2022-07-15'), born, today)).toMatchObject({
      ok: true,
      record: { postings: [{ to: '2022-07-15' }, { from: '2022-07-15' }] },
    });
    expect(replayMembership(changed('TRANSFER_ACCEPT', '2022-04-15'), born, today)).toMatchObject({
      ok: false,
      at: 'TRANSFER_ACCEPT 2022-06-01',
      refusal: { code: 'DATE_OUT_OF_ORDER' },
    });
    expect(replayMembership(changed('ADMISSION_DECIDE', '2020-01-25'), born, today)).toMatchObject({
      ok: false,
      at: 'CEREMONY_HOLD 2020-01-20',
      refusal: { code: 'CEREMONY_BEFORE_DECISION' },
    });
    // The official date follows the ceremony to the day: the entry of the recognition has to be put right with it.
    expect(replayMembership(changed('CEREMONY_HOLD', '2020-01-10'), born, today)).toMatchObject({
      ok: false,
      at: 'RECOGNISE 2021-01-20',
    });
    expect(replayMembership(changed('CEREMONY_HOLD', '2020-04-01'), born, today)).toMatchObject({
      ok: false,
      refusal: { code: 'PROBATION_NOT_OVER' },
    });
  });

  test('does without what never happened, unless something later needs it', () => {
    const without = (act: string): LoggedAct[] => life.filter((logged) => logged.act !== act);
    expect(replayMembership(without('STRIKE_OFF'), born, today)).toMatchObject({
      ok: true,
      record: { status: 'OFFICIAL', endedOn: null },
    });
    expect(replayMembership(without('WARN'), born, today)).toMatchObject({
      ok: true,
      record: { status: 'STRUCK_OFF' },
    });
    expect(replayMembership(without('CEREMONY_HOLD'), born, today)).toMatchObject({ ok: false, at: 'WARN 2021-02-01' });
    expect(replayMembership([], born, today).ok).toBe(false);
    expect(replayMembership(life.slice(1), born, today).ok).toBe(false);
  });

  test('begins with an arrival and the dates it brought', () => {
    const log = [entry('ARRIVE', '2024-02-01', { toState: 'OFFICIAL' }), entry('RECORD_DEATH', '2024-02-01')];
    const arrival = { decidedOn: '2010-01-01', ceremonyOn: '2010-01-10', officialOn: '2011-01-10' };
    expect(replayMembership(log, born, today, arrival)).toMatchObject({
      ok: true,
      record: { status: 'DECEASED', decidedOn: '2010-01-01', postings: [] },
    });
    expect(replayMembership(log, born, today).ok).toBe(false);
  });

  test('says where somebody was', () => {
    const postings = [
      { branchId: 'A', from: '2020-01-06', to: '2022-06-01' },
      { branchId: 'B', from: '2022-06-01', to: null },
    ];
    expect(['2019-01-01', '2022-05-31', '2022-06-01'].map((day) => branchAt(postings, day))).toEqual(['A', 'A', 'B']);
    expect(branchAt([], '2022-01-01')).toBeNull();
  });
});

describe('the log of a candidacy, walked again', () => {
  const ballot = { base: 9, votesFor: 6, votesAgainst: 3, notVoting: 0 };
  const way = [
    entry('CANDIDACY_OPEN', '2024-01-10'),
    entry('AWARENESS_CLASS_COMPLETE', '2024-02-20'),
    entry('DOSSIER_OPEN', '2024-03-01'),
    entry('BRANCH_VOTE_RECORD', '2024-04-01', { ballot: { ...ballot, votesFor: 5 } }),
    entry('BRANCH_VOTE_RECORD', '2024-05-02', { ballot }),
    entry('COMMITTEE_VOTE_RECORD', '2024-05-20', { ballot }),
    entry('ADMISSION_DECIDE', '2024-06-03'),
  ];

  test('gives the candidacy, a vote that did not carry included', () => {
    expect(replayCandidacy(way, born, today)).toEqual({
      ok: true,
      record: {
        stage: 'ADMITTED',
        listedOn: '2024-01-10',
        certificateNo: null,
        certificateIssuedOn: '2024-02-20',
        dossierOpenedOn: '2024-03-01',
        branchResolvedOn: '2024-05-02',
        committeeResolvedOn: '2024-05-20',
        closedOn: '2024-06-03',
        branchId: 'A',
        moving: false,
      },
    });
  });

  test('refuses what the rules would have refused then', () => {
    const late = way.map((logged) =>
      logged.act === 'DOSSIER_OPEN' ? { ...logged, effectiveOn: '2024-04-15' } : logged,
    );
    expect(replayCandidacy(late, born, today)).toMatchObject({ ok: false, refusal: { code: 'DATE_OUT_OF_ORDER' } });
    expect(replayCandidacy(way, '2010-01-01', today)).toMatchObject({
      ok: false,
      refusal: { code: 'AGE_OUT_OF_RANGE' },
    });
    expect(replayCandidacy([], born, today).ok).toBe(false);
  });
});
