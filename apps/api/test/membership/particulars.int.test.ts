import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const asked = `query Record($id: ID!) { person(id: $id) { version residence occupation education politicalTheory religion youthUnionMember personalId supplementedOn permissions { canSupplement }
  life(first: 20, groups: [RECORD]) { nodes { kind label effectiveOn clause branch { id } details { label value } changes { label before after } } } } }`;

describe('what changes about a person', () => {
  let harness: Harness;
  let scene: Scene;
  let secretary: Caller;
  let officer: Caller;
  const official = { branch: sample.branchA1, decidedOn: '2015-01-10', ceremonyOn: '2015-02-10', officialOn: '2016-02-10' };
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const record = async (id: string, caller = secretary): Promise<any> => (await caller.run(asked, { id })).data['person'];
  const filed = (id: string, expectedVersion: number, more: object): object => ({ id, expectedVersion, filedOn: '2026-11-10', idempotencyKey: intent(), ...more });
  const then = async (search: string, asOf: string): Promise<any> =>
    (await officer.run(`query Then($filter: MemberFilter!, $asOf: LocalDate) { members(filter: $filter, asOf: $asOf, first: 5) { nodes { person { occupation residence politicalTheory youthUnionMember } } } }`, { filter: { unitId: sample.wardA, search }, asOf })).data['members'].nodes[0]?.person;

  test('is added with its day by the branch; the old value stays in the life, and a past day shows what was true then', async () => {
    const { personId } = await scene.member('Mai Thị Học', official);
    const { person } = await done(secretary, 'personSupplement', filed(personId, 1, { validFrom: '2026-09-01', occupation: '  Kỹ   sư ', politicalTheory: 'INTERMEDIATE', residence: 'Khối Bình 2', youthUnionMember: false }));
    // What is said again has not changed.
    expect(person).toMatchObject({ version: 2, occupation: 'Kỹ sư', politicalTheory: 'INTERMEDIATE', residence: 'Khối Bình 2', supplementedOn: '2026-11-10' });
    expect((await record(personId)).life.nodes).toMatchObject([{
      kind: 'SUPPLEMENT_FILED', label: 'Bổ sung lý lịch', effectiveOn: '2026-09-01', clause: '06-HD/TW 8.3a', branch: { id: sample.branchA1 }, details: [{ value: '10/11/2026' }],
      changes: [{ label: 'Nơi ở', before: 'không có', after: 'Khối Bình 2' }, { label: 'Nghề nghiệp', before: 'Nông dân', after: 'Kỹ sư' }, { label: 'Lý luận chính trị', before: 'không có', after: 'Trung cấp' }],
    }]);
    expect(await then('Mai Thị Học', '2026-08-31')).toEqual({ occupation: 'Nông dân', residence: null, politicalTheory: null, youthUnionMember: false });
    expect(await then('Mai Thị Học', '2026-09-01')).toMatchObject({ occupation: 'Kỹ sư', politicalTheory: 'INTERMEDIATE' });
    const { rows } = await harness.owner.query(`select target_type, unit_id, details from audit_entry where action = 'personSupplement' and target_id = $1`, [personId]);
    expect(rows).toMatchObject([{ target_type: 'Person', unit_id: sample.branchA1, details: { changed: ['RESIDENCE', 'OCCUPATION', 'POLITICAL_THEORY'] } }]);
    await expect(harness.owner.query(`update person_particular set value = 'X' where person_id = $1`, [personId])).rejects.toThrow(/append-only/);
    await expect(harness.owner.query(`delete from person_supplement where person_id = $1`, [personId])).rejects.toThrow(/append-only/);
  });

  test('told late, an earlier change does not hide a later one; on the same day the later word counts', async () => {
    const { personId } = await scene.member('Mai Văn Muộn', official);
    await done(secretary, 'personSupplement', filed(personId, 1, { validFrom: '2024-01-01', occupation: 'Giáo viên' }));
    await done(secretary, 'personSupplement', filed(personId, 2, { validFrom: '2020-01-01', occupation: 'Công nhân' }));
    expect(await record(personId)).toMatchObject({ version: 3, occupation: 'Giáo viên' });
    expect(await then('Mai Văn Muộn', '2019-12-31')).toMatchObject({ occupation: 'Nông dân' });
    expect(await then('Mai Văn Muộn', '2022-01-01')).toMatchObject({ occupation: 'Công nhân' });
    await done(secretary, 'personSupplement', filed(personId, 3, { validFrom: '2024-01-01', occupation: 'Giảng viên' }));
    expect(await record(personId)).toMatchObject({ occupation: 'Giảng viên' });
    expect((await record(personId)).life.nodes.map(({ changes }: any) => [changes[0].before, changes[0].after])).toEqual([['Giáo viên', 'Giảng viên'], ['Công nhân', 'Giáo viên'], ['Nông dân', 'Công nhân']]);
  });

  test('filed without a change it is kept all the same; who filed none this year is found', async () => {
    const [had, none] = [await scene.member('Mai Thị Nộp', official), await scene.member('Mai Thị Chưa', official)];
    const missing = async (year: number): Promise<string[]> =>
      (await officer.run('query Missing($filter: MemberFilter!) { members(filter: $filter, first: 50) { totalCount nodes { person { id } } } }', { filter: { branchId: sample.branchA1, search: 'Mai Thị', withoutSupplementIn: year } })).data['members'].nodes.map((one: any) => one.person.id);
    expect(await missing(2026)).toEqual(expect.arrayContaining([had.personId, none.personId]));
    await done(secretary, 'personSupplement', filed(had.personId, 1, { occupation: 'Nông dân' }));
    expect((await record(had.personId)).life.nodes).toMatchObject([{ changes: [], details: [{ value: '10/11/2026' }, { value: 'không có thay đổi' }] }]);
    expect(await missing(2026)).not.toContain(had.personId);
    expect(await missing(2026)).toContain(none.personId);
    expect(await missing(2025)).toContain(had.personId);
  });

  test('of a candidate too; a number is added where none is known, and the one that stands is not edited', async () => {
    const { personId } = await scene.candidate('Mai Văn Nguồn', { branch: sample.branchA1, listedOn: '2026-01-05' });
    const stranger = await scene.member('Mai Văn Số', official);
    await harness.owner.query(`update person set personal_id = null where id = $1`, [personId]);
    await harness.owner.query(`update person set personal_id = '040090000077' where id = $1`, [stranger.personId]);
    const before = [await scene.written(), await scene.count('person_supplement'), await scene.count('person_particular')];
    const wrong = (more: object, expectedVersion = 1) => refused(secretary, 'personSupplement', filed(personId, expectedVersion, more));
    expect(await wrong({ personalId: '040090000077' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'personalId'] });
    expect(await wrong({ personalId: '12' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'personalId'] });
    expect(await wrong({ occupation: ' ' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'occupation'] });
    expect(await wrong({ education: null })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'education'] });
    expect(await wrong({ filedOn: '2026-11-21' })).toMatchObject({ code: 'DATE_IN_FUTURE', path: ['input', 'filedOn'] });
    expect(await wrong({ validFrom: '2026-11-11' })).toMatchObject({ code: 'SUPPLEMENT_AHEAD', path: ['input', 'validFrom'], clause: '06-HD/TW 8.3a' });
    expect(await wrong({}, 7)).toMatchObject({ code: 'STALE_VERSION' });
    expect([await scene.written(), await scene.count('person_supplement'), await scene.count('person_particular')]).toEqual(before);
    await done(secretary, 'personSupplement', filed(personId, 1, { personalId: '040090000078', education: 'LITERATE' }));
    expect(await record(personId)).toMatchObject({ personalId: '040090000078', education: 'LITERATE' });
    expect(await wrong({ personalId: '040090000079' }, 2)).toMatchObject({ code: 'PERSONAL_ID_STANDS', path: ['input', 'personalId'], clause: '294-QĐ/TW 6.2.4' });
  });

  test('of nobody who is followed no more, and by nobody from elsewhere or who only reads', async () => {
    const gone = await scene.member('Mai Văn Đi', { ...official, endedOn: '2020-05-05' });
    const { personId } = await scene.member('Mai Văn Ở', official);
    expect((await record(gone.personId, officer)).permissions.canSupplement).toBe(false);
    expect(await refused(officer, 'personSupplement', filed(gone.personId, 1, { occupation: 'Kỹ sư' }))).toMatchObject({ code: 'SUPPLEMENT_NOT_FOLLOWED', clause: '06-HD/TW 8.3a' });
    expect(await refused(await harness.as('UNIT_OFFICER', sample.wardB), 'personSupplement', filed(personId, 1, {}))).toMatchObject({ code: 'NOT_FOUND' });
    const leader = await harness.as('COMMITTEE_LEADER', sample.wardA);
    expect((await record(personId, leader)).permissions.canSupplement).toBe(false);
    expect(await refused(leader, 'personSupplement', filed(personId, 1, {}))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await record(personId)).permissions.canSupplement).toBe(true);
  });

  test('a merge shows the supplements of both, and each record keeps its own values; undone, they part', async () => {
    const town = await harness.as('ORGANISATION_OFFICER');
    const kept = await scene.member('Mai Văn Gộp', { ...official, bornOn: '1984-07-08' });
    const other = await scene.member('Mai Văn Gộp', { ...official, decidedOn: '2004-01-05', ceremonyOn: '2004-01-20', officialOn: '2005-01-20', bornOn: '1984-07-08' });
    await done(secretary, 'personSupplement', filed(kept.personId, 1, { validFrom: '2020-01-01', occupation: 'Kỹ sư' }));
    await done(secretary, 'personSupplement', filed(other.personId, 1, { validFrom: '2024-01-01', occupation: 'Bác sĩ' }));
    await harness.owner.query(`update membership set status = 'EXPELLED', ended_on = '2006-02-01' where id = $1`, [other.membershipId]);
    await harness.owner.query(`update membership_posting set during = '[2004-01-05,2006-02-01)' where membership_id = $1`, [other.membershipId]);
    const merged = (await town.run('mutation Merge($input: PersonMergeInput!) { personMerge(input: $input) { merge { id } userErrors { code } } }', { input: { keptId: kept.personId, keptVersion: 2, mergedId: other.personId, mergedVersion: 2, reason: 'Một người', idempotencyKey: intent() } })).data['personMerge'];
    expect(merged.userErrors).toEqual([]);
    expect(await record(kept.personId)).toMatchObject({ occupation: 'Kỹ sư', life: { nodes: [{ changes: [{ before: 'Nông dân', after: 'Bác sĩ' }] }, { changes: [{ before: 'Nông dân', after: 'Kỹ sư' }] }] } });
    expect(await then('Mai Văn Gộp', '2025-01-01')).toMatchObject({ occupation: 'Kỹ sư' });
    await town.run('mutation Undo($input: PersonMergeUndoInput!) { personMergeUndo(input: $input) { userErrors { code } } }', { input: { id: merged.merge.id, reason: 'Hai người', idempotencyKey: intent() } });
    expect((await record(kept.personId)).life.nodes).toHaveLength(1);
    expect(await record(other.personId, town)).toMatchObject({ occupation: 'Bác sĩ', life: { nodes: [{ changes: [{ after: 'Bác sĩ' }] }] } });
  });

  test('who has completed less than lower secondary is told of before the branch votes and with the vote, which goes through', async () => {
    const { personId, candidacyId } = await scene.candidate('Mai Văn Già', { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2026-01-05', certificateIssuedOn: '2026-02-01', dossierOpenedOn: '2026-03-01' });
    const look = async (): Promise<[any, string[]]> => {
      const { data } = await secretary.run('query Q($id: ID!) { person(id: $id) { availableTransitions { act allowed warnings { code message } } currentCandidacy { missing } } }', { id: personId });
      const vote = data['person'].availableTransitions.find(({ act }: { act: string }) => act === 'BRANCH_VOTE_RECORD');
      // That nobody introduces him is told as well, and is another rule.
      return [{ allowed: vote.allowed, warnings: vote.warnings.filter(({ code }: { code: string }) => code !== 'INTRODUCERS_MISSING') }, data['person'].currentCandidacy.missing.filter((one: string) => one.includes('học vấn'))];
    };
    expect(await look()).toEqual([{ allowed: true, warnings: [] }, []]);
    await done(secretary, 'personSupplement', filed(personId, 1, { education: 'PRIMARY' }));
    expect(await look()).toEqual([
      { allowed: true, warnings: [{ code: 'SCHOOLING_BELOW_RULE', message: expect.stringMatching(/“Tiểu học”.*294-QĐ\/TW 1.2/) }] },
      ['bằng trung học cơ sở, hoặc căn cứ xét ngoại lệ về học vấn'],
    ]);
    const voted = await done(secretary, 'branchVoteRecord', { id: candidacyId, expectedVersion: 1, heldOn: '2026-11-15', eligible: 9, present: 9, inFavour: 9, against: 0, idempotencyKey: intent() });
    expect(voted).toMatchObject({ candidacy: { stage: 'BRANCH_RESOLVED' }, warnings: expect.arrayContaining([expect.objectContaining({ code: 'SCHOOLING_BELOW_RULE' })]) });
  });
});
