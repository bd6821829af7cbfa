import { expect, test } from '@jest/globals';
import { returnAddress, signInHref } from './paths.ts';

test('the return address survives the round trip', () => {
  const href = signInHref('/members?q=nguyễn&unit=7');
  expect(returnAddress(href.slice(href.indexOf('?')))).toBe('/members?q=nguyễn&unit=7');
  expect(signInHref('/')).toBe('/sign-in');
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/sign-in?returnTo=/'])(
  '%s is not a place to return to',
  (wanted) => expect(returnAddress(`?returnTo=${encodeURIComponent(wanted)}`)).toBe('/'),
);
