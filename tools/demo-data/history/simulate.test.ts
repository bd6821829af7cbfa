import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { quotaReader } from '../plans/quotas.ts';
import { grassrootsOf } from '../units/tree.ts';
import { digestOf } from './digest.ts';
import { fillOffices } from './offices.ts';
import type { World } from './model.ts';
import { simulate } from './simulate.ts';

const today = '2022-06-30';
let world: World;
beforeAll(() => {
  world = simulate(today, quotaReader());
}, 600_000);

describe('the history of the demo town', () => {
  test('is the same every time for the same day', async () => {
    // Lived again by another process, as a machine elsewhere would.
    const again = await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'digest.ts'), today], { env: { PATH: process.env.PATH } });
    expect(again.stdout.trim()).toBe(digestOf(world));
  }, 600_000);

  test('is refused before the published figures have happened', () => {
    expect(() => simulate('2021-12-31', quotaReader())).toThrow(/2022 or later/);
  });

  test('records nothing before it happened and nothing after today', () => {
    const wrong = world.events.filter(
      (event) => event.recordedAt.slice(0, 10) < event.effectiveOn || event.recordedAt.slice(0, 10) > today,
    );
    expect(wrong).toEqual([]);
  });

  test('never has a member in two branches or in none', () => {
    const broken = world.memberships.filter(
      ({ postings, decidedOn, endedOn, restoredOn }) =>
        (postings[0]?.from ?? '') < decidedOn ||
        postings.some(({ from, to }, index) => {
          const next = postings[index + 1];
          // Who was put out wrongly is in no branch until he is restored; nobody else is ever in none.
          const restored = next !== undefined && next.from === restoredOn;
          return from >= (to ?? '9999') || (restored ? to === null || to >= next.from : to !== (next ? next.from : endedOn));
        }),
    );
    // Names alone: a membership knows its whole tree.
    expect(broken.map(({ person }) => person.fullName)).toEqual([]);
  });

  test('keeps every branch alive and those directly under the town at their size', () => {
    const sizes = new Map(world.tree.branches.map((branch) => [branch, 0]));
    for (const { endedOn, branch } of world.memberships) {
      if (endedOn === null) sizes.set(branch, (sizes.get(branch) ?? 0) + 1);
    }
    const odd = [...sizes].filter(([branch, size]) => size < 3 || (grassrootsOf(branch) === branch && size > 31));
    expect(odd.map(([branch, size]) => `${branch.name}: ${size}`)).toEqual([]);
  });

  test('removes people only from an office they held until that day', () => {
    const offices = fillOffices(world);
    expect(world.removals.length).toBeGreaterThan(3);
    for (const { member, unit, on } of world.removals) {
      const held = offices.filter((office) => office.member === member && office.unit === unit).map(({ to }) => to);
      expect({ unit: unit.name, on, held }).toEqual({ unit: unit.name, on, held: expect.arrayContaining([on]) });
    }
  });

  test('gives nobody two offices of a unit on one day, and none after he was removed from one', () => {
    const offices = fillOffices(world);
    const days = (office: { from: string | null; to: string | null }): [string, string] => [office.from ?? '', office.to ?? '9999'];
    const wrong = offices.filter((one, index) => {
      const [from, to] = days(one);
      return offices.some((other, place) => place > index && other.member === one.member && other.unit === one.unit && from < days(other)[1] && days(other)[0] < to)
        || world.removals.some(({ member, unit, on }) => member === one.member && unit === one.unit && from < on && on < to);
    });
    expect(wrong.map(({ unit, role, from, to }) => `${unit.name} ${role} ${from}–${to}`)).toEqual([]);
  });
});
