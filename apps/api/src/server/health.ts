import type { FastifyInstance } from 'fastify';
import type { Database } from '../platform/database/database.ts';
import { pendingMigrations } from '../platform/database/pending-migrations.ts';

/** Liveness: the process answers. Readiness: the database answers and has everything this code needs. */
export function healthRoutes(app: FastifyInstance, database: Database): void {
  app.get('/health/live', async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'live' }));
  app.get('/health/ready', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      const pending = await pendingMigrations((sql) => database.pool.query(sql));
      if (pending.length === 0) return await reply.send({ status: 'ready' });
      return await reply.code(503).send({ status: 'migrations pending', pending });
    } catch (error) {
      request.log.error({ err: error }, 'not ready');
      return reply.code(503).send({ status: 'the database does not answer' });
    }
  });
}
