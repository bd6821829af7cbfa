import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import type { GraphQLInputType } from 'graphql';
import { Role, permissionsOfScopes, rolePermissions } from '@dangvu/domain/access/roles';
import type { ClientScope, Permission } from '@dangvu/domain/access/roles';
import { copyDemoTown, demoInstant } from '../harness/demo-template.ts';
import { createHarness } from '../harness/harness.ts';
import type { Caller, Harness } from '../harness/harness.ts';
import { objectsIn, questionsOf } from './matrix/crawl.ts';
import type { Question } from './matrix/crawl.ts';
import { foreignActs, idFields } from './matrix/foreign-acts.ts';
import { rootFields, typePolicies, unitFieldPolicies, unitIdentity } from './matrix/policies.ts';
import type { Target } from './matrix/policies.ts';
import { validInput } from './matrix/valid-input.ts';

const mark = '‡';
const roles = Object.values(Role);
const clients: readonly (readonly ClientScope[])[] = [['ORGANISATION'], ['FIGURES'], ['PLANS'], ['REPORTS'], ['ORGANISATION', 'FIGURES', 'PLANS', 'REPORTS'], ['NAMES']];

/** Who asks, everyone with the ward `own` as their unit, and what they may do there. */
const callers = [
  ...roles.map((role) => ({ name: role as string, held: rolePermissions[role], make: (harness: Harness, unit: string) => harness.as(role, unit) })),
  ...clients.map((scopes) => ({ name: `key: ${scopes.join(', ')}`, held: permissionsOfScopes(scopes), make: (harness: Harness, unit: string) => harness.asClient([...scopes], unit) })),
];

/** Nothing, an empty list, an empty page. */
const isEmpty = (value: any): boolean => value === null || value === undefined || (Array.isArray(value) ? value.length === 0 : Array.isArray(value.nodes) && value.nodes.length === 0);

/** What a field of a unit is where it tells nothing: null, but who does not read the tree finds no units below. */
const untold: Readonly<Record<string, unknown>> = { children: { totalCount: 0, nodes: [] }, childCount: 0 };

