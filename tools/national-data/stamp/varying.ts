// What differs from town to town beside the ids: names of people, their personal numbers, names and codes of units, logins.
import { type Ethnicity, fullName, type Sex } from '../../demo-data/people/names.ts';
import { stream } from '../../demo-data/seeded.ts';
import { sized } from './binary.ts';
import type { Place } from './place.ts';
import type { Variation, Varying } from './row-stamp.ts';

const text = (value: string): Buffer => sized(Buffer.from(value, 'utf8'));

/** Names a group of people has. Putting one together for each of seven million would take longer than writing them. */
const namesEach = 16_384;
const pools = new Map<string, readonly Buffer[]>();

function poolFor(sex: Sex, ethnicity: Ethnicity, bornIn: number): readonly Buffer[] {
  // Parents' taste changes with the years: ten at a time.
  const decade = Math.floor(bornIn / 10) * 10 + 5;
  const key = `${sex} ${ethnicity} ${decade}`;
  const known = pools.get(key);
  if (known) return known;
  const chance = stream(`national names ${key}`);
  const pool = Array.from({ length: ethnicity === 'Kinh' ? namesEach : namesEach / 16 }, () => text(fullName(chance, sex, ethnicity, decade)));
  pools.set(key, pool);
  return pool;
}

/** Well mixed bits of two numbers: the same name for the same person on every machine, another for the neighbour. */
function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return (h ^ (h >>> 15)) >>> 0;
}

let people = 0;

const personName = (row: Readonly<Record<string, unknown>>): Varying => {
  const pool = poolFor(row['sex'] as Sex, row['ethnicity'] as Ethnicity, Number(String(row['born_on']).slice(0, 4)));
  const person = (people += 1);
  return ({ town }) => pool[mixed(person, town) % pool.length] as Buffer;
};

/** 12 digits beginning with the impossible 999, all different: 10,000 numbers for a town, spread by a factor that shares none with 10⁹. */
const personalNumber = (row: Readonly<Record<string, unknown>>, order: number): Varying => {
  if (order >= 10_000) throw new RangeError(`too many people in a town: ${String(row['id'])}`);
  const field = text('999000000000');
  return ({ town }) => {
    field.write(String(((town * 10_000 + order) * 387_420_489) % 1_000_000_000).padStart(9, '0'), 4 + 3, 'latin1');
    return field;
  };
};

const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Eight signs as on a slip, all different: 10,000 transfers for a town. What the database makes up by chance would not be the same twice. */
const slipCode = (order: number): Varying => {
  if (order >= 10_000) throw new RangeError('too many transfers in a town');
  return ({ town }) => {
    let left = town * 10_000 + order;
    let code = '';
    for (let place = 0; place < 8; place += 1) {
      code = `${signs[left % signs.length] ?? ''}${code}`;
      left = Math.floor(left / signs.length);
    }
    return text(code);
  };
};

const ownName = (value: string): Varying => {
  const parts = value.split('Thái Hòa');
  return ({ name }) => text(parts.join(name));
};

/** One variation for each table that has any. A new one for every load: people are numbered as they come. */
export function variations(): Readonly<Record<string, Variation>> {
  people = 0;
  let numbered = 0;
  let slips = 0;
  return {
    person: (column, row) => {
      if (column === 'full_name') return personName(row);
      return column === 'personal_id' ? personalNumber(row, (numbered += 1)) : null;
    },
    org_unit_revision: (column, row) => {
      const value = String(row[column]);
      if (column === 'code') return ({ code }) => text(code + value.slice(6));
      return (column === 'name' || column === 'short_name') && value.includes('Thái Hòa') ? ownName(value) : null;
    },
    transfer: (column) => (column === 'code' ? slipCode((slips += 1)) : null),
    account: (column, row) => (column === 'login' ? ({ town }: Place) => text(`${String(row['login']).slice(0, 57)}.${String(town).padStart(4, '0')}`) : null),
  };
}
