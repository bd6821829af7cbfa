import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const asked = `query Record($id: ID!) { person(id: $id) { version fullName sex ethnicity bornOn personalId permissions { canCorrect }
  life(first: 20, groups: [CORRECTION]) { nodes { kind label effectiveOn clause branch { id } details { label value } changes { label before after } } } } }`;

describe('a record put right by a decision', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  const official = { branch: sample.branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' };
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  let count = 0;
  const record = async (id: string, caller = officer): Promise<any> => (await caller.run(asked, { id })).data['person'];
  const ordered = (id: string, expectedVersion: number, more: object): object => {
    count += 1;
    return { id, expectedVersion, decision: { number: `${count}-QĐ/ĐU`, decidedOn: '2026-11-12', signatory: 'Trần Văn Ký' }, reason: 'Theo giấy khai sinh', idempotencyKey: intent(), ...more };
  };
  const names = async (search?: string): Promise<string[]> =>
    (await officer.run('query Names($filter: MemberFilter!) { members(filter: $filter, orderBy: NAME, first: 50) { nodes { person { fullName } } } }', { filter: { branchId: sample.branchA1, ...(search ? { search } : {}) } })).data['members'].nodes.map(({ person }: any) => person.fullName);

  test('has the new value everywhere, found and put in order by it; the old one stays in the life with the decision', async () => {
    const { personId } = await scene.member('Phùng Thị Ánh', { ...official, bornOn: '1980-04-05' });
    await scene.member('Phùng Thị Bích', official);
    await scene.member('Phùng Thị Yến', official);
    expect(await names('phung thi')).toEqual(['Phùng Thị Ánh', 'Phùng Thị Bích', 'Phùng Thị Yến']);
    const { person } = await done(officer, 'personCorrect', ordered(personId, 1, { fullName: ' Phùng  Thị Uyên ', sex: 'FEMALE', ethnicity: 'Thái' }));
    expect(person).toMatchObject({ version: 2, fullName: 'Phùng Thị Uyên', sex: 'FEMALE', ethnicity: 'Thái', bornOn: '1980-04-05' });
    expect(await names('phung thi')).toEqual(['Phùng Thị Bích', 'Phùng Thị Uyên', 'Phùng Thị Yến']);
    expect(await names('phung thi anh')).toEqual([]);
    expect((await record(personId)).life.nodes).toMatchObject([{
      kind: 'RECORD_CORRECTED', label: 'Đính chính hồ sơ theo quyết định', effectiveOn: '2026-11-12', clause: '294-QĐ/TW 6.2.4', branch: { id: sample.branchA1 },
      details: expect.arrayContaining([{ label: 'Quyết định', value: '1-QĐ/ĐU' }, { label: 'Người ký', value: 'Trần Văn Ký' }, { label: 'Lý do', value: 'Theo giấy khai sinh' }]),
      changes: expect.arrayContaining([{ label: 'Họ và tên', before: 'Phùng Thị Ánh', after: 'Phùng Thị Uyên' }, { label: 'Dân tộc', before: 'Kinh', after: 'Thái' }]),
    }]);
    const { rows } = await harness.owner.query(`select target_type, unit_id, reason from audit_entry where action = 'personCorrect' and target_id = $1`, [personId]);
    expect(rows).toMatchObject([{ target_type: 'Person', unit_id: sample.branchA1, reason: 'Theo giấy khai sinh' }]);
    expect((await harness.owner.query('select * from member_name except select * from member_name_derived')).rows).toEqual([]);
    await expect(harness.owner.query(`update person_correction set reason = 'X' where person_id = $1`, [personId])).rejects.toThrow(/append-only/);
    await expect(harness.owner.query(`delete from person_correction where person_id = $1`, [personId])).rejects.toThrow(/append-only/);
  });

  test('of who left too, and of a candidate; a number that stands is put right, and the next supplement may repeat it', async () => {
    const gone = await scene.member('Phùng Văn Đi', { ...official, endedOn: '2020-05-05' });
    await done(officer, 'personCorrect', ordered(gone.personId, 1, { fullName: 'Phùng Văn Đí' }));
    const { personId } = await scene.candidate('Phùng Văn Nguồn', { branch: sample.branchA1, listedOn: '2026-01-05' });
    await harness.owner.query('update person set personal_id = null where id = $1', [personId]);
    const secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    const supplement = (expectedVersion: number, personalId: string): object => ({ id: personId, expectedVersion, filedOn: '2026-11-10', personalId, idempotencyKey: intent() });
    await done(secretary, 'personSupplement', supplement(1, '040090000101'));
    await done(officer, 'personCorrect', ordered(personId, 2, { personalId: '040090000102' }));
    const { person } = await done(secretary, 'personSupplement', supplement(3, '040090000102'));
    expect(person).toMatchObject({ version: 4, personalId: '040090000102' });
    expect((await record(personId)).life.nodes).toMatchObject([{ changes: [{ label: 'Số định danh cá nhân', before: '040090000101', after: '040090000102' }] }]);
  });

  test('is refused where it changes nothing, names nobody, or its decision cannot be', async () => {
    const { personId } = await scene.member('Phùng Văn Giữ', official);
    const other = await scene.member('Phùng Văn Số', official);
    await harness.owner.query(`update person set personal_id = '040090000103' where id = $1`, [other.personId]);
    const before = [await scene.written(), await scene.count('person_correction')];
    const wrong = (more: object, expectedVersion = 1) => refused(officer, 'personCorrect', ordered(personId, expectedVersion, more));
    expect(await wrong({})).toMatchObject({ code: 'CORRECTION_CHANGES_NOTHING', clause: '294-QĐ/TW 6.2.4' });
    expect(await wrong({ fullName: 'Phùng Văn Giữ' })).toMatchObject({ code: 'CORRECTION_CHANGES_NOTHING' });
    expect(await wrong({ fullName: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'fullName'] });
    expect(await wrong({ fullName: 'Phùng 2' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'fullName'] });
    expect(await wrong({ personalId: '040090000103' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'personalId'] });
    expect(await wrong({ fullName: 'Phùng Văn Gìn', reason: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'reason'] });
    expect(await wrong({ fullName: 'Phùng Văn Gìn', decision: { number: '1', decidedOn: '2026-12-31', signatory: 'A' } })).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'decision', 'decidedOn'] });
    expect(await wrong({ fullName: 'Phùng Văn Gìn', decision: { number: '1-QĐ/ĐU', decidedOn: '2026-11-12', signatory: 'A' } })).toMatchObject({ code: 'DECISION_NUMBER_TAKEN', path: ['input', 'decision', 'number'] });
    expect(await wrong({ fullName: 'Phùng Văn Gìn' }, 7)).toMatchObject({ code: 'STALE_VERSION' });
    expect([await scene.written(), await scene.count('person_correction')]).toEqual(before);
  });

  test('by nobody from elsewhere, nor by the branch, whose secretary hands the decision on', async () => {
    const { personId } = await scene.member('Phùng Văn Ở', official);
    const change = { fullName: 'Phùng Văn Ơ' };
    expect(await refused(await harness.as('UNIT_OFFICER', sample.wardB), 'personCorrect', ordered(personId, 1, change))).toMatchObject({ code: 'NOT_FOUND' });
    for (const role of ['BRANCH_SECRETARY', 'COMMITTEE_LEADER'] as const) {
      const caller = await harness.as(role, role === 'BRANCH_SECRETARY' ? sample.branchA1 : sample.wardA);
      expect((await record(personId, caller)).permissions.canCorrect).toBe(false);
      expect(await refused(caller, 'personCorrect', ordered(personId, 1, change))).toMatchObject({ code: 'NOT_PERMITTED' });
    }
    expect((await record(personId)).permissions.canCorrect).toBe(true);
  });

  describe('by a unit that is closed since', () => {
    const former = '00000000-0000-7000-8000-0000000000f0';
    beforeAll(async () => {
      // A ward under the town until it went into another one.
      await harness.owner.query(`insert into org_unit (id) values ('${former}')`);
      await harness.owner.query(`insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position) values ('${former}', '[2015-01-01,2026-07-01)', 'Đảng bộ phường Cũ', 'Phường Cũ', '40.001.009', 'WARD_PARTY_ORG', 'WARD', 9)`);
      await harness.owner.query(`insert into org_placement values ('${former}', '${sample.town}', '[2015-01-01,2026-07-01)')`);
      await harness.owner.query('select org_ancestry_rebuild()');
      await harness.owner.query(`insert into org_lineage (predecessor_id, successor_id, effective_on, kind) values ('${former}', '${sample.wardA}', '2026-07-01', 'MERGED')`);
    });
    const by = (decidedOn: string): object => ({ fullName: 'Phùng Văn Mới', decision: { number: '7-QĐ/ĐU', decidedOn, signatory: 'Lê Văn Xưa', issuerId: former } });
    const out = { code: 'UNIT_OUT_OF_SCOPE', path: ['input', 'decision', 'issuerId'] };

    test('a decision of its time is named by who has what it has become, and by whoever had it in scope', async () => {
      const { personId } = await scene.member('Phùng Văn Xưa', official);
      expect(await refused(officer, 'personCorrect', ordered(personId, 1, by('2026-07-01')))).toMatchObject(out);
      expect(await refused(officer, 'personCorrect', ordered(personId, 1, by('2014-12-31')))).toMatchObject(out);
      await done(officer, 'personCorrect', ordered(personId, 1, by('2026-06-30')));
      expect((await record(personId)).life.nodes[0].details).toEqual(expect.arrayContaining([{ label: 'Cấp quyết định', value: 'Phường Cũ' }]));
    });

    test('not about who belongs elsewhere', async () => {
      const { personId } = await scene.member('Phùng Văn Khác', { ...official, branch: sample.branchB1 });
      expect(await refused(await harness.as('UNIT_OFFICER', sample.wardB), 'personCorrect', ordered(personId, 1, by('2026-06-30')))).toMatchObject(out);
      expect(await refused(await harness.as('ORGANISATION_OFFICER'), 'personCorrect', ordered(personId, 1, by('2026-06-30')))).toMatchObject(out);
    });

    test('is judged by what the unit was on that day', async () => {
      const { membershipId } = await scene.member('Phùng Văn Trừ', official);
      const input = { id: membershipId, expectedVersion: 1, form: 'EXPULSION', grounds: 'Vi phạm', idempotencyKey: intent() };
      // A ward decides on expulsions since the district level ended.
      expect(await refused(officer, 'membershipDiscipline', { ...input, decision: { number: '8-QĐ/ĐU', decidedOn: '2025-06-30', signatory: 'Lê Văn Xưa', issuerId: former } })).toMatchObject({ code: 'DISCIPLINE_AUTHORITY' });
      const left = await done(officer, 'membershipDiscipline', { ...input, idempotencyKey: intent(), decision: { number: '9-QĐ/ĐU', decidedOn: '2026-06-15', signatory: 'Lê Văn Xưa', issuerId: former } });
      expect(left.membership).toMatchObject({ status: 'EXPELLED', endedOn: '2026-06-15' });
    });
  });

  test('goes with the record when two are merged, and comes back when they part', async () => {
    const town = await harness.as('ORGANISATION_OFFICER');
    const kept = await scene.member('Phùng Văn Gộp', { ...official, bornOn: '1984-07-08' });
    const other = await scene.member('Phùng Văn Góp', { ...official, decidedOn: '2004-01-05', ceremonyOn: '2004-01-20', officialOn: '2005-01-20', endedOn: '2008-02-01', bornOn: '1984-07-08' });
    await done(town, 'personCorrect', ordered(other.personId, 1, { fullName: 'Phùng Văn Gộp' }));
    const merged = (await town.run('mutation Merge($input: PersonMergeInput!) { personMerge(input: $input) { merge { id } userErrors { code } } }', { input: { keptId: kept.personId, keptVersion: 1, mergedId: other.personId, mergedVersion: 2, reason: 'Một người', idempotencyKey: intent() } })).data['personMerge'];
    expect(merged.userErrors).toEqual([]);
    expect((await record(kept.personId, town)).life.nodes).toMatchObject([{ kind: 'RECORDS_MERGED' }, { kind: 'RECORD_CORRECTED', changes: [{ before: 'Phùng Văn Góp', after: 'Phùng Văn Gộp' }] }]);
    await town.run('mutation Undo($input: PersonMergeUndoInput!) { personMergeUndo(input: $input) { userErrors { code } } }', { input: { id: merged.merge.id, reason: 'Hai người', idempotencyKey: intent() } });
    expect((await record(other.personId, town)).life.nodes).toMatchObject([{ kind: 'RECORD_CORRECTED' }]);
  });
});
