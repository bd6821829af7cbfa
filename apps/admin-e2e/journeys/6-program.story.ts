// Step 6 of the story: a program with a key reads the same figures, within its subtree and its scopes.
import { expect } from '@jest/globals';
import { type Standing, STANDING, type Units, UNITS, type Viewer, VIEWER } from '../harness/figures.ts';
import { ask, type Asker, signInByHttp } from '../harness/graphql.ts';
import { logins } from '../harness/people.ts';
import { story } from '../harness/story.ts';

story('Chương trình của bên thứ ba', ({ step, read, apiKey, town, password }) => {
  const program = (): Asker => ({ key: apiKey() });
  let townId = '';
  const standing = async (asker: Asker, variables: Record<string, unknown>) => {
    const { dashboard } = await read<Standing>(asker, STANDING, { unitId: townId, ...variables });
    if (dashboard === null) throw new Error('no dashboard');
    return dashboard;
  };

  step('a key says who it is: a program, never a person', async () => {
    const { viewer } = await read<Viewer>(program(), VIEWER);
    expect(viewer).toMatchObject({ kind: 'API_CLIENT', displayName: 'Trang số liệu trình diễn' });
    expect(viewer?.permissions).not.toContain('NAMES_READ');
    townId = viewer?.homeUnit.id ?? '';
  });

  step('the term 2015–2020: 639 of 597, 107,04 %, written 639/597 and 107 %', async () => {
    const { attainment } = await standing(program(), { from: '2015-01-01', to: '2020-12-31' });
    expect(attainment).toMatchObject({ done: 639, quota: 597, percent: { value: 107.04, text: '639/597', whole: 107 } });
  });

  step('2015: 156 of 120, 130 %', async () => {
    const { attainment } = await standing(program(), { year: 2015 });
    expect(attainment).toMatchObject({ done: 156, quota: 120, percent: { value: 130, text: '156/120', whole: 130 } });
  });

  step('to 15/10/2021: 100, quota not assigned, no percent; not 0', async () => {
    const { attainment } = await standing(program(), { year: 2021, asOf: '2021-10-15' });
    expect(attainment).toMatchObject({ done: 100, quota: null, standing: 'NOT_ASSIGNED', percent: { value: null, whole: null } });
  });

  step('discipline 1/1–30/9/2021: 31 people, 12 expelled, 4 warned, 15 reprimanded, 0 removed from office; struck off apart', async () => {
    const answer = await standing(program(), { from: '2021-01-01', to: '2021-09-30', asOf: '2021-09-30' });
    expect(answer.disciplinedPeople).toBe(31);
    const forms = Object.fromEntries(answer.discipline.map(({ measure, count }) => [measure, count]));
    expect(forms).toEqual({ EXPELLED: 12, WARNED: 4, REPRIMANDED: 15, REMOVED_FROM_OFFICE: 0 });
    expect(answer.discipline.map(({ measure }) => measure)).not.toContain('STRUCK_OFF');
    expect(answer.exits.map(({ measure }) => measure)).toContain('STRUCK_OFF');
  });

  step('the present year: the same figures an officer reads, unit by unit', async () => {
    const officer = { cookie: await signInByHttp(town().address, logins.townOfficer, password('townOfficer')) };
    expect(await standing(program(), {})).toEqual(await standing(officer, {}));
  });

  step('beyond its scopes there is nothing: no name, no person, no account, no log', async () => {
    const { dashboard } = await read<{ dashboard: { recentEvents: { nodes: unknown[] } } | null }>(
      program(),
      'query Recent($id: ID!) { dashboard(unitId: $id) { recentEvents(first: 5) { nodes { person { fullName } } } } }',
      { id: townId },
    );
    expect(dashboard?.recentEvents.nodes).toEqual([]);
    const answer = await ask<{ members: { nodes: unknown[] } }>(town().address, program(), '{ members(first: 5) { nodes { person { fullName } } } }');
    expect(answer.data?.members.nodes ?? []).toEqual([]);
    for (const query of ['{ accounts { nodes { login } } }', '{ auditEntries { nodes { action } } }']) {
      const refused = await ask<Record<string, { nodes: unknown[] } | null>>(town().address, program(), query);
      expect(Object.values(refused.data ?? {}).flatMap((one) => one?.nodes ?? [])).toEqual([]);
    }
  });

  step('it reads and never records', async () => {
    const mutation = 'mutation Make($input: PlanCreateInput!) { planCreate(input: $input) { plan { id } userErrors { code } } }';
    const input = { unitId: townId, periodKind: 'YEAR', year: 2031, idempotencyKey: crypto.randomUUID() };
    const { data } = await ask<{ planCreate: { plan: unknown; userErrors: { code: string }[] } | null }>(town().address, program(), mutation, { input });
    expect(data?.planCreate?.plan ?? null).toBeNull();
    expect(data?.planCreate?.userErrors.map(({ code }) => code)).toEqual(['NOT_PERMITTED']);
  });

  step('a key for one ward finds nothing of another, and nothing outside its scopes', async () => {
    const officer = { cookie: await signInByHttp(town().address, logins.townOfficer, password('townOfficer')) };
    const wards = (await read<Units>(officer, UNITS, { under: townId, depth: 1 })).units.nodes;
    const [own, other] = ['Phường Hòa Hiếu', 'Phường Quang Tiến'].map((name) => wards.find(({ shortName }) => shortName === name)?.id ?? '');
    const key = await wardKey(officer, own ?? '');
    expect((await read<Standing>(key, STANDING, { unitId: own })).dashboard?.attainment.done).toEqual(expect.any(Number));
    for (const unitId of [other, townId]) expect((await read<Standing>(key, STANDING, { unitId })).dashboard).toBeNull();
    const { units } = await read<Units>(key, UNITS, { search: 'Quang Tiến' });
    expect(units.nodes).toEqual([]);
    const { data } = await ask<{ reports: { nodes: unknown[] } }>(town().address, key, '{ reports(first: 5) { nodes { id } } }');
    expect(data?.reports.nodes ?? []).toEqual([]);
  });

  step('a key that is none is refused before anything is read', async () => {
    const answer = await ask(town().address, { key: `${apiKey().slice(0, -4)}aaaa` }, VIEWER);
    expect(answer).toMatchObject({ status: 401, data: null });
    expect(answer.errors[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  async function wardKey(officer: Asker, unitId: string): Promise<Asker> {
    const create = `mutation Create($input: ApiClientCreateInput!) { apiClientCreate(input: $input) { apiClient { id } userErrors { code message } } }`;
    const client = await read<{ apiClientCreate: { apiClient: { id: string } | null; userErrors: unknown[] } }>(officer, create, {
      input: { name: 'Trang của phường', unitId, scopes: ['ORGANISATION', 'FIGURES'], idempotencyKey: crypto.randomUUID() },
    });
    expect(client.apiClientCreate.userErrors).toEqual([]);
    const issue = `mutation Issue($input: ApiKeyIssueInput!) { apiKeyIssue(input: $input) { secret userErrors { code message } } }`;
    const { today } = (await read<Viewer>(officer, VIEWER)).viewer ?? { today: '' };
    const key = await read<{ apiKeyIssue: { secret: string | null; userErrors: unknown[] } }>(officer, issue, {
      input: { clientId: client.apiClientCreate.apiClient?.id, expiresOn: `${Number(today.slice(0, 4)) + 1}-01-31`, idempotencyKey: crypto.randomUUID() },
    });
    expect(key.apiKeyIssue.userErrors).toEqual([]);
    return { key: key.apiKeyIssue.secret ?? '' };
  }
});
