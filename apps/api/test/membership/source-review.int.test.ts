import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { intent } from './acts.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const recorded = `mutation Review($input: SourceReviewRecordInput!) { sourceReviewRecord(input: $input) {
  review { branch { id } month heldOn staying entered leaving } userErrors { code path } } }`;
const standings = `query Standings($unitId: ID!, $month: LocalDate, $reviewed: Boolean) { sourceReviews(unitId: $unitId, month: $month, reviewed: $reviewed) {
  totalCount nodes { branch { id } review { heldOn } } } }`;

describe('the monthly review of the list', () => {
  let harness: Harness;
  let scene: Scene;
  let secretary: Caller;
  let ward: Caller;
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    secretary = await harness.as('BRANCH_SECRETARY', sample.branchA1);
    ward = await harness.as('UNIT_OFFICER', sample.wardA);
  });
  afterAll(() => harness.close());

  const review = async (caller: Caller, input: object): Promise<any> =>
    (await caller.run(recorded, { input: { branchId: sample.branchA1, heldOn: '2026-11-05', idempotencyKey: intent(), ...input } })).data['sourceReviewRecord'];
  const listed = (name: string, listedOn: string, branch: string = sample.branchA1) => scene.candidate(name, { branch, listedOn });

  test('who is named leaves, the others stay, who came this month has entered; once a month', async () => {
    const [old, gone] = [await listed('Mạc Thị Cũ', '2026-02-03'), await listed('Mạc Văn Thôi', '2026-03-03')];
    await listed('Mạc Thị Vào', '2026-11-03');
    const { review: held, userErrors } = await review(secretary, { leaving: [{ id: gone.candidacyId, expectedVersion: 1, reason: 'Đi lao động xa' }] });
    expect(userErrors).toEqual([]);
    expect(held).toEqual({ branch: { id: sample.branchA1 }, month: '2026-11-01', heldOn: '2026-11-05', staying: 2, entered: 1, leaving: 1 });
    expect(await scene.count('candidacy', `id = '${gone.candidacyId}' and stage = 'DROPPED' and closed_on = '2026-11-05'`)).toBe(1);
    expect(await scene.count('candidacy', `id = '${old.candidacyId}' and closed_on is null`)).toBe(1);
    expect((await review(secretary, { heldOn: '2026-11-10' })).userErrors).toMatchObject([{ code: 'SOURCE_REVIEW_EXISTS', path: ['input', 'heldOn'] }]);
    expect((await review(secretary, { heldOn: '2026-10-30' })).review).toMatchObject({ month: '2026-10-01', staying: 2, entered: 0, leaving: 0 });
  });

  test('one row that cannot leave refuses the whole, at its place, and nothing is written', async () => {
    const [fine, other] = [await listed('Mạc Thị Được', '2026-02-03', sample.branchA2), await listed('Mạc Văn Khác', '2026-02-03')];
    const before = await scene.written();
    const leaving = (second: object) => ({ branchId: sample.branchA2, leaving: [{ id: fine.candidacyId, expectedVersion: 1, reason: 'Rút' }, { id: other.candidacyId, expectedVersion: 1, reason: 'Rút', ...second }] });
    expect((await review(ward, leaving({}))).userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'leaving', '1', 'id'] }]);
    expect((await review(ward, { ...leaving({}), leaving: [{ id: fine.candidacyId, expectedVersion: 1, reason: ' ' }] })).userErrors).toMatchObject([{ code: 'INVALID_INPUT', path: ['input', 'leaving', '0', 'reason'] }]);
    expect((await review(ward, { branchId: sample.branchA2, heldOn: '2026-12-01' })).userErrors).toMatchObject([{ code: 'DATE_IN_FUTURE' }]);
    expect((await review(secretary, { branchId: sample.branchB1 })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await review(ward, { branchId: sample.wardA })).userErrors).toMatchObject([{ code: 'UNIT_NOT_BRANCH' }]);
    expect(await scene.written()).toEqual(before);
  });

  test('two who record it at once: one stands', async () => {
    const answers = await Promise.all([1, 2].map(() => review(ward, { branchId: sample.branchA2, heldOn: '2026-09-10' })));
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }: { code: string }) => code))).toEqual(['SOURCE_REVIEW_EXISTS']);
    expect(await scene.count('source_review', `branch_id = '${sample.branchA2}' and month = '2026-09-01'`)).toBe(1);
  });

  test('whoever stands above sees which branches have not, in his own units only', async () => {
    const asked = async (caller: Caller, variables: object) => (await caller.run(standings, { unitId: sample.town, ...variables })).data['sourceReviews'];
    expect(await asked(ward, { month: '2026-10-15' })).toEqual({ totalCount: 2, nodes: [{ branch: { id: sample.branchA2 }, review: null }, { branch: { id: sample.branchA1 }, review: { heldOn: '2026-10-30' } }] });
    const town = await harness.as('ORGANISATION_OFFICER', sample.town);
    expect((await asked(town, { month: '2026-10-15', reviewed: true })).totalCount).toBe(1);
    expect((await asked(town, { reviewed: false })).totalCount).toBe(4);
  });
});
