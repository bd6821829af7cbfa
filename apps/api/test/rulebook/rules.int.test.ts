import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { done, intent } from '../membership/acts.ts';
import { sceneOn } from '../membership/scene.ts';

const rules = `query Rules($asOf: LocalDate) { rules(asOf: $asOf) { id param value unit title source clause validFrom validTo canChange change { reason recordedBy } } }`;
const change = `mutation Change($input: RuleChangeInput!) { ruleChange(input: $input) { ruleChange { value validFrom reason recordedBy } userErrors { code path message rule { code } } } }`;

describe('the rulebook of a day', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness('2026-11-20T03:00:00Z');
  });
  afterAll(() => harness.close());

  const ruleOf = async (caller: Caller, param: string, asOf?: string): Promise<any> => (await caller.run(rules, { asOf })).data['rules'].find((rule: { param: string }) => rule.param === param);

  test('has each thing once, in the version that held then', async () => {
    const officer = await harness.as('BRANCH_SECRETARY');
    for (const [asOf, days] of [['2021-10-15', '60'], ['2025-10-15', '45'], ['2099-01-01', '45']] as const) {
      const { data, statements } = await officer.run(rules, { asOf });
      expect(statements).toBe(0);
      const params = data['rules'].map((rule: { param: string }) => rule.param);
      expect(new Set(params).size).toBe(params.length);
      expect(data['rules'].find((rule: { param: string }) => rule.param === 'ADMISSION_DECISION_DEADLINE')).toMatchObject({ value: days, unit: 'WORKING_DAYS' });
    }
    expect(await ruleOf(officer, 'BRANCH_VOTE')).toMatchObject({ value: '2/3', title: 'Tỷ lệ tán thành của chi bộ', change: null });
    const above = 'Đảng bộ tỉnh, Đảng bộ thị xã';
    for (const [asOf, value] of [['2025-06-30', above], ['2025-07-01', `${above}, Đảng bộ phường, Đảng bộ xã`]] as const)
      expect(await ruleOf(await harness.as('ADMINISTRATOR'), 'DIRECT_SUPERIOR', asOf)).toMatchObject({ value, unit: 'UNIT_KINDS', clause: '4.3.2', canChange: false });
  });

  test('is nobody’s for nobody', async () => {
    expect((await harness.anonymous().run(rules)).data['rules']).toEqual([]);
    expect((await harness.anonymous().run('{ ruleHistory(param: DORMANCY) { id } }')).data['ruleHistory']).toEqual([]);
  });

  const whole = { param: 'CEREMONY_DEADLINE', value: '20', validFrom: '2026-12-01', reason: 'Theo công văn hướng dẫn của Ban Tổ chức' };
  const refusal = async (caller: Caller, input: object): Promise<any> => (await caller.run(change, { input: { ...whole, ...input } })).data['ruleChange'].userErrors[0];
  const changes = async (): Promise<number> => (await harness.owner.query('select from rule_change')).rowCount ?? 0;

  test.each([
    ['from today', { validFrom: '2026-11-20' }, 'RULE_CHANGE_TOO_EARLY', 'validFrom'],
    ['of what stands in the text', { param: 'PROBATION', value: '6' }, 'RULE_IS_SURE', 'param'],
    ['to a fraction where days are counted', { value: '2/3' }, 'RULE_VALUE_INVALID', 'value'],
    ['to nothing', { value: '0' }, 'RULE_VALUE_INVALID', 'value'],
    ['of a vote to everybody', { param: 'BRANCH_VOTE', value: '3/3' }, 'RULE_VALUE_INVALID', 'value'],
    ['to what it is', { value: '30' }, 'RULE_CHANGE_NOTHING', 'value'],
    ['without a reason', { reason: '  ' }, 'INVALID_INPUT', 'reason'],
  ])('is not changed %s', async (_, input, code, field) => {
    expect(await refusal(await harness.as('ADMINISTRATOR'), input)).toMatchObject({ code, path: ['input', field] });
    expect(await changes()).toBe(0);
  });

  test('is changed by nobody but the administrator of the whole town', async () => {
    for (const caller of [await harness.as('ADMINISTRATOR', sample.wardA), await harness.as('ORGANISATION_OFFICER'), await harness.as('COMMITTEE_LEADER')]) {
      expect((await refusal(caller, {})).code).toBe('NOT_PERMITTED');
      expect((await ruleOf(caller, 'CEREMONY_DEADLINE')).canChange).toBe(false);
    }
    expect(await changes()).toBe(0);
    expect((await ruleOf(await harness.as('ADMINISTRATOR'), 'CEREMONY_DEADLINE')).canChange).toBe(true);
    expect((await ruleOf(await harness.as('ADMINISTRATOR'), 'PROBATION')).canChange).toBe(false);
  });

  test('holds a changed value from its day on: what began before keeps the old one, in every list; the change is on record', async () => {
    const scene = sceneOn(harness.owner);
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    await scene.member('Đỗ Thị Trước', { branch: sample.branchA1, decidedOn: '2026-11-19' });
    const waiting = `query Waiting($unit: ID!) { workItems(unitId: $unit, kind: CEREMONY_DUE) { nodes { person { fullName } dueOn rule { code } } } }`;
    const due = async (): Promise<object[]> => (await officer.run(waiting, { unit: sample.wardA })).data['workItems'].nodes.map((item: any) => [item.person.fullName, item.rule.code]);
    const before = await due();
    expect(before).toEqual([['Đỗ Thị Trước', 'CEREMONY_DEADLINE/Q208']]);

    const administrator = await harness.as('ADMINISTRATOR');
    const { data } = await administrator.run(change, { input: { ...whole, idempotencyKey: 'sua-quy-tac-0001' } });
    expect(data['ruleChange']).toEqual({ ruleChange: { value: '20', validFrom: '2026-12-01', reason: whole.reason, recordedBy: administrator.viewer?.name }, userErrors: [] });
    await administrator.run(change, { input: { ...whole, idempotencyKey: 'sua-quy-tac-0001' } });
    expect(await changes()).toBe(1);
    expect(await due()).toEqual(before);

    expect(await ruleOf(officer, 'CEREMONY_DEADLINE', '2026-11-30')).toMatchObject({ value: '30', validTo: '2026-11-30', change: null });
    expect(await ruleOf(officer, 'CEREMONY_DEADLINE', '2026-12-01')).toMatchObject({
      id: 'CEREMONY_DEADLINE/Q208@2026-12-01', value: '20', validTo: null, clause: '4.1', change: { reason: whole.reason, recordedBy: administrator.viewer?.name },
    });
    const history = await officer.run('{ ruleHistory(param: CEREMONY_DEADLINE) { id value } }');
    expect(history.data['ruleHistory'].slice(-2)).toEqual([{ id: 'CEREMONY_DEADLINE/Q208', value: '30' }, { id: 'CEREMONY_DEADLINE/Q208@2026-12-01', value: '20' }]);
    const { rows } = await harness.owner.query(`select action, target_type, details->>'reason' as reason, details->>'replaced' as replaced from audit_entry where action = 'ruleChange' order by seq desc limit 1`);
    expect(rows[0]).toMatchObject({ action: 'ruleChange', target_type: 'RuleChange', replaced: 'CEREMONY_DEADLINE/Q208' });

    harness.setToday('2027-01-04T03:00:00Z');
    await scene.member('Đỗ Văn Sau', { branch: sample.branchA1, decidedOn: '2026-12-01' });
    expect(await due()).toEqual([['Đỗ Văn Sau', 'CEREMONY_DEADLINE/Q208@2026-12-01'], ['Đỗ Thị Trước', 'CEREMONY_DEADLINE/Q208']]);
    harness.setToday('2026-11-20T03:00:00Z');
  });

  test('leaves closed cases as they are when a version is added', async () => {
    const scene = sceneOn(harness.owner);
    const { membershipId } = await scene.member('Đỗ Văn Đóng', { branch: sample.branchB2, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' });
    await done(await harness.as('UNIT_OFFICER', sample.wardB), 'membershipTransferRequest', { id: membershipId, expectedVersion: 1, toBranchId: sample.branchA1, requestedOn: '2026-09-10', idempotencyKey: intent() });
    const closed = `select t.present_due_on::text, t.closed_on::text, m.status, m.ended_on::text from transfer t join membership m on m.id = t.membership_id where m.id = '${membershipId}'`;
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const { rows: [transfer] } = await harness.owner.query<{ id: string }>(`select id from transfer where membership_id = $1`, [membershipId]);
    await done(officer, 'transferAccept', { id: transfer?.id, expectedVersion: 1, acceptedOn: '2026-09-20', idempotencyKey: intent() });
    const { rows: before } = await harness.owner.query(closed);
    const administrator = await harness.as('ADMINISTRATOR');
    for (const [param, value] of [['TRANSFER_PRESENTATION_DEADLINE', '10'], ['TRANSFER_START_DEADLINE', '20'], ['DORMANCY', '3']] as const) {
      const { data } = await administrator.run(change, { input: { param, value, validFrom: '2026-11-21', reason: 'Thử phiên bản mới' } });
      expect(data['ruleChange'].userErrors).toEqual([]);
    }
    expect((await harness.owner.query(closed)).rows).toEqual(before);
    expect(await ruleOf(officer, 'TRANSFER_PRESENTATION_DEADLINE', '2026-09-10')).toMatchObject({ value: '30' });
    expect(await ruleOf(officer, 'DORMANCY', '2026-11-21')).toMatchObject({ value: '3' });
  });
});
