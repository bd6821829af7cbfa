import { describe, expect, test } from '@jest/globals';
import { countedEvents } from './counted-events.ts';
import type { PeriodEvent } from './counted-events.ts';

const ward = (id: string) => ({
  __typename: 'Unit' as const, id: `${id}-branch`, shortName: id,
  path: ['town', id, `${id}-branch`].map((one) => ({ __typename: 'Unit' as const, id: one })),
});
const event = (id: string, act: PeriodEvent['act'], more: Partial<PeriodEvent> = {}): PeriodEvent => ({
  __typename: 'LifecycleEvent', id, act, label: act, personName: id, effectiveOn: '2026-05-10', counts: true, voided: false,
  branch: ward('a'), toBranch: null, decision: null, person: { __typename: 'Person', id: `person-${id}` }, ...more,
});
const span = { unitId: 'a', from: '2026-01-01', until: '2026-06-30' };
const ids = (events: readonly PeriodEvent[]) => events.map(({ id }) => id);

describe('entries behind a figure', () => {
  test('only the act that is counted, within the days, and neither taken back nor without weight', () => {
    const events = [
      event('1', 'RECORD_DEATH'), event('2', 'EXPEL'), event('3', 'RECORD_DEATH', { voided: true }), event('4', 'RECORD_DEATH', { counts: false }),
      event('5', 'RECORD_DEATH', { effectiveOn: '2025-12-31' }), event('6', 'RECORD_DEATH', { effectiveOn: '2026-01-01' }), event('7', 'RECORD_DEATH', { effectiveOn: '2026-07-01' }),
    ];
    expect(ids(countedEvents(events, ['DIED'], span, false))).toEqual(['1', '6']);
    expect(ids(countedEvents(events, ['DIED', 'EXPELLED'], span, false))).toEqual(['1', '2', '6']);
  });

  test('a transfer counts where the border of the unit is crossed, on the side it is asked for', () => {
    const events = [
      event('out', 'TRANSFER_ACCEPT', { branch: ward('a'), toBranch: ward('b') }),
      event('in', 'TRANSFER_ACCEPT', { branch: ward('b'), toBranch: ward('a') }),
      event('inside', 'TRANSFER_ACCEPT', { branch: ward('a'), toBranch: ward('a') }),
    ];
    expect(ids(countedEvents(events, ['MOVED_OUT'], span, false))).toEqual(['out']);
    expect(ids(countedEvents(events, ['MOVED_IN'], span, false))).toEqual(['in']);
    expect(countedEvents(events, ['MOVED_OUT', 'MOVED_IN'], { ...span, unitId: 'town' }, false)).toEqual([]);
  });

  test('people are counted once, however many entries they have; who cannot be told apart stays', () => {
    const same = { person: { __typename: 'Person', id: 'p' } } as const;
    const events = [event('1', 'REPRIMAND', same), event('2', 'WARN', same), event('3', 'WARN', { person: null }), event('4', 'WARN', { person: null })];
    expect(ids(countedEvents(events, ['REPRIMANDED', 'WARNED'], span, true))).toEqual(['1', '3', '4']);
    expect(countedEvents(events, ['REPRIMANDED', 'WARNED'], span, false)).toHaveLength(4);
  });
});
