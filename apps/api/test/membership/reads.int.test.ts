import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHarness } from '../harness/harness.ts';
import type { Harness } from '../harness/harness.ts';
import { sample, sceneOn } from './scene.ts';
import type { Scene } from './scene.ts';

const personQuery = `query Opened($id: ID!) { person(id: $id) { id fullName bornOn version
  memberships { ordinal status branch { shortName } postings { branch { shortName } from to } partyAgeYears disciplineInForce probationEndsOn }
  currentMembership { id openTransfer { id } } currentCandidacy { id }
  timeline(first: 10) { totalCount nodes { act label effectiveOn recordedAt recordedBy counts voided canCorrect details { label value } corrects { id } correctedBy { id } person { id } branch { shortName } } }
  availableTransitions { act label allowed refusals { code message rule { code clause } } warnings { code } transferId }
  permissions { canRecord canRequestTransfer canAcceptTransfer canCorrect } } }`;

describe('reading members', () => {
  let harness: Harness;
  let scene: Scene;
  let an: { personId: string; membershipId: string };
  let moved: { personId: string; membershipId: string };
  let gone: { personId: string; membershipId: string };
  beforeAll(async () => {
    harness = await createHarness();
    scene = sceneOn(harness.owner);
    an = await scene.member('Nguyễn Thị Ánh', {
      branch: sample.branchA1,
      decidedOn: '2024-01-10',
      ceremonyOn: '2024-02-03',
      officialOn: '2025-02-03',
      bornOn: '1996-03-04',
    });
    moved = await scene.member('Lê Văn Đào', {
      branch: sample.branchB1,
      decidedOn: '2016-03-02',
      ceremonyOn: '2016-03-20',
      officialOn: '2017-03-20',
      sex: 'MALE',
      ethnicity: 'Thổ',
      before: [{ branch: sample.branchA1, until: '2020-06-15' }],
    });
    gone = await scene.member('Trần Thị Bình', {
      branch: sample.branchA2,
      decidedOn: '2018-05-05',
      ceremonyOn: '2018-05-19',
      officialOn: '2019-05-19',
      endedOn: '2023-09-09',
    });
    await scene.member('Phạm Văn Cường', { branch: sample.branchA2, decidedOn: '2026-10-01', sex: 'MALE' });
    await scene.candidate('Hoàng Thị Dung', { branch: sample.branchA1, listedOn: '2026-01-15' });
    await scene.secretary(sample.branchA1, an.personId);
  });
  afterAll(() => harness.close());

  test('opens one person with the whole life in one statement, and logs that it was opened', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const before = await scene.count('audit_entry');
    const { data, statements } = await officer.run(personQuery, { id: an.personId });
    expect(statements).toBe(2);
    expect(data['person']).toMatchObject({
      fullName: 'Nguyễn Thị Ánh',
      bornOn: '1996-03-04',
      memberships: [
        {
          ordinal: 1,
          status: 'OFFICIAL',
          branch: { shortName: 'Khối Đường 1' },
          partyAgeYears: 2,
          disciplineInForce: null,
          probationEndsOn: null,
          postings: [{ branch: { shortName: 'Khối Đường 1' }, from: '2024-01-10', to: null }],
        },
      ],
      currentMembership: { id: an.membershipId, openTransfer: null },
      currentCandidacy: null,
      permissions: { canRecord: true, canRequestTransfer: true, canAcceptTransfer: false, canCorrect: true },
    });
    expect(data['person'].timeline.nodes.map((node: { act: string }) => node.act)).toEqual([
      'RECOGNISE',
      'CEREMONY_HOLD',
      'ADMISSION_DECIDE',
    ]);
    expect(data['person'].timeline.nodes[2]).toMatchObject({
      label: 'Ghi quyết định kết nạp',
      effectiveOn: '2024-01-10',
      counts: true,
      canCorrect: true,
      person: { id: an.personId },
    });
    expect(await scene.count('audit_entry')).toBe(before + 1);
    const { rows } = await harness.owner.query('select * from audit_entry order by seq desc limit 1');
    expect(rows[0]).toMatchObject({
      action: 'person',
      target_type: 'Person',
      target_id: an.personId,
      actor_id: officer.viewer?.id,
    });
    expect(rows[0].details.fields).toContain('memberships.branch.shortName');
    expect(JSON.stringify(rows[0].details)).not.toContain('Ánh');
  });

  test('says what can be done and why the rest cannot, in the words of the server', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const { data } = await officer.run(personQuery, { id: an.personId });
    const byAct = new Map<string, any>(
      data['person'].availableTransitions.map((line: { act: string }) => [line.act, line]),
    );
    expect(byAct.get('STRIKE_OFF')).toMatchObject({ allowed: true, label: 'Xóa tên', refusals: [] });
    expect(byAct.get('RECOGNISE')).toMatchObject({ allowed: false, refusals: [{ code: 'TRANSITION_REFUSED' }] });
    expect(byAct.get('REMOVE_FROM_OFFICE').allowed).toBe(true);
    expect(byAct.get('MOVE_OUT')).toMatchObject({ allowed: false, refusals: [{ code: 'TRANSFER_NOT_PENDING' }] });
    const inspector = await harness.as('INSPECTOR', sample.wardA, 'en');
    const read = await inspector.run(personQuery, { id: an.personId });
    expect(
      read.data['person'].availableTransitions.every(
        (line: { allowed: boolean; refusals: { code: string }[] }) =>
          !line.allowed && line.refusals[0]?.code === 'NOT_PERMITTED',
      ),
    ).toBe(true);
    expect(read.data['person'].permissions).toEqual({
      canRecord: false,
      canRequestTransfer: false,
      canAcceptTransfer: false,
      canCorrect: false,
    });
  });

  test('shows nobody to those who read no names there, on no way', async () => {
    const query = `query Find($id: ID!, $unit: ID!) { person(id: $id) { id } members { nodes { id } totalCount } candidacies { nodes { id } }
      transfers { nodes { id } } workItems(unitId: $unit) { nodes { id } } unit(id: $unit) { secretary { fullName } memberCount candidateCount } }`;
    for (const caller of [
      await harness.as('UNIT_OFFICER', sample.wardB),
      await harness.as('ADMINISTRATOR', sample.town),
      await harness.asClient(['ORGANISATION', 'FIGURES'], sample.town),
      harness.anonymous(),
    ]) {
      const { data } = await caller.run(query, { id: an.personId, unit: sample.branchA1 });
      expect(data['person']).toBeNull();
      expect(data['members'].nodes.map((node: { id: string }) => node.id)).not.toContain(an.membershipId);
      expect(data['candidacies'].nodes).toEqual([]);
      expect(data['workItems'].nodes).toEqual([]);
      expect(data['unit']?.secretary ?? null).toBeNull();
    }
    const program = await harness.asClient(['ORGANISATION', 'FIGURES'], sample.town);
    expect((await program.run(query, { id: an.personId, unit: sample.wardA })).data['unit']).toMatchObject({
      memberCount: 2,
      candidateCount: 1,
      secretary: null,
    });
    const administrator = await harness.as('ADMINISTRATOR', sample.town);
    expect((await administrator.run(query, { id: an.personId, unit: sample.wardA })).data['unit']).toMatchObject({
      memberCount: null,
      candidateCount: null,
    });
    const sibling = await harness.as('UNIT_OFFICER', sample.wardB);
    expect((await sibling.run(query, { id: moved.personId, unit: sample.wardB })).data['person']).toEqual({
      id: moved.personId,
    });
  });

  test('keeps somebody who has left visible where he was last, and no longer where he was before', async () => {
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    expect((await officer.run(personQuery, { id: gone.personId })).data['person'].currentMembership).toBeNull();
    expect((await officer.run(personQuery, { id: moved.personId })).data['person']).toBeNull();
    expect(
      (await (await harness.as('BRANCH_SECRETARY', sample.branchA1)).run(personQuery, { id: gone.personId })).data[
        'person'
      ],
    ).toBeNull();
  });

  test('lists by given name in Vietnamese order, page after page, and finds without marks', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER');
    const names: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { data, statements } = await officer.run(
        `query Page($after: String) { members(first: 2, after: $after) { totalCount nodes { person { fullName } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      expect(statements).toBe(2);
      expect(data['members'].totalCount).toBe(3);
      names.push(...data['members'].nodes.map((node: { person: { fullName: string } }) => node.person.fullName));
      after = data['members'].pageInfo.endCursor;
      more = data['members'].pageInfo.hasNextPage;
    }
    // Á, C, Đ: đ comes after d and before e; by code unit it would come after everything.
    expect(names).toEqual(['Nguyễn Thị Ánh', 'Phạm Văn Cường', 'Lê Văn Đào']);
    const found = async (filter: string, more = ''): Promise<string[]> =>
      (await officer.run(`query Find { members(filter: ${filter}${more}) { nodes { personName } } }`)).data[
        'members'
      ].nodes.map((node: { personName: string }) => node.personName);
    expect(await found('{ search: "anh nguyen" }')).toEqual(['Nguyễn Thị Ánh']);
    expect(await found('{ search: "dao" }')).toEqual(['Lê Văn Đào']);
    expect(await found('{ search: "đào" }')).toEqual(['Lê Văn Đào']);
    expect(await found('{ search: "dào" }')).toEqual([]);
    expect(await found('{ statuses: [DECIDED] }')).toEqual(['Phạm Văn Cường']);
    expect(await found('{ ended: true }')).toEqual(['Trần Thị Bình']);
    expect(await found('{ statuses: [STRUCK_OFF, DECIDED] }')).toEqual(['Trần Thị Bình', 'Phạm Văn Cường']);
    expect(await found(`{ unitId: "${sample.wardB}" }`)).toEqual(['Lê Văn Đào']);
    expect(await found(`{ branchId: "${sample.branchA1}" }`)).toEqual(['Nguyễn Thị Ánh']);
    expect(await found('{ sex: MALE, ethnicity: "Thổ" }')).toEqual(['Lê Văn Đào']);
    expect(await found('{ ageFrom: 30, ageTo: 30 }')).toEqual(['Nguyễn Thị Ánh']);
    expect(await found('{ decidedFrom: "2024-01-10", decidedTo: "2024-01-10" }')).toEqual(['Nguyễn Thị Ánh']);
    expect(await found('{}', ', orderBy: DECIDED_ON_DESC')).toEqual(['Phạm Văn Cường', 'Nguyễn Thị Ánh', 'Lê Văn Đào']);
  });

  test('tells who was where on another day, and what they were then', async () => {
    const query = `query Then($unit: ID!, $asOf: LocalDate) { members(filter: { unitId: $unit }, asOf: $asOf) { totalCount
      nodes { personName status officialOn endedOn branch { shortName } person { id } postings { from to } partyAgeYears } } unit(id: $unit, asOf: $asOf) { memberCount probationaryCount } }`;
    const officer = await harness.as('UNIT_OFFICER', sample.wardA);
    const on = async (asOf: string): Promise<any> => (await officer.run(query, { unit: sample.wardA, asOf })).data;
    const then = await on('2020-06-14');
    expect(then.members.nodes).toEqual([
      {
        personName: 'Trần Thị Bình',
        status: 'OFFICIAL',
        officialOn: '2019-05-19',
        endedOn: null,
        branch: { shortName: 'Khối Dương 2' },
        person: { id: gone.personId },
        postings: [{ from: '2018-05-05', to: null }],
        partyAgeYears: 2,
      },
      // He has moved on since: the list of that day keeps his name, and nothing leads from it to where he is now.
      {
        personName: 'Lê Văn Đào',
        status: 'OFFICIAL',
        officialOn: '2017-03-20',
        endedOn: null,
        branch: { shortName: 'Khối Đường 1' },
        person: null,
        postings: [{ from: '2016-03-02', to: null }],
        partyAgeYears: 4,
      },
    ]);
    expect(then.unit).toEqual({ memberCount: 2, probationaryCount: 0 });
    expect((await on('2020-06-15')).members.totalCount).toBe(1);
    expect((await on('2016-03-25')).unit).toEqual({ memberCount: 1, probationaryCount: 1 });
    expect((await on('2016-03-19')).members.nodes[0]).toMatchObject({ status: 'DECIDED', officialOn: null });
    expect((await on('2023-09-08')).unit.memberCount).toBe(1);
    expect((await on('2023-09-09')).unit.memberCount).toBe(0);
    const future = await officer.attempt(query, { unit: sample.wardA, asOf: '2027-01-01' });
    expect(future.errors?.[0]?.message).toContain('DATE_IN_FUTURE');
  });

  test('gives a program with names the names and nothing to act with', async () => {
    const program = await harness.asClient(['NAMES'], sample.wardA);
    const { data } = await program.run(personQuery, { id: an.personId });
    expect(data['person']).toMatchObject({ fullName: 'Nguyễn Thị Ánh', permissions: { canRecord: false } });
  });
});
