import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { FieldNode } from 'graphql';
import { sample } from '@dangvu/testing/sample-hierarchy';
import { compiledOnce } from '../../src/platform/read/selection-cache.ts';
import type { SelectionInfo } from '../../src/platform/read/compile.ts';
import { StatementBuilder } from '../../src/platform/read/statement-builder.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';

const question = `query Q($deep: Boolean!, $some: Int, $kinds: [UnitKind!]) {
  viewer { today displayName counters { workItems } }
  units(first: 50, filter: { kinds: $kinds }) { totalCount nodes { id permissions { canRecordMembers canManageAccounts } memberCount ...Below @include(if: $deep) } }
  accounts(first: 20) { nodes { login permissions { canDisable } } }
}
fragment Below on Unit { children(first: $some) { totalCount nodes { id name parent { id } } } }`;

describe('a selection is compiled once for each operation', () => {
  let server: HttpServer;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    server = await createHttpServer();
    for (const [login, role, unit] of [
      ['town.officer', 'ORGANISATION_OFFICER', sample.town],
      ['ward.officer', 'UNIT_OFFICER', sample.wardA],
      ['town.admin', 'ADMINISTRATOR', sample.town],
      ['ward.admin', 'ADMINISTRATOR', sample.wardA],
    ] as const) {
      await server.person(login, password, role, unit);
      cookies[login] = await server.signIn(login, password);
    }
  });
  afterAll(() => server.close());

  test('whoever asks, with whatever variables, on whatever day: what is kept answers as if it had just been compiled', async () => {
    const variables = [
      { deep: true, some: 1 },
      { deep: false },
      { deep: true, some: 2, kinds: ['WARD_PARTY_ORG'] },
      { deep: true },
    ];
    let documents = 0;
    for (const day of ['2026-11-20T03:00:00Z', '2026-11-20T03:10:00Z', '2026-11-20T17:05:00Z']) {
      server.setNow(day);
      const said = new Set<string>();
      for (const login of Object.keys(cookies)) {
        if (day.endsWith('17:05:00Z')) cookies[login] = await server.signIn(login, password);
        for (const values of variables) {
          const kept = await server.ask(question, values, { cookie: cookies[login] });
          documents += 1;
          const fresh = await server.ask(`# ${documents}\n${question}`, values, { cookie: cookies[login] });
          expect(kept.body.errors).toBeUndefined();
          expect(kept.body.data).toEqual(fresh.body.data);
          expect(kept.body.data.viewer).toMatchObject({ displayName: login, today: day.endsWith('17:05:00Z') ? '2026-11-21' : '2026-11-20' });
          said.add(JSON.stringify(kept.body.data));
        }
      }
      expect(said.size).toBeGreaterThan(12);
    }
  });

  test('what is kept is bounded by its length, and a key too long is not kept', () => {
    const info = { fragments: {}, variableValues: {} } as unknown as SelectionInfo;
    const nodeOf = (text: string): FieldNode => {
      const [definition] = parse(text).definitions;
      if (definition?.kind !== 'OperationDefinition') throw new Error('not an operation');
      return definition.selectionSet.selections[0] as FieldNode;
    };
    let compiled = 0;
    const ask = (node: FieldNode, length = 1_000_000, given = info): string =>
      compiledOnce('Unit', [node], given, new StatementBuilder(null, '2026-11-20'), () => {
        compiled += 1;
        return 'x'.repeat(length);
      });
    const first = nodeOf('{ unit { id } }');
    ask(first);
    ask(first);
    expect(compiled).toBe(1);
    for (let other = 0; other < 10; other += 1) ask(nodeOf('{ unit { name } }'));
    ask(first);
    expect(compiled).toBe(12);

    const withVariable = nodeOf('query Q($a: String) { unit { children(search: $a) } }');
    const long = { ...info, variableValues: { a: 'a'.repeat(3_000) } };
    ask(withVariable, 10, long);
    ask(withVariable, 10, long);
    expect(compiled).toBe(14);
  });
});
