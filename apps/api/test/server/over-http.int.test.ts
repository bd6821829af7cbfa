import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import type { AuditResult } from 'graphql-http';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';

const noGet = 'Questions in addresses end up in histories and logs of proxies, with the names searched for: only POST is answered.';
const always400 = 'What cannot be run is a 400 whatever the client accepts: monitoring and proxies see that it was refused, and hostile documents cost no 200.';

/** Advice that is not followed, by the id of the audit, with the reason. https://graphql.github.io/graphql-over-http/draft/ */
const notFollowed: Readonly<Record<string, string>> = {
  '5A70': noGet,
  D6D5: noGet,
  '6A70': noGet,
  '572B': always400,
  FDE2: always400,
  '7B9B': always400,
};

describe('GraphQL over HTTP, by the audits of graphql-http', () => {
  let server: HttpServer;
  let results: AuditResult[];
  beforeAll(async () => {
    server = await createHttpServer();
    await server.person('officer', password, 'ORGANISATION_OFFICER');
    // Three audits ask about the schema, which strangers are not told.
    const cookie = await server.signIn('officer', password);
    const fetchFn = (url: string, { headers, ...rest }: { headers?: Record<string, string> } = {}) => fetch(url, { ...rest, headers: { ...headers, cookie } });
    results = [];
    for (const audit of serverAudits({ url: `${server.url}/graphql`, fetchFn })) results.push(await audit.fn());
  });
  afterAll(() => server.close());

  const found = (...statuses: AuditResult['status'][]): string[] => results.filter(({ status }) => statuses.includes(status)).map(({ id, name }) => `${id} ${name}`);

  test('all of them were run, and none finds an error', () => {
    expect(results).toHaveLength(61);
    expect(found('error')).toEqual([]);
    expect(found('ok')).toHaveLength(61 - Object.keys(notFollowed).length);
  });

  test('advice is followed, or not for a reason that is still one', () => {
    expect(found('warn', 'notice').map((line) => line.slice(0, 4)).sort()).toEqual(Object.keys(notFollowed).sort());
  });
});
