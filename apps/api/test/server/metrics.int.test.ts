import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readConfig } from '../../src/platform/config.ts';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';

const password = 'Mật khẩu dài 2026';
const token = 'a-token-of-24-characters';

describe('how the server runs, for whoever keeps it running', () => {
  let server: HttpServer;
  const look = async (headers: Record<string, string> = {}): Promise<{ status: number; type: string | null; text: string }> => {
    const answer = await fetch(`${server.url}/health/metrics`, { headers });
    return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
  };
  const valueOf = (text: string, sample: string): number => Number(text.split('\n').find((line) => line.startsWith(`${sample} `))?.split(' ').at(-1));
  beforeAll(async () => {
    server = await createHttpServer({ METRICS_TOKEN: token });
    await server.person('officer.thuy', password, 'ORGANISATION_OFFICER');
  });
  afterAll(() => server.close());

  test('operations are counted by kind and refusals by code, whichever way they were answered', async () => {
    const before = (await look()).text;
    const cookie = await server.signIn('officer.thuy', password);
    for (let round = 0; round < 3; round += 1) expect((await server.ask('query Units { units { nodes { id name } } }', {}, { cookie })).status).toBe(200);
    await server.ask('mutation { signIn(input: { login: "officer.thuy", password: "wrong" }) { userErrors { code } } }');
    await server.ask('{ nothing }', {}, { cookie });
    const { status, type, text } = await look();
    expect([status, type]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const grown = (sample: string): number => valueOf(text, sample) - (valueOf(before, sample) || 0);
    expect(grown('dangvu_operation_seconds_count{kind="query"}')).toBe(3);
    expect(grown('dangvu_operation_seconds_bucket{kind="query",le="+Inf"}')).toBe(3);
    expect(grown('dangvu_operation_seconds_count{kind="mutation"}')).toBe(2);
    expect(grown('dangvu_operation_seconds_count{kind="unread"}')).toBe(1);
    expect(grown('dangvu_refusals_total{code="SIGN_IN_FAILED"}')).toBe(1);
    expect(grown('dangvu_refusals_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(grown('dangvu_read_statements_total')).toBeGreaterThanOrEqual(3);
    expect(grown('dangvu_read_statement_seconds_total')).toBeGreaterThan(0);
    for (const sample of ['dangvu_connections{pool="main",state="idle"}', 'dangvu_connections{pool="long",state="waiting"}', 'nodejs_eventloop_delay_seconds{quantile="0.99"}']) expect([sample, valueOf(text, sample)]).toEqual([sample, expect.any(Number)]);
    expect(valueOf(text, 'process_memory_bytes{kind="rss"}')).toBeGreaterThan(1e6);
  });

  test('each line is a comment or a sample, and none says anything of anybody', async () => {
    const { text } = await look();
    for (const line of text.trimEnd().split('\n')) expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ \S.*|[a-z_]+(\{[a-z]+="[\w.+]+"(,[a-z]+="[\w.+]+")*\})? [\d.e+-]+)$/);
    expect(text).not.toMatch(/thuy|officer|Đảng|Nguyễn|Units/);
  });

  test('whom a proxy sends needs the token, and exactly that one', async () => {
    const elsewhere = { 'x-forwarded-for': '10.0.0.7' };
    const { status, text } = await look(elsewhere);
    expect([status, text]).toEqual([403, expect.stringContaining('METRICS_TOKEN')]);
    expect((await look({ ...elsewhere, authorization: `Bearer ${token.slice(0, -1)}` })).status).toBe(403);
    expect((await look({ ...elsewhere, authorization: `Bearer ${token.slice(0, -1)}x` })).status).toBe(403);
    expect((await look({ ...elsewhere, authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test('a token that could be guessed is not taken', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgresql://a@b/c', METRICS_TOKEN: 'short' })).toThrow(/METRICS_TOKEN: must be at least 16/);
  });
});
