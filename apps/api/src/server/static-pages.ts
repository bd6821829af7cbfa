import { existsSync } from 'node:fs';
import { join } from 'node:path';
import staticFiles from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const year = 'public, max-age=31536000, immutable';

/**
 * The admin application: files with a hash in their name for a year, everything else asked again each time, and the one page
 * for every address that is a place in the application. Without a build there is only the API.
 */
export async function staticPages(app: FastifyInstance, adminDir: string): Promise<void> {
  const built = existsSync(join(adminDir, 'index.html'));
  if (built) {
    await app.register(staticFiles, {
      root: adminDir,
      preCompressed: true,
      cacheControl: false,
      index: 'index.html',
      setHeaders: (reply, path) => void reply.header('cache-control', path.startsWith(join(adminDir, 'assets')) ? year : 'no-cache'),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?', 1)[0] ?? '/';
    const isPage = (request.method === 'GET' || request.method === 'HEAD') && !/\.[a-z0-9]+$/i.test(path) && !path.startsWith('/assets/');
    if (built && isPage) return reply.sendFile('index.html');
    return reply.code(404).header('cache-control', 'no-store').send({ errors: [{ message: 'There is nothing at this address.', extensions: { code: 'NOT_FOUND' } }] });
  });
}
