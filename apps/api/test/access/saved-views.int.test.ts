import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { savedViewLimits } from '@dangvu/domain/access/saved-views';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';

const errors = 'userErrors { code path }';
const line = 'id version name search audience owner isOwn isDefault defaultOfRoles unit { id } permissions { canChange canRemove canSetForRoles }';
const save = `mutation Save($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { savedView { ${line} } ${errors} } }`;
const change = `mutation Change($input: SavedViewChangeInput!) { savedViewChange(input: $input) { savedView { ${line} } ${errors} } }`;
const remove = `mutation Remove($input: SavedViewRemoveInput!) { savedViewRemove(input: $input) { ok ${errors} } }`;
const open = `mutation Open($input: SavedViewDefaultSetInput!) { savedViewDefaultSet(input: $input) { savedView { name isDefault } viewer { openingViews { list name search } } ${errors} } }`;
const openForRole = `mutation OpenForRole($input: SavedViewRoleDefaultSetInput!) { savedViewRoleDefaultSet(input: $input) { role savedView { name defaultOfRoles } ${errors} } }`;

describe('saved views of the lists', () => {
  let harness: Harness;
  let officer: Caller;
  let wardOfficer: Caller;
  let otherWard: Caller;
  let leader: Caller;
  let secretary: Caller;
  let admin: Caller;
  let wardAdmin: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    officer = await harness.as('ORGANISATION_OFFICER');
    wardOfficer = await harness.as('UNIT_OFFICER', sample.wardA);
    otherWard = await harness.as('UNIT_OFFICER', sample.wardB);
    leader = await harness.as('COMMITTEE_LEADER', sample.wardA);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    admin = await harness.as('ADMINISTRATOR');
    wardAdmin = await harness.as('ADMINISTRATOR', sample.wardA);
  });
  afterAll(() => harness.close());

  const saved = async (caller: Caller, input: object) => (await caller.run(save, { input: { list: 'MEMBERS', search: 'status=ended', audience: 'OWNER', ...input } })).data['savedViewCreate'];
  const made = async (caller: Caller, input: object) => {
    const { savedView, userErrors } = await saved(caller, input);
    expect(userErrors).toEqual([]);
    return savedView;
  };
  const namesFor = async (caller: Caller, list = 'MEMBERS'): Promise<string[]> =>
    (await caller.run(`query Views($list: ViewedList!) { savedViews(list: $list) { name } }`, { list })).data['savedViews'].map(({ name }: { name: string }) => name);
  const opens = async (caller: Caller): Promise<unknown> => (await caller.run('{ viewer { openingViews { list name search } } }')).data['viewer'].openingViews;

  test('what a person saves he finds again, and nobody else does', async () => {
    const view = await made(officer, { name: '  Nữ   dự bị ', search: 'columns=fullName&columns=bornOn&sex=FEMALE&status=PROBATIONARY' });
    expect(view).toMatchObject({
      version: 1, name: 'Nữ dự bị', search: 'columns=fullName&columns=bornOn&sex=FEMALE&status=PROBATIONARY', audience: 'OWNER', isOwn: true, isDefault: false, defaultOfRoles: [], unit: null,
      permissions: { canChange: true, canRemove: true, canSetForRoles: false },
    });
    expect(await namesFor(officer)).toEqual(['Nữ dự bị']);
    expect(await namesFor(officer, 'CANDIDATES')).toEqual([]);
    for (const caller of [wardOfficer, admin]) expect(await namesFor(caller)).toEqual([]);
    expect((await wardOfficer.run(change, { input: { id: view.id, expectedVersion: 1, name: 'Khác' } })).data['savedViewChange'].userErrors).toEqual([{ code: 'NOT_FOUND', path: null }]);
    expect((await admin.run(remove, { input: { id: view.id, expectedVersion: 1 } })).data['savedViewRemove'].userErrors).toEqual([{ code: 'NOT_FOUND', path: null }]);
  });

  test('the same request again saves one view, and the log says who saved what', async () => {
    const input = { name: 'Một lần', idempotencyKey: 'saved-view-once-1' };
    const first = await made(officer, input);
    expect((await made(officer, input)).id).toBe(first.id);
    const { rows } = await harness.owner.query(`select action, target_type, details ->> 'name' as name from audit_entry where target_id = $1`, [first.id]);
    expect(rows).toEqual([{ action: 'savedViewCreate', target_type: 'SavedView', name: 'Một lần' }]);
  });

  test('a name stands once in a list, whatever its letters are; in another list it may stand again', async () => {
    await made(secretary, { name: 'Mới kết nạp' });
    expect((await saved(secretary, { name: 'mới kết nạp' })).userErrors).toEqual([{ code: 'SAVED_VIEW_NAME_TAKEN', path: ['input', 'name'] }]);
    await made(secretary, { name: 'Mới kết nạp', list: 'TRANSFERS' });
    const other = await made(secretary, { name: 'Tên khác' });
    expect((await secretary.run(change, { input: { id: other.id, expectedVersion: 1, name: 'Mới kết nạp' } })).data['savedViewChange'].userErrors[0].code).toBe('SAVED_VIEW_NAME_TAKEN');
  });

  test.each([
    ['no name', { name: '   ' }, ['input', 'name']],
    ['a name that is too long', { name: 'x'.repeat(savedViewLimits.nameLength + 1) }, ['input', 'name']],
    ['a search that is none', { name: 'a', search: '?status=ended' }, ['input', 'search']],
    ['a search that is too long', { name: 'a', search: `status=${'x'.repeat(savedViewLimits.searchLength)}` }, ['input', 'search']],
    ['a unit, which belongs to the page', { name: 'a', search: `status=ended&unit=${sample.wardA}` }, ['input', 'search']],
    ['nobody to share it with', { name: 'a', audience: 'UNIT' }, ['input', 'unitId']],
  ])('%s is refused', async (_what, input, path) => {
    expect((await saved(officer, input)).userErrors).toEqual([{ code: 'INVALID_INPUT', path }]);
  });

  test('a unit’s view is found by whoever reads names with a role in that very unit, changed by whoever saved it, and removed also by the keeper of its accounts', async () => {
    const view = await made(wardOfficer, { name: 'Phường: chưa nộp phiếu', audience: 'UNIT', unitId: sample.wardA });
    expect(view.unit).toEqual({ id: sample.wardA });
    expect(await namesFor(leader)).toEqual(['Phường: chưa nộp phiếu']);
    for (const caller of [otherWard, secretary, officer]) expect(await namesFor(caller)).not.toContain('Phường: chưa nộp phiếu');
    const seen = (await leader.run(`{ savedViews(list: MEMBERS) { ${line} } }`)).data['savedViews'][0];
    expect(seen).toMatchObject({ owner: wardOfficer.viewer?.name, isOwn: false, permissions: { canChange: false, canRemove: false, canSetForRoles: false } });
    for (const [act, field, input] of [[change, 'savedViewChange', { name: 'Khác' }], [remove, 'savedViewRemove', {}]] as const) {
      expect((await leader.run(act, { input: { id: view.id, expectedVersion: 1, ...input } })).data[field].userErrors).toEqual([{ code: 'NOT_PERMITTED', path: null }]);
    }
    // It names nobody, so that whoever keeps accounts may see it, and clear it away.
    expect((await wardAdmin.run(`{ savedViews(list: MEMBERS) { permissions { canChange canRemove } } }`)).data['savedViews']).toEqual([{ permissions: { canChange: false, canRemove: true } }]);
    expect((await wardAdmin.run(remove, { input: { id: view.id, expectedVersion: 1 } })).data['savedViewRemove']).toEqual({ ok: true, userErrors: [] });
    expect(await namesFor(leader)).toEqual([]);
  });

  test('who only reads keeps his views to himself; nobody shares with a unit he has no part in, nor with everyone but from the top', async () => {
    const codeOf = async (caller: Caller, input: object) => (await saved(caller, { name: 'Chia sẻ', ...input })).userErrors[0]?.code;
    expect(await codeOf(leader, { audience: 'UNIT', unitId: sample.wardA })).toBe('NOT_PERMITTED');
    expect(await codeOf(wardOfficer, { audience: 'UNIT', unitId: sample.wardB })).toBe('NOT_FOUND');
    expect(await codeOf(wardOfficer, { audience: 'UNIT', unitId: sample.town })).toBe('NOT_FOUND');
    expect(await codeOf(wardOfficer, { audience: 'EVERYONE' })).toBe('NOT_PERMITTED');
    expect(await codeOf(admin, { audience: 'EVERYONE' })).toBe('NOT_PERMITTED');
    expect(await codeOf(officer, { audience: 'UNIT', unitId: sample.wardA })).toBeUndefined();
    const program = await harness.asClient(['NAMES']);
    expect(await codeOf(program, {})).toBe('NOT_PERMITTED');
    expect((await harness.anonymous().run(save, { input: { list: 'MEMBERS', name: 'a', search: '', audience: 'OWNER' } })).data['savedViewCreate'].userErrors[0].code).toBe('SIGN_IN_REQUIRED');
  });

  test('words that were typed do not travel: a view with a name in it stays one’s own', async () => {
    const search = 'q=Nguy%E1%BB%85n&status=ended';
    expect((await saved(officer, { name: 'Tìm', search, audience: 'EVERYONE' })).userErrors).toEqual([{ code: 'SAVED_VIEW_HOLDS_WORDS', path: ['input', 'audience'] }]);
    const view = await made(officer, { name: 'Tìm', search });
    const changed = (await officer.run(change, { input: { id: view.id, expectedVersion: 1, audience: 'EVERYONE' } })).data['savedViewChange'];
    expect(changed.userErrors).toEqual([{ code: 'SAVED_VIEW_HOLDS_WORDS', path: ['input', 'audience'] }]);
    const shared = await made(officer, { name: 'Không có tên ai', audience: 'EVERYONE' });
    expect((await officer.run(change, { input: { id: shared.id, expectedVersion: 1, search } })).data['savedViewChange'].userErrors[0].code).toBe('SAVED_VIEW_HOLDS_WORDS');
  });

  test('a change keeps what it does not name, and of two at once the second is told', async () => {
    const view = await made(otherWard, { name: 'Đầu tiên', search: 'status=ended' });
    const changed = (await otherWard.run(change, { input: { id: view.id, expectedVersion: 1, search: 'status=all' } })).data['savedViewChange'];
    expect(changed.savedView).toMatchObject({ version: 2, name: 'Đầu tiên', search: 'status=all', audience: 'OWNER' });
    expect((await otherWard.run(change, { input: { id: view.id, expectedVersion: 1, name: 'Thứ hai' } })).data['savedViewChange'].userErrors[0].code).toBe('STALE_VERSION');
    const shared = (await otherWard.run(change, { input: { id: view.id, expectedVersion: 2, audience: 'UNIT', unitId: sample.wardB } })).data['savedViewChange'];
    expect(shared.savedView).toMatchObject({ audience: 'UNIT', unit: { id: sample.wardB } });
    expect((await otherWard.run(change, { input: { id: view.id, expectedVersion: 3, audience: 'OWNER' } })).data['savedViewChange'].savedView).toMatchObject({ audience: 'OWNER', unit: null });
  });

  test('what everyone finds is found by whoever reads names, and by whoever keeps all accounts, not by a ward’s keeper', async () => {
    await made(officer, { name: 'Toàn thị xã', audience: 'EVERYONE', list: 'CANDIDATES' });
    for (const caller of [officer, wardOfficer, otherWard, leader, secretary, admin]) expect(await namesFor(caller, 'CANDIDATES')).toEqual(['Toàn thị xã']);
    expect(await namesFor(wardAdmin, 'CANDIDATES')).toEqual([]);
  });

  describe('what a list opens with', () => {
    let forAll: { id: string };
    beforeAll(async () => {
      forAll = await made(officer, { name: 'Dự bị', search: 'status=PROBATIONARY', audience: 'EVERYONE' });
    });

    test('is plain until somebody says otherwise', async () => expect(await opens(wardOfficer)).toEqual([]));

    test('for a role by whoever keeps the accounts of the whole tree, and with nothing but what everyone finds', async () => {
      const set = async (caller: Caller, input: object) => (await caller.run(openForRole, { input: { list: 'MEMBERS', role: 'UNIT_OFFICER', id: forAll.id, ...input } })).data['savedViewRoleDefaultSet'];
      for (const caller of [officer, wardAdmin]) expect((await set(caller, {})).userErrors[0].code).toBe('NOT_PERMITTED');
      const own = await made(officer, { name: 'Của riêng tôi' });
      expect((await set(admin, { id: own.id })).userErrors[0].code).toBe('NOT_FOUND');
      expect((await set(admin, { list: 'TRANSFERS' })).userErrors).toEqual([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
      const ofUnit = await made(officer, { name: 'Của thị xã', audience: 'UNIT', unitId: sample.town });
      expect((await set(admin, { id: ofUnit.id })).userErrors).toEqual([{ code: 'SAVED_VIEW_NOT_FOR_EVERYONE', path: ['input', 'id'] }]);
      expect(await set(admin, {})).toEqual({ role: 'UNIT_OFFICER', savedView: { name: 'Dự bị', defaultOfRoles: ['UNIT_OFFICER'] }, userErrors: [] });
      expect(await opens(wardOfficer)).toEqual([{ list: 'MEMBERS', name: 'Dự bị', search: 'status=PROBATIONARY' }]);
      expect(await opens(secretary)).toEqual([]);
    });

    test('for oneself with what one finds; one’s own choice counts before the role’s, also the choice of the plain list', async () => {
      const own = await made(wardOfficer, { name: 'Tất cả', search: 'status=all' });
      const set = async (caller: Caller, id: string | null) => (await caller.run(open, { input: { list: 'MEMBERS', id } })).data['savedViewDefaultSet'];
      expect((await set(otherWard, own.id)).userErrors[0].code).toBe('NOT_FOUND');
      expect(await set(wardOfficer, own.id)).toEqual({
        savedView: { name: 'Tất cả', isDefault: true }, viewer: { openingViews: [{ list: 'MEMBERS', name: 'Tất cả', search: 'status=all' }] }, userErrors: [],
      });
      expect((await set(wardOfficer, null)).viewer.openingViews).toEqual([]);
      // Others go on as their role begins.
      expect(await opens(otherWard)).toEqual([{ list: 'MEMBERS', name: 'Dự bị', search: 'status=PROBATIONARY' }]);
    });

    test('is plain again where the view is gone or no longer shared', async () => {
      const view = await made(officer, { name: 'Một thời', search: 'status=ended', audience: 'EVERYONE', list: 'TRANSFERS' });
      await leader.run(open, { input: { list: 'TRANSFERS', id: view.id } });
      await admin.run(openForRole, { input: { list: 'TRANSFERS', role: 'BRANCH_SECRETARY', id: view.id } });
      expect([await opens(leader), await opens(secretary)]).toEqual([[expect.objectContaining({ name: 'Một thời' })], [expect.objectContaining({ name: 'Một thời' })]]);
      const own = (await officer.run(change, { input: { id: view.id, expectedVersion: 1, audience: 'OWNER' } })).data['savedViewChange'].savedView;
      expect(own.defaultOfRoles).toEqual([]);
      expect([await opens(leader), await opens(secretary)]).toEqual([[], []]);
      await officer.run(change, { input: { id: view.id, expectedVersion: 2, audience: 'EVERYONE' } });
      expect([await opens(leader), await opens(secretary)]).toEqual([[expect.objectContaining({ name: 'Một thời' })], []]);
      await officer.run(remove, { input: { id: view.id, expectedVersion: 3 } });
      expect(await opens(leader)).toEqual([]);
    });
  });

  test('nobody keeps more than the rule says', async () => {
    await harness.owner.query(`insert into saved_view (account_id, list, name, search, audience) select $1, 'MEMBERS', 'Số ' || n, '', 'OWNER' from generate_series(1, $2) n`, [leader.viewer?.id, savedViewLimits.perPerson]);
    const refused = (await leader.run(`mutation Save($input: SavedViewCreateInput!) { savedViewCreate(input: $input) { userErrors { code message } } }`, { input: { list: 'MEMBERS', name: 'Thêm', search: '', audience: 'OWNER' } })).data['savedViewCreate'];
    expect(refused.userErrors).toEqual([{ code: 'SAVED_VIEW_LIMIT_REACHED', message: expect.stringContaining('50') }]);
  });
});
