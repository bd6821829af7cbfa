import { describe, expect, test } from '@jest/globals';
import type { LifecycleAct, LifecycleFacts, LifecycleState } from './lifecycle.ts';
import { attempt, availableTransitions } from './lifecycle.ts';
import { factsFor } from './lifecycle-fixture.ts';

/** The line of an act among what is offered, looked at on a day five years after the facts of the fixture. */
const line = (act: LifecycleAct, state: LifecycleState, change: Partial<LifecycleFacts> = {}) =>
  availableTransitions(factsFor(act, state, { today: '2026-10-15', ...change })).find((one) => one.act === act);

describe('what was done long ago is judged for its own day', () => {
  // Dossier of 2021-02-01, twelve months.
  const opened = { lastEffectiveOn: '2021-02-01', dossierOpenedOn: '2021-02-01' };

  test('a dossier too old today was good on the day of the vote: offered for the days until it expired', () => {
    expect(line('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', opened)).toMatchObject({ allowed: false, allowedUntil: '2022-02-01', refusals: [{ code: 'CERTIFICATE_EXPIRED', lastDay: '2024-05-01' }, { code: 'DOSSIER_EXPIRED', lastDay: '2022-02-01' }] });
    const typed = (effectiveOn: string) => attempt('BRANCH_VOTE_RECORD', factsFor('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { today: '2026-10-15', ...opened, effectiveOn }));
    expect(typed('2022-02-01')).toMatchObject({ ok: true, to: 'BRANCH_RESOLVED' });
    expect(typed('2022-02-02')).toMatchObject({ refusal: { code: 'DOSSIER_EXPIRED', params: { lastDay: '2022-02-01' } } });
  });

  test('of several rules the one that ran out first says the last day, and each is asked again for that day', () => {
    // Sixty years in November 2021, certificate until 2021-12-01, dossier until 2022-02-01.
    const three = { ...opened, bornOn: '1961-11-20', certificateIssuedOn: '2016-12-01' };
    expect(line('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', three)).toMatchObject({ allowed: false, allowedUntil: '2021-11-30' });
    expect(line('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...three, bornOn: '2005-01-01' })).toMatchObject({ allowed: false, allowedUntil: null });
  });

  test('what had run out before the entry that precedes it, or is refused on any day, is not offered', () => {
    expect(line('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...opened, lastEffectiveOn: '2022-02-02' })).toMatchObject({ allowedUntil: null });
    expect(line('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...opened, papers: [] })).toMatchObject({ allowedUntil: null });
    expect(line('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...opened, permissions: new Set() })).toMatchObject({ allowedUntil: null });
    expect(line('BRANCH_VOTE_RECORD', 'LISTED', opened)).toMatchObject({ allowedUntil: null });
  });

  test('what can be done today is offered for today', () => {
    expect(line('BRANCH_VOTE_RECORD', 'DOSSIER_OPEN', { ...opened, today: '2021-10-15' })).toMatchObject({ allowed: true, allowedUntil: null });
  });

  test('a discipline that has lapsed could be lifted and appealed against while it was in force', () => {
    const warned = { history: [{ id: 'd1', act: 'WARN', effectiveOn: '2023-09-06', details: { ground: 'Vi phạm' } }] as const, lastEffectiveOn: '2023-09-06' };
    for (const act of ['DISCIPLINE_CHANGE', 'DISCIPLINE_REVOKE', 'APPEAL_FILE'] as const)
      expect([act, line(act, 'OFFICIAL', warned)]).toMatchObject([act, { allowed: false, allowedUntil: '2024-09-05' }]);
    expect(line('DISCIPLINE_REVOKE', 'OFFICIAL', { history: [] })).toMatchObject({ allowed: false, allowedUntil: null });
  });
});
