import { describe, expect, test } from '@jest/globals';
import { inquiryDeadline } from './inquiries.ts';

describe('the clock of a verification', () => {
  test('is 30 working days at home and 90 abroad, from the day it was sent; an opinion has none', () => {
    expect(inquiryDeadline('VERIFICATION', '2026-06-01', false)).toMatchObject({ dueOn: '2026-07-13', rule: { param: 'VERIFICATION_REPLY' } });
    expect(inquiryDeadline('VERIFICATION', '2026-06-01', true)).toMatchObject({ dueOn: '2026-10-05', rule: { param: 'VERIFICATION_REPLY_ABROAD' } });
    expect(inquiryDeadline('UNION_OPINION', '2026-06-01', false)).toBeNull();
    expect(inquiryDeadline('RESIDENCE_OPINION', '2026-06-01', true)).toBeNull();
  });
});
