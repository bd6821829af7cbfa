import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { paperAsCsv } from '../../src/exchange/papers/paper-csv.ts';
import { readXlsx } from '../../src/exchange/sheets/read-xlsx.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { newKey } from '../planning/planning-scene.ts';
import { sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const password = 'Mật khẩu dài 2026';
const QUESTION = `query Life($id: ID!, $after: String, $first: Int! = 50, $groups: [LifeGroup!], $from: LocalDate, $to: LocalDate) { person(id: $id) { life(first: $first, after: $after, groups: $groups, from: $from, to: $to) {
  totalCount pageInfo { hasNextPage endCursor } nodes { id kind label effectiveOn clause scanId rule { id } details { label value } changes { label before after } event { act voided correctedBy { id } } } } } }`;

describe('the life of a person, all of it', () => {
  let server: HttpServer;
  let scene: Scene;
  let [officer, secretary, stranger] = ['', '', ''];
  let personId = '';
  let candidacyId = '';
  let mentorId = '';

  const act = async (cookie: string, mutation: string, input: object): Promise<any> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { body } = await server.ask(`mutation M($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`, { input: { ...input, idempotencyKey: newKey() } }, { cookie });
    expect([mutation, body.errors, body.data?.[mutation]?.userErrors]).toEqual([mutation, undefined, []]);
  };
  const life = async (more: object = {}, cookie = officer): Promise<any> => (await server.ask(QUESTION, { id: personId, ...more }, { cookie })).body.data.person?.life;
  const version = async (): Promise<number> => Number((await server.owner.query('select version from candidacy where id = $1', [candidacyId])).rows[0].version);
  const held = async (): Promise<object> => ({ id: candidacyId, expectedVersion: await version() });
  const get = (path: string, cookie: string): Promise<Response> => fetch(`${server.url}${path}`, { headers: { cookie } });

  beforeAll(async () => {
    server = await createHttpServer();
    scene = sceneOn(server.owner);
    await server.person('officer', password, 'UNIT_OFFICER', sample.wardA);
    await server.person('secretary', password, 'BRANCH_SECRETARY', sample.branchA1);
    await server.person('stranger', password, 'UNIT_OFFICER', sample.wardB);
    [officer, secretary, stranger] = [await server.signIn('officer', password), await server.signIn('secretary', password), await server.signIn('stranger', password)];
    ({ personId: mentorId } = await scene.member('Lê Thị Dìu Dắt', { branch: sample.branchA1, decidedOn: '2010-02-03', ceremonyOn: '2010-03-03', officialOn: '2011-03-03' }));
    ({ personId, candidacyId } = await scene.candidate('=Trần Văn Đủ', { branch: sample.branchA1, stage: 'LISTED', listedOn: '2026-01-05', papers: false }));
    await act(secretary, 'candidacySupporterAssign', { ...(await held()), role: 'MENTOR', personId: mentorId, assignedOn: '2026-01-10' });
    await act(secretary, 'inquirySend', { ...(await held()), kind: 'VERIFICATION', addressee: '@Công an phường', sentOn: '2026-02-01' });
    await act(secretary, 'dossierPaperRecord', { ...(await held()), paper: 'APPLICATION', inHand: true, datedOn: '2026-02-10' });
    await act(secretary, 'awarenessClassComplete', { ...(await held()), certificateNo: 'GCN-7', issuedOn: '2026-03-01' });
    const { rows } = await server.owner.query(`select id from lifecycle_event where candidacy_id = $1 and act = 'AWARENESS_CLASS_COMPLETE'`, [candidacyId]);
    await act(officer, 'eventCorrect', { id: rows[0].id, effectiveOn: '2026-03-02', reason: 'Nhập sai ngày', decision: { number: '5-QĐ/ĐU', decidedOn: '2026-04-01', signatory: 'Lê Thị Kiểm' } });
  });
  afterAll(() => server?.close());

  test('acts and what was noted beside them stand in one list, newest first, each with what it stands on', async () => {
    const { totalCount, nodes } = await life();
    expect(nodes.map(({ kind, effectiveOn, event }: any) => [event?.act ?? kind, effectiveOn])).toEqual([
      ['AWARENESS_CLASS_COMPLETE', '2026-03-02'], ['AWARENESS_CLASS_COMPLETE', '2026-03-01'], ['PAPER_LAID', '2026-02-10'], ['INQUIRY_SENT', '2026-02-01'], ['SUPPORTER_ASSIGNED', '2026-01-10'], ['CANDIDACY_OPEN', '2026-01-05'],
    ]);
    expect(totalCount).toBe(nodes.length);
    for (const { label, rule, clause } of nodes) expect([label, rule !== null || clause !== null]).toEqual([label, true]);
    expect(nodes.find(({ kind }: any) => kind === 'SUPPORTER_ASSIGNED')).toMatchObject({ rule: { id: expect.stringContaining('INTRODUCER_ACQUAINTANCE') }, details: [{ value: 'Đảng viên giúp đỡ' }, { value: 'Lê Thị Dìu Dắt' }] });
  });

  test('a correction says what was before and what is now; what it replaced stays and says so', async () => {
    const [now, before] = (await life({ groups: ['SOURCE'] })).nodes.filter(({ event }: any) => event?.act === 'AWARENESS_CLASS_COMPLETE');
    expect(now).toMatchObject({ effectiveOn: '2026-03-02', changes: [{ label: 'Ngày', before: '01/03/2026', after: '02/03/2026' }], event: { correctedBy: null } });
    expect(now.details.map(({ value }: any) => value)).not.toContain('01/03/2026');
    expect(before).toMatchObject({ effectiveOn: '2026-03-01', changes: [], event: { correctedBy: { id: expect.any(String) } } });
    expect((await life({ groups: ['CORRECTION'] })).nodes.map(({ id }: any) => id)).toEqual([now.id]);
  });

  test('it is asked for by kind and by days, and page by page without loss or double', async () => {
    expect((await life({ groups: ['DOSSIER'] })).nodes.map(({ kind }: any) => kind)).toEqual(['PAPER_LAID', 'INQUIRY_SENT']);
    expect((await life({ from: '2026-02-01', to: '2026-02-10' })).nodes).toHaveLength(2);
    expect(await life({ groups: ['CARD'] })).toMatchObject({ totalCount: 0, nodes: [] });
    const whole = (await life()).nodes.map(({ id }: any) => id);
    const paged: string[] = [];
    for (let after: string | null = null; ; ) {
      const { nodes, pageInfo } = await life({ first: 2, after });
      paged.push(...nodes.map(({ id }: any) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged).size).toBe(whole.length);
  });

  test('a review of the list stands with those who were on it when it was recorded, not with whoever was put on it later', async () => {
    const review = (recordedAt: string) =>
      server.owner.query(`insert into source_review (branch_id, month, held_on, staying, entered, leaving, recorded_at) values ($1, '2026-03-01', '2026-03-20', 1, 0, 0, $2) on conflict on constraint source_review_once do update set recorded_at = excluded.recorded_at`, [sample.branchA1, recordedAt]);
    const reviews = async (): Promise<unknown[]> => (await life({ groups: ['SOURCE'] })).nodes.filter(({ kind }: any) => kind === 'SOURCE_REVIEWED');
    await review('2020-01-01T00:00:00Z');
    expect(await reviews()).toEqual([]);
    await review('2099-01-01T00:00:00Z');
    expect(await reviews()).toMatchObject([{ effectiveOn: '2026-03-20', clause: '38-HD/BTCTW I.1.1d' }]);
    await server.owner.query('delete from source_review');
  });

  test('taken away as a sheet and as text it is the list on the screen; nothing in it runs as a formula', async () => {
    const response = await get(`/downloads/people/${personId}/life.xlsx`, officer);
    expect(response.status).toBe(200);
    const sheet = Buffer.from(await response.arrayBuffer());
    const { nodes } = await life();
    const texts = JSON.stringify(readXlsx(sheet));
    for (const { label } of nodes) expect(texts).toContain(label);
    const csv = await (await get(`/downloads/people/${personId}/life.csv?kind=DOSSIER`, officer)).text();
    const lines = csv.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    const column = { head: 'Họ và tên', kind: 'text', width: 10 } as const;
    const typed = ['=1+1', '+84', '-2', '@SUM(A1)', '\tx', 'Trần "Đủ"', 'A=1'];
    const written = (await paperAsCsv({ columns: [column], rows: typed.map((one) => [one]) })).toString('utf8');
    expect(written.slice(1).trim().split('\r\n').slice(1)).toEqual([`"'=1+1"`, `"'+84"`, `"'-2"`, `"'@SUM(A1)"`, `"'\tx"`, '"Trần ""Đủ"""', '"A=1"']);
    const { rows } = await server.owner.query(`select target_id, details from audit_entry where action = 'lifeDownload' order by seq`);
    expect(rows).toMatchObject([{ target_id: personId, details: { file: 'life.xlsx', entries: nodes.length } }, { target_id: personId, details: { file: 'life.csv', entries: 2 } }]);
  });

  test('whoever may not see the person gets neither list nor file; a wrong address is told', async () => {
    expect(await life({}, stranger)).toBeUndefined();
    expect((await get(`/downloads/people/${personId}/life.csv`, stranger)).status).toBe(404);
    expect((await get(`/downloads/people/${personId}/life.csv`, '')).status).toBe(401);
    expect((await get(`/downloads/people/${personId}/life.csv?from=2026-02-30`, officer)).status).toBe(400);
    expect((await get(`/downloads/people/${personId}/life.csv?kind=NOTHING`, officer)).status).toBe(400);
  });
});
