import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { calendarWith } from '@dangvu/domain/calendar/published-years';
import { countFeasible, horizonOf } from '@dangvu/domain/planning/feasibility/feasibility';
import type { FeasibilityCandidate } from '@dangvu/domain/planning/feasibility/feasibility';
import { feasibilityRulesOn } from '@dangvu/domain/planning/feasibility/feasibility-rules';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { live, plan } from './reporting-scene.ts';

const grid = `query Grid($id: ID!, $asOf: LocalDate) { plan(id: $id, asOf: $asOf) { rows { nodes { unit { id } stages { stage label count } feasible } } } }`;
const today = '2026-03-02';

/** One of each kind that matters for a year that ends on 31 December, and where he stands. */
const people: readonly (FeasibilityCandidate & { readonly branch: string })[] = [
  { branch: sample.branchA1, stage: 'LISTED', bornOn: '2000-02-02', certificateIssuedOn: null, dossierOpenedOn: null, branchResolvedOn: null },
  { branch: sample.branchA1, stage: 'LISTED', bornOn: '2010-02-02', certificateIssuedOn: null, dossierOpenedOn: null, branchResolvedOn: null },
  { branch: sample.branchA1, stage: 'CLASS_DONE', bornOn: '1965-04-20', certificateIssuedOn: '2025-10-10', dossierOpenedOn: null, branchResolvedOn: null },
  { branch: sample.branchA2, stage: 'DOSSIER_OPEN', bornOn: '1999-02-02', certificateIssuedOn: '2020-01-10', dossierOpenedOn: '2025-02-02', branchResolvedOn: null },
  { branch: sample.branchA2, stage: 'BRANCH_RESOLVED', bornOn: '1999-02-02', certificateIssuedOn: '2024-01-10', dossierOpenedOn: '2025-12-02', branchResolvedOn: '2026-02-20' },
  { branch: sample.branchB1, stage: 'COMMITTEE_RESOLVED', bornOn: '1999-02-02', certificateIssuedOn: '2024-01-10', dossierOpenedOn: '2025-06-02', branchResolvedOn: '2025-12-20' },
];

describe('what a quota can be met with', () => {
  let harness: Harness;
  let id: string;
  beforeAll(async () => {
    harness = await createHarness(`${today}T03:00:00Z`);
    for (const [index, one] of people.entries()) {
      await harness.owner.query(
        `with p as (insert into person (full_name, born_on, sex, ethnicity, occupation, education) values ($1, $2, 'MALE', 'Kinh', 'Công nhân', 'UPPER_SECONDARY') returning id)
         insert into candidacy (person_id, branch_id, stage, source_group, listed_on, certificate_issued_on, dossier_opened_on, branch_resolved_on, committee_resolved_on)
         select id, $3, $4, 'OTHER', '2019-01-01', $5, $6, $7, $8 from p`,
        [`Trần Văn Mẫu ${index}`, one.bornOn, one.branch, one.stage, one.certificateIssuedOn, one.dossierOpenedOn, one.branchResolvedOn, one.stage === 'COMMITTEE_RESOLVED' ? one.branchResolvedOn : null],
      );
    }
    await live(harness, { branch: sample.branchB2, decidedOn: '2026-02-02' });
    id = await plan(harness, sample.town, 'YEAR', '2026-01-01', '2026-12-31', { [sample.town]: 8, [sample.wardA]: 6, [sample.wardB]: 0 });
  });
  afterAll(() => harness.close());

  const rows = async (asOf?: string) => (await (await harness.as('ORGANISATION_OFFICER')).run(grid, { id, asOf })).data['plan'].rows.nodes;

  test('beside each quota, in the same statement: the stages, and how many can lawfully be admitted by the end', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const { data, statements } = await officer.run(grid, { id });
    expect(statements).toBe(1);
    const [wardA, wardB, school] = data['plan'].rows.nodes;
    expect(wardA.stages.map((stage: { count: number }) => stage.count)).toEqual([2, 1, 1, 1, 0]);
    expect(wardA.stages[4]).toEqual({ stage: 'COMMITTEE_RESOLVED', label: 'Cơ sở đã nghị quyết', count: 0 });
    // The boy of sixteen and the man past sixty by the time a dossier is verified cannot be; papers that have run out are made again.
    expect(wardA.feasible).toBe(3);
    // One is admitted already, for one only the decision is missing.
    expect(wardB.feasible).toBe(2);
    expect(school.feasible).toBe(0);
    const days = horizonOf(today, '2026-12-31', feasibilityRulesOn(today, calendarWith(new Map()), null));
    expect(countFeasible(people.filter(({ branch }) => branch !== sample.branchB1), days)).toBe(wardA.feasible);
  });

  test('late in the year only those count whose branch has resolved in time', async () => {
    harness.setToday('2026-11-20T03:00:00Z');
    expect((await rows()).map((row: { feasible: number }) => row.feasible)).toEqual([1, 2, 0]);
    harness.setToday('2027-01-04T03:00:00Z');
    expect((await rows()).map((row: { feasible: number | null }) => row.feasible)).toEqual([null, null, null]);
    harness.setToday(`${today}T03:00:00Z`);
  });

  test('another day than today has its stages and nothing that could still be done', async () => {
    const [wardA] = await rows('2025-12-31');
    expect(wardA.feasible).toBeNull();
    expect(wardA.stages.map((stage: { count: number }) => stage.count)).toEqual([2, 1, 2, 0, 0]);
  });

  test('a ward sees its own row alone', async () => {
    const { data } = await (await harness.as('UNIT_OFFICER', sample.wardA)).run(grid, { id });
    expect(data['plan'].rows.nodes).toMatchObject([{ unit: { id: sample.wardA }, feasible: 3 }]);
  });
});
