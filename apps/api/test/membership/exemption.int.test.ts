import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, done, intent, refused } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

describe('exemption from party work and activity, party age and the way back', () => {
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
    scene.member(name, { branch: sample.branchA1, decidedOn: '2000-01-06', ceremonyOn: '2000-01-20', officialOn: '2001-01-20' });
  const by = (issuerId: string, on: string): object => ({ ...decision(on), issuerId });
  const standing = async (personId: string): Promise<any> =>
    (await officer.run(`query Standing($id: ID!) { person(id: $id) { currentMembership { version exemption { ground from until renewals } partyAge { since months gaps { from } } } } }`, { id: personId })).data['person']
      .currentMembership;

  test('the branch lets off the old and weak without a last day, the committee who is ill until one; it is brought up before, renewed and ended', async () => {
    const old = await official('Đinh Thị Lão');
    const ill = await official('Đinh Văn Bệnh');
    const input = (id: string, more: object): object => ({ id, expectedVersion: 1, effectiveOn: '2026-06-01', idempotencyKey: intent(), ...more });
    const before = await scene.written();
    expect(await refused(officer, 'membershipExempt', input(old.membershipId, { ground: 'OLD_OR_WEAK', decision: by(sample.wardA, '2026-05-28') }))).toMatchObject({ code: 'EXEMPTION_AUTHORITY', path: ['input', 'decision', 'issuerId'] });
    expect(await refused(officer, 'membershipExempt', input(ill.membershipId, { ground: 'TREATMENT', decision: by(sample.branchA1, '2026-05-28') }))).toMatchObject({ code: 'EXEMPTION_AUTHORITY' });
    expect(await refused(officer, 'membershipExempt', input(ill.membershipId, { ground: 'TREATMENT', decision: by(sample.wardA, '2026-05-28') }))).toMatchObject({ code: 'EXEMPTION_TOO_LONG', path: ['input', 'until'], rule: { code: 'EXEMPTION_MAXIMUM/H2026' } });
    expect(await scene.written()).toEqual(before);

    await done(officer, 'membershipExempt', input(old.membershipId, { ground: 'OLD_OR_WEAK', decision: by(sample.branchA1, '2026-05-28') }));
    expect(await standing(old.personId)).toMatchObject({ exemption: { ground: 'OLD_OR_WEAK', from: '2026-06-01', until: null }, partyAge: { since: '2000-01-06', months: 322 } });
    await done(officer, 'membershipExempt', input(ill.membershipId, { ground: 'TREATMENT', until: '2026-12-31', decision: by(sample.wardA, '2026-05-29') }));
    const waiting = async (): Promise<any> =>
      (await officer.run(`query Waiting($unitId: ID!) { workItems(unitId: $unitId, kind: EXEMPTION_EXPIRES) { nodes { title person { id } dueOn overdue rule { code } } } }`, { unitId: sample.wardA })).data['workItems'].nodes;
    expect(await waiting()).toMatchObject([{ person: { id: ill.personId }, dueOn: '2026-12-31', overdue: false, rule: { code: 'EXEMPTION_MAXIMUM/H2026' } }]);
    await done(officer, 'exemptionRenew', { id: ill.membershipId, expectedVersion: 2, effectiveOn: '2026-11-15', until: '2027-05-31', decision: by(sample.wardA, '2026-11-12'), idempotencyKey: intent() });
    expect(await waiting()).toEqual([]);
    expect((await standing(ill.personId)).exemption).toMatchObject({ until: '2027-05-31', renewals: 1 });
    await done(officer, 'exemptionEnd', { id: ill.membershipId, expectedVersion: 3, endsOn: '2026-11-18', reason: 'Đã khỏi bệnh', idempotencyKey: intent() });
    expect((await standing(ill.personId)).exemption).toBeNull();
    expect(await refused(officer, 'exemptionRenew', { id: ill.membershipId, expectedVersion: 4, effectiveOn: '2026-11-19', until: '2027-05-31', decision: by(sample.wardA, '2026-11-19'), idempotencyKey: intent() })).toMatchObject({ code: 'EXEMPTION_NOT_IN_FORCE' });
  });

  test('readmission: both periods stay, the time outside does not count, and the way back is refused with its reason', async () => {
    const gone = async (name: string, endedOn: string, ground: string): Promise<string> => {
      const { personId, membershipId } = await scene.member(name, { branch: sample.branchA1, decidedOn: '2000-01-06', ceremonyOn: '2000-01-20', officialOn: '2001-01-20', endedOn });
      await harness.owner.query(`alter table lifecycle_event disable trigger lifecycle_event_closed`);
      await harness.owner.query(`update lifecycle_event set details = jsonb_build_object('ground', $2::text) where membership_id = $1 and act = 'STRIKE_OFF'`, [membershipId, ground]);
      await harness.owner.query(`alter table lifecycle_event enable trigger lifecycle_event_closed`);
      return personId;
    };
    const list = (personId: string): object => ({ branchId: sample.branchA1, sourceGroup: 'OTHER', personId, listedOn: '2026-10-05', idempotencyKey: intent() });
    const before = async (personId: string): Promise<any> => refused(officer, 'candidacyOpen', list(personId));
    expect(await before(await gone('Đinh Văn Sớm', '2023-10-06', 'WILL_LOST'))).toMatchObject({ code: 'READMISSION_TOO_EARLY', path: ['input', 'listedOn'], rule: { code: 'READMISSION_WAIT/Q24' } });
    expect(await before(await gone('Đinh Văn Bỏ', '2010-10-06', 'CARD_HANDED_BACK'))).toMatchObject({ code: 'READMISSION_BARRED' });
    const again = await gone('Đinh Văn Lại', '2005-01-06', 'WILL_LOST');
    await done(officer, 'candidacyOpen', list(again));

    await scene.member('', { branch: sample.branchA1, personId: await gone('Đinh Thị Hai', '2005-01-06', 'WILL_LOST').then((id) => (twice = id)), ordinal: 2, decidedOn: '2010-01-06', ceremonyOn: '2010-01-20', officialOn: '2011-01-20' });
    const { data } = await officer.run(`query Twice($id: ID!) { person(id: $id) { memberships { ordinal decidedOn endedOn partyAge { since countsFrom months gaps { from to days } } } } }`, { id: twice });
    expect(data['person'].memberships).toEqual([
      { ordinal: 2, decidedOn: '2010-01-06', endedOn: null, partyAge: { since: '2000-01-06', countsFrom: '2005-01-05', months: 262, gaps: [{ from: '2005-01-06', to: '2010-01-05', days: 1826 }] } },
      { ordinal: 1, decidedOn: '2000-01-06', endedOn: '2005-01-06', partyAge: { since: '2000-01-06', countsFrom: '2000-01-06', months: 60, gaps: [] } },
    ]);
  });
  let twice = '';

  test('readmission of who resigned: only for a special hardship of the family that was noted with it, and shown', async () => {
    const resigned = async (name: string, more: object): Promise<string> => {
      const { personId, membershipId } = await scene.member(name, { branch: sample.branchA1, decidedOn: '2000-01-06', ceremonyOn: '2000-01-20', officialOn: '2001-01-20' });
      await done(officer, 'membershipResign', { id: membershipId, expectedVersion: 1, reason: 'Theo đơn', decision: decision('2022-10-03'), ...more, idempotencyKey: intent() });
      return personId;
    };
    const list = (personId: string): object => ({ branchId: sample.branchA1, sourceGroup: 'OTHER', personId, listedOn: '2026-10-05', idempotencyKey: intent() });
    expect(await refused(officer, 'candidacyOpen', list(await resigned('Đinh Thị Xin Ra', {})))).toMatchObject({ code: 'READMISSION_BARRED', clause: '294-QĐ/TW 3.5.2' });
    const hardship = await resigned('Đinh Thị Khó Khăn', { familyHardship: true });
    await done(officer, 'candidacyOpen', list(hardship));
    const { data } = await officer.run('query Left($id: ID!) { person(id: $id) { timeline(first: 1, acts: [RESIGN]) { nodes { details { label value } } } } }', { id: hardship });
    expect(data['person'].timeline.nodes[0].details).toContainEqual({ label: 'Hoàn cảnh', value: 'Gia đình đặc biệt khó khăn' });
  });

  test('an admission annulled for its procedure is done again at once, one annulled for the standard waits; a ground that is not the member’s is refused', async () => {
    const admitted = (name: string): Promise<{ personId: string; membershipId: string }> =>
      scene.member(name, { branch: sample.branchA1, decidedOn: '2026-01-06', ceremonyOn: '2026-01-20' });
    for (const [name, kind, code] of [['Đinh Thị Quyền', 'PROCEDURE', null], ['Đinh Thị Chuẩn', 'STANDARD', 'READMISSION_TOO_EARLY']] as const) {
      const { personId, membershipId } = await admitted(name);
      const annulled = await done(officer, 'admissionAnnul', { id: membershipId, expectedVersion: 1, kind, reason: 'Kết luận kiểm tra', decision: decision('2026-06-01') });
      expect(annulled).toMatchObject({ membership: { status: 'ANNULLED' }, event: { details: [{ value: expect.stringContaining('Sai') }, { value: 'Kết luận kiểm tra' }] } });
      const list = { branchId: sample.branchA1, sourceGroup: 'OTHER', personId, listedOn: '2026-07-01', idempotencyKey: intent() };
      if (code === null) await done(officer, 'candidacyOpen', list);
      else expect(await refused(officer, 'candidacyOpen', list)).toMatchObject({ code });
    }
    // The ground is that of the exit it ended by: a striking off that was taken back by a restoration says nothing any more.
    const { personId, membershipId: back } = await official('Đinh Văn Hồi');
    await done(officer, 'membershipStrikeOff', { id: back, expectedVersion: 1, grounds: 'CARD_HANDED_BACK', decision: decision('2026-06-01'), idempotencyKey: intent() });
    await done(officer, 'membershipRestore', { id: back, expectedVersion: 2, reason: 'Kết luận lại', decision: { ...decision('2026-06-10'), issuerId: sample.town }, idempotencyKey: intent() });
    await done(officer, 'admissionAnnul', { id: back, expectedVersion: 3, kind: 'STANDARD', reason: 'Kết luận kiểm tra', decision: decision('2026-07-01') });
    expect(await refused(officer, 'candidacyOpen', { branchId: sample.branchA1, sourceGroup: 'OTHER', personId, listedOn: '2026-08-01', idempotencyKey: intent() })).toMatchObject({ code: 'READMISSION_TOO_EARLY' });
    const { membershipId } = await official('Đinh Văn Căn');
    const strike = { id: membershipId, expectedVersion: 1, grounds: 'PROBATION_NOT_PASSED', decision: decision('2026-06-01'), idempotencyKey: intent() };
    expect(await refused(officer, 'membershipStrikeOff', strike)).toMatchObject({ code: 'STRIKE_OFF_GROUND', path: ['input', 'grounds'] });
  });
});
