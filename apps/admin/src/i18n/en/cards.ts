import type { Translation } from '../translation.ts';
import type vi from '../vi/cards.ts';

const cards: Translation<typeof vi> = {
  number: 'Card number',
  numberHint: 'Eight digits on the old cards, the personal identification number on the new ones.',
  issue: { title: 'Issue the card: {{name}}', confirm: 'Issue', changes: 'It is handed over at the next meeting of the branch.' },
  renew: { title: 'Exchange or replace the card: {{name}}', confirm: 'Record the new card', why: 'Why' },
  withdraw: { title: 'Withdraw the card: {{name}}', confirm: 'Withdraw', on: 'Withdrawn on', reason: 'Reason' },
  badge: {
    title: 'Award the party badge: {{name}}',
    confirm: 'Record the badge',
    changes: 'The province’s committee decides; its number is noted.',
    years: 'Badge (years of party age)',
    ground: 'Ground',
    awardDay: 'Award day',
    awardDayHint: '3 February, 19 May, 2 September or 7 November; left empty, the next of them from the decision on.',
    withdraw: { title: 'Withdraw the badge: {{name}}', confirm: 'Withdraw' },
  },
  dossier: { title: 'Dossier number: {{name}}', confirm: 'Record', number: 'Dossier number', hint: 'Six digits and the letters of the province.', on: 'Given on' },
};

export default cards;
