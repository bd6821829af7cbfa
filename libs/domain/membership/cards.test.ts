import { describe, expect, test } from '@jest/globals';
import { cardNumberOf, dossierNumberOf } from './cards.ts';
import { result } from './lifecycle-fixture.ts';

describe('numbers', () => {
  test.each([
    ['41 020 333', '41020333'],
    ['040.090.001234', '040090001234'],
    ['1234567', null],
    ['0400900012345', null],
    ['4102033A', null],
  ])('of a card, %s', (typed, number) => expect(cardNumberOf(typed)).toBe(number));
  test.each([
    ['123456 NA', '123456 NA'],
    ['123456-nan', '123456 NAN'],
    [' 000001đl ', '000001 ĐL'],
    ['000000 NA', null],
    ['12345 NA', null],
    ['123456', null],
  ])('of a dossier, %s', (typed, number) => expect(dossierNumberOf(typed)).toBe(number));
});

describe('a card', () => {
  test.each([
    ['is issued to an official member', 'CARD_ISSUE', 'OFFICIAL', {}, '→ OFFICIAL'],
    ['is not issued to a probationer', 'CARD_ISSUE', 'PROBATIONARY', {}, 'TRANSITION_REFUSED'],
    ['is not issued twice', 'CARD_ISSUE', 'OFFICIAL', { cardNo: '00123456' }, 'CARD_ALREADY_ISSUED'],
    ['is issued by the direct superior', 'CARD_ISSUE', 'OFFICIAL', { issuer: 'WARD_PARTY_ORG' }, 'CARD_AUTHORITY'],
    ['has a number', 'CARD_ISSUE', 'OFFICIAL', { cardNumber: '123' }, 'CARD_NUMBER_INVALID'],
    ['of the new kind has the member’s own number', 'CARD_ISSUE', 'OFFICIAL', { cardNumber: '040090001235', personalId: '040090001234' }, 'CARD_NUMBER_NOT_PERSONAL'],
    ['of the new kind, its own', 'CARD_ISSUE', 'OFFICIAL', { cardNumber: '040090001234', personalId: '040090001234' }, '→ OFFICIAL'],
    ['is exchanged when there is one', 'CARD_RENEW', 'OFFICIAL', { cardNo: null }, 'CARD_NOT_ISSUED'],
    ['is exchanged for a reason', 'CARD_RENEW', 'OFFICIAL', { cardRenewal: null }, 'INVALID_INPUT'],
    ['is withdrawn when there is one', 'CARD_WITHDRAW', 'OFFICIAL', { cardNo: null }, 'CARD_NOT_ISSUED'],
    ['that was not loaded counts as nothing', 'CARD_ISSUE', 'OFFICIAL', { cardNo: undefined }, 'INVALID_INPUT'],
  ] as const)('%s', (_, act, state, change, answer) => expect(result(act, state, change as never)).toBe(answer));
});
