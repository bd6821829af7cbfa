import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { named, pageOf, rowJson, rowOf, rowsOf, tableJson } from '../../src/platform/read/columns.ts';
import type { Part, TravellingPage } from '../../src/platform/read/columns.ts';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';

const parts: Part[] = [
  { kind: 'value', key: 'name' },
  { kind: 'one', key: 'unit', parts: [{ kind: 'value', key: 'code' }, { kind: 'list', key: 'below', parts: [{ kind: 'value', key: 'n' }] }] },
  { kind: 'object', key: '$pace', parts: [{ kind: 'value', key: 'done' }] },
  { kind: 'list', key: 'lines', parts: [{ kind: 'value', key: 'n' }] },
];
const list = (of: string): string => `(select ${tableJson('v', 1)} from (select n as c0 from unnest(array(select jsonb_array_elements_text(${of})::integer)) n) v)`;
const columns = ["r ->> 'name'", "r -> 'unit' <> 'null'", "r -> 'unit' ->> 'code'", `case when r -> 'unit' <> 'null' then ${list("r -> 'unit' -> 'below'")} end`, "(r -> 'done')::integer", list("r -> 'lines'")];

interface Example {
  name: string;
  unit: { code: string; below: number[] } | null;
  done: number;
  lines: number[];
}
const text = fc.string({ unit: fc.constantFrom('ă', 'Đ', '"', '\\', "'", '{', '\n', ' ', 'x') });
const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 4 });
const example: fc.Arbitrary<Example> = fc.record({ name: text, unit: fc.option(fc.record({ code: text, below: numbers })), done: fc.integer({ min: 0, max: 9 }), lines: numbers });

/** What the row means, written without the columns. */
const meant = ({ name, unit, done, lines }: Example): object => ({
  name, unit: unit && { code: unit.code, below: unit.below.map((n) => ({ n })) }, $pace: { done }, lines: lines.map((n) => ({ n })),
});

describe('rows that travel as columns', () => {
  let harness: Harness;
  beforeAll(async () => void (harness = await createHarness()));
  afterAll(() => harness.close());

  const ask = async <Answer>(sql: string, values: unknown[]): Promise<Answer> => (await harness.owner.query<{ answer: Answer }>(`select ${sql} as answer`, values)).rows[0]?.answer as Answer;

  test('arrive as they are: texts, what is not there, lists in lists, none at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(example, { maxLength: 5 }), async (rows) => {
        const table = await ask<(unknown[] | null)[]>(`(select ${tableJson('t', columns.length)} from (select ${named(columns)} from jsonb_array_elements($1::jsonb) r) t)`, [JSON.stringify(rows)]);
        expect(rowsOf(parts, table)).toEqual(rows.map(meant));
        for (const row of rows) expect(rowOf(parts, await ask<unknown[]>(`(select ${rowJson({ columns, joins: [], parts })} from (select $1::jsonb as r) one)`, [JSON.stringify(row)]))).toEqual(meant(row));
      }),
      { numRuns: 40 },
    );
  });

  test('are wider than a function of PostgreSQL takes arguments', async () => {
    const many = Array.from({ length: 250 }, (_, index) => index);
    const wide: Part[] = many.map((index) => ({ kind: 'value', key: `k${index}` }));
    const row = Object.fromEntries(many.map((index) => [`k${index}`, index]));
    expect(rowOf(wide, await ask<unknown[]>(rowJson({ columns: many.map(String), joins: [], parts: wide }), []))).toEqual(row);
    expect(rowsOf(wide, await ask<unknown[][]>(`(select ${tableJson('t', 250)} from (select ${named(many.map(String))} from generate_series(1, 2)) t)`, []))).toEqual([row, row]);
  });

  test('of a page bring their places, also when nothing of them is selected', () => {
    const page = (rows: TravellingPage['$rows']): object => pageOf([{ kind: 'value', key: 'id' }], { $first: 1, $after: false, ...(rows && { $rows: rows }) });
    expect(page([[['a', 'b'], ['1', null]], [[7, 8]]])).toEqual({ $first: 1, $after: false, $rows: [[['a', '1'], { id: 7 }], [['b', null], { id: 8 }]] });
    expect(page([[['a']], []])).toEqual({ $first: 1, $after: false, $rows: [[['a'], {}]] });
    expect(page([[null], [null]])).toEqual({ $first: 1, $after: false, $rows: [] });
    expect(page(undefined)).toEqual({ $first: 1, $after: false });
  });
});
