import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHttpServer } from '../harness/http.ts';
import type { HttpServer } from '../harness/http.ts';
import { sceneOn } from '../membership/scene.ts';
import { sample } from '@dangvu/testing/sample-hierarchy';

const page = '<!doctype html><html lang="vi"><title>Đảng vụ</title><script type="module" src="/assets/main-Ab12Cd34.js"></script></html>';
const script = `export const words = ${JSON.stringify(Array.from({ length: 900 }, (_, n) => `đảng viên ${n}`))};\n`;

interface Raw {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

describe('what a browser may keep, and how it is sent', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dangvu-pages-'));
  let server: HttpServer;
  let cookie = '';
  beforeAll(async () => {
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'index.html'), page);
    writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    // As the build leaves them: each text with its compressed forms beside it.
    const asset = join(folder, 'assets/main-Ab12Cd34.js');
    writeFileSync(asset, script);
    writeFileSync(`${asset}.gz`, gzipSync(script));
    writeFileSync(`${asset}.br`, brotliCompressSync(script));
    server = await createHttpServer({ ADMIN_DIR: folder });
    await server.person('can-bo', 'mat-khau-rat-dai-1', 'ORGANISATION_OFFICER');
    cookie = await server.signIn('can-bo', 'mat-khau-rat-dai-1');
    const scene = sceneOn(server.owner);
    for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám']) {
      await scene.member(`Nguyễn Thị ${name}`, { branch: sample.branchA1, decidedOn: '2020-01-06', ceremonyOn: '2020-01-20', officialOn: '2021-01-20' });
    }
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  /** Asks without what fetch adds and undoes. */
  const raw = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Raw> =>
    new Promise((resolve, reject) => {
      const sent = request(`${server.url}${path}`, { method, headers: { ...(body ? { 'content-type': 'application/json' } : {}), ...headers } }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes: Buffer.concat(parts) }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  const asset = '/assets/main-Ab12Cd34.js';

  test('a file whose name holds the hash of what is in it is kept for a year and never asked again', async () => {
    const { status, headers } = await raw(asset);
    expect([status, headers['cache-control'], headers['content-type']]).toEqual([200, 'public, max-age=31536000, immutable', expect.stringMatching(/^(text|application)\/javascript/)]);
  });

  test('the page is asked again each time, and comes again only when it is another one', async () => {
    for (const path of ['/', '/members', '/members/0199c0de-0000-7000-8000-000000000001?tab=log', '/favicon.svg']) {
      const first = await raw(path);
      expect([path, first.status, first.headers['cache-control']]).toEqual([path, 200, 'no-cache']);
      const etag = first.headers.etag ?? '';
      expect(etag).not.toBe('');
      const again = await raw(path, { 'if-none-match': etag });
      expect([path, again.status, again.bytes.length, again.headers['cache-control']]).toEqual([path, 304, 0, 'no-cache']);
      expect((await raw(path, { 'if-none-match': '"another"' })).status).toBe(200);
    }
    expect((await raw('/')).bytes.toString()).toBe(page);
  });

  test('text goes in the best form the browser takes, made once by the build', async () => {
    const forms = [
      ['br, gzip', 'br'], ['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['br;q=0, gzip', 'gzip'], ['identity', undefined], ['', undefined],
    ] as const;
    for (const [accepted, chosen] of forms) {
      const { headers, bytes } = await raw(asset, { 'accept-encoding': accepted });
      expect([accepted, headers['content-encoding']]).toEqual([accepted, chosen]);
      const plain = chosen === 'br' ? brotliDecompressSync(bytes) : chosen === 'gzip' ? gunzipSync(bytes) : bytes;
      expect(plain.toString()).toBe(script);
      // Whoever keeps it for many browsers keeps each form apart.
      if (chosen) expect([accepted, headers.vary?.toLowerCase()]).toEqual([accepted, expect.stringContaining('accept-encoding')]);
    }
  });

  test('what is not there is not kept, and is not the page', async () => {
    for (const path of ['/assets/main-00000000.js', '/none.css']) {
      const { status, headers } = await raw(path);
      expect([path, status, headers['cache-control']]).toEqual([path, 404, 'no-store']);
    }
  });

  const members = JSON.stringify({ query: 'query Names { members(first: 20) { nodes { id status person { id fullName bornOn } branch { id name shortName } } } }' });

  test('answers are kept nowhere: not by a browser, nor by what stands between, whichever way they were made', async () => {
    // The first goes the long way; once the operation is known it goes the short one.
    for (const round of [1, 2, 3]) {
      const { status, headers, bytes } = await raw('/graphql', { cookie }, 'POST', members);
      expect([round, status, headers['cache-control'], headers.etag]).toEqual([round, 200, 'no-store', undefined]);
      expect(bytes.toString()).toContain('Nguyễn Thị Một');
    }
    for (const [path, method, body] of [
      ['/graphql', 'POST', '{"query":"{ members(first: 1) { nodes { id } } }"}'],
      ['/graphql', 'POST', '{"query":"{ nothing }"}'],
      ['/graphql', 'GET', undefined],
      ['/health/live', 'GET', undefined],
      ['/health/ready', 'GET', undefined],
    ] as const) {
      const { headers } = await raw(path, {}, method, body);
      expect([path, method, body, headers['cache-control']]).toEqual([path, method, body, 'no-store']);
    }
  });

  test('a long answer is compressed, a short one is not worth it; both say what they are', async () => {
    const long = await raw('/graphql', { cookie, 'accept-encoding': 'gzip, br' }, 'POST', members);
    expect([long.headers['content-encoding'], long.headers['content-type'], long.headers.vary?.toLowerCase()]).toEqual(['gzip', expect.stringContaining('json'), expect.stringContaining('accept-encoding')]);
    const plain = gunzipSync(long.bytes);
    expect(JSON.parse(plain.toString()).data.members.nodes).toHaveLength(8);
    expect(long.bytes.length).toBeLessThan(plain.length / 2);
    const short = await raw('/graphql', { cookie, 'accept-encoding': 'gzip, br' }, 'POST', '{"query":"{ viewer { id } }"}');
    expect([short.status, short.headers['content-encoding']]).toEqual([200, undefined]);
    expect((await raw('/graphql', { cookie }, 'POST', members)).headers['content-encoding']).toBeUndefined();
  });

  test('GraphQL is asked with POST and JSON; nothing else reads or does anything', async () => {
    const question = `/graphql?query=${encodeURIComponent('{ viewer { id } }')}`;
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await raw(question, { cookie }, method);
      expect([method, status, headers.allow]).toEqual([method, 405, 'POST']);
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const { status } = await raw('/graphql', { cookie, 'content-type': type }, 'POST', '{"query":"{ viewer { id } }"}');
      expect([type, status >= 400 && status < 500]).toEqual([type, true]);
    }
  });
});
