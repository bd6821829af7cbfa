import { describe, expect, test } from '@jest/globals';
import { canReach, decidePlacement, type FolderMode, type LookAt } from './placement.ts';

const nobody = { uid: 65534, gid: 65534 };
const open: FolderMode = { mode: 0o755, uid: 0, gid: 0 };
const closed: FolderMode = { mode: 0o700, uid: 0, gid: 0 };

/** Folders that are named are as given, all others are open to everybody. */
const disk =
  (folders: Record<string, FolderMode | null>): LookAt =>
  (folder) =>
    folder in folders ? (folders[folder] ?? null) : open;

const native = (dir: string) => ({ dir, version: '18.4.0' });
const elsewhere = (outOfReach: string) => `/var/lib/for${outOfReach.replaceAll('/', '-')}`;

describe('who can walk to a folder', () => {
  test.each([
    ['everything open', {}, true],
    ['the folder itself closed', { '/srv/town/.data': closed }, false],
    ['a folder above closed', { '/srv': closed }, false],
    ['listing allowed but not walking', { '/srv': { mode: 0o744, uid: 0, gid: 0 } }, false],
    ['walking allowed but not listing', { '/srv': { mode: 0o711, uid: 0, gid: 0 } }, true],
    ['closed to others but his own', { '/srv/town': { mode: 0o700, uid: 65534, gid: 0 } }, true],
    ['open to others but closed to the owner, who he is', { '/srv/town': { mode: 0o077, uid: 65534, gid: 0 } }, false],
    ['open to his group', { '/srv/town': { mode: 0o710, uid: 0, gid: 65534 } }, true],
    ['closed to his group although open to others', { '/srv/town': { mode: 0o701, uid: 0, gid: 65534 } }, false],
    ['a folder that does not exist yet', { '/srv/town/.data': null }, true],
    ['one that does not exist yet, in a closed one', { '/srv/town/.data': null, '/srv/town': closed }, false],
  ])('%s', (_case, folders, expected) => {
    expect(canReach('/srv/town/.data', nobody, disk(folders))).toBe(expected);
  });
});

describe('where programs and data go', () => {
  const want = { native: native('/srv/town/node_modules/pg'), dataDir: '/srv/town/.data', elsewhere };

  test('an ordinary user works in place, however closed his folders are', () => {
    const placed = decidePlacement({ ...want, runAs: null }, disk({ '/srv/town': closed }));
    expect(placed).toEqual({ programs: '/srv/town/node_modules/pg', cluster: '/srv/town/.data/postgres' });
  });

  test('root with an open clone works in place', () => {
    const placed = decidePlacement({ ...want, runAs: nobody }, disk({}));
    expect(placed).toEqual({ programs: '/srv/town/node_modules/pg', cluster: '/srv/town/.data/postgres' });
  });

  test('root with a clone only root may enter: both go elsewhere', () => {
    const placed = decidePlacement({ ...want, runAs: nobody }, disk({ '/srv': closed }));
    expect(placed).toEqual({
      programs: '/var/lib/for-srv-town-node_modules-pg/postgresql-18.4.0',
      cluster: '/var/lib/for-srv-town-.data/postgres',
    });
  });

  test('only what is out of reach moves: data on an open disk stays there', () => {
    const placed = decidePlacement({ ...want, dataDir: '/data', runAs: nobody }, disk({ '/srv': closed }));
    expect(placed.cluster).toBe('/data/postgres');
    expect(placed.programs).toBe('/var/lib/for-srv-town-node_modules-pg/postgresql-18.4.0');
  });

  test('a closed data folder beside an open clone moves the data alone', () => {
    const placed = decidePlacement({ ...want, runAs: nobody }, disk({ '/srv/town/.data': closed }));
    expect(placed).toEqual({ programs: '/srv/town/node_modules/pg', cluster: '/var/lib/for-srv-town-.data/postgres' });
  });
});
