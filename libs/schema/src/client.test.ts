import { describe, expect, test } from '@jest/globals';
import { DangvuError, createClient } from './client.ts';
import type { Fetch } from './client.ts';
import { labelOf, labels } from './labels.ts';
import { whoAmI } from './questions.ts';

type Given = { status?: number; body: unknown; headers?: Record<string, string> };

/** A server that gives these answers in turn, and remembers what it was sent. */
function answering(...answers: Given[]): { fetch: Fetch; sent: { url: string; headers: Record<string, string>; body: { query: string; variables: unknown } }[] } {
  const sent: { url: string; headers: Record<string, string>; body: { query: string; variables: unknown } }[] = [];
  return {
    sent,
    fetch: async (url, { headers, body }) => {
      sent.push({ url, headers, body: JSON.parse(body) });
      const { status = 200, body: answer, headers: back = {} } = answers[Math.min(sent.length, answers.length) - 1] ?? { body: {} };
      return { status, headers: { get: (name) => back[name] ?? null }, text: async () => (typeof answer === 'string' ? answer : JSON.stringify(answer)) };
    },
  };
}

const failure = async (...answers: Given[]): Promise<DangvuError> => {
  const { fetch } = answering(...answers);
  try {
    await createClient({ url: 'u', key: 'dv_x', fetch, retries: 0 }).ask(whoAmI, {});
  } catch (error) {
    if (error instanceof DangvuError) return error;
    throw error;
  }
  throw new Error('no failure');
};

describe('the client', () => {
  test('sends the key, the language and the question, and gives the data and what it cost', async () => {
    const { fetch, sent } = answering({ body: { data: { viewer: null }, extensions: { cost: 3, limit: 25_000, remaining: 9 } } });
    const client = createClient({ url: 'https://x/graphql', key: 'dv_key', language: 'en', fetch });
    expect(client.spent).toBeNull();
    expect(await client.ask(whoAmI, {})).toEqual({ viewer: null });
    expect(sent[0]).toMatchObject({ url: 'https://x/graphql', headers: { authorization: 'Bearer dv_key', 'accept-language': 'en' }, body: { operationName: 'WhoAmI', variables: {} } });
    expect(client.spent).toEqual({ cost: 3, limit: 25_000, remaining: 9 });
  });

  test('names every failure by a code', async () => {
    const error = { message: 'm', extensions: { code: 'UNAUTHENTICATED' } };
    expect(await failure({ status: 401, body: { errors: [error] } })).toMatchObject({ code: 'UNAUTHENTICATED', status: 401, errors: [error] });
    expect(await failure({ status: 502, body: '<html>' })).toMatchObject({ code: 'NOT_GRAPHQL', status: 502 });
    expect(await failure({ body: { data: { viewer: null }, errors: [{ message: 'half an answer' }] } })).toMatchObject({ code: 'INTERNAL', status: 200 });
    expect(await failure({ status: 429, headers: { 'retry-after': '7' }, body: { errors: [{ message: 'm', extensions: { code: 'RATE_LIMITED' } }] } })).toMatchObject({ code: 'RATE_LIMITED', retryAfter: 7 });
    const unreachable = createClient({ url: 'u', key: 'k', fetch: () => Promise.reject(new TypeError('fetch failed')) });
    await expect(unreachable.ask(whoAmI, {})).rejects.toMatchObject({ code: 'UNREACHABLE', status: 0 });
  });

  test('asks again when the server is busy, and only then', async () => {
    const busy: Given = { status: 503, headers: { 'retry-after': '0' }, body: { errors: [{ message: 'm', extensions: { code: 'OVERLOADED' } }] } };
    const recovering = answering(busy, busy, { body: { data: { viewer: null } } });
    expect(await createClient({ url: 'u', key: 'k', fetch: recovering.fetch }).ask(whoAmI, {})).toEqual({ viewer: null });
    expect(recovering.sent).toHaveLength(3);
    const overloaded = answering(busy);
    await expect(createClient({ url: 'u', key: 'k', fetch: overloaded.fetch, retries: 1 }).ask(whoAmI, {})).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect(overloaded.sent).toHaveLength(2);
    // Of a long read it is known only when its turn does not come.
    const turned = answering({ body: { data: null, errors: [{ message: 'm', extensions: { code: 'OVERLOADED' } }] }, headers: { 'retry-after': '0' } }, { body: { data: { viewer: null } } });
    expect(await createClient({ url: 'u', key: 'k', fetch: turned.fetch }).ask(whoAmI, {})).toEqual({ viewer: null });
    const wrong = answering({ status: 400, body: { errors: [{ message: 'm', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] } });
    await expect(createClient({ url: 'u', key: 'k', fetch: wrong.fetch }).ask(whoAmI, {})).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(wrong.sent).toHaveLength(1);
  });
});

describe('labels', () => {
  test('every value has a text in both languages, Vietnamese in NFC', () => {
    for (const [name, values] of Object.entries(labels)) {
      for (const [value, { vi, en }] of Object.entries(values)) {
        expect({ name, value, vi: vi.length > 0 && vi === vi.normalize('NFC'), en: en.length > 0 }).toEqual({ name, value, vi: true, en: true });
      }
    }
    expect(labelOf('UnitKind', 'WARD_PARTY_ORG')).toBe('Đảng bộ phường');
    expect(labelOf('UnitKind', 'WARD_PARTY_ORG', 'en')).toBe('Ward party organisation');
  });
});
