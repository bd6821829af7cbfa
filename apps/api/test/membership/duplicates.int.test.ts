import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { intent } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const pairsQuery = `query Pairs($unit: ID!) { duplicatePairs(unitId: $unit, first: 100) { totalCount nodes { reasons canMerge refusal { code } first { id fullName } second { id } } } personMerges(unitId: $unit) { nodes { id mergedName undoneAt canUndo kept { id } } } }`;

describe('one person recorded twice', () => {
  let harness: Harness;
  let scene: Scene;
  let town: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    town = await harness.as('ORGANISATION_OFFICER');
  });
  afterAll(() => harness.close());

  const pairs = async (caller: Caller, unit: string = sample.town): Promise<any[]> => (await caller.run(pairsQuery, { unit })).data['duplicatePairs'].nodes;
  const pairOf = async (caller: Caller, ...ids: string[]): Promise<any> =>
    (await pairs(caller)).find((pair) => ids.includes(pair.first.id) && ids.includes(pair.second.id));
  const versionOf = async (id: string): Promise<number> => (await harness.owner.query<{ version: number }>('select version from person where id = $1', [id])).rows[0]?.version ?? 0;
  const merge = async (caller: Caller, keptId: string, mergedId: string): Promise<any> => {
    const input = { keptId, keptVersion: await versionOf(keptId), mergedId, mergedVersion: await versionOf(mergedId), reason: 'Đối chiếu lý lịch gốc', idempotencyKey: intent() };
    return (await caller.run('mutation M($input: PersonMergeInput!) { personMerge(input: $input) { merge { id canUndo } person { id } userErrors { code } } }', { input })).data['personMerge'];
  };
  const undo = async (caller: Caller, id: string): Promise<any> =>
    (await caller.run('mutation U($input: PersonMergeUndoInput!) { personMergeUndo(input: $input) { person { id } userErrors { code } } }', { input: { id, reason: 'Nhầm người', idempotencyKey: intent() } })).data['personMergeUndo'];
  const everything = async (...ids: string[]): Promise<unknown> => ({
    memberships: (await harness.owner.query('select id, person_id, ordinal from membership where person_id = any($1) order by id', [ids])).rows,
    candidacies: (await harness.owner.query('select id, person_id from candidacy where person_id = any($1) order by id', [ids])).rows,
    events: (await harness.owner.query('select id, person_id from lifecycle_event where person_id = any($1) order by id', [ids])).rows,
    people: (await harness.owner.query('select id, full_name, residence, personal_id from person where id = any($1) order by id', [ids])).rows,
  });
  const official = { decidedOn: '2010-01-05', ceremonyOn: '2010-01-20', officialOn: '2011-01-20' };

  test('found by the name without its marks and the birth date, also with day and month changed about, and by numbers; nobody learns of people outside his right', async () => {
    const one = await scene.member('Hồ Thị Đượm', { branch: sample.branchA1, ...official, bornOn: '1985-03-04' });
    const two = await scene.candidate('Ho Thi Duom', { branch: sample.branchB1, stage: 'DROPPED', listedOn: '2024-01-05', closedOn: '2024-06-05', bornOn: '1985-03-04' });
    const swapped = await scene.candidate('Hồ Thị Đượm', { branch: sample.branchA2, listedOn: '2024-01-05', bornOn: '1985-04-03' });
    await scene.candidate('Hồ Thị Đượm', { branch: sample.branchA2, listedOn: '2024-01-05', bornOn: '1986-03-04' });
    expect(await pairOf(town, one.personId, two.personId)).toMatchObject({ reasons: ['SAME_NAME_AND_BIRTH'], canMerge: true, refusal: null });
    expect(await pairOf(town, one.personId, swapped.personId)).toMatchObject({ reasons: ['SAME_NAME_BIRTH_SWAPPED'], refusal: { code: 'MERGE_MEMBER_AND_CANDIDATE' } });
    expect(await pairs(town)).toHaveLength(3);
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect((await pairs(ward, sample.wardA)).map((pair) => pair.reasons)).toEqual([['SAME_NAME_BIRTH_SWAPPED']]);
    expect((await pairs(ward)).length).toBe(1);
    // Nor is anything to be done with somebody who cannot be seen.
    expect((await merge(ward, one.personId, two.personId)).userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    expect((await merge(await harness.as('BRANCH_SECRETARY', sample.wardA), one.personId, swapped.personId)).userErrors).toEqual([{ code: 'NOT_PERMITTED' }]);
    // A number alone may be mistyped; with the birth date it tells.
    const other = await scene.member('Lê Văn Khác', { branch: sample.branchA2, ...official, bornOn: '1985-03-04' });
    const mistyped = await scene.member('Lê Văn Nhầm', { branch: sample.branchA2, ...official, bornOn: '1975-03-04' });
    await harness.owner.query(`update membership set card_no = '123456789012' where person_id = any($1)`, [[one.personId, other.personId, mistyped.personId]]);
    expect(await pairOf(town, one.personId, mistyped.personId)).toBeUndefined();
    expect(await pairOf(town, one.personId, other.personId)).toMatchObject({ reasons: ['SAME_CARD'], refusal: { code: 'MERGE_BOTH_MEMBERS' } });
    // Whoever sees the whole town and asks for one ward is shown the same pairs, as far as one of the two is there.
    expect(await pairs(town, sample.wardA)).toEqual(await pairs(town));
    expect((await pairs(town, sample.wardB)).map((pair) => [pair.first.id, pair.second.id].includes(two.personId))).toEqual([true, true]);
    // Somebody on the way to the ward is seen there, and compared.
    const arriving = await scene.member('Lê Văn Khác', { branch: sample.branchB1, ...official, bornOn: '1985-03-04' });
    expect(await pairOf(ward, other.personId, arriving.personId)).toBeUndefined();
    await scene.transfer(arriving.membershipId, sample.branchB1, sample.branchA1, '2026-10-01', '2026-11-30');
    expect(await pairOf(ward, other.personId, arriving.personId)).toMatchObject({ reasons: ['SAME_NAME_AND_BIRTH'] });
  });

  test('merged, everything is there once; undone, it is as it was, with what was recorded since', async () => {
    const kept = await scene.member('Đinh Văn Gộp', { branch: sample.branchA1, ...official, bornOn: '1984-07-08' });
    const left = await scene.member('Đinh Văn Gộp', { branch: sample.branchB1, decidedOn: '2004-01-05', ceremonyOn: '2004-01-20', officialOn: '2005-01-20', endedOn: '2006-02-01', bornOn: '1984-07-08' });
    await harness.owner.query(`update person set residence = 'Khối Bình 1' where id = $1`, [left.personId]);
    const before = await everything(kept.personId, left.personId);
    const merged = await merge(town, kept.personId, left.personId);
    expect(merged).toMatchObject({ userErrors: [], person: { id: kept.personId }, merge: { canUndo: true } });
    const { data } = await town.run(
      `query P($kept: ID!, $other: ID!) { person(id: $kept) { fullName residence memberships { id status decidedOn } timeline { totalCount } currentMembership { id } } gone: person(id: $other) { id } }`,
      { kept: kept.personId, other: left.personId },
    );
    expect(data['person']).toMatchObject({ residence: 'Khối Bình 1', currentMembership: { id: kept.membershipId }, timeline: { totalCount: 7 } });
    expect(data['person'].memberships.map((one: { decidedOn: string }) => one.decidedOn)).toEqual(['2010-01-05', '2004-01-05']);
    expect(data['gone']).toBeNull();
    expect(await pairOf(town, kept.personId, left.personId)).toBeUndefined();
    // Audited, and the log itself is as it was but for whose it is.
    expect((await harness.owner.query(`select 1 from audit_entry where action = 'personMerge' and target_id = $1`, [kept.personId])).rows).toHaveLength(1);
    await expect(harness.owner.query(`update lifecycle_event set person_id = $1 where person_id = $2`, [left.personId, kept.personId])).rejects.toThrow(/append-only/);
    await expect(harness.owner.query(`set dangvu.merging = 'on'; update lifecycle_event set effective_on = effective_on + 1`)).rejects.toThrow(/append-only/);
    await harness.owner.query(`reset dangvu.merging`);
    expect(await undo(town, merged.merge.id)).toMatchObject({ userErrors: [], person: { id: kept.personId } });
    expect(await everything(kept.personId, left.personId)).toEqual(before);
    expect((await undo(town, merged.merge.id)).userErrors).toEqual([{ code: 'MERGE_UNDONE' }]);
    expect(await pairOf(town, kept.personId, left.personId)).toBeDefined();
  });

  test('whoever is about to be recorded is looked for by name without its marks and birth date, among those the caller may see', async () => {
    const one = await scene.member('Hồ Thị Lượt', { branch: sample.branchA1, ...official, bornOn: '1985-03-04' });
    const two = await scene.candidate('Ho Thi Luot', { branch: sample.branchB1, listedOn: '2024-01-05', bornOn: '1985-04-03' });
    await scene.candidate('Hồ Thị Lượt', { branch: sample.branchA1, listedOn: '2024-01-05', bornOn: '1986-03-04' });
    const alike = async (caller: Caller, fullName: string, bornOn: string): Promise<string[]> =>
      (await caller.run('query A($fullName: String!, $bornOn: LocalDate!) { peopleAlike(fullName: $fullName, bornOn: $bornOn) { id fullName } }', { fullName, bornOn })).data['peopleAlike'].map(({ id }: { id: string }) => id);
    expect(await alike(town, ' Hồ  Thị Lượt', '1985-03-04')).toEqual([one.personId, two.personId].sort());
    expect(await alike(town, 'Hồ Thị Lượt', '1985-03-05')).toEqual([]);
    const ward = await harness.as('UNIT_OFFICER', sample.wardA);
    expect(await alike(ward, 'ho thi luot', '1985-03-04')).toEqual([one.personId]);
    const { rows } = await harness.owner.query<{ people: number }>(`select (details->>'people')::integer as people from audit_entry where action = 'peopleAlike' order by seq`);
    expect(rows.map(({ people }) => people)).toEqual([2, 1]);
  });

  test('who may not come back does not come back by a merge: the list refuses him by his record, and so does the merge of a second one', async () => {
    const barred = await scene.member('Đinh Văn Về', { branch: sample.branchA1, decidedOn: '2004-01-05', ceremonyOn: '2004-01-20', officialOn: '2005-01-20', endedOn: '2025-02-01', status: 'EXPELLED', bornOn: '1984-07-09' });
    const typed = { fullName: 'Đinh Văn Về', bornOn: '1984-07-09', sex: 'MALE', ethnicity: 'Kinh', occupation: 'Công nhân', education: 'UPPER_SECONDARY' };
    const list = async (whom: object): Promise<any> =>
      (await town.run('mutation L($input: CandidacyOpenInput!) { candidacyOpen(input: $input) { person { id } userErrors { code } } }', { input: { branchId: sample.branchA1, sourceGroup: 'WORKER', listedOn: '2026-03-02', idempotencyKey: intent(), ...whom } })).data['candidacyOpen'];
    expect((await list({ personId: barred.personId })).userErrors).toEqual([{ code: 'READMISSION_TOO_EARLY' }]);
    const offered = await town.run('query O($id: ID!) { person(id: $id) { availableTransitions { act allowed refusals { code clause } } } }', { id: barred.personId });
    expect(offered.data['person'].availableTransitions.find(({ act }: { act: string }) => act === 'CANDIDACY_OPEN')).toEqual({ act: 'CANDIDACY_OPEN', allowed: false, refusals: [{ code: 'READMISSION_TOO_EARLY', clause: expect.stringContaining('3.5.1') }] });
    const second = (await list({ person: typed })).person.id;
    expect(await pairOf(town, barred.personId, second)).toMatchObject({ refusal: { code: 'READMISSION_TOO_EARLY' } });
    expect((await merge(town, barred.personId, second)).userErrors).toEqual([{ code: 'READMISSION_TOO_EARLY' }]);
    expect((await merge(town, second, barred.personId)).userErrors).toEqual([{ code: 'READMISSION_TOO_EARLY' }]);
    // Off the list again, the two records are one, and nobody has come back.
    await harness.owner.query(`update candidacy set stage = 'DROPPED', closed_on = '2026-04-01' where person_id = $1`, [second]);
    expect((await merge(town, barred.personId, second)).userErrors).toEqual([]);
  });

  test('who left is not a member again by a merge: the memberships, their days and what to do are told; readmitted by the conditions, the two records are one life', async () => {
    const left = await scene.member('Đinh Văn Nối', { branch: sample.branchA1, decidedOn: '2004-01-05', ceremonyOn: '2004-01-20', officialOn: '2005-01-20', endedOn: '2015-02-01', status: 'EXPELLED', bornOn: '1984-07-10' });
    const comes = (decidedOn: string): Promise<any> => scene.member('Đinh Văn Nối', { branch: sample.branchB1, decidedOn, ceremonyOn: decidedOn, bornOn: '1984-07-10' });
    const early = await comes('2016-03-01');
    const told = { code: 'MERGE_WITHOUT_READMISSION', message: expect.stringMatching(/ngày 01\/02\/2015 .* từ ngày 01\/03\/2016, .*sớm nhất là ngày 01\/02\/2018\)\. Hãy đính chính/), clause: expect.stringContaining('3.5.1') };
    const before = [await everything(left.personId, early.personId), await scene.count('person_merge')];
    const input = async (keptId: string, mergedId: string): Promise<object> => ({ keptId, keptVersion: await versionOf(keptId), mergedId, mergedVersion: await versionOf(mergedId), reason: 'Trùng', idempotencyKey: intent() });
    for (const [kept, merged] of [[left, early], [early, left]] as const) {
      const { data } = await town.run('mutation M($input: PersonMergeInput!) { personMerge(input: $input) { userErrors { code message clause path } } }', { input: await input(kept.personId, merged.personId) });
      expect(data['personMerge'].userErrors).toEqual([{ ...told, path: ['input', 'mergedId'] }]);
    }
    expect([await everything(left.personId, early.personId), await scene.count('person_merge')]).toEqual(before);
    expect(await pairOf(town, left.personId, early.personId)).toMatchObject({ canMerge: true, refusal: { code: 'MERGE_WITHOUT_READMISSION' } });
    const late = await comes('2018-03-01');
    expect((await merge(town, late.personId, left.personId)).userErrors).toEqual([]);
    const { data } = await town.run('query P($id: ID!) { person(id: $id) { memberships { decidedOn status partyAge { gaps { from to } } } } }', { id: late.personId });
    expect(data['person'].memberships).toMatchObject([{ decidedOn: '2018-03-01', partyAge: { gaps: [{ from: '2015-02-01', to: '2018-02-28' }] } }, { decidedOn: '2004-01-05', status: 'EXPELLED' }]);
  });

  test('what contradicts itself is not merged, and nothing is written', async () => {
    const a = await scene.member('Đinh Văn Đôi', { branch: sample.branchA1, ...official, bornOn: '1983-07-08' });
    const b = await scene.member('Đinh Văn Đôi', { branch: sample.branchA2, ...official, bornOn: '1983-07-08' });
    const was = await scene.member('Đinh Văn Đôi', { branch: sample.branchA2, ...official, endedOn: '2012-01-01', bornOn: '1983-07-08' });
    const before = [await everything(a.personId, b.personId, was.personId), await scene.count('person_merge')];
    expect((await merge(town, a.personId, b.personId)).userErrors).toEqual([{ code: 'MERGE_BOTH_MEMBERS' }]);
    expect((await merge(town, a.personId, was.personId)).userErrors).toEqual([{ code: 'MERGE_MEMBERSHIPS_OVERLAP' }]);
    expect((await merge(town, a.personId, a.personId)).userErrors).toEqual([{ code: 'INVALID_INPUT' }]);
    expect([await everything(a.personId, b.personId, was.personId), await scene.count('person_merge')]).toEqual(before);
  });

  test('two people are remembered as two', async () => {
    const a = await scene.member('Đinh Thị Sinh', { branch: sample.branchA1, ...official, bornOn: '1982-07-08' });
    const b = await scene.candidate('Đinh Thị Sinh', { branch: sample.branchA2, listedOn: '2024-01-05', bornOn: '1982-07-08' });
    const mark = async (): Promise<any> =>
      (await town.run('mutation D($input: PeopleDistinctInput!) { peopleDistinct(input: $input) { person { id } userErrors { code } } }', { input: { firstId: b.personId, secondId: a.personId, reason: 'Hai chị em sinh đôi', idempotencyKey: intent() } })).data['peopleDistinct'];
    expect(await pairOf(town, a.personId, b.personId)).toBeDefined();
    expect((await mark()).userErrors).toEqual([]);
    expect(await pairOf(town, a.personId, b.personId)).toBeUndefined();
    expect((await mark()).userErrors).toEqual([{ code: 'PEOPLE_ALREADY_DISTINCT' }]);
  });

  test('what many share says nothing: each is compared with ten others; the count is that of the pairs', async () => {
    for (let n = 0; n < 14; n += 1) await scene.candidate('Trần Văn Đông', { branch: sample.branchB1, listedOn: '2024-01-05', bornOn: '1981-09-02' });
    const ward = await harness.as('UNIT_OFFICER', sample.wardB);
    for (const caller of [ward, town]) {
      const { nodes, totalCount } = (await caller.run(pairsQuery, { unit: sample.wardB })).data['duplicatePairs'];
      expect(totalCount).toBe(nodes.length);
      const many = nodes.filter(({ first }: { first: { fullName: string } }) => first.fullName === 'Trần Văn Đông');
      // The first ten with each other and with the eleventh, and those after them with the ten.
      expect(many).toHaveLength(45 + 10 + 3 * 10);
    }
  });

  test('every table that names a person is moved by a merge: each has an id of its own', async () => {
    const { rows } = await harness.owner.query<{ relation: string }>(
      `select r.relation from person_references() r where not exists (select from information_schema.columns c where c.table_name = r.relation and c.column_name = 'id')`,
    );
    expect(rows).toEqual([]);
  });
});
