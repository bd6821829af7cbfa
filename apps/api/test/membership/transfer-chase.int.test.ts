import { describe, expect, test } from '@jest/globals';
import { decision, does, done, intent, refused } from './acts.ts';
import { sample } from './scene.ts';
import { transferScene } from './transfer-scene.ts';

describe('transfers that take their time', () => {
  const at = transferScene();
  const outside = { destination: 'Đảng bộ thành phố Vinh' };
  const key = () => ({ idempotencyKey: intent() });
  /** An answer of the chase, with what it says of the transfer. */
  const chased = async (caller: typeof at.sender, mutation: string, input: object): Promise<any> => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data } = await caller.run(
      `mutation Chase($input: ${type}!) { ${mutation}(input: $input) { transfer { id version deletionProposedOn deletionReason noShowOn reminders { remindedOn means note unit { id } } permissions { canRemind canProposeDeletion } } userErrors { code path rule { code } } } }`,
      { input },
    );
    return data[mutation];
  };

  test('is asked for, referred by whoever may, and only then accepted', async () => {
    const one = await at.requested('Trần Văn Xin', { toBranchId: sample.branchB1, movedOn: '2026-09-01', awaitsReferral: true });
    const asked = await at.sender.run(
      `query Asked { transfers(filter: { open: true, search: "tran van xin" }) { nodes { state requestedOn movedOn referredOn startDueOn dueOn presentDueOn overdue noShowOn code permissions { canRefer canCancel } } }
        workItems(unitId: "${sample.wardA}", kind: TRANSFER_TO_REFER) { nodes { dueOn transfer { id } unit { id } rule { code } } } }`,
    );
    expect(asked.data['transfers'].nodes[0]).toMatchObject({
      state: 'REQUESTED', requestedOn: '2026-10-01', movedOn: '2026-09-01', referredOn: null, startDueOn: '2026-11-25', dueOn: '2026-11-25', presentDueOn: '2027-01-07',
      overdue: false, noShowOn: null, permissions: { canRefer: true, canCancel: true },
    });
    expect(asked.data['workItems'].nodes).toEqual([
      { dueOn: '2026-11-25', transfer: { id: one.transferId }, unit: { id: sample.branchA1 }, rule: { code: 'TRANSFER_START_DEADLINE/Q208' } },
    ]);
    const before = await at.scene.written();
    const early = { id: one.transferId, expectedVersion: 1, acceptedOn: '2026-10-20', ...key() };
    expect(await refused(at.receiver, 'transferAccept', early)).toMatchObject({ code: 'TRANSFER_NOT_REFERRED' });
    expect(await refused(at.receiver, 'transferReturn', { id: one.transferId, expectedVersion: 1, returnedOn: '2026-10-20', reason: 'Thiếu giấy' })).toMatchObject({ code: 'TRANSFER_NOT_REFERRED' });
    expect(await refused(at.receiver, 'transferRefer', { id: one.transferId, expectedVersion: 1, referredOn: '2026-10-12', ...key() })).toMatchObject({ code: 'NOT_PERMITTED' });
    expect(await at.scene.written()).toEqual(before);
    const referred = await done(at.sender, 'transferRefer', { id: one.transferId, expectedVersion: 1, referredOn: '2026-10-12', ...key() });
    expect(referred).toMatchObject({ transfer: { state: 'IN_TRANSIT', version: 2, presentDueOn: '2026-11-23' }, event: { act: 'TRANSFER_REFER', counts: false } });
    expect(await refused(at.sender, 'transferRefer', { id: one.transferId, expectedVersion: 2, referredOn: '2026-10-13', ...key() })).toMatchObject({ code: 'TRANSFER_ALREADY_REFERRED' });
    const accepted = await done(at.receiver, 'transferAccept', { id: one.transferId, expectedVersion: 2, acceptedOn: '2026-10-20', ...key() });
    expect(accepted.membership.branch.id).toBe(sample.branchB1);
  });

  test('out of the register is referred by the direct superior of that day: the town, and since July 2025 the ward', async () => {
    const { membershipId } = await at.member('Trần Thị Xa');
    const input = { id: membershipId, expectedVersion: 1, requestedOn: '2025-06-30', ...outside };
    const above = { code: 'TRANSFER_REFERRED_ABOVE', clause: '294-QĐ/TW 6.3.1b; 232-QĐ/TW 20/01/2025, 4.3.2', rule: { code: 'DIRECT_SUPERIOR/Q232' } };
    expect(await refused(at.sender, 'membershipTransferRequest', { ...input, ...key() })).toMatchObject({ ...above, path: ['input', 'awaitsReferral'] });
    const { transfer } = await done(at.sender, 'membershipTransferRequest', { ...input, awaitsReferral: true, ...key() });
    const papers = { id: transfer.id, expectedVersion: 1 };
    expect(await refused(at.sender, 'transferRefer', { ...papers, referredOn: '2025-06-30', ...key() })).toMatchObject(above);
    expect((await done(at.sender, 'transferRefer', { ...papers, referredOn: '2025-07-01', ...key() })).transfer).toMatchObject({ state: 'IN_TRANSIT', presentDueOn: '2025-08-12' });
    // Typed late, what the town did while it was the superior passes; so does what the ward does now.
    const town = await at.harness.as('ORGANISATION_OFFICER');
    for (const [caller, requestedOn] of [[town, '2025-06-30'], [at.sender, '2026-10-01']] as const)
      expect(await does(caller, 'membershipTransferRequest', { ...input, requestedOn, id: (await at.member(`Trần Thị Xa ${requestedOn}`)).membershipId, ...key() })).toMatchObject({ userErrors: [], transfer: { state: 'IN_TRANSIT' } });
  });

  test('from one ward to another the ward refers, not a grassroots committee below it; before July 2025 both stood under the town', async () => {
    const [agency, cell] = ['00000000-0000-7000-8000-0000000000d0', '00000000-0000-7000-8000-0000000000d1'];
    for (const [id, parent, kind] of [[agency, sample.wardA, 'GRASSROOTS_PARTY_ORG'], [cell, agency, 'SUB_BRANCH']] as const) {
      await at.harness.owner.query('insert into org_unit (id) values ($1)', [id]);
      await at.harness.owner.query(`insert into org_unit_revision (unit_id, during, name, short_name, code, kind, sector, position) values ($1, '(,)', $2, $2, $2, $3, 'AGENCY', 9)`, [id, `Cơ quan ${id.slice(-2)}`, kind]);
      await at.harness.owner.query(`insert into org_placement values ($1, $2, '(,)')`, [id, parent]);
    }
    await at.harness.owner.query('select org_ancestry_rebuild()');
    const officer = await at.harness.as('UNIT_OFFICER', agency);
    const ask = async (name: string, toBranchId: string, requestedOn: string, more: object = {}): Promise<object> => {
      const { membershipId } = await at.scene.member(name, { branch: cell, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' });
      return { id: membershipId, expectedVersion: 1, toBranchId, requestedOn, ...more, ...key() };
    };
    expect(await refused(officer, 'membershipTransferRequest', await ask('Trần Văn Ngoài', sample.branchB1, '2025-07-01'))).toMatchObject({ code: 'TRANSFER_REFERRED_ABOVE', rule: { code: 'DIRECT_SUPERIOR/Q294' } });
    await done(officer, 'membershipTransferRequest', await ask('Trần Văn Trong', sample.branchA1, '2025-07-01'));
    await done(officer, 'membershipTransferRequest', await ask('Trần Văn Trước', sample.branchB1, '2025-06-30'));
    await done(at.sender, 'membershipTransferRequest', await ask('Trần Văn Phường', sample.branchB1, '2025-07-01'));
    const { transfer } = await done(officer, 'membershipTransferRequest', await ask('Trần Văn Đề Nghị', sample.branchB1, '2026-10-01', { awaitsReferral: true }));
    const can = async (caller: typeof officer): Promise<boolean> =>
      (await caller.run(`query Can { transfers(filter: { open: true, search: "tran van de nghi" }) { nodes { permissions { canRefer } } } }`)).data['transfers'].nodes[0].permissions.canRefer;
    expect([await can(officer), await can(at.sender)]).toEqual([false, true]);
    const papers = { id: transfer.id, expectedVersion: 1, referredOn: '2026-10-05' };
    expect(await refused(officer, 'transferRefer', { ...papers, ...key() })).toMatchObject({ code: 'TRANSFER_REFERRED_ABOVE' });
    await done(at.sender, 'transferRefer', { ...papers, ...key() });
  });

  test('begun later than sixty working days after the move is told, not refused', async () => {
    const { membershipId } = await at.member('Trần Văn Muộn');
    const late = await does(at.sender, 'membershipTransferRequest', { id: membershipId, expectedVersion: 1, toBranchId: sample.branchB1, requestedOn: '2026-10-01', movedOn: '2026-06-29', ...key() });
    expect(late).toMatchObject({ userErrors: [], warnings: [{ code: 'TRANSFER_BEGUN_LATE', rule: { code: 'TRANSFER_START_DEADLINE/Q20' } }] });
  });

  test('whoever never comes is struck off only after three months and reminders, or with a reason', async () => {
    const one = await at.requested('Trần Văn Vắng', { toBranchId: sample.branchB1, requestedOn: '2026-07-20' });
    const propose = { id: one.transferId, expectedVersion: 1, proposedOn: '2026-11-02' };
    expect((await chased(at.receiver, 'transferDeletionPropose', { ...propose, proposedOn: '2026-10-20', ...key() })).userErrors).toEqual([
      { code: 'TRANSFER_ABSENCE_TOO_SHORT', path: ['input', 'proposedOn'], rule: { code: 'TRANSFER_NO_SHOW/P2026' } },
    ]);
    expect((await chased(at.receiver, 'transferDeletionPropose', { ...propose, ...key() })).userErrors).toMatchObject([{ code: 'REMINDER_REQUIRED', path: ['input', 'withoutReminders'] }]);
    expect((await chased(at.sender, 'transferDeletionPropose', { ...propose, ...key() })).userErrors).toMatchObject([{ code: 'NOT_PERMITTED' }]);
    const strike = { id: one.membershipId, expectedVersion: 2, grounds: 'TRANSFER_NOT_PRESENTED', decision: decision('2026-11-16') };
    expect(await refused(at.sender, 'membershipStrikeOff', { ...strike, ...key() })).toMatchObject({ code: 'REMINDER_REQUIRED', path: ['input', 'withoutReminders'] });
    for (const [caller, remindedOn, means] of [[at.sender, '2026-09-01', 'CALL'], [at.receiver, '2026-10-01', 'LETTER']] as const) {
      expect((await chased(caller, 'absenceRemind', { id: one.membershipId, remindedOn, means, ...key() })).userErrors).toEqual([]);
    }
    expect((await chased(at.sender, 'absenceRemind', { id: one.membershipId, remindedOn: '2027-01-01', means: 'CALL', ...key() })).userErrors).toMatchObject([{ code: 'DATE_IN_FUTURE' }]);
    expect((await chased(await at.harness.as('UNIT_OFFICER', sample.school), 'absenceRemind', { id: one.membershipId, remindedOn: '2026-10-01', means: 'CALL', ...key() })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    // Neither long before he was a member nor before there was anything to present: such a reminder is none.
    expect((await chased(at.sender, 'absenceRemind', { id: one.membershipId, remindedOn: '0001-01-01', means: 'CALL', ...key() })).userErrors).toMatchObject([{ code: 'DATE_OUT_OF_ORDER', path: ['input', 'remindedOn'] }]);
    const proposed = await chased(at.receiver, 'transferDeletionPropose', { ...propose, ...key() });
    expect(proposed.transfer).toMatchObject({
      deletionProposedOn: '2026-11-02',
      noShowOn: '2026-10-21',
      reminders: [
        { remindedOn: '2026-10-01', means: 'LETTER', unit: { id: sample.branchB1 } },
        { remindedOn: '2026-09-01', means: 'CALL', unit: { id: sample.branchA1 } },
      ],
      permissions: { canRemind: true, canProposeDeletion: false },
    });
    const gone = await done(at.sender, 'membershipStrikeOff', { ...strike, ...key() });
    expect(gone.membership).toMatchObject({ status: 'STRUCK_OFF', openTransfer: null });
  });

  test('is found by the code of its slip, by both ends and nobody else', async () => {
    const one = await at.requested('Trần Văn Mã');
    const { data } = await at.sender.run(`query Mine { transfers(filter: { search: "tran van ma" }) { nodes { code } } }`);
    const { code } = data['transfers'].nodes[0];
    const find = async (caller: typeof at.sender, text: string) =>
      (await caller.run(`query Slip($code: String!) { transfer(code: $code) { id personName } }`, { code: text })).data['transfer'];
    const found = { id: one.transferId, personName: 'Trần Văn Mã' };
    expect(await find(at.receiver, code)).toEqual(found);
    expect(await find(at.sender, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`)).toEqual(found);
    expect(await find(await at.harness.as('UNIT_OFFICER', sample.school), code)).toBeNull();
    expect(await find(at.sender, 'không phải mã')).toBeNull();
    const typed = await at.receiver.run(`query Typed($search: String) { transfers(filter: { search: $search }) { nodes { id } } }`, { search: code });
    expect(typed.data['transfers'].nodes).toEqual([{ id: one.transferId }]);
  });

  test('a member is in exactly one branch at each instant, whoever writes', async () => {
    const { membershipId } = await at.member('Trần Thị Một');
    const { owner } = at.harness;
    const posting = `insert into membership_posting values ('${membershipId}', '${sample.branchB1}', $1::daterange)`;
    await expect(owner.query(posting, ['[2026-01-01,2026-02-01)'])).rejects.toThrow('membership_posting_pkey');
    await owner.query('begin');
    await owner.query(`update membership_posting set during = daterange(lower(during), '2026-01-01') where membership_id = '${membershipId}'`);
    await owner.query(posting, ['[2026-01-02,)']);
    await expect(owner.query('commit')).rejects.toThrow('has no branch for a time');
    expect(await at.scene.count('membership_posting', `membership_id = '${membershipId}' and upper_inf(during)`)).toBe(1);
  });
});
