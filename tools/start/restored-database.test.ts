import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type pg from 'pg';
import { takeBackup } from '../database/backup/take.ts';
import { readNotes } from '../database/database-notes.ts';
import { foundTown, unitsIn, writeTemplate } from '../database/found-town.ts';
import { withClient } from '../database/migrate.ts';
import { tryLock } from './process-lock.mjs';
import { openDatabase, type ProductDatabase } from './product-database.ts';
import { isComplete, type Restored, restoreDatabase } from './restored-database.ts';
import { readSettings } from './settings.ts';

jest.setTimeout(120_000);

let root: string;
let town: ProductDatabase;
const quiet = () => undefined;
const folder = (name: string) => join(root, name);
const settingsOf = (name: string) => ({ ...readSettings({ DATA_DIR: folder(name) }), demo: false });
const restore = (file: string, name: string) => restoreDatabase(file, settingsOf(name), quiet);
const backUp = (target: string, stop?: AbortSignal) => takeBackup({ ownerUrl: town.ownerUrl ?? '', dataDir: folder('town'), target, program: 'test', stop });
const onTown = <T>(work: (client: pg.Client) => Promise<T>) => withClient(town.ownerUrl ?? '', work);
const differencesOf = ({ results }: Restored) => results.flatMap(({ differences }) => differences);
const filesIn = (name: string) => (existsSync(folder(name)) ? readdirSync(folder(name)) : []);

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dangvu-backup-'));
  chmodSync(root, 0o755);
  mkdirSync(folder('town'));
  mkdirSync(folder('safe'));
  writeTemplate(folder('units.csv'));
  town = await openDatabase(settingsOf('town'), quiet);
  await foundTown(town.ownerUrl ?? '', unitsIn(folder('units.csv')));
  writeFileSync(join(folder('town'), 'demo-accounts.json'), '[]');
});
afterAll(async () => {
  await town?.stop();
  rmSync(root, { recursive: true, force: true });
});

/** Somebody is put on the list of a branch: the record, its entry in the log, the counters and the audit, in one transaction. @returns the entry of the audit */
async function listCandidate(client: pg.Client, name: string): Promise<number> {
  await client.query('begin');
  const { rows: [one] } = await client.query<{ seq: string }>(
    `with branch as (select unit_id as id from org_unit_revision where kind = 'SUB_BRANCH'),
      someone as (insert into person (full_name, born_on, sex, ethnicity, occupation, education) values ($1, '2000-01-01', 'FEMALE', 'KINH', 'Nông dân', 'UPPER_SECONDARY') returning id),
      listed as (insert into candidacy (person_id, branch_id, stage, source_group, listed_on) select someone.id, branch.id, 'LISTED', 'FARMER', '2026-01-15' from someone, branch returning id, person_id, branch_id),
      logged as (insert into lifecycle_event (person_id, candidacy_id, act, to_state, branch_id, effective_on) select person_id, id, 'CANDIDACY_OPEN', 'LISTED', branch_id, '2026-01-15' from listed returning candidacy_id, branch_id)
     select audit_append('SYSTEM', null, 'CANDIDACY_OPEN', 'Candidacy', candidacy_id, branch_id, null, '{}') as seq from logged`,
    [name],
  );
  await client.query('commit');
  return Number(one?.seq);
}

/** Writes until told to stop. @returns entries of the audit that were acknowledged, growing, and a way to stop */
function writers(count: number): { acknowledged: number[]; stop: () => Promise<void> } {
  const acknowledged: number[] = [];
  let go = true;
  const work = Array.from({ length: count }, (_, writer) =>
    onTown(async (client) => {
      for (let round = 0; go; round += 1) acknowledged.push(await listCandidate(client, `Nguyễn Thị ${'ABCDEFGH'[writer]} ${round}`));
    }),
  );
  return {
    acknowledged,
    async stop() {
      go = false;
      await Promise.all(work);
    },
  };
}

