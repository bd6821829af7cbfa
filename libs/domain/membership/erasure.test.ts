import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, addMonths } from '../calendar/local-date.ts';
import { formatMessage } from '../errors/messages.ts';
import type { ErasureFacts } from './erasure.ts';
import { erasureRefusal, keptUntil } from './erasure.ts';

const former: ErasureFacts = { wasMember: false, openCandidacy: false, lastClosedOn: '2020-03-10', erased: false };
const over = { basis: 'RETENTION', requestedOn: null } as const;
const asked = (requestedOn: string | null) => ({ basis: 'REQUEST', requestedOn }) as const;
const codeOf = (facts: Partial<ErasureFacts>, how: Parameters<typeof erasureRefusal>[1], today = '2026-11-20') => erasureRefusal({ ...former, ...facts }, how, today)?.code ?? null;

describe('the data of who was only ever a candidate', () => {
  test('are kept as long as the certificate of the class is good, sixty months after he left the list, and not a day longer', () => {
    expect(keptUntil('2020-03-10')).toMatchObject({ dueOn: '2025-03-10', rule: { code: 'CANDIDATE_RETENTION/DEFAULT' } });
    expect(codeOf({}, over, '2025-03-11')).toBeNull();
    const early = erasureRefusal(former, over, '2025-03-10');
    expect(early).toMatchObject({ code: 'ERASURE_TOO_EARLY', at: 'id', ruleCode: 'CANDIDATE_RETENTION/DEFAULT' });
    expect(formatMessage('ERASURE_TOO_EARLY', 'vi', early?.params)).toContain('10/03/2025');
  });

  test('are erased at once when he asks, with the day he did', () => {
    expect(codeOf({ lastClosedOn: '2026-11-19' }, asked('2026-11-20'))).toBeNull();
    expect(erasureRefusal(former, asked(null), '2026-11-20')).toMatchObject({ code: 'INVALID_INPUT', at: 'requestedOn' });
    expect(erasureRefusal(former, asked('2026-11-21'), '2026-11-20')).toMatchObject({ code: 'DATE_IN_FUTURE', at: 'requestedOn' });
    expect(erasureRefusal(former, { basis: 'RETENTION', requestedOn: '2026-11-01' }, '2026-11-20')).toMatchObject({ code: 'INVALID_INPUT', at: 'requestedOn' });
  });

  test('stay while he is on a list, and can be erased once', () => {
    expect(codeOf({ openCandidacy: true }, asked('2026-11-20'))).toBe('ERASURE_WHILE_CANDIDATE');
    expect(codeOf({ lastClosedOn: null }, over)).toBe('ERASURE_WHILE_CANDIDATE');
    expect(codeOf({ erased: true }, asked('2026-11-20'))).toBe('PERSON_ERASED');
  });
});

test('the file of a member is never erased, whoever asks and however long ago', () => {
  const facts = fc.record({ openCandidacy: fc.boolean(), lastClosedOn: fc.constantFrom(null, '1990-01-01', '2026-01-01'), erased: fc.constant(false), wasMember: fc.constant(true) });
  fc.assert(fc.property(facts, fc.constantFrom(over, asked('2026-11-20'), asked(null)), (one, how) => {
    expect(erasureRefusal(one, how, '2026-11-20')).toMatchObject({ code: 'ERASURE_OF_MEMBER', clause: expect.stringMatching(/^294-QĐ\/TW 6\.2\.4; NĐ 356/) });
  }));
});

test('by the end of keeping nobody is erased before it, and everybody after', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: -400, max: 400 }), (days, apart) => {
    const closed = addDays('2012-02-29', days);
    const today = addDays(addMonths(closed, 60), apart);
    expect(codeOf({ lastClosedOn: closed }, over, today)).toBe(apart > 0 ? null : 'ERASURE_TOO_EARLY');
  }));
});
