import { expect, test } from '@jest/globals';
import { listDocument, returnAddress, signInHref } from './paths.ts';

test('the return address survives the round trip', () => {
  const href = signInHref('/members?q=nguyễn&unit=7');
  expect(returnAddress(href.slice(href.indexOf('?')))).toBe('/members?q=nguyễn&unit=7');
  expect(signInHref('/')).toBe('/sign-in');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?returnTo=/'])(
  '%s is not a place to return to',
  (wanted) => expect(returnAddress(`?returnTo=${encodeURIComponent(wanted)}`)).toBe('/'),
);

test('a list is asked for as the page asks: what is not set is left out, several are written with commas', () => {
  const address = listDocument('members.csv', { unitId: 'u', statuses: ['DECIDED', 'OFFICIAL'], ageFrom: 18, search: 'nguyễn & lê', asOf: undefined }, ['fullName', 'bornOn']);
  const { pathname, searchParams } = new URL(address, 'http://localhost');
  expect([pathname, Object.fromEntries(searchParams)]).toEqual(['/downloads/lists/members.csv', { unitId: 'u', statuses: 'DECIDED,OFFICIAL', ageFrom: '18', search: 'nguyễn & lê', columns: 'fullName,bornOn' }]);
});
