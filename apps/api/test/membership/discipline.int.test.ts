import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const asked = `query Disciplines($id: ID!) { person(id: $id) {
  availableTransitions { act allowed refusals { code rule { code } } }
  memberships { version status disciplineInForce suspension { from until reason } inspection { from } badgeBlock { form until rule { code } }
    disciplines { id form decidedForm state decidedOn lapsesOn revokedOn changedOn appealedOn ground } } } }`;

describe('discipline from the decision to its end', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const official = (name: string): Promise<{ personId: string; membershipId: string }> =>
    scene.member(name, { branch: sample.branchA1, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' });
  const by = (issuerId: string, on: string): object => ({ ...decision(on), issuerId });
  const read = async (personId: string): Promise<any> => (await officer.run(asked, { id: personId })).data['person'];
  const warned = async (membershipId: string, version: number, on: string, form = 'WARNING'): Promise<void> => {
    await done(officer, 'membershipDiscipline', {
      id: membershipId,
      expectedVersion: version,
      form,
      grounds: 'Vi phạm quy định về đất đai',
      decision: decision(on),
      idempotencyKey: intent(),
    });
  };

  test('a form is decided by who may decide it: a branch warns, an office is the committee’s, membership the direct superior’s of that day', async () => {
    const { membershipId, personId } = await official('Bùi Văn Quyền');
    await scene.secretary(sample.branchA1, personId);
    const input = { id: membershipId, expectedVersion: 1, grounds: 'Vi phạm' };
    const before = await scene.written();
    for (const [form, issuer, on] of [
      ['REMOVAL_FROM_OFFICE', sample.branchA1, '2026-03-03'], ['EXPULSION', sample.branchA1, '2026-03-03'], ['EXPULSION', sample.wardA, '2025-06-30'],
    ] as const) {
      const refusal = await refused(officer, 'membershipDiscipline', { ...input, form, decision: by(issuer, on), idempotencyKey: intent() });
      expect(refusal).toMatchObject({ code: 'DISCIPLINE_AUTHORITY', path: ['input', 'decision', 'issuerId'] });
      if (form === 'EXPULSION') expect(refusal).toMatchObject({ rule: { code: on < '2025-07-01' ? 'DIRECT_SUPERIOR/Q232' : 'DIRECT_SUPERIOR/Q294' }, clause: expect.stringContaining('Điều lệ Đảng, Đ36') });
    }
    expect(await scene.written()).toEqual(before);
    await done(officer, 'membershipDiscipline', { ...input, form: 'WARNING', decision: by(sample.branchA1, '2026-03-03'), idempotencyKey: intent() });
    const left = await done(officer, 'membershipDiscipline', { ...input, expectedVersion: 2, form: 'EXPULSION', decision: by(sample.town, '2026-04-03'), idempotencyKey: intent() });
    expect(left.membership).toMatchObject({ status: 'EXPELLED' });
    // Since the district level ended a ward is a direct superior; what the town decided before is typed all the same.
    for (const [issuer, on] of [[sample.wardA, '2025-07-01'], [sample.town, '2025-06-30']] as const) {
      const other = await official(`Bùi Văn Quyền ${on}`);
      const out = await done(officer, 'membershipDiscipline', { ...input, id: other.membershipId, form: 'EXPULSION', decision: by(issuer, on), idempotencyKey: intent() });
      expect(out.membership).toMatchObject({ status: 'EXPELLED', endedOn: on });
    }
  });

  test('a removal typed late is judged for its own day: by the office held then, not by one over before or begun since', async () => {
    const { membershipId, personId } = await official('Bùi Thị Chức');
    const terms = [['2022-01-01', '2024-07-01'], ['2026-09-01', null]] as const;
    for (const [from, to] of terms)
      await harness.owner.query(`insert into office (unit_id, person_id, role, during) values ($1, $2, 'DEPUTY_SECRETARY', daterange($3, $4))`, [sample.branchA2, personId, from, to]);
    const input = { id: membershipId, expectedVersion: 1, form: 'REMOVAL_FROM_OFFICE', grounds: 'Vi phạm' };
    for (const on of ['2024-07-01', '2026-08-31'])
      expect(await refused(officer, 'membershipDiscipline', { ...input, decision: decision(on), idempotencyKey: intent() })).toMatchObject({ code: 'DISCIPLINE_FORM_NOT_ALLOWED', clause: '69-QĐ/TW, Đ7' });
    await done(officer, 'membershipDiscipline', { ...input, decision: decision('2024-06-30'), idempotencyKey: intent() });
    const { rows } = await harness.owner.query('select lower(during)::text as from, upper(during)::text as to from office where person_id = $1 order by 1', [personId]);
    // The office held that day ends with it; the one he was chosen for two years later goes on.
    expect(rows).toEqual([{ from: '2022-01-01', to: '2024-06-30' }, { from: '2026-09-01', to: null }]);
  });

  test('a warning is appealed against, upheld, appealed again and changed; each answer ends the waiting', async () => {
    const { membershipId, personId } = await official('Bùi Thị Khiếu');
    await warned(membershipId, 1, '2026-03-03');
    const [one] = (await read(personId)).memberships[0].disciplines;
    expect(one).toMatchObject({ form: 'WARNING', state: 'IN_FORCE', decidedOn: '2026-03-03', lapsesOn: '2027-03-03', appealedOn: null });
    const about = (expectedVersion: number): object => ({ id: membershipId, expectedVersion, disciplineId: one.id, idempotencyKey: intent() });
    expect(await refused(officer, 'appealReject', { ...about(2), decision: decision('2026-03-10') })).toMatchObject({ code: 'APPEAL_NOT_OPEN' });
    await done(officer, 'appealFile', { ...about(2), filedOn: '2026-03-20', reason: 'Hình thức quá nặng' });
    expect((await read(personId)).memberships[0].disciplines[0].appealedOn).toBe('2026-03-20');
    expect(await refused(officer, 'appealFile', { ...about(3), filedOn: '2026-03-21', reason: 'Lần nữa' })).toMatchObject({ code: 'APPEAL_ALREADY_OPEN' });
    await done(officer, 'appealReject', { ...about(3), decision: decision('2026-04-20') });
    expect(await refused(officer, 'appealFile', { ...about(4), filedOn: '2026-05-20', receivedOn: '2026-03-02', reason: 'Có tình tiết mới' })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'receivedOn'] });
    // Its days run from the receipt, under the rule of that day; where it is not recorded, from the decision.
    const late = await done(officer, 'appealFile', { ...about(4), filedOn: '2026-05-26', receivedOn: '2026-04-08', reason: 'Có tình tiết mới' });
    expect(late.warnings).toMatchObject([{ code: 'APPEAL_LATE_AFTER_RECEIPT', rule: { code: 'APPEAL_DEADLINE/Q20' } }]);
    expect(late.event.details).toEqual(expect.arrayContaining([{ value: '08/04/2026' }]));
    const change = { ...about(5), form: 'REPRIMAND', reason: 'Có tình tiết giảm nhẹ' };
    expect(await refused(officer, 'disciplineChange', { ...change, form: 'WARNING', decision: decision('2026-06-20') })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'form'] });
    await done(officer, 'disciplineChange', { ...change, idempotencyKey: intent(), decision: decision('2026-06-20') });
    expect((await read(personId)).memberships[0]).toMatchObject({
      disciplineInForce: 'REPRIMAND',
      badgeBlock: null,
      disciplines: [{ form: 'REPRIMAND', decidedForm: 'WARNING', changedOn: '2026-06-20', lapsesOn: '2027-03-03', appealedOn: null }],
    });
  });

  test('a change to removal asks what a removal asks: refused of who holds no office; of a secretary it ends the office, and counts as what was decided first', async () => {
    const counted = (measure: string): Promise<number> => scene.count('tally', `unit_id = '${sample.town}' and measure = '${measure}' and subtree > 0`);
    const [removals, none, secretary] = [await counted('REMOVED_FROM_OFFICE'), await official('Bùi Văn Không Chức'), await official('Bùi Thị Bí Thư')];
    await scene.secretary(sample.branchA2, secretary.personId);
    const change = async ({ membershipId, personId }: { personId: string; membershipId: string }): Promise<object> => {
      await warned(membershipId, 1, '2026-03-03');
      const [one] = (await read(personId)).memberships[0].disciplines;
      return { id: membershipId, expectedVersion: 2, disciplineId: one.id, form: 'REMOVAL_FROM_OFFICE', reason: 'Vi phạm nặng hơn', decision: decision('2026-04-01'), idempotencyKey: intent() };
    };
    const refusable = await change(none);
    const before = await scene.written();
    expect(await refused(officer, 'disciplineChange', refusable)).toMatchObject({ code: 'DISCIPLINE_FORM_NOT_ALLOWED', clause: '69-QĐ/TW, Đ7' });
    expect(await scene.written()).toEqual(before);
    await done(officer, 'disciplineChange', await change(secretary));
    const { rows } = await harness.owner.query('select upper(during)::text as to from office where person_id = $1', [secretary.personId]);
    expect(rows).toEqual([{ to: '2026-04-01' }]);
    expect((await read(secretary.personId)).memberships[0]).toMatchObject({ disciplineInForce: 'REMOVAL_FROM_OFFICE', disciplines: [{ form: 'REMOVAL_FROM_OFFICE', decidedForm: 'WARNING' }] });
    expect(await counted('REMOVED_FROM_OFFICE')).toBe(removals);
  });

  test('what a committee decided is withdrawn, changed and upheld by itself or above it: a branch lifts neither the town’s warning nor the ward’s removal', async () => {
    const { membershipId, personId } = await official('Bùi Văn Cấp Trên');
    await scene.secretary(sample.wardA, personId);
    const send = (expectedVersion: number, form: string, issuer: string, on: string): Promise<any> =>
      done(officer, 'membershipDiscipline', { id: membershipId, expectedVersion, form, grounds: 'Vi phạm', decision: by(issuer, on), idempotencyKey: intent() });
    const warning = await send(1, 'WARNING', sample.town, '2026-03-03');
    await send(2, 'REMOVAL_FROM_OFFICE', sample.wardA, '2026-04-03');
    const [first, second] = (await read(personId)).memberships[0].disciplines;
    const revoke = (one: { id: string }, expectedVersion: number, issuer: string): object =>
      ({ id: membershipId, expectedVersion, disciplineId: one.id, reason: 'Xét lại', decision: by(issuer, '2026-06-01'), idempotencyKey: intent() });
    const lower = { code: 'ISSUER_NOT_COMPETENT', clause: 'Điều lệ Đảng, Đ36; Điều lệ Đảng, Đ39', path: ['input', 'decision', 'issuerId'] };
    expect(await refused(officer, 'disciplineRevoke', revoke(first, 3, sample.branchA1))).toMatchObject({ ...lower, message: expect.stringContaining('Đảng bộ thị xã') });
    expect(await refused(officer, 'disciplineRevoke', revoke(first, 3, sample.wardA))).toMatchObject(lower);
    expect(await refused(officer, 'disciplineChange', { ...revoke(first, 3, sample.branchA1), form: 'REPRIMAND' })).toMatchObject(lower);
    expect(await refused(officer, 'disciplineRevoke', revoke(second, 3, sample.branchA1))).toMatchObject({ code: 'DISCIPLINE_AUTHORITY', path: ['input', 'decision', 'issuerId'] });
    // Put right, the entry rests on the decision of the correction; who decided the discipline stays who it was.
    await done(officer, 'eventCorrect', { id: warning.event.id, effectiveOn: '2026-03-02', reason: 'Nhập sai ngày', decision: by(sample.branchA1, '2026-05-05'), idempotencyKey: intent() });
    const version = (await read(personId)).memberships[0].version;
    expect(await refused(officer, 'disciplineRevoke', revoke(first, version, sample.branchA1))).toMatchObject(lower);
    await done(officer, 'disciplineRevoke', revoke(second, version, sample.wardA));
    await done(officer, 'disciplineRevoke', { ...revoke(first, version + 1, sample.town) });
    expect((await read(personId)).memberships[0].disciplines.map(({ state }: any) => state)).toEqual(['REVOKED', 'REVOKED']);
    // A branch lifts what it decided itself; whether an appeal is upheld is asked of the same.
    const own = await official('Bùi Thị Cấp Mình');
    await done(officer, 'membershipDiscipline', { id: own.membershipId, expectedVersion: 1, form: 'WARNING', grounds: 'Vi phạm', decision: by(sample.wardA, '2026-03-03'), idempotencyKey: intent() });
    const [one] = (await read(own.personId)).memberships[0].disciplines;
    await done(officer, 'appealFile', { id: own.membershipId, expectedVersion: 2, disciplineId: one.id, filedOn: '2026-03-20', reason: 'Không đồng ý', idempotencyKey: intent() });
    const uphold = { id: own.membershipId, expectedVersion: 3, disciplineId: one.id, idempotencyKey: intent() };
    expect(await refused(officer, 'appealReject', { ...uphold, decision: by(sample.branchA1, '2026-04-20') })).toMatchObject(lower);
    await done(officer, 'appealReject', { ...uphold, idempotencyKey: intent(), decision: by(sample.wardA, '2026-04-20') });
  });

  test('a revoked discipline is none, and counts apart; one of somebody else is not found on this member', async () => {
    const { membershipId, personId } = await official('Bùi Văn Oan');
    const other = await official('Bùi Văn Khác');
    await warned(membershipId, 1, '2026-07-01');
    await warned(other.membershipId, 1, '2026-07-01');
    const [foreign] = (await read(other.personId)).memberships[0].disciplines;
    const [one] = (await read(personId)).memberships[0].disciplines;
    const input = { id: membershipId, expectedVersion: 2, reason: 'Kết luận không vi phạm', decision: decision('2026-08-03') };
    expect(await refused(officer, 'disciplineRevoke', { ...input, disciplineId: foreign.id, idempotencyKey: intent() })).toMatchObject({ code: 'DISCIPLINE_NOT_IN_FORCE', path: ['input', 'disciplineId'] });
    const revoked = await done(officer, 'disciplineRevoke', { ...input, disciplineId: one.id, idempotencyKey: intent() });
    expect(revoked).toMatchObject({ membership: { status: 'OFFICIAL', version: 3 }, event: { act: 'DISCIPLINE_REVOKE', counts: true } });
    expect((await read(personId)).memberships[0]).toMatchObject({ disciplineInForce: null, badgeBlock: null, disciplines: [{ state: 'REVOKED', revokedOn: '2026-08-03' }] });
    expect(await refused(officer, 'disciplineRevoke', { ...input, expectedVersion: 3, disciplineId: one.id, idempotencyKey: intent(), decision: decision('2026-08-04') })).toMatchObject({ code: 'DISCIPLINE_NOT_IN_FORCE' });
    expect(await scene.count('tally', `unit_id = '${sample.town}' and measure = 'DISCIPLINE_REVOKED' and subtree = 1`)).toBe(1);
  });

  test('who re-offends within the twelve months keeps the first discipline until the second lapses', async () => {
    const { membershipId, personId } = await official('Bùi Văn Tái');
    await warned(membershipId, 1, '2025-09-01', 'REPRIMAND');
    await warned(membershipId, 2, '2026-08-01', 'REPRIMAND');
    expect((await read(personId)).memberships[0].disciplines.map((one: any) => [one.state, one.lapsesOn])).toEqual([['IN_FORCE', '2027-08-01'], ['IN_FORCE', '2027-08-01']]);
  });

  test('a suspension has a last day and ends after it by itself; the screen says why it cannot be ended twice', async () => {
    const { membershipId, personId } = await official('Bùi Thị Đình');
    const input = { id: membershipId, expectedVersion: 1, reason: 'Bị khởi tố', decision: decision('2026-10-01') };
    expect(await refused(officer, 'membershipSuspend', { ...input, until: '2026-10-01', idempotencyKey: intent() })).toMatchObject({ code: 'INVALID_INPUT', path: ['input', 'until'] });
    await done(officer, 'membershipSuspend', { ...input, until: '2026-12-30', idempotencyKey: intent() });
    expect((await read(personId)).memberships[0].suspension).toEqual({ from: '2026-10-01', until: '2026-12-30', reason: 'Bị khởi tố' });
    const again = await refused(officer, 'membershipSuspend', { ...input, expectedVersion: 2, until: '2027-01-30', decision: decision('2026-11-01'), idempotencyKey: intent() });
    expect(again).toMatchObject({ code: 'SUSPENSION_IN_FORCE' });
    await done(officer, 'membershipResume', { id: membershipId, expectedVersion: 2, resumedOn: '2026-11-10', reason: 'Đình chỉ điều tra', idempotencyKey: intent() });
    const after = await read(personId);
    expect(after.memberships[0].suspension).toBeNull();
    expect(after.availableTransitions.find((one: any) => one.act === 'SUSPENSION_END')).toMatchObject({ allowed: false, refusals: [{ code: 'SUSPENSION_NOT_IN_FORCE' }] });
  });

  test('who is under inspection neither resigns nor moves away, until it is closed', async () => {
    const { membershipId, personId } = await official('Bùi Văn Kiểm');
    await done(officer, 'inspectionOpen', { id: membershipId, expectedVersion: 1, openedOn: '2026-09-01', reason: 'Dấu hiệu vi phạm tài chính', idempotencyKey: intent() });
    const open = await read(personId);
    for (const act of ['RESIGN', 'TRANSFER_REQUEST'])
      expect(open.availableTransitions.find((one: any) => one.act === act)).toMatchObject({ allowed: false, refusals: [{ code: 'INSPECTION_IN_PROGRESS' }] });
    const resign = { id: membershipId, expectedVersion: 2, reason: 'Hoàn cảnh gia đình', decision: decision('2026-10-01') };
    expect(await refused(officer, 'membershipResign', resign)).toMatchObject({ code: 'INSPECTION_IN_PROGRESS' });
    await done(officer, 'inspectionClose', { id: membershipId, expectedVersion: 2, closedOn: '2026-10-15', outcome: 'Không vi phạm', idempotencyKey: intent() });
    await done(officer, 'membershipResign', { ...resign, expectedVersion: 3, decision: decision('2026-10-20') });
  });

  test('an entry put right keeps what other entries said about it', async () => {
    const { membershipId, personId } = await official('Bùi Thị Chính');
    const reprimanded = await done(officer, 'membershipDiscipline', {
      id: membershipId, expectedVersion: 1, form: 'REPRIMAND', grounds: 'Vi phạm', decision: decision('2026-03-03'), idempotencyKey: intent(),
    });
    const [one] = (await read(personId)).memberships[0].disciplines;
    await done(officer, 'appealFile', { id: membershipId, expectedVersion: 2, disciplineId: one.id, filedOn: '2026-03-20', reason: 'Không đồng ý', idempotencyKey: intent() });
    await officer.run(`mutation Right($input: EventCorrectInput!) { eventCorrect(input: $input) { userErrors { code } } }`, {
      input: { id: reprimanded.event.id, effectiveOn: '2026-03-02', reason: 'Nhập sai ngày', decision: decision('2026-05-05'), idempotencyKey: intent() },
    });
    expect((await read(personId)).memberships[0].disciplines).toMatchObject([{ id: one.id, decidedOn: '2026-03-02', appealedOn: '2026-03-20' }]);
  });

  test('waits to be made known within fifteen days; once it is, it waits no longer, and a day too late is told', async () => {
    const waiting = async (): Promise<any[]> =>
      (await officer.run('query W($unit: ID!) { workItems(unitId: $unit, kind: DISCIPLINE_TO_PUBLISH, first: 100) { nodes { nature baseOn dueOn overdue person { fullName } rule { code } } } }', { unit: sample.wardA })).data['workItems'].nodes.filter(({ person }: any) => person.fullName.startsWith('Bùi Công'));
    const publishing = (membershipId: string, expectedVersion: number, disciplineId: string, publishedOn: string) => ({ id: membershipId, expectedVersion, disciplineId, publishedOn, idempotencyKey: intent() });
    const first = await official('Bùi Công Bố');
    const expelled = await official('Bùi Công Khai');
    const revoked = await official('Bùi Công Hủy');
    const sent = { grounds: 'Vi phạm', expectedVersion: 1 };
    await done(officer, 'membershipDiscipline', { ...sent, id: first.membershipId, form: 'WARNING', decision: decision('2026-11-10'), idempotencyKey: intent() });
    await done(officer, 'membershipDiscipline', { ...sent, id: expelled.membershipId, form: 'EXPULSION', decision: by(sample.town, '2026-10-02'), idempotencyKey: intent() });
    await done(officer, 'membershipDiscipline', { ...sent, id: revoked.membershipId, form: 'REPRIMAND', decision: decision('2026-10-05'), idempotencyKey: intent() });
    const caseOf = async (personId: string): Promise<string> => (await read(personId)).memberships[0].disciplines[0].id;
    await done(officer, 'disciplineRevoke', { id: revoked.membershipId, expectedVersion: 2, disciplineId: await caseOf(revoked.personId), reason: 'Nhầm', decision: decision('2026-10-20'), idempotencyKey: intent() });
    expect(await waiting()).toEqual([
      { nature: 'DEADLINE', baseOn: '2026-10-02', dueOn: '2026-10-17', overdue: true, person: { fullName: 'Bùi Công Khai' }, rule: { code: 'DISCIPLINE_PUBLICATION/Q69' } },
      { nature: 'DEADLINE', baseOn: '2026-11-10', dueOn: '2026-11-25', overdue: false, person: { fullName: 'Bùi Công Bố' }, rule: { code: 'DISCIPLINE_PUBLICATION/Q69' } },
    ]);
    const [one, gone] = [await caseOf(first.personId), await caseOf(expelled.personId)];
    const before = await scene.written();
    expect(await refused(officer, 'disciplinePublish', publishing(first.membershipId, 2, one, '2026-11-09'))).toMatchObject({ code: 'DATE_OUT_OF_ORDER', path: ['input', 'publishedOn'] });
    expect(await refused(officer, 'disciplinePublish', publishing(first.membershipId, 2, gone, '2026-11-12'))).toMatchObject({ code: 'DISCIPLINE_NOT_IN_FORCE', path: ['input', 'disciplineId'] });
    expect(await refused(await harness.as('BRANCH_SECRETARY', sample.branchA1), 'disciplinePublish', publishing(first.membershipId, 2, one, '2026-11-12'))).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await scene.written()).toEqual(before);
    const known = await done(officer, 'disciplinePublish', publishing(first.membershipId, 2, one, '2026-11-12'));
    expect(known).toMatchObject({ membership: { status: 'OFFICIAL', version: 3 }, event: { act: 'DISCIPLINE_PUBLISH', effectiveOn: '2026-11-12', counts: false }, warnings: [] });
    expect(await refused(officer, 'disciplinePublish', publishing(first.membershipId, 3, one, '2026-11-13'))).toMatchObject({ code: 'DISCIPLINE_PUBLISHED_ALREADY' });
    const late = await done(officer, 'disciplinePublish', publishing(expelled.membershipId, 2, gone, '2026-11-01'));
    expect(late).toMatchObject({ membership: { status: 'EXPELLED' }, warnings: [{ code: 'PUBLISHED_LATE', rule: { code: 'DISCIPLINE_PUBLICATION/Q69' } }] });
    expect(await waiting()).toEqual([]);
  });

  test('a violation older than the limitation of the form is told, one after the decision refused; both days stand with the discipline', async () => {
    const { membershipId, personId } = await official('Bùi Văn Hiệu');
    const input = { id: membershipId, expectedVersion: 1, form: 'REPRIMAND', grounds: 'Vi phạm', decision: decision('2026-03-03') };
    const before = await scene.written();
    expect(await refused(officer, 'membershipDiscipline', { ...input, violatedOn: '2026-03-04', idempotencyKey: intent() })).toMatchObject({ code: 'VIOLATION_AFTER_DECISION', path: ['input', 'violatedOn'] });
    expect(await scene.written()).toEqual(before);
    const told = await done(officer, 'membershipDiscipline', { ...input, violatedOn: '2021-03-02', idempotencyKey: intent() });
    expect(told.warnings).toMatchObject([{ code: 'LIMITATION_OVER', rule: { code: 'DISCIPLINE_LIMITATION_REPRIMAND/Q102' } }]);
    const { data } = await officer.run('query D($id: ID!) { person(id: $id) { memberships { disciplines { violatedOn limitationOn publishedOn publishDueOn } } } }', { id: personId });
    expect(data['person'].memberships[0].disciplines).toEqual([{ violatedOn: '2021-03-02', limitationOn: '2026-03-02', publishedOn: null, publishDueOn: '2026-03-18' }]);
  });
});
