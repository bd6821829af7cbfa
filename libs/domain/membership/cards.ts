import type { Label } from '../language/label.ts';
import type { Guard } from './lifecycle-guards.ts';
import { missing, refuse } from './lifecycle-guards.ts';
import { bySuperior, refuseBySuperior, superiorName } from './superior-guards.ts';

/** Why a card is exchanged or issued anew (294-QĐ/TW 6.1; 06-HD/TW 7.1). */
export const CardRenewal = {
  NEW_DESIGN: 'NEW_DESIGN',
  WORN: 'WORN',
  WRONG: 'WRONG',
  LOST: 'LOST',
} as const;
export type CardRenewal = (typeof CardRenewal)[keyof typeof CardRenewal];

export const cardRenewalLabels = {
  NEW_DESIGN: { vi: 'Đổi sang mẫu thẻ mới', en: 'The new design' },
  WORN: { vi: 'Thẻ hỏng', en: 'Worn out' },
  WRONG: { vi: 'Thẻ ghi sai', en: 'Wrong entries' },
  LOST: { vi: 'Thẻ mất', en: 'Lost' },
} as const satisfies Record<CardRenewal, Label>;

/**
 * A card number as it is written: 8 digits on the cards in use until 2025, on the new ones the 12 digits of the personal identification
 * number. Null when it is neither.
 */
export function cardNumberOf(typed: string): string | null {
  const digits = typed.replace(/[\s.-]/g, '');
  return /^(\d{8}|\d{12})$/.test(digits) ? digits : null;
}

/** A dossier number as it is written, six digits from 000001 and the letters of the province (38-HD/BTCTW 1.2); null when it is none. */
export function dossierNumberOf(typed: string): string | null {
  const found = /^(\d{6})[\s./-]*([A-ZĐ]{2,3})$/.exec(typed.trim().toLocaleUpperCase('vi'));
  return found && found[1] !== '000000' ? `${found[1]} ${found[2]}` : null;
}

const numberOf: Guard = ({ cardNumber, personalId }) => {
  if (!cardNumber) return missing('số thẻ đảng viên', 'the number of the card');
  const number = cardNumberOf(cardNumber);
  if (!number) return refuse('CARD_NUMBER_INVALID', { text: cardNumber }, '38-HD/BTCTW');
  return number.length === 12 && personalId && number !== personalId ? refuse('CARD_NUMBER_NOT_PERSONAL', {}, '347-QĐ/TW') : null;
};

/** The number is one, and a number of twelve digits is the member’s own. An entry of the log was asked when it was made. */
export const cardNumbered: Guard = (facts, on) => (facts.issuer === 'RECORDED' ? null : numberOf(facts, on));

/** A card is issued by the direct superior or above (6.1). */
export const cardAuthority: Guard = (facts, on) =>
  bySuperior(facts, on, () => refuseBySuperior(on, '294-QĐ/TW 6.1', 'CARD_AUTHORITY', { whose: superiorName(on) }));

// Whether there is a card is known of the record; a log is read without it.
export const noCardYet: Guard = ({ cardNo, issuer }) => {
  if (issuer === 'RECORDED') return null;
  if (cardNo === undefined) return missing('thẻ đảng viên hiện có', 'the present card');
  return cardNo ? refuse('CARD_ALREADY_ISSUED', { number: cardNo }, '294-QĐ/TW 6.1') : null;
};

export const holdsCard: Guard = ({ cardNo, issuer }) => {
  if (issuer === 'RECORDED') return null;
  if (cardNo === undefined) return missing('thẻ đảng viên hiện có', 'the present card');
  return cardNo ? null : refuse('CARD_NOT_ISSUED', {}, '294-QĐ/TW 6.1');
};

/** Why the present card is exchanged or replaced. */
export const renewalGiven: Guard = ({ cardRenewal, issuer }) =>
  cardRenewal || issuer === 'RECORDED' ? null : missing('lý do đổi, cấp lại thẻ', 'why the card is exchanged or issued anew');

/** Only official members hold a card: it is none of an earlier day. */
export const notBeforeOfficial: Guard = ({ officialOn }, on) =>
  officialOn && on < officialOn ? refuse('DATE_OUT_OF_ORDER', { date: on, earliest: officialOn }, '294-QĐ/TW 6.1') : null;

export const dossierNumbered: Guard = ({ dossierNumber, issuer }) => {
  if (issuer === 'RECORDED') return null;
  if (!dossierNumber) return missing('số lý lịch', 'the number of the file');
  return dossierNumberOf(dossierNumber) ? null : refuse('DOSSIER_NUMBER_INVALID', { text: dossierNumber }, '38-HD/BTCTW 1.2');
};