describe('a backup taken while people work', () => {
  let file: string;
  let before: number[];
  let restored: Restored;
  beforeAll(async () => {
    const people = writers(4);
    for (let tries = 0; people.acknowledged.length < 100 && tries < 600; tries += 1) await new Promise((resolve) => setTimeout(resolve, 50));
    before = [...people.acknowledged];
    const taken = await backUp(`${folder('safe')}/`).finally(() => people.stop());
    expect(people.acknowledged.length).toBeGreaterThan(before.length);
    file = taken.file;
    restored = await restore(file, 'restored');
  });

  test('holds everything that was acknowledged before it began, counted right, in an unbroken chain', async () => {
    expect(before.length).toBeGreaterThanOrEqual(100);
    expect(differencesOf(restored)).toEqual([]);
    expect(isComplete(restored)).toBe(true);
    const again = await openDatabase(settingsOf('restored'), quiet);
    try {
      const { rows } = await withClient(again.ownerUrl ?? '', (client) =>
        client.query<{ acts: number; people: number; counted: number }>(
          `select (select count(*)::int from audit_entry where seq = any($1)) as acts, (select count(*)::int from candidacy) as people,
            (select sum(listed)::int from stock s where s.unit_id = (select unit_id from org_unit_revision where code = '40.030')) as counted`,
          [before],
        ),
      );
      expect(rows[0]?.acts).toBe(before.length);
      expect(rows[0]?.people).toBeGreaterThanOrEqual(before.length);
      expect(rows[0]?.counted).toBe(rows[0]?.people);
    } finally {
      await again.stop();
    }
  });

  test('is one file for its owner alone, named by the time, with nothing half written beside it', () => {
    expect(filesIn('safe')).toEqual([expect.stringMatching(/^dangvu-\d{8}T\d{6}Z\.tar\.gz$/)]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('carries no password of the database: the restored one has its own; the notes of a demo town come along', () => {
    const [old, fresh] = [readNotes(folder('town')), readNotes(folder('restored'))];
    expect(fresh?.ownerPassword).toEqual(expect.any(String));
    expect(fresh?.ownerPassword).not.toBe(old?.ownerPassword);
    const content = gunzipSync(readFileSync(file));
    expect(content.includes(old?.ownerPassword ?? '?')).toBe(false);
    expect(content.includes(old?.appPassword ?? '?')).toBe(false);
    for (const name of ['demo-accounts.json', 'database.json']) expect(statSync(join(folder('restored'), name)).mode & 0o777).toBe(0o600);
  });

  test('does not write over an earlier one, and leaves nothing when it is stopped', async () => {
    const bytes = readFileSync(file);
    await expect(backUp(file)).rejects.toThrow(/đã có: hãy chọn tên khác/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
    await expect(backUp(folder('stopped/x.tar.gz'), AbortSignal.abort(new Error('stopped')))).rejects.toThrow('stopped');
    expect(filesIn('stopped')).toEqual([]);
  });

  const damages: [name: string, harm: (copy: string) => void][] = [
    ['cut off', (copy) => truncateSync(copy, statSync(copy).size - 1000)],
    ['empty', (copy) => truncateSync(copy, 0)],
    ['changed on the disk', (copy) => writeFileSync(copy, changed(readFileSync(copy), (content) => Math.round(content.length / 2), (now) => now ^ 1))],
    ['changed and packed again', (copy) => writeFileSync(copy, repacked(copy, (content) => content.indexOf('CANDIDACY_OPEN'), (now) => now ^ 1))],
    ['something else', (copy) => writeFileSync(copy, gzipSync('not this'))],
  ];
  test.each(damages)('is refused when it is %s, before anything is written', async (name, harm) => {
    const copy = folder('copy.tar.gz');
    writeFileSync(copy, readFileSync(file));
    harm(copy);
    await expect(restore(copy, `damaged ${name}`)).rejects.toThrow(/hỏng hoặc không phải của chương trình này/);
    expect(filesIn(`damaged ${name}`)).toEqual([]);
  });

  test('is not restored over a database, nor where the product runs', async () => {
    const notes = readFileSync(join(folder('town'), 'database.json'), 'utf8');
    await expect(restore(file, 'town')).rejects.toThrow(/đã có cơ sở dữ liệu, khôi phục không ghi đè/);
    expect(readFileSync(join(folder('town'), 'database.json'), 'utf8')).toBe(notes);
    mkdirSync(folder('busy'));
    const release = tryLock(join(folder('busy'), 'start.lock'), 'npm start');
    await expect(restore(file, 'busy')).rejects.toThrow(/The product is running/);
    expect(filesIn('busy')).toEqual(['start.lock']);
    release?.();
  });
});

/** One byte of a content changed. @param at finds it */
function changed(content: Buffer, at: (content: Buffer) => number, byte: (now: number) => number): Buffer {
  const place = at(content);
  expect(place).toBeGreaterThan(0);
  content[place] = byte(content[place] ?? 0);
  return content;
}

/** An archive unpacked, changed, and packed again, so that the packing cannot notice. */
const repacked = (file: string, ...change: [at: (content: Buffer) => number, byte: (now: number) => number]): Buffer => gzipSync(changed(gunzipSync(readFileSync(file)), ...change), { level: 1 });

describe('a backup of another version of the program', () => {
  const last = '202611281500-member-import';
  let file: string;
  beforeAll(async () => {
    await onTown((client) => client.query(`drop function member_import_take_back; drop table member_import_line, member_import; delete from migration where name = '${last}'`));
    file = (await backUp(folder('older.tar.gz'))).file;
  });

  test('is brought up to this one when it is older', async () => {
    const said: string[] = [];
    const restored = await restoreDatabase(file, settingsOf('older'), (line) => void said.push(line));
    expect(restored.manifest.migrations.length).toBeGreaterThan(0);
    expect(restored.manifest.migrations).not.toContain(last);
    expect(said.join()).toContain('Database updated: 1 migrations.');
    expect(differencesOf(restored)).toEqual([]);
  });

  test('is refused when it is newer, before anything is written', async () => {
    // What the last file of the archive says of the first migration the program knows, it now says of one nobody knows.
    const newer = folder('newer.tar.gz');
    writeFileSync(newer, repacked(file, (content) => content.lastIndexOf('0001-foundation'), () => '9'.charCodeAt(0)));
    await expect(restore(newer, 'newer')).rejects.toThrow(/do chương trình mới hơn tạo ra.*\n.*9001-foundation/);
    expect(filesIn('newer')).toEqual([]);
  });
});
