import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { intent } from './acts.ts';
import { sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const password = 'Mật khẩu dài 2026';
const pdf = (filler = 'x'): Buffer => Buffer.from(`%PDF-1.7\n${filler}`);

describe('scans of papers', () => {
  let server: HttpServer;
  let scene: Scene;
  let [secretary, stranger, leader] = ['', '', ''];
  beforeAll(async () => {
    server = await createHttpServer();
    scene = sceneOn(server.owner);
    await server.person('thuky', password, 'BRANCH_SECRETARY', sample.branchA1);
    await server.person('nguoila', password, 'BRANCH_SECRETARY', sample.branchB1);
    await server.person('lanhdao', password, 'COMMITTEE_LEADER');
    [secretary, stranger, leader] = [await server.signIn('thuky', password), await server.signIn('nguoila', password), await server.signIn('lanhdao', password)];
  });
  afterAll(() => server.close());

  const send = (content: Buffer, cookie: string, type = 'application/octet-stream'): Promise<Response> =>
    fetch(`${server.url}/uploads/scans`, { method: 'POST', headers: { cookie, 'content-type': type }, body: new Uint8Array(content) });
  const sent = async (content: Buffer, cookie = secretary): Promise<string> => ((await (await send(content, cookie)).json()) as { id: string }).id;
  const refused = async (response: Response): Promise<unknown> => [response.status, ((await response.json()) as any).errors[0].extensions.code];
  const attach = async (input: object, cookie = secretary): Promise<any> => {
    const mutation = 'mutation Attach($input: PaperScanAttachInput!) { paperScanAttach(input: $input) { candidacy { version papers { paper scans { id fileName mediaType size } } } userErrors { code path } } }';
    return (await server.ask(mutation, { input: { paper: 'BIOGRAPHY', fileName: 'Lý lịch.pdf', idempotencyKey: intent(), ...input } }, { cookie })).body.data.paperScanAttach;
  };
  const fetched = (id: string, cookie: string): Promise<Response> => fetch(`${server.url}/downloads/scans/${id}`, { headers: { cookie } });
  const candidate = (name: string) => scene.candidate(name, { branch: sample.branchA1, stage: 'DOSSIER_OPEN', listedOn: '2025-01-10', certificateIssuedOn: '2025-02-01', dossierOpenedOn: '2026-03-01' });

  test('are sent, attached to a paper, and fetched as they were sent by whoever may see the person; the log says who did', async () => {
    const { candidacyId } = await candidate('Lưu Thị Chụp');
    const content = pdf('bản chụp lý lịch');
    const response = await send(content, secretary);
    expect(response.status).toBe(201);
    const { id, mediaType, size } = (await response.json()) as { id: string; mediaType: string; size: number };
    expect([mediaType, size]).toEqual(['application/pdf', content.length]);
    // As long as no paper has it nobody fetches it.
    expect((await fetched(id, secretary)).status).toBe(404);
    const attached = await attach({ id: candidacyId, expectedVersion: 1, scanId: id });
    expect(attached.userErrors).toEqual([]);
    expect(attached.candidacy.papers.find(({ paper }: any) => paper === 'BIOGRAPHY').scans).toEqual([{ id, fileName: 'Lý lịch.pdf', mediaType: 'application/pdf', size: content.length }]);
    const file = await fetched(id, leader);
    expect(file.status).toBe(200);
    expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
    expect(file.headers.get('content-disposition')).toContain(`filename*=UTF-8''${encodeURIComponent('Lý lịch.pdf')}`);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect((await fetched(id, stranger)).status).toBe(404);
    expect((await fetched(id, '')).status).toBe(401);
    const { rows } = await server.owner.query(`select action, target_id, details from audit_entry where action in ('scanDownload', 'paperScanAttach') order by seq`);
    expect(rows.map(({ action, target_id }: any) => [action, target_id])).toEqual([['paperScanAttach', candidacyId], ['scanDownload', candidacyId]]);
    expect(JSON.stringify(rows)).not.toContain(content.toString('base64').slice(0, 16));
  });

  test('are refused by what they are, how large they are and who sends them', async () => {
    expect(await refused(await send(Buffer.from('<!doctype html><script>'), secretary))).toEqual([400, 'SCAN_NOT_ACCEPTED']);
    expect((await send(Buffer.concat([pdf(), Buffer.alloc(5 * 1024 * 1024)]), secretary)).status).toBe(413);
    expect(await refused(await send(pdf(), leader))).toEqual([403, 'NOT_PERMITTED']);
    expect((await send(pdf(), '')).status).toBe(401);
    expect((await send(pdf(), secretary, 'text/plain')).status).toBe(415);
    expect(await scene.count('scan', 'candidacy_id is null')).toBe(0);
  });

  test('go to one paper once, by whoever sent them, while the candidacy goes on', async () => {
    const { candidacyId } = await candidate('Lưu Văn Gắn');
    const over = await scene.candidate('Lưu Thị Thôi', { branch: sample.branchA1, stage: 'DROPPED', listedOn: '2025-01-10', closedOn: '2025-05-01' });
    const id = await sent(pdf('một'));
    expect(await attach({ id: over.candidacyId, expectedVersion: 1, scanId: id })).toMatchObject({ userErrors: [{ code: 'TRANSITION_REFUSED' }] });
    expect(await attach({ id: candidacyId, expectedVersion: 1, scanId: id, fileName: ' ' })).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'fileName'] }] });
    expect(await attach({ id: candidacyId, expectedVersion: 1, scanId: await sent(pdf('của người khác'), stranger) })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'scanId'] }] });
    expect(await attach({ id: candidacyId, expectedVersion: 1, scanId: id }, stranger)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await attach({ id: candidacyId, expectedVersion: 1, scanId: id }, leader)).toMatchObject({ userErrors: [{ code: 'NOT_PERMITTED' }] });
    expect((await attach({ id: candidacyId, expectedVersion: 1, scanId: id })).userErrors).toEqual([]);
    expect(await attach({ id: candidacyId, expectedVersion: 2, scanId: id })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'scanId'] }] });
  });

  test('that nobody attaches are few, and go after a day', async () => {
    for (let index = 0; index < 20; index += 1) await sent(pdf(String(index)), stranger);
    expect(await refused(await send(pdf('zu viel'), stranger))).toEqual([400, 'SCANS_TOO_MANY']);
    await server.owner.query(`update scan set sent_at = now() - interval '25 hours' where candidacy_id is null`);
    expect((await send(pdf('morgen'), stranger)).status).toBe(201);
  });
});
