import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { decision, does, done, intent } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

/** How each act is made in order: on which record, in which state, what is typed for a day. The other days and hands are tried below. */
interface Good {
  readonly on: 'candidacy' | 'membership' | 'transfer';
  readonly state: string;
  readonly typed: (day: string, number?: string) => object;
  /** The day is that of a decision. */
  readonly decided?: boolean;
  /** The committee has permitted it before. */
  readonly permitted?: boolean;
  /** The branch's secretary may do it too. */
  readonly bySecretary?: boolean;
  /** Its day does not follow the entries before it: it is reckoned, or it is today. */
  readonly anyOrder?: boolean;
}

const vote = { eligible: 9, present: 9, inFavour: 9, against: 0 };
const why = { reason: 'Theo hồ sơ' };
const good: Readonly<Record<string, Good>> = {
  awarenessClassComplete: { on: 'candidacy', state: 'LISTED', bySecretary: true, typed: (day) => ({ certificateNo: 'CN 1', issuedOn: day }) },
  dossierPermit: { on: 'candidacy', state: 'CLASS_DONE', typed: (day) => ({ permittedOn: day }) },
  dossierOpen: { on: 'candidacy', state: 'CLASS_DONE', bySecretary: true, permitted: true, typed: (day) => ({ openedOn: day }) },
  branchVoteRecord: { on: 'candidacy', state: 'DOSSIER_OPEN', bySecretary: true, typed: (day) => ({ heldOn: day, ...vote }) },
  committeeVoteRecord: { on: 'candidacy', state: 'BRANCH_RESOLVED', typed: (day) => ({ heldOn: day, ...vote }) },
  standingCommitteeVoteRecord: { on: 'candidacy', state: 'COMMITTEE_RESOLVED', typed: (day) => ({ heldOn: day, ...vote }) },
  admissionDecide: { on: 'candidacy', state: 'COMMITTEE_RESOLVED', decided: true, typed: (day, number) => ({ decision: decision(day, number) }) },
  admissionRefuse: { on: 'candidacy', state: 'COMMITTEE_RESOLVED', decided: true, typed: (day, number) => ({ ...why, decision: decision(day, number) }) },
  candidacyDrop: { on: 'candidacy', state: 'LISTED', bySecretary: true, typed: (day) => ({ droppedOn: day, ...why }) },
  decisionReceive: { on: 'membership', state: 'DECIDED', typed: (day) => ({ receivedOn: day }) },
  ceremonyHold: { on: 'membership', state: 'DECIDED', typed: (day) => ({ heldOn: day }) },
  recognitionVoteRecord: { on: 'membership', state: 'PROBATIONARY', typed: (day) => ({ heldOn: day, body: 'BRANCH', ...vote }) },
  strikeOffVoteRecord: { on: 'membership', state: 'OFFICIAL', typed: (day) => ({ heldOn: day, body: 'BRANCH', ...vote }) },
  membershipRecognise: { on: 'membership', state: 'PROBATIONARY', decided: true, anyOrder: true, typed: (day, number) => ({ decision: decision(day, number) }) },
  admissionAnnul: { on: 'membership', state: 'PROBATIONARY', decided: true, typed: (day, number) => ({ kind: 'STANDARD', ...why, decision: decision(day, number) }) },
  membershipTransferRequest: { on: 'membership', state: 'OFFICIAL', typed: (day) => ({ toBranchId: sample.branchB1, requestedOn: day }) },
  transferAccept: { on: 'transfer', state: 'IN_TRANSIT', typed: (day) => ({ acceptedOn: day }) },
  transferReturn: { on: 'transfer', state: 'IN_TRANSIT', typed: (day) => ({ returnedOn: day, ...why }) },
  transferRefer: { on: 'transfer', state: 'REQUESTED', typed: (day) => ({ referredOn: day }) },
  membershipDiscipline: { on: 'membership', state: 'OFFICIAL', decided: true, typed: (day, number) => ({ form: 'WARNING', grounds: 'Vi phạm', decision: decision(day, number) }) },
  membershipSuspend: { on: 'membership', state: 'OFFICIAL', decided: true, typed: (day, number) => ({ until: '2027-03-01', ...why, decision: decision(day, number) }) },
  inspectionOpen: { on: 'membership', state: 'OFFICIAL', typed: (day) => ({ openedOn: day, ...why }) },
  membershipExempt: { on: 'membership', state: 'OFFICIAL', typed: (day, number) => ({ ground: 'TREATMENT', effectiveOn: day, until: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`, decision: decision('2026-11-01', number) }) },
  membershipStrikeOff: { on: 'membership', state: 'OFFICIAL', decided: true, typed: (day, number) => ({ grounds: 'WILL_LOST', decision: decision(day, number) }) },
  membershipResign: { on: 'membership', state: 'OFFICIAL', decided: true, typed: (day, number) => ({ ...why, decision: decision(day, number) }) },
  memberDeathRecord: { on: 'membership', state: 'OFFICIAL', typed: (day) => ({ diedOn: day }) },
};
const acts = Object.entries(good);
const day = '2026-11-10';

describe('what is not in order is refused by its clause, and nothing is written', () => {
  let harness: Harness;
  let scene: Scene;
  let officer: Caller;
  let secretary: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    officer = await harness.as('ORGANISATION_OFFICER');
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
  });
  afterAll(() => harness.close());

  let people = 0;
  const member = async (state: string): Promise<string> => {
    const days = { DECIDED: {}, PROBATIONARY: { ceremonyOn: '2025-10-20' }, OFFICIAL: { ceremonyOn: '2024-10-20', officialOn: '2025-10-20' } }[state] ?? {};
    return (await scene.member(`Lê Văn Sai ${'ABCDEFGHIJ'[(people += 1) % 10]}`, { branch: sample.branchA1, decidedOn: state === 'OFFICIAL' ? '2024-10-01' : '2025-10-01', ...days })).membershipId;
  };
  const record = async ({ on, state, permitted }: Good): Promise<string> => {
    if (on === 'membership') return member(state);
    if (on === 'candidacy') {
      const days = { certificateIssuedOn: '2026-02-02', dossierOpenedOn: '2026-03-02', branchResolvedOn: '2026-05-04', committeeResolvedOn: '2026-06-01' };
      const reached = ['LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'].indexOf(state);
      const { candidacyId } = await scene.candidate('Lê Thị Sai', { branch: sample.branchA1, stage: state, listedOn: '2026-01-05', ...Object.fromEntries(Object.entries(days).slice(0, reached)) });
      if (permitted && state === 'CLASS_DONE') await done(officer, 'dossierPermit', { id: candidacyId, expectedVersion: 1, permittedOn: '2026-03-01', idempotencyKey: intent() });
      return candidacyId;
    }
    const asked = { id: await member('OFFICIAL'), expectedVersion: 1, toBranchId: sample.branchB1, requestedOn: '2026-10-01', awaitsReferral: state === 'REQUESTED', idempotencyKey: intent() };
    return (await done(officer, 'membershipTransferRequest', asked)).transfer.id;
  };

  /** Tries one act that must be refused: by this code, without a trace. */
  const mustRefuse = async (mutation: string, input: object, code: string | readonly string[], caller: Caller = officer): Promise<any> => {
    const before = await scene.written();
    const { userErrors, event } = await does(caller, mutation, input);
    expect({ mutation, refused: userErrors.map((error: any) => error.code), event }).toEqual({ mutation, refused: [typeof code === 'string' ? code : expect.stringMatching(new RegExp(`^(${code.join('|')})$`))], event: null });
    expect({ mutation, written: await scene.written() }).toEqual({ mutation, written: before });
    return userErrors[0];
  };
  const inputOf = async (one: Good, on: string, id?: string): Promise<object> => ({ id: id ?? (await record(one)), expectedVersion: one.permitted && one.state === 'CLASS_DONE' ? 2 : 1, idempotencyKey: intent(), ...one.typed(on) });

  test.each(acts)('%s: a day to come is refused, not moved and not kept for later', async (mutation, one) => {
    const error = await mustRefuse(mutation, await inputOf(one, '2026-11-21'), 'DATE_IN_FUTURE');
    expect(error.path?.at(-1)).toMatch(/On$/);
  });

  test.each(acts.filter(([, { anyOrder }]) => !anyOrder))('%s: a day before what came before is refused with the day it may be', async (mutation, one) => {
    const error = await mustRefuse(mutation, await inputOf(one, '2024-01-02'), ['DATE_OUT_OF_ORDER', 'CEREMONY_BEFORE_DECISION', 'PROBATION_NOT_OVER', 'CERTIFICATE_EXPIRED']);
    expect(error.message).toMatch(/\d\d\/\d\d\/\d{4}/);
  });

  test.each(acts)('%s: done once; again with its key nothing happens, with another key it is too late, with its key and something else it is refused', async (mutation, one) => {
    const input = (await inputOf(one, day)) as { id: string };
    const first = await done(officer, mutation, input);
    // What was typed stands in the log, to the day; of a recognition the end of the twelve months.
    expect(first.event.effectiveOn).toBe(mutation === 'membershipRecognise' ? '2026-10-20' : day);
    const before = await scene.written();
    expect(await does(officer, mutation, input)).toEqual(first);
    expect(await scene.written()).toEqual(before);
    await mustRefuse(mutation, { ...(await inputOf(one, day, input.id)) }, 'STALE_VERSION');
    await mustRefuse(mutation, { ...input, ...one.typed('2026-11-12') }, 'IDEMPOTENCY_CONFLICT');
  });

  test.each(acts)('%s: by whoever has no such right, or none here', async (mutation, one) => {
    const input = await inputOf(one, day);
    const again = (): object => ({ ...input, idempotencyKey: intent() });
    if (!one.bySecretary) await mustRefuse(mutation, again(), one.on === 'transfer' && mutation !== 'transferRefer' ? ['NOT_PERMITTED', 'NOT_FOUND'] : 'NOT_PERMITTED', secretary);
    await mustRefuse(mutation, again(), 'NOT_PERMITTED', await harness.as('COMMITTEE_LEADER'));
    await mustRefuse(mutation, again(), 'NOT_FOUND', await harness.as('UNIT_OFFICER', sample.school));
    await mustRefuse(mutation, again(), 'NOT_FOUND', await harness.as('ADMINISTRATOR'));
    await mustRefuse(mutation, again(), 'SIGN_IN_REQUIRED', harness.anonymous());
  });

  test.each(acts.filter(([, { typed }]) => 'decision' in typed(day)))('%s: by a decision whose number is another one’s, whose issuer is elsewhere, without number or hand', async (mutation, one) => {
    const taken = `${intent()}-QĐ/ThU`;
    await done(officer, 'membershipDiscipline', { id: await member('OFFICIAL'), expectedVersion: 1, form: 'REPRIMAND', grounds: 'Vi phạm', decision: decision('2026-02-02', taken), idempotencyKey: intent() });
    const input = (await inputOf(one, day)) as { decision: object };
    const by = (change: object): object => ({ ...input, decision: { ...input.decision, ...change }, idempotencyKey: intent() });
    const error = await mustRefuse(mutation, by({ number: ` ${taken} ` }), 'DECISION_NUMBER_TAKEN');
    expect([error.path, error.message]).toEqual([['input', 'decision', 'number'], expect.stringContaining(taken)]);
    await mustRefuse(mutation, by({ issuerId: sample.wardB }), 'UNIT_OUT_OF_SCOPE');
    await mustRefuse(mutation, by({ number: '  ' }), ['DECISION_REQUIRED', 'INVALID_INPUT']);
    await mustRefuse(mutation, by({ signatory: '' }), 'INVALID_INPUT');
    await mustRefuse(mutation, by({ number: 'x'.repeat(61) }), 'INVALID_INPUT');
  });

  test('out of order: each act on a record in each state that does not have it, by the clause of the act', async () => {
    const states = { candidacy: ['LISTED', 'CLASS_DONE', 'DOSSIER_OPEN', 'BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'], membership: ['DECIDED', 'PROBATIONARY', 'OFFICIAL'], transfer: [] } as const;
    const may: Readonly<Record<string, readonly string[]>> = {
      awarenessClassComplete: ['LISTED'], dossierPermit: ['CLASS_DONE'], dossierOpen: ['CLASS_DONE'], branchVoteRecord: ['DOSSIER_OPEN'], committeeVoteRecord: ['BRANCH_RESOLVED'],
      standingCommitteeVoteRecord: ['COMMITTEE_RESOLVED'], admissionDecide: ['COMMITTEE_RESOLVED'], admissionRefuse: ['BRANCH_RESOLVED', 'COMMITTEE_RESOLVED'], candidacyDrop: states.candidacy,
      decisionReceive: ['DECIDED'], ceremonyHold: ['DECIDED'], recognitionVoteRecord: ['PROBATIONARY'], membershipRecognise: ['PROBATIONARY'],
      admissionAnnul: states.membership, membershipTransferRequest: states.membership, memberDeathRecord: states.membership,
    };
    for (const [mutation, one] of acts) {
      for (const state of states[one.on]) {
        if ((may[mutation] ?? ['PROBATIONARY', 'OFFICIAL']).includes(state)) continue;
        const error = await mustRefuse(mutation, await inputOf({ ...one, state }, day), 'TRANSITION_REFUSED');
        expect({ mutation, state, clause: error.clause, from: error.from }).toEqual({ mutation, state, clause: expect.stringMatching(/(QĐ|HD)\/|Điều lệ/), from: state });
      }
    }
  });

  test('a key of fewer than 8 characters, of more than 200, or that cannot be printed is refused by its name, and nothing is done', async () => {
    const id = await member('OFFICIAL');
    for (const idempotencyKey of ['', '        ', 'a', 'x'.repeat(201), 'seven\u0000and', 'a line\nand another']) {
      const error = await mustRefuse('inspectionOpen', { id, expectedVersion: 1, openedOn: day, reason: 'Có dấu hiệu', idempotencyKey }, 'INVALID_INPUT');
      expect([error.path, error.message]).toEqual([['input', 'idempotencyKey'], expect.stringContaining('8–200')]);
    }
    await done(officer, 'inspectionOpen', { id, expectedVersion: 1, openedOn: day, reason: 'Có dấu hiệu', idempotencyKey: 'tám ký tự' });
  });

  test('a refusal cites what refuses: the row of the rulebook, or the clause of the act', async () => {
    const official = await member('OFFICIAL');
    await done(officer, 'inspectionOpen', { id: official, expectedVersion: 1, openedOn: '2026-11-02', reason: 'Có dấu hiệu', idempotencyKey: intent() });
    const resign = await mustRefuse('membershipResign', { id: official, expectedVersion: 2, ...why, decision: decision(day), idempotencyKey: intent() }, 'INSPECTION_IN_PROGRESS');
    expect(resign).toMatchObject({ clause: '06-HD/TW 11.2', rule: null });
    const early = await mustRefuse('membershipRecognise', { id: (await scene.member('Lê Thị Sớm', { branch: sample.branchA1, decidedOn: '2026-01-05', ceremonyOn: '2026-01-20' })).membershipId, expectedVersion: 1, decision: decision(day), idempotencyKey: intent() }, 'PROBATION_NOT_OVER');
    expect(early.clause).toMatch(/QĐ\/TW|Điều lệ/);
    expect(early.rule.code).toMatch(/^PROBATION\//);
  });

  test('any text survives as it was typed, but for spaces that say nothing', async () => {
    const id = await member('OFFICIAL');
    let version = 1;
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }), async (drawn) => {
        const meant = drawn.normalize('NFC').replace(/\s+/g, ' ').trim();
        const input = { id, expectedVersion: version, openedOn: day, reason: drawn, idempotencyKey: intent() };
        if (meant === '') {
          await mustRefuse('inspectionOpen', input, 'INVALID_INPUT');
          return;
        }
        const opened = await done(officer, 'inspectionOpen', input);
        expect(opened.event.details.map(({ value }: { value: string }) => value)).toContain(meant);
        await done(officer, 'inspectionClose', { id, expectedVersion: version + 1, closedOn: day, outcome: `«${drawn}»`, idempotencyKey: intent() });
        version += 2;
        const { rows } = await harness.owner.query<{ reason: string }>(`select details->>'reason' as reason from lifecycle_event where membership_id = $1 and act = 'INSPECTION_OPEN' order by seq desc limit 1`, [id]);
        expect(rows[0]?.reason).toBe(meant);
      }),
      { numRuns: 25, examples: [['👩‍👩‍👧 ‏שלום‎ 𐍈 ﷺ'], ["'; drop table person; --"], ['Nguye\u0302\u0303n   Va\u0306n'], ['<b>&amp;</b> {{x}} ${y} %s \\ "'], ['\u200b']] },
    );
  });

  test('who somebody is: names of letters, numbers of twelve digits nobody else has, days that were', async () => {
    const person = { fullName: 'Lê Văn Đúng', bornOn: '1990-01-01', sex: 'MALE', ethnicity: 'Kinh', occupation: 'Nông dân', education: 'UPPER_SECONDARY', personalId: '777123456789' };
    const list = (change: object): object => ({ branchId: sample.branchA1, sourceGroup: 'FARMER', listedOn: '2026-03-02', person: { ...person, ...change }, idempotencyKey: intent() });
    for (const [field, value, code] of [
      ['fullName', 'Lê Văn 5', 'INVALID_INPUT'], ['fullName', '<script>', 'INVALID_INPUT'], ['fullName', '   ', 'INVALID_INPUT'], ['fullName', 'ê'.repeat(121), 'INVALID_INPUT'],
      ['personalId', '12345678901', 'INVALID_INPUT'], ['personalId', '1234567890123', 'INVALID_INPUT'], ['personalId', '12345678901a', 'INVALID_INPUT'], ['personalId', '１２３４５６７８９０１２', 'INVALID_INPUT'],
      ['bornOn', '2026-11-21', 'DATE_IN_FUTURE'], ['bornOn', '1899-12-31', 'INVALID_INPUT'],
    ] as const) {
      const error = await mustRefuse('candidacyOpen', list({ [field]: value }), code);
      expect({ value, path: error.path }).toEqual({ value, path: ['input', 'person', field] });
    }
    for (const name of ['Lê Văn Đúng', "H'Hen Niê", 'Y Moan Ênuôl', 'Nguyễn-Trần Thị Ánh']) await done(officer, 'candidacyOpen', list({ fullName: name, personalId: name === 'Lê Văn Đúng' ? person.personalId : null }));
    await mustRefuse('candidacyOpen', list({ fullName: 'Lê Văn Trùng' }), 'INVALID_INPUT');
    // Ids that are none, or another kind of thing's.
    for (const id of ['', '1', 'null', sample.town, `${sample.town}'`, '00000000-0000-0000-0000-000000000000']) {
      await mustRefuse('memberDeathRecord', { id, expectedVersion: 1, diedOn: day, idempotencyKey: intent() }, 'NOT_FOUND');
    }
    for (const branchId of [sample.wardA, sample.town]) await mustRefuse('candidacyOpen', { ...list({ personalId: null }), branchId }, 'UNIT_NOT_BRANCH');
  });
});
