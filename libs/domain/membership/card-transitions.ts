import * as card from './cards.ts';
import { MembershipStatus as Status } from './states.ts';
import type { Transition } from './transition.ts';
import { byDecision, row } from './transition.ts';

// They change no state and may be recorded after what came later: the day of a card says nothing about the member.
const usual = { permission: 'MEMBERSHIP_RECORD', to: 'SAME', order: 'ANY' } as const;

/** The card of an official member, and the number of the file. */
export const cardTransitions: readonly Transition[] = [
  row({
    act: 'CARD_ISSUE',
    from: [Status.OFFICIAL],
    ...usual,
    ...byDecision,
    guards: [card.noCardYet],
    inputs: [card.cardNumbered, card.cardAuthority, card.notBeforeOfficial],
    clauses: ['294-QĐ/TW 6.1', '06-HD/TW 7.1'],
  }),
  row({
    act: 'CARD_RENEW',
    from: [Status.OFFICIAL],
    ...usual,
    ...byDecision,
    guards: [card.holdsCard],
    inputs: [card.renewalGiven, card.cardNumbered, card.cardAuthority, card.notBeforeOfficial],
    clauses: ['294-QĐ/TW 6.1', '06-HD/TW 7.1'],
  }),
  row({
    // Also of who has left: the card is returned then. The family of who died keeps it (6.1).
    act: 'CARD_WITHDRAW',
    from: [Status.OFFICIAL, Status.EXPELLED, Status.STRUCK_OFF, Status.RESIGNED, Status.ANNULLED],
    ...usual,
    guards: [card.holdsCard],
    clauses: ['294-QĐ/TW 6.1'],
  }),
  row({
    act: 'DOSSIER_NUMBER_ASSIGN',
    from: [Status.PROBATIONARY, Status.OFFICIAL],
    ...usual,
    inputs: [card.dossierNumbered],
    clauses: ['38-HD/BTCTW 1.2'],
  }),
];
