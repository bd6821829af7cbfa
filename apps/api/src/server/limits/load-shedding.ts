import type { FastifyInstance } from 'fastify';
import { formatMessage } from '@dangvu/domain/errors/messages';

/**
 * More requests than can be answered in time are turned away at the door, at once and with a time to come back: then those
 * inside are still answered. Health checks are always answered.
 */
export function shedLoad(app: FastifyInstance, most: number): void {
  let inside = 0;
  const counted = new WeakSet<object>();
  app.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'POST') return;
    if (inside >= most) {
      await reply.code(503).header('retry-after', '1').send({ errors: [{ message: `${formatMessage('OVERLOADED', 'vi')} / ${formatMessage('OVERLOADED', 'en')}`, extensions: { code: 'OVERLOADED' } }] });
      return;
    }
    inside += 1;
    counted.add(request);
    reply.raw.once('close', () => {
      if (counted.delete(request)) inside -= 1;
    });
  });
}
