import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operationsOf } from './documents.ts';
import type { SentOperation } from './documents.ts';
import { judge, unmatched } from './judge.ts';
import type { Ceiling } from './judge.ts';
import { askAll, askOnce, measuredTown } from './measured-town.ts';
import type { MeasuredTown } from './measured-town.ts';
import { measure } from './measure.ts';
import type { Measured } from './measure.ts';

// A guard nobody has seen red guards nothing. Each is shown here with a question that deserves it, asked of the same town.

const only = (text: string): SentOperation => operationsOf(text, 'fixture')[0] as SentOperation;
const oneUnit = only('query Unit($id: ID!) { unit(id: $id) { id name } }');
const twoUnits = only('query Units($id: ID!) { unit(id: $id) { id name } again: unit(id: $id) { id name } }');
const names = only(`query Names($unitId: ID!, $first: Int!) {
  members(filter: { unitId: $unitId }, orderBy: NAME, first: $first) { nodes { id personName branch { id shortName } } } }`);

const ceilingOf = (measured: Measured, change: Partial<Ceiling> = {}): Ceiling => ({ statements: measured.statements, kB: measured.bytes / 1000, buffers: { town: measured.buffers }, ...change });

describe('each guard is red when it should be', () => {
  let town: MeasuredTown;
  const ask = async (operation: SentOperation, variables: unknown): Promise<Measured> =>
    (await askAll(town.server, town.sent, town.scene, operation, { town: variables })).get('town') as Measured;
  beforeAll(async () => {
    town = await measuredTown();
  }, 400_000);
  afterAll(() => town.close());

  test('statements: one question more is one statement more', async () => {
    const one = await ask(oneUnit, { id: town.scene.ward });
    const two = await ask(twoUnits, { id: town.scene.ward });
    expect(one.statements).toBeGreaterThan(0);
    expect(judge('town', one, ceilingOf(one))).toEqual([]);
    expect(judge('town', two, ceilingOf(two, { statements: one.statements }))).toEqual([`town: ${one.statements + 1} statements, at most ${one.statements}`]);
  });

  test('bytes: four times the rows', async () => {
    const [few, many] = [await ask(names, { unitId: town.scene.town, first: 25 }), await ask(names, { unitId: town.scene.town, first: 100 })];
    expect(judge('town', few, ceilingOf(few))).toEqual([]);
    expect(judge('town', many, ceilingOf(many, { kB: few.bytes / 1000 }))).toEqual([expect.stringMatching(/^town: \d+ bytes, at most \d+/)]);
  });

  test('buffers: the indexes that lead to the members of a branch are gone', async () => {
    const page = { unitId: town.scene.branch, first: 10 };
    const before = await ask(names, page);
    expect(judge('town', before, ceilingOf(before))).toEqual([]);
    const { rows } = await town.owner.query<{ name: string }>(
      `select indexrelid::regclass::text as name from pg_index where indrelid = any('{membership,membership_posting,member_name}'::regclass[])
          and not exists (select from pg_constraint c where c.conindid = indexrelid)`,
    );
    for (const { name } of rows) await town.owner.query(`drop index ${name}`);
    const after = await ask(names, page);
    expect(judge('town', after, ceilingOf(before)).join('\n')).toMatch(/buffers, at most/);
  });

  test('scans: a condition nothing leads to, also inside a function', async () => {
    await town.owner.query(`
      create function people_from(place text) returns bigint language plpgsql stable as $$ begin return (select count(*) from person where home_town = place); end $$`);
    const run = async (text: string): Promise<Measured> => {
      town.sent.take();
      await town.server.database.pool.query({ name: text.slice(0, 40), text, values: ['Mẫu'] });
      return measure(town.sent.take(), 0);
    };
    for (const text of ['select count(*) from person where home_town = $1', 'select people_from($1)']) {
      const measured = await run(text);
      expect(measured.buffers).toBeGreaterThan(100);
      expect(judge('town', measured, ceilingOf(measured))).toEqual([expect.stringMatching(/^town: reads person from end to end/)]);
      expect(judge('town', measured, ceilingOf(measured, { scans: { person: 'meant' } }))).toEqual([]);
    }
  });

  test('pages spilt to disk count: a sort that does not fit', async () => {
    await town.server.database.pool.query('select set_config($1, $2, false)', ['work_mem', '64kB']);
    town.sent.take();
    await town.server.database.pool.query('select id, full_name from person order by full_name desc, id');
    const spilt = measure(town.sent.take(), 0).buffers;
    await town.server.database.pool.query('select set_config($1, $2, false)', ['work_mem', '64MB']);
    town.sent.take();
    await town.server.database.pool.query('select id, full_name from person order by full_name desc, id');
    expect(measure(town.sent.take(), 0).buffers).toBeLessThan(spilt);
  });

  test('an answer that refuses or finds nothing is not measured', async () => {
    const { server, sent, scene } = town;
    await expect(askOnce(server, sent, scene, oneUnit, 'nobody', { id: scene.ward })).rejects.toThrow('UNAUTHENTICATED');
    await expect(askOnce(server, sent, scene, oneUnit, 'town', { id: scene.townPerson })).rejects.toThrow('unit found nothing');
    await expect(askOnce(server, sent, scene, names, 'town', { unitId: scene.town, first: 101 })).rejects.toThrow('INVALID_INPUT');
  });

  test('rows and operations belong to each other', () => {
    const ceiling: Ceiling = { statements: 1, kB: 1, buffers: { town: 1 } };
    expect(unmatched(['a Known'], { 'a Known': { town: {} } }, { 'a Known': ceiling })).toEqual([]);
    expect(unmatched(['a New'], {}, {})).toEqual(['a New: nobody asks it (askings.ts)', 'a New: no row in ceilings.ts']);
    expect(unmatched([], { 'a Gone': { town: {} } }, { 'a Gone': ceiling })).toEqual(['a Gone: asked, and no such operation', 'a Gone: a row in ceilings.ts, and no such operation']);
    expect(unmatched(['a Known'], { 'a Known': { ward: {} } }, { 'a Known': ceiling })).toEqual(['a Known: a ceiling for town, which nobody asks']);
    expect(judge('ward', { statements: 1, buffers: 1, bytes: 1, scans: [] }, ceiling)).toEqual(['ward: no ceiling for its buffers; 1 measured']);
  });
});