describe('who sees what: every role and key × every root field and edge × own, lower, neighbouring and upper unit', () => {
  let harness: Harness;
  let targets: Record<'own' | 'below' | 'sibling' | 'parent', Target>;
  let period: string;
  let questions: Question[];
  let inside: ReadonlySet<string>;

  beforeAll(async () => {
    harness = await createHarness(demoInstant, copyDemoTown);
    const { owner } = harness;
    const id = async (sql: string, ...values: unknown[]): Promise<string | null> => (await owner.query<{ id: string }>(sql, values)).rows[0]?.id ?? null;
    const wards = (await owner.query<{ id: string }>(`select unit_id as id from org_unit_revision where kind = 'WARD_PARTY_ORG' order by position, unit_id limit 2`)).rows.map((row) => row.id);
    const [own = '', sibling = ''] = wards;
    const parent = (await id(`select unit_id as id from org_unit_revision where kind = 'TOWN_COMMITTEE'`)) ?? '';
    const below = (await id('select parent.unit_id as id from org_placement parent where parent.parent_id = $1 limit 1', own)) ?? '';
    inside = new Set((await owner.query<{ id: string }>('select descendant_id as id from org_ancestry where ancestor_id = $1', [own])).rows.map((row) => row.id));
    await owner.query(
      `with a as (insert into account (login, display_name, password_hash) values ('can-bo.lang-gieng', 'Cán bộ láng giềng', '-') returning id),
            g as (insert into role_grant (account_id, role, unit_id, during) select id, 'UNIT_OFFICER', $1, '(,)' from a),
            c as (insert into api_client (name, unit_id, scopes) values ('Láng giềng', $1, '{NAMES}') returning id)
       insert into api_key (client_id, prefix, key_sha256, expires_at) select id, 'dv_0000000', sha256('x'), now() + interval '1 year' from c`,
      [sibling],
    );
    await markEverythingOutside(owner, own);
    const target = async (unit: string, branches: string): Promise<Target> => ({
      unit,
      person: await id(`select person_id as id from membership m where ended_on is null and branch_id in (${branches}) order by id limit 1`, unit),
      plan: await id(`select id from plan where unit_id = $1 and state = 'PUBLISHED' order by starts_on desc limit 1`, unit),
      report: await id(`select id from report where unit_id = $1 order by id desc limit 1`, unit),
    });
    const under = 'select descendant_id from org_ancestry where ancestor_id = $1';
    targets = {
      own: await target(own, under),
      below: await target(below, under),
      sibling: await target(sibling, under),
      parent: await target(parent, `${under} and descendant_id <> all(array(select descendant_id from org_ancestry where ancestor_id = '${own}'))`),
    };
    questions = questionsOf(harness.schema);
    period = (await id(`select id from report_period where kind = 'MONTH' and starts_on = '2026-10-01'`)) ?? '';
  }, 400_000);
  afterAll(() => harness.close());

  test('every root field and every type has a policy', () => {
    const fields = Object.keys(harness.schema.getQueryType()?.getFields() ?? {});
    expect(Object.keys(rootFields).sort()).toEqual(fields.sort());
    const types = Object.values(harness.schema.getTypeMap()).filter(isObjectType).map((type) => type.name);
    const told = types.filter((name) => !/^__|(Connection|Edge|Payload)$|^(Query|Mutation)$/.test(name));
    const errors = new Set(['InputError', 'StaleVersion', 'TransitionRefused', 'QuotaExceeded', 'QuotaBeyondFeasible', 'QuotaAboveFeasible']);
    const written = new Set(Object.values(harness.schema.getMutationType()?.getFields() ?? {}).map((field) => String(field.type)));
    const onlyInAnswersToActs = (name: string): boolean => errors.has(name) || [...written].some((payload) => payload.startsWith(name)) || written.has(name.replace(/Outcome$/, 'Payload')) || /Rejected/.test(name);
    expect(told.filter((name) => !typePolicies[name] && !onlyInAnswersToActs(name))).toEqual([]);
    expect(Object.keys(typePolicies).filter((name) => !types.includes(name))).toEqual([]);
  });

  test('the scene has something to find in every unit', () => {
    expect(Object.entries(targets).flatMap(([where, { person }]) => (person ? [] : [where]))).toEqual([]);
    expect([targets.own, targets.sibling, targets.parent].every(({ plan }) => plan !== null)).toBe(true);
    expect([targets.own, targets.sibling].every(({ report }) => report !== null)).toBe(true);
    expect(inside.size).toBeGreaterThan(5);
  });

  const selection = (name: string): string => {
    const type = String(harness.schema.getQueryType()?.getFields()[name]?.type);
    return type.includes('Connection') ? '{ nodes { __typename } }' : '{ __typename }';
  };

  describe.each(callers)('$name', ({ held, make }) => {
    let caller: Caller;
    beforeAll(async () => {
      caller = await make(harness, targets.own.unit);
    });
    const may = (policy: (typeof rootFields)[string]['policy']): boolean => typeof policy === 'string' || policy.some((permission) => held.has(permission));

    test.each(Object.keys(rootFields))('%s: own and lower units when permitted, others never', async (name) => {
      const { policy, about, mayBeEmpty = false, narrows = false } = rootFields[name] ?? { policy: [] };
      if (!about) return;
      for (const [where, target] of Object.entries(targets)) {
        const args = about(target);
        if (args === null) continue;
        if (where === 'parent' && narrows) {
          const question = questions.find((one) => one.edge === `Query.${name}`);
          if (question) judgeAnswer(await answerTo(caller, question, args), held, question);
          continue;
        }
        const { data, errors } = await caller.attempt(`query Ask { ${name}(${args}) ${selection(name)} }`);
        expect({ where, errors }).toEqual({ where, errors: undefined });
        const permitted = may(policy) && (where === 'own' || where === 'below');
        if (!permitted) expect({ where, found: !isEmpty(data[name]) }).toEqual({ where, found: false });
        else if (!mayBeEmpty) expect({ where, found: !isEmpty(data[name]) }).toEqual({ where, found: true });
      }
    });

    test('no edge leads to anything that is not permitted', async () => {
      const seen = new Set<string>();
      for (const question of questions) {
        const data = await answerTo(caller, question);
        for (const told of objectsIn(data)) seen.add(told.__typename);
        judgeAnswer(data, held, question);
      }
      // The question was not vacuous: what is permitted was met.
      for (const type of ['Person', 'Plan', 'Report', 'Dashboard'] as const) {
        const needed = typePolicies[type] as Permission;
        expect({ type, met: seen.has(type) }).toEqual({ type, met: held.has(needed) });
      }
    }, 120_000);
  });

  test('the same questions, asked for the town, do meet what lies outside of the ward', async () => {
    const officer = await harness.as('ORGANISATION_OFFICER', targets.parent.unit);
    const met = new Set<string>();
    for (const question of questions) {
      const text = JSON.stringify(await answerTo(officer, question, rootFields[question.root]?.everything?.(targets.parent, period) ?? ''));
      if (text.includes(mark)) met.add(question.root);
    }
    expect([...met].sort()).toEqual(expect.arrayContaining(['apiClients', 'candidacies', 'dashboard', 'members', 'person', 'plan', 'plans', 'reportOverview', 'reports']));
  }, 60_000);

  describe('acts on what belongs to another ward', () => {
    const acts = (): string[] => Object.keys(harness.schema.getMutationType()?.getFields() ?? {});

    test('every act has something to be tried on', () => {
      expect(Object.keys(foreignActs).sort()).toEqual(acts().sort());
    });

    test.each(Object.keys(foreignActs).filter((name) => foreignActs[name] !== null))('%s: not found, for every role, and nothing is written', async (name) => {
      const sql = foreignActs[name] ?? '';
      const [record] = (await harness.owner.query<{ id: string; version: number }>(sql.replaceAll('$1', `'${targets.sibling.unit}'`).replaceAll('$2', `'${targets.own.unit}'`))).rows;
      expect(record?.id).toBeDefined();
      const field = harness.schema.getMutationType()?.getFields()[name];
      const input = field?.args[0];
      if (!field || !input) throw new Error(`${name} takes no input`);
      const ids = Object.fromEntries(idFields.map((one) => [one, record?.id]));
      const known = fieldsOf(input.type);
      const many = known.has('rows');
      const named = Object.fromEntries(Object.entries({ ...ids, expectedVersion: record?.version, login: 'new.login' }).filter(([one]) => known.has(one)));
      const written = async (): Promise<unknown> => (await harness.owner.query(`select (select count(*) from audit_entry where action = $1) as audited, (select count(*) from lifecycle_event) as events, (select count(*) from decision) as decisions`, [name])).rows;
      const before = await written();
      for (const role of roles) {
        const caller = await harness.as(role, targets.own.unit);
        const { data, errors } = await caller.attempt(`mutation Foreign($input: ${String(input.type)}) { ${name}(input: $input) { userErrors { code } ${many ? 'outcomes { userErrors { code } }' : ''} } }`, { input: validInput(input.type, named) });
        expect({ role, errors }).toEqual({ role, errors: undefined });
        const [refusal] = many ? [...(data[name].outcomes ?? []).flatMap((outcome: { userErrors: object[] }) => outcome.userErrors), ...data[name].userErrors] : data[name].userErrors;
        expect({ role, code: refusal?.code, expected: ['NOT_FOUND', 'UNIT_OUT_OF_SCOPE'].includes(refusal?.code) }).toMatchObject({ role, expected: true });
      }
      expect(await written()).toEqual(before);
    });
  });

  test('nobody who is not signed in sees anything at all', async () => {
    const nobody = harness.anonymous();
    for (const question of questions) {
      if (rootFields[question.root]?.policy === 'SIGNED_IN') continue;
      for (const told of objectsIn(await answerTo(nobody, question))) expect({ edge: question.edge, told }).toEqual({ edge: question.edge, told: null });
    }
  }, 60_000);

  async function answerTo(caller: Caller, { root, text, edge }: Question, args = rootFields[root]?.everything?.(targets.own, period) ?? ''): Promise<unknown> {
    const { data, errors } = await caller.attempt(`query Crawl ${text.replace('$args', args ? `(${args})` : '')}`);
    expect({ edge, errors: errors?.map((error) => `${error.message} ${error.path?.join('.') ?? ''}`) }).toEqual({ edge, errors: undefined });
    return data;
  }

  function judgeAnswer(data: unknown, held: ReadonlySet<Permission>, question: Question): void {
    for (const told of objectsIn(data)) judge(told, held, question);
    const text = JSON.stringify(data);
    const at = text.indexOf(mark);
    // Everything said of a person or a paper outside of the ward carries the mark.
    expect({ edge: question.edge, outside: at < 0 ? null : text.slice(Math.max(0, at - 200), at + 20) }).toEqual({ edge: question.edge, outside: null });
  }

  function judge(told: Record<string, unknown> & { __typename: string }, held: ReadonlySet<Permission>, { edge }: Question): void {
    const policy = typePolicies[told.__typename];
    if (policy === 'IDENTITY') {
      const all = inside.has(String(told['id']));
      for (const [field, value] of Object.entries(told)) {
        if (unitIdentity.has(field)) continue;
        const permitted = all && held.has(unitFieldPolicies[field] ?? 'FIGURES_READ');
        if (!permitted) expect({ edge, unit: told['name'], field, value: value ?? null }).toEqual({ edge, unit: told['name'], field, value: untold[field] ?? null });
      }
      if (!all && told['permissions']) expect({ edge, may: Object.values(told['permissions'] as object).filter((one) => one === true) }).toEqual({ edge, may: [] });
    } else if (told.__typename === 'WorkItem') {
      expect({ edge, kind: told['kind'], permitted: held.has(String(told['kind']).startsWith('REPORT') ? 'REPORT_READ' : 'NAMES_READ') }).toMatchObject({ permitted: true });
    } else if (policy && policy !== 'OPEN' && told.__typename !== 'AuditEntry') {
      expect({ edge, type: told.__typename, permitted: held.has(policy) }).toEqual({ edge, type: told.__typename, permitted: true });
    }
  }
});

