import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { erasedDetails } from '@dangvu/domain/membership/erasure';
import { verify } from '../../../../tools/database/verify.ts';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

/** In every text that is written about him, and nowhere else. */
const mark = 'Xuyến';
const many = 'mutation E($input: PeopleEraseInput!) { peopleErase(input: $input) { outcomes { row person { id erasure { basis } } userErrors { code path } } accepted refused written userErrors { code } } }';

describe('the personal data of former candidates', () => {
  let harness: Harness;
  let scene: Scene;
  let [town, ward, secretary] = [] as unknown as [Caller, Caller, Caller];
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
    scene = sceneOn(harness.owner);
    town = await harness.as('ORGANISATION_OFFICER');
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
  });
  afterAll(() => harness.close());

  const former = (name: string, more: object = {}) => scene.candidate(name, { branch: sample.branchA1, stage: 'DROPPED', listedOn: '2018-01-10', closedOn: '2019-05-01', papers: false, ...more });
  const version = async (table: 'person' | 'candidacy', id: string): Promise<number> => Number((await harness.owner.query(`select version from ${table} where id = $1`, [id])).rows[0].version);
  const input = async (personId: string, more: object = {}): Promise<object> => ({ id: personId, expectedVersion: await version('person', personId), basis: 'RETENTION', idempotencyKey: intent(), ...more });
  const person = async (id: string, caller = town): Promise<any> =>
    (await caller.run('query P($id: ID!) { person(id: $id) { id fullName canErase keptUntil erasure { basis requestedOn erasedAt erasedBy } permissions { canCorrect canSupplement } availableTransitions { act allowed } life(first: 20) { nodes { label effectiveOn } } } }', { id })).data['person'];
  const listed = async (unitId: string, caller = town): Promise<any[]> =>
    (await caller.run('query F($unitId: ID!) { formerCandidates(unitId: $unitId, first: 50) { totalCount nodes { person { id } branch { id } closedOn keptUntil rule { code } } } }', { unitId })).data['formerCandidates'].nodes;
  const merging = async (mutation: 'personMerge' | 'personMergeUndo', given: object): Promise<any[]> =>
    (await town.run(`mutation M($input: ${mutation === 'personMerge' ? 'PersonMergeInput' : 'PersonMergeUndoInput'}!) { ${mutation}(input: $input) { userErrors { code path } } }`, { input: { ...given, idempotencyKey: intent() } })).data[mutation].userErrors;
  /** Where in the database a text still stands, bytes of files among it. */
  const found = async (text: string): Promise<string[]> => {
    const { rows } = await harness.owner.query<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
    const places: string[] = [];
    for (const { name } of rows) {
      const hit = await harness.owner.query(`select from ${name} t where to_jsonb(t)::text ilike $1 or to_jsonb(t)::text ilike $2 limit 1`, [`%${text}%`, `%${Buffer.from(text).toString('hex')}%`]);
      if (hit.rowCount) places.push(name);
    }
    return places;
  };

  test('leave every place they were written to, and nothing that was counted changes', async () => {
    const opened = await done(secretary, 'candidacyOpen', {
      branchId: sample.branchA1, sourceGroup: 'FARMER', listedOn: '2026-03-05', idempotencyKey: intent(),
      person: { fullName: `Lê Thị ${mark}`, bornOn: '1999-04-17', sex: 'FEMALE', ethnicity: 'Thái', religion: `Đạo ${mark}`, homeTown: `Quê ${mark}`, residence: `Khối ${mark}`, occupation: `Thợ ${mark}`, education: 'UPPER_SECONDARY', personalId: '040199004417' },
    });
    const { id: candidacyId } = opened.candidacy;
    const personId = (await harness.owner.query('select person_id from candidacy where id = $1', [candidacyId])).rows[0].person_id as string;
    const act = async (mutation: string, more: object, caller = secretary): Promise<any> => done(caller, mutation, { id: candidacyId, expectedVersion: await version('candidacy', candidacyId), idempotencyKey: intent(), ...more });
    await act('awarenessClassComplete', { certificateNo: `12/${mark}`, issuedOn: '2026-04-10' });
    await act('inquirySend', { kind: 'VERIFICATION', addressee: `Đảng ủy xã ${mark}`, about: `Bố của ${mark}`, sentOn: '2026-05-05' });
    await done(secretary, 'personSupplement', { id: personId, expectedVersion: 1, filedOn: '2026-06-01', validFrom: '2026-05-01', occupation: `Giáo viên ${mark}`, note: `Đổi nghề: ${mark}`, idempotencyKey: intent() });
    await done(ward, 'personCorrect', { id: personId, expectedVersion: 2, decision: { ...decision('2026-06-12'), title: `Đính chính hồ sơ ${mark}` }, reason: `Giấy khai sinh của ${mark}`, fullName: `Lê Thị Kim ${mark}`, idempotencyKey: intent() });
    await town.run('query A { peopleAlike(fullName: "Lê Thị Kim Xuyến", bornOn: "1999-04-17") { id fullName } }');
    await harness.owner.query(
      `insert into scan (media_type, size, sha256, content, sent_by, candidacy_id, paper, file_name, attached_at) select 'application/pdf', length(c), sha256(c), c, a.id, $1, 'BIOGRAPHY', $2, now() from (select $3::bytea as c) f, (select id from account limit 1) a`,
      [candidacyId, `Lý lịch ${mark}.pdf`, Buffer.from(`%PDF-1.7 ${mark}`)],
    );
    await act('candidacyDrop', { droppedOn: '2026-09-01', reason: `Gia đình ${mark} chuyển đi` });
    expect((await found(mark)).sort()).toEqual(['audit_entry', 'candidacy', 'candidacy_inquiry', 'decision', 'lifecycle_event', 'person', 'person_correction', 'person_particular', 'person_supplement', 'scan']);
    const counted = async (): Promise<unknown> => (await town.run('query D($unitId: ID!) { dashboard(unitId: $unitId, year: 2026) { memberCount flows { measure count } pipeline { stage count } } }', { unitId: sample.town })).data['dashboard'];
    const before = [await counted(), (await person(personId)).life.nodes.filter(({ label }: any) => !/lý lịch|hồ sơ|bản chụp/i.test(label))];

    expect(await person(personId)).toMatchObject({ canErase: true, keptUntil: '2031-09-01', erasure: null });
    expect(await refused(town, 'personErase', await input(personId))).toMatchObject({ code: 'ERASURE_TOO_EARLY', message: expect.stringContaining('01/09/2031') });
    await done(town, 'personErase', await input(personId, { basis: 'REQUEST', requestedOn: '2026-11-19' }));

    expect(await found(mark)).toEqual([]);
    expect(await found('040199004417')).toEqual([]);
    const { rows: [row] } = await harness.owner.query('select full_name, born_on::text, sex, ethnicity, occupation, education from person where id = $1', [personId]);
    expect(row).toEqual({ full_name: 'Đã xóa dữ liệu', born_on: '1999-04-01', sex: 'FEMALE', ethnicity: '–', occupation: '–', education: 'UPPER_SECONDARY' });
    expect(await person(personId)).toMatchObject({ fullName: 'Đã xóa dữ liệu', canErase: false, keptUntil: null, erasure: { basis: 'REQUEST', requestedOn: '2026-11-19', erasedAt: '2026-11-20T03:00:00.000Z', erasedBy: expect.any(String) }, permissions: { canCorrect: false, canSupplement: false } });
    expect([await counted(), (await person(personId)).life.nodes.filter(({ label }: any) => !/lý lịch|hồ sơ|bản chụp/i.test(label))]).toEqual(before);
    const { life } = (await town.run('query L($id: ID!) { person(id: $id) { life(first: 20) { nodes { event { canCorrect } } } } }', { id: personId })).data['person'];
    expect(life.nodes.filter(({ event }: any) => event?.canCorrect)).toEqual([]);
    expect((await verify(harness.owner)).filter(({ differences }) => differences.length > 0)).toEqual([]);
  });

  test('what the audit said of them is gone from it and the chain is whole; whoever takes content out by hand breaks it, and nobody says anything in its place', async () => {
    const { personId, candidacyId } = await former('Mai Văn Chuỗi');
    await town.run('query P($id: ID!) { person(id: $id) { id } }', { id: personId });
    await done(town, 'personErase', await input(personId));
    const entries = await harness.owner.query(`select action, reason, details from audit_entry where target_id = any($1) order by seq`, [[personId, candidacyId]]);
    // A reading says which fields, and stays.
    expect(entries.rows.map(({ action, details }) => [action, Object.keys(details)])).toEqual([['person', ['fields', 'people']], ['personErase', ['id', 'basis', 'entries', 'expectedVersion', 'idempotencyKey']]].map(([action, keys]) => [action, expect.arrayContaining((keys as string[]).slice(0, 2))]));
    const broken = async (): Promise<number[]> => (await harness.owner.query<{ seq: string }>('select seq from audit_broken')).rows.map(({ seq }) => Number(seq));
    expect(await broken()).toEqual([]);
    const { rows: [one] } = await harness.owner.query<{ seq: string }>(`select seq from audit_entry where action = 'personErase' order by seq limit 1`);
    const change = (set: string): Promise<unknown> => harness.owner.query(`update audit_entry set ${set} where seq = ${one?.seq}`);
    await expect(change(`details = '{}'`)).rejects.toThrow(/append-only/);
    for (const set of [`action = 'other', reason = null, details = '{"erased": true}'`, `reason = 'x', details = '{"erased": true}'`, `reason = null, details = '{}'`]) {
      await harness.owner.query(`begin; set local dangvu.erasing = 'on'`);
      await expect(change(set)).rejects.toThrow(/append-only/);
      await harness.owner.query('rollback');
    }
    // By the hand of whoever owns the database: no act after it says so.
    await harness.owner.query(`begin; set local dangvu.erasing = 'on'`);
    await change(`reason = null, details = '{"erased": true}'`);
    expect(await broken()).toContain(Number(one?.seq));
    await harness.owner.query('rollback');
  });

  test('a decision about others too keeps its title and scans', async () => {
    const [one, other] = [await former('Mai Thị Chung'), await former('Mai Thị Riêng')];
    const decided = (await harness.owner.query(`insert into decision (issuer_id, number, decided_on, kind, signatory, title) values ($1, '9-QĐ/TU', '2019-05-01', 'REFUSAL', 'Nguyễn Văn Ký', 'Về hai quần chúng') returning id`, [sample.town])).rows[0].id;
    for (const { personId, candidacyId } of [one, other]) {
      await harness.owner.query(`insert into lifecycle_event (person_id, candidacy_id, act, to_state, branch_id, effective_on, decision_id) values ($1, $2, 'CANDIDACY_DROP', 'DROPPED', $3, '2019-05-01', $4)`, [personId, candidacyId, sample.branchA1, decided]);
    }
    const title = async (): Promise<unknown> => (await harness.owner.query('select title from decision where id = $1', [decided])).rows[0].title;
    await done(town, 'personErase', await input(one.personId));
    expect(await title()).toBe('Về hai quần chúng');
    await done(town, 'personErase', await input(other.personId));
    expect(await title()).toBeNull();
  });

  test('records merged into one are erased together', async () => {
    const [kept, merged] = [await former('Mai Văn Gộp', { bornOn: '1988-02-02' }), await former('Mai Văn Gộp', { bornOn: '1988-02-02', branch: sample.branchA2 })];
    await merging('personMerge', { keptId: kept.personId, keptVersion: 1, mergedId: merged.personId, mergedVersion: 1, reason: 'Mai Văn Gộp là một người' });
    await done(town, 'personErase', await input(kept.personId));
    expect(await found('Mai Văn Gộp')).toEqual([]);
    const { rows: [merge] } = await harness.owner.query('select id from person_merge where kept_id = $1', [kept.personId]);
    expect(await merging('personMergeUndo', { id: merge.id, reason: 'Nhầm' })).toMatchObject([{ code: 'PERSON_ERASED' }]);
  });

  test('are not those of a member, of who is on a list, nor of somebody else’s; and not erased by who keeps the records day by day', async () => {
    const member = await scene.member('Mai Thị Đảng', { branch: sample.branchA1, decidedOn: '2010-01-05', ceremonyOn: '2010-02-05', endedOn: '2015-01-01' });
    const open = await scene.candidate('Mai Thị Còn', { branch: sample.branchA1, listedOn: '2026-01-10', papers: false });
    const { personId } = await former('Mai Thị Xa');
    const request = { basis: 'REQUEST', requestedOn: '2026-11-19' };
    const before = await scene.written();
    expect(await refused(town, 'personErase', await input(member.personId, request))).toMatchObject({ code: 'ERASURE_OF_MEMBER', clause: expect.stringContaining('294-QĐ/TW 6.2.4') });
    expect(await refused(town, 'personErase', await input(open.personId, request))).toMatchObject({ code: 'ERASURE_WHILE_CANDIDATE' });
    expect(await refused(ward, 'personErase', await input(personId))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await refused(await harness.as('UNIT_OFFICER', sample.wardB), 'personErase', await input(personId))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused(town, 'personErase', await input(personId, { expectedVersion: 7 }))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await refused(town, 'personErase', await input(personId, { basis: 'REQUEST' }))).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'requestedOn'] });
    expect(await scene.written()).toEqual(before);
    expect([(await person(member.personId)).canErase, (await person(open.personId)).canErase, (await person(personId, ward)).canErase]).toEqual([false, false, false]);
    await expect(harness.owner.query(`select person_erase($1, 'RETENTION', null, now(), null)`, [member.personId])).rejects.toThrow(/is kept/);
  });

  test('nothing more is recorded about who was erased; who comes back has a new record', async () => {
    const { personId, candidacyId } = await former('Mai Văn Hết', { stage: 'REFUSED' });
    await done(town, 'personErase', await input(personId));
    const gone = { code: 'PERSON_ERASED' };
    expect(await refused(secretary, 'candidacyOpen', { branchId: sample.branchA1, sourceGroup: 'FARMER', listedOn: '2026-11-05', personId, idempotencyKey: intent() })).toMatchObject({ ...gone, path: ['input', 'personId'] });
    expect(await refused(town, 'personCorrect', { id: personId, expectedVersion: 2, decision: { ...decision('2026-11-01'), issuerId: sample.town }, reason: 'x', fullName: 'Mai Văn Lại', idempotencyKey: intent() })).toMatchObject(gone);
    expect(await refused(town, 'admissionRefusalTell', { id: candidacyId, expectedVersion: await version('candidacy', candidacyId), toldOn: '2019-05-03', idempotencyKey: intent() })).toMatchObject(gone);
    const other = await former('Mai Văn Khác');
    expect(await merging('personMerge', { keptId: other.personId, keptVersion: 1, mergedId: personId, mergedVersion: 2, reason: 'Trùng' })).toMatchObject([{ ...gone, path: ['input', 'mergedId'] }]);
    expect(await refused(town, 'personErase', await input(personId))).toMatchObject(gone);
    expect((await person(personId)).availableTransitions.filter(({ allowed }: any) => allowed)).toEqual([]);
  });

  test('those kept no longer are listed for who may erase them, and erased together, each by itself', async () => {
    const [due, soon] = [await former('Mai Thị Hạn', { branch: sample.branchB1, closedOn: '2020-03-10' }), await former('Mai Thị Chưa', { branch: sample.branchB1, closedOn: '2024-03-10' })];
    expect(await listed(sample.wardB)).toEqual([{ person: { id: due.personId }, branch: { id: sample.branchB1 }, closedOn: '2020-03-10', keptUntil: '2025-03-10', rule: { code: 'CANDIDATE_RETENTION/DEFAULT' } }]);
    expect(await listed(sample.wardB, await harness.as('UNIT_OFFICER', sample.wardB))).toEqual([]);
    const rows = [due, soon].map(({ personId: id }) => ({ id, expectedVersion: 1 }));
    const ask = async (more: object): Promise<any> => (await town.run(many, { input: { rows, idempotencyKey: intent(), ...more } })).data['peopleErase'];
    const told = { outcomes: [{ row: 0, userErrors: [] }, { row: 1, userErrors: [{ code: 'ERASURE_TOO_EARLY', path: ['input', 'rows', '1', 'id'] }] }], accepted: 1, refused: 1 };
    expect(await ask({ preview: true })).toMatchObject({ ...told, written: false, userErrors: [] });
    expect(await ask({ allOrNothing: true })).toMatchObject({ ...told, written: false, userErrors: [{ code: 'ROWS_REFUSED' }] });
    expect(await found('Mai Thị Hạn')).toContain('person');
    expect(await ask({ rows: [rows[0], rows[0], rows[1], { id: 'no id', expectedVersion: 1 }] })).toMatchObject({ accepted: 1, refused: 3, written: true, outcomes: [{}, {}, {}, { userErrors: [{ code: 'NOT_FOUND' }] }] });
    expect([await found('Mai Thị Hạn'), await listed(sample.wardB)]).toEqual([[], []]);
    expect((await found('Mai Thị Chưa'))).toContain('person');
    expect((await verify(harness.owner)).find(({ name }) => name.includes('audit'))?.differences).toEqual([]);
  });

  test('the database erases the notes the domain says', async () => {
    const { rows: [source] } = await harness.owner.query<{ text: string }>(`select prosrc as text from pg_proc where proname = 'person_erase'`);
    for (const key of erasedDetails) expect(source?.text).toContain(`'${key}'`);
  });
});
