import { expect, test } from '@jest/globals';
import { actsSettling } from '@dangvu/domain/membership/work-acts';
import { WorkItemKind } from '@dangvu/domain/membership/work-items';
import { offeredActs } from '../acts/offered-acts.ts';
import { actToOpen } from './act-sent.ts';
import { readPersonAddress } from './person-address.ts';

const can = (act: 'RECOGNISE' | 'RECOGNITION_VOTE_RECORD', allowed: boolean, allowedUntil: string | null = null) => ({ act, allowed, allowedUntil });

test('the acts named in the address are kept in their order; one that is none is never opened', () => {
  expect(readPersonAddress({ act: ['RECOGNITION_VOTE_RECORD', 'RECOGNISE'] })).toEqual({ act: ['RECOGNITION_VOTE_RECORD', 'RECOGNISE'] });
  expect(readPersonAddress({ act: 'CEREMONY_HOLD' })).toEqual({ act: ['CEREMONY_HOLD'] });
  expect(readPersonAddress({})).toEqual({ act: undefined });
  expect(actToOpen(['NONSENSE', ''], [can('RECOGNISE', true)])).toBeNull();
});

test('the first that can be recorded is opened, also one that can only be recorded for an earlier day; none is opened that is refused', () => {
  expect(actToOpen(['RECOGNITION_VOTE_RECORD', 'RECOGNISE'], [can('RECOGNITION_VOTE_RECORD', true), can('RECOGNISE', true)])).toBe('RECOGNITION_VOTE_RECORD');
  expect(actToOpen(['RECOGNITION_VOTE_RECORD', 'RECOGNISE'], [can('RECOGNITION_VOTE_RECORD', false), can('RECOGNISE', false, '2026-01-01')])).toBe('RECOGNISE');
  expect(actToOpen(['RECOGNISE'], [can('RECOGNISE', false)])).toBeNull();
  expect(actToOpen(undefined, [can('RECOGNISE', true)])).toBeNull();
});

test('every act a list of work leads to has a form on this page', () => {
  for (const kind of Object.values(WorkItemKind)) for (const act of actsSettling(kind)) expect(offeredActs).toContain(act);
});
