import { expect, test } from '@jest/globals';
import { createClientsByDay } from './clients-by-day.ts';

test('each day has its own memory, the least used goes first, an act empties the others', () => {
  let made = 0;
  const clients = createClientsByDay(() => ({ number: (made += 1) }), 2);
  const first = clients.of('2021-10-15');
  expect(clients.of('2021-10-15')).toBe(first);
  const second = clients.of('2020-12-31');
  expect(second).not.toBe(first);
  clients.of('2021-10-15');
  clients.of('2019-12-31');
  expect(clients.of('2021-10-15')).toBe(first);
  expect(clients.of('2020-12-31')).not.toBe(second);
  const kept = clients.of('2021-10-15');
  clients.keepOnly('2021-10-15');
  expect(clients.of('2021-10-15')).toBe(kept);
  expect(made).toBe(4);
});