/** Names of the fields of an input. */
function fieldsOf(type: GraphQLInputType): ReadonlySet<string> {
  const named = getNamedType(type);
  return new Set(isInputObjectType(named) ? Object.keys(named.getFields()) : []);
}

/** Puts a mark on every text about people and papers that have never had to do with the ward. */
async function markEverythingOutside(owner: Harness['owner'], ward: string): Promise<void> {
  await owner.query(`
    set session_replication_role = replica;
    create temp table inside as select distinct descendant_id as id from org_ancestry where ancestor_id = '${ward}';
    create temp table known as
      select person_id from membership where branch_id in (select id from inside)
      union select person_id from candidacy where branch_id in (select id from inside)
      union select person_id from lifecycle_event where branch_id in (select id from inside) or to_branch_id in (select id from inside)
      union select m.person_id from transfer t join membership m on m.id = t.membership_id where t.from_branch_id in (select id from inside) or t.to_branch_id in (select id from inside);
    update person set full_name = '${mark} ' || full_name, occupation = '${mark}', home_town = '${mark}', residence = '${mark}' where id not in (select person_id from known);
    update candidacy set certificate_no = '${mark}', close_reason = case when close_reason is not null then '${mark}' end where person_id not in (select person_id from known);
    update membership set card_no = '${mark}', dossier_no = '${mark}' where person_id not in (select person_id from known);
    update transfer t set reason = '${mark}', destination = case when destination is not null then '${mark}' end
      where membership_id in (select id from membership where person_id not in (select person_id from known));
    update plan set gap_remark = '${mark}' where unit_id not in (select id from inside);
    update quota_draft set remark = '${mark}' where plan_id in (select id from plan where unit_id not in (select id from inside));
    update quota_line set reason = '${mark}' where plan_id in (select id from plan where unit_id not in (select id from inside)) and unit_id not in (select id from inside);
    update report set remarks = '${mark}' where unit_id not in (select id from inside);
    update report_cell set reason = '${mark}', return_reason = '${mark}' where report_id in (select id from report where unit_id not in (select id from inside));
    insert into report_reminder (unit_id, period_id, reminded_on, message) select unit_id, period_id, current_date, '${mark}' from report where unit_id not in (select id from inside);
    update report_event set reason = '${mark}' where report_id in (select id from report where unit_id not in (select id from inside));
    update api_client set name = '${mark}' where unit_id not in (select id from inside);
    update audit_entry set reason = '${mark}', details = '{"mark": "${mark}"}' where unit_id is null or unit_id not in (select id from inside);
    set session_replication_role = origin;`);
}
