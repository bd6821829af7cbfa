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
  let [secretary, stranger, leader, officer, neighbour] = ['', '', '', '', ''];
  beforeAll(async () => {
    server = await createHttpServer();
    scene = sceneOn(server.owner);
    await server.person('thuky', password, 'BRANCH_SECRETARY', sample.branchA1);
    await server.person('nguoila', password, 'BRANCH_SECRETARY', sample.branchB1);
    await server.person('lanhdao', password, 'COMMITTEE_LEADER');
    await server.person('canbo', password, 'UNIT_OFFICER', sample.wardA);
    await server.person('canbo.b', password, 'UNIT_OFFICER', sample.wardB);
    [officer, neighbour] = [await server.signIn('canbo', password), await server.signIn('canbo.b', password)];
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
    expect(await scene.count('scan', 'attached_at is null')).toBe(0);
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

  describe('of decisions', () => {
    let numbers = 0;
    /** A decision on people of these branches, as acts write one. */
    const decided = async (...branches: string[]): Promise<{ id: string; people: string[] }> => {
      numbers += 1;
      const { rows: [made] } = await server.owner.query<{ id: string }>(
        `insert into decision (issuer_id, number, decided_on, kind, signatory) values ($1, $2, '2026-05-04', 'DISCIPLINE', 'Nguyễn Văn Ký') returning id`, [sample.town, `${numbers}-QĐ/ThU`]);
      const people: string[] = [];
      for (const branch of branches) {
        const { personId, membershipId } = await scene.member(`Lưu Văn Quyết ${numbers}`, { branch, decidedOn: '2020-01-10', ceremonyOn: '2020-02-01', officialOn: '2021-02-01' });
        people.push(personId);
        await server.owner.query(
          `insert into lifecycle_event (person_id, membership_id, act, from_state, to_state, branch_id, effective_on, decision_id) values ($1, $2, 'REPRIMAND', 'OFFICIAL', 'OFFICIAL', $3, '2026-05-04', $4)`,
          [personId, membershipId, branch, made?.id]);
      }
      return { id: made?.id ?? '', people };
    };
    const attachTo = async (input: object, cookie = officer): Promise<any> => {
      const mutation = 'mutation Attach($input: DecisionScanAttachInput!) { decisionScanAttach(input: $input) { decision { number canAttachScan scans { id fileName mediaType size } } userErrors { code path } } }';
      return (await server.ask(mutation, { input: { fileName: 'Quyết định.pdf', idempotencyKey: intent(), ...input } }, { cookie })).body.data.decisionScanAttach;
    };
    const shown = async (person: string | undefined, cookie: string): Promise<any> =>
      (await server.ask('query Life($id: ID!) { person(id: $id) { life(first: 1) { nodes { event { decision { canAttachScan scans { id } } } } } } }', { id: person }, { cookie })).body.data.person.life.nodes[0].event.decision;

    test('are attached by who records the member, seen and fetched with the act by who may see him, and the log says who did', async () => {
      const { id, people: [person] } = await decided(sample.branchA1);
      const content = pdf('bản chụp quyết định');
      const scanId = await sent(content, officer);
      expect(await shown(person, officer)).toEqual({ canAttachScan: true, scans: [] });
      expect(await attachTo({ id, scanId })).toEqual({
        decision: { number: expect.any(String), canAttachScan: true, scans: [{ id: scanId, fileName: 'Quyết định.pdf', mediaType: 'application/pdf', size: content.length }] }, userErrors: [],
      });
      expect(await shown(person, secretary)).toEqual({ canAttachScan: false, scans: [{ id: scanId }] });
      const file = await fetched(scanId, secretary);
      expect(Buffer.from(await file.arrayBuffer()).equals(content)).toBe(true);
      expect((await fetched(scanId, neighbour)).status).toBe(404);
      const { rows } = await server.owner.query(`select action, target_type, target_id, unit_id from audit_entry where target_id = $1 order by seq`, [id]);
      expect(rows).toEqual(['decisionScanAttach', 'scanDownload'].map((action) => ({ action, target_type: 'Decision', target_id: id, unit_id: sample.town })));
    });

    test('are refused to who records nothing there, and for a file of somebody else or one that has its place', async () => {
      const { id } = await decided(sample.branchA1);
      const scanId = await sent(pdf('một quyết định'), officer);
      expect(await attachTo({ id, scanId }, neighbour)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'id'] }] });
      expect(await attachTo({ id, scanId: await sent(pdf('bí thư'), secretary) }, secretary)).toMatchObject({ userErrors: [{ code: 'NOT_PERMITTED' }] });
      expect(await attachTo({ id, scanId }, leader)).toMatchObject({ userErrors: [{ code: 'NOT_PERMITTED' }] });
      expect(await attachTo({ id, scanId: await sent(pdf('bí thư'), secretary) })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'scanId'] }] });
      expect(await attachTo({ id, scanId, fileName: '' })).toMatchObject({ userErrors: [{ code: 'INVALID_INPUT', path: ['input', 'fileName'] }] });
      expect((await attachTo({ id, scanId })).userErrors).toEqual([]);
      expect(await attachTo({ id, scanId })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', path: ['input', 'scanId'] }] });
    });

    test('about people of two wards are for who may see them all: the others see number and day', async () => {
      const { id, people: [near, far] } = await decided(sample.branchA1, sample.branchB1);
      expect(await attachTo({ id, scanId: await sent(pdf('hai phường'), officer) })).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
      await server.person('canbo.thixa', password, 'ORGANISATION_OFFICER');
      const town = await server.signIn('canbo.thixa', password);
      const scanId = await sent(pdf('hai phường'), town);
      expect((await attachTo({ id, scanId }, town)).userErrors).toEqual([]);
      expect(await shown(near, officer)).toEqual({ canAttachScan: false, scans: [] });
      expect(await shown(far, neighbour)).toEqual({ canAttachScan: false, scans: [] });
      expect((await fetched(scanId, officer)).status).toBe(404);
      expect((await fetched(scanId, leader)).status).toBe(200);
    });
  });

  test('that nobody attaches are few, and go after a day', async () => {
    for (let index = 0; index < 20; index += 1) await sent(pdf(String(index)), stranger);
    expect(await refused(await send(pdf('zu viel'), stranger))).toEqual([400, 'SCANS_TOO_MANY']);
    await server.owner.query(`update scan set sent_at = now() - interval '25 hours' where attached_at is null`);
    expect((await send(pdf('morgen'), stranger)).status).toBe(201);
  });
});
