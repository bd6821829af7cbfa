import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { buildApiSchema } from '../../src/server/build-schema.ts';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { intent } from '../membership/acts.ts';
import { sceneOn } from '../membership/scene.ts';
import { actCeilings, actDone, judgeAct, overHttp, slack, unmeasured } from './act-ceilings.ts';

/** The goal for an act on one life, of one transaction: statements and round trips of the workload W4. */
const goal = [8, 5] as const;
/** Acts recorded every day. What an officer does once a month or once a year, and what ends a life here, may look at more. */
const daily = [
  'awarenessClassComplete', 'dossierOpen', 'dossierPaperRecord', 'branchVoteRecord', 'committeeVoteRecord', 'standingCommitteeVoteRecord', 'admissionDecide', 'ceremonyHold',
  'recognitionVoteRecord', 'membershipRecognise', 'transferRefer', 'transferReturn', 'transferCancel', 'membershipExempt', 'candidaciesAdmit', 'membershipsRecognise',
];

describe('what every act costs', () => {
  let harness: Harness;
  beforeAll(async () => {
    harness = await createHarness();
  });
  afterAll(() => harness.close());

  test('each mutation has a row, and no row is about something else', () => {
    const mutations = Object.keys(buildApiSchema().getMutationType()?.getFields() ?? {}).filter((name) => !overHttp.includes(name) && !unmeasured.includes(name));
    expect(Object.keys(actCeilings).sort()).toEqual(mutations.sort());
  });

  test('what is recorded every day takes at most eight statements and five round trips, for one or for many', () => {
    const above = daily.filter((name) => (actCeilings[name]?.[0] ?? 99) > goal[0] || (actCeilings[name]?.[1] ?? 99) > goal[1]);
    expect(above).toEqual([]);
  });

  test('accounts and keys, of which other tests ask over HTTP', async () => {
    const administrator = await harness.as('ADMINISTRATOR');
    const does = async (name: string, input: object, fields: string): Promise<any> => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const payload = (await administrator.run(`mutation Act($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`, { input })).data[name];
      expect({ name, refused: payload.userErrors }).toEqual({ name, refused: [] });
      return payload;
    };
    const account = 'account { id version grants { id role } }';
    let { account: made } = await does('accountCreate', { login: 'bi-thu.moi', displayName: 'Lê Văn Mới', role: 'BRANCH_SECRETARY', unitId: sample.branchA1, idempotencyKey: intent() }, account);
    ({ account: made } = await does('roleGrant', { accountId: made.id, role: 'UNIT_OFFICER', unitId: sample.wardB }, account));
    await does('roleRevoke', { id: made.grants[0].id }, account);
    await does('accountPasswordReset', { id: made.id }, 'account { id version }');
    await does('secondFactorRequire', { role: 'COMMITTEE_LEADER', required: true }, 'role');
    await harness.owner.query(`insert into second_factor (account_id, secret, since, last_step) values ($1, '\\x00', now(), 0)`, [made.id]);
    await does('accountSecondFactorReset', { id: made.id, reason: 'Mất điện thoại' }, account);
    const version = async (): Promise<number> => (await harness.owner.query<{ version: number }>('select version from account where id = $1', [made.id])).rows[0]?.version ?? 0;
    await does('accountDisable', { id: made.id, expectedVersion: await version() }, account);
    await does('accountEnable', { id: made.id, expectedVersion: await version() }, account);
    const { apiClient } = await does('apiClientCreate', { name: 'Trang số liệu', unitId: sample.wardA, scopes: ['ORGANISATION'], idempotencyKey: intent() }, 'apiClient { id }');
    const { apiKey } = await does('apiKeyIssue', { clientId: apiClient.id, expiresOn: '2027-06-30', idempotencyKey: intent() }, 'apiKey { id }');
    await does('apiKeyRevoke', { id: apiKey.id }, 'apiKey { id }');
    await does('apiClientDisable', { id: apiClient.id }, 'apiClient { id }');
    await does('localeSet', { locale: 'EN' }, 'viewer { id }');
  });

  describe('the guard is red when it should be', () => {
    test('one statement more than the row lets through, and one round trip more', () => {
      expect(judgeAct('ceremonyHold', { statements: 6 + slack, roundTrips: 2 + slack }, [6, 2])).toBeNull();
      expect(judgeAct('ceremonyHold', { statements: 7 + slack, roundTrips: 2 }, [6, 2])).toContain('at most 6 in 2');
      expect(judgeAct('ceremonyHold', { statements: 6, roundTrips: 3 + slack }, [6, 2])).toContain('at most 6 in 2');
    });

    test('an act that went through is counted with everything it sent; a refused one and a question are not held to it', async () => {
      const officer = await harness.as('ORGANISATION_OFFICER');
      const { membershipId } = await sceneOn(harness.owner).member('Lê Thị Đo', { branch: sample.branchA1, decidedOn: '2026-10-01' });
      const hold = 'mutation Hold($input: CeremonyHoldInput!) { ceremonyHold(input: $input) { membership { id } userErrors { code } } }';
      const input = { id: membershipId, expectedVersion: 1, heldOn: '2026-10-10', idempotencyKey: intent() };
      expect(actDone(hold, await officer.run(hold, { input: { ...input, expectedVersion: 9, idempotencyKey: intent() } }))).toBeNull();
      const done = await officer.run(hold, { input });
      expect(actDone(hold, done)).toBe('ceremonyHold');
      // begin, an earlier answer, the record; then what is written, the audit with the answer, commit.
      expect([done.statements, done.roundTrips]).toEqual([6, 2]);
      expect(judgeAct('ceremonyHold', done, [5 - slack, 2])).not.toBeNull();
      expect(actDone('query Who { viewer { id } }', await officer.run('query Who { viewer { id } }'))).toBeNull();
    });
  });
});
