import { timingSafeEqual } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../platform/config.ts';
import type { Database } from '../platform/database/database.ts';
import { readStatements } from '../platform/read/run-statement.ts';
import { measure } from './operation-measures.ts';
import type { OperationMeasures } from './operation-measures.ts';

const refusal = 'Chỉ hỏi được từ chính máy này, hoặc với METRICS_TOKEN: Authorization: Bearer … / Asked from this machine alone, or with METRICS_TOKEN as a bearer token.\n';

type IntervalHistogram = ReturnType<typeof monitorEventLoopDelay>;

/**
 * How the server runs, for whoever keeps it running: /health/metrics in the text format of Prometheus. Numbers since the server began and
 * of this moment, never anybody's data. For this machine, and for whoever has the token.
 */
export function metricsRoute(app: FastifyInstance, { metricsToken }: Config, database: Database, operations: OperationMeasures): void {
  let delay: IntervalHistogram | null = null;
  app.addHook('onClose', async () => void delay?.disable());
  app.get('/health/metrics', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    if (!hasToken(request, metricsToken) && !isFromHere(request)) return reply.code(403).type('text/plain; charset=utf-8').send(refusal);
    // Watched once somebody looks: a server nobody asks wakes up for nothing.
    delay ??= watchDelay();
    const lines = [...operations.lines(), ...statementLines(), ...poolLines(database), ...processLines(delay)];
    delay.reset();
    return reply.type('text/plain; version=0.0.4; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
}

function hasToken({ headers }: FastifyRequest, token: string | null): boolean {
  if (token === null) return false;
  const [given, due] = [Buffer.from(headers.authorization ?? ''), Buffer.from(`Bearer ${token}`)];
  return given.length === due.length && timingSafeEqual(given, due);
}

/** Behind a proxy everybody comes from its machine; a proxy says for whom it asks. */
function isFromHere({ headers, socket }: FastifyRequest): boolean {
  if (['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'].some((name) => headers[name] !== undefined)) return false;
  return /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(socket.remoteAddress ?? '');
}

function watchDelay(): IntervalHistogram {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return delay;
}

const statementLines = (): string[] => [
  ...measure('dangvu_read_statement_seconds_total', 'counter', 'Time reads waited for the database, in seconds: for a connection and for the answer.', [`dangvu_read_statement_seconds_total ${readStatements.ms / 1000}`]),
  ...measure('dangvu_read_statements_total', 'counter', 'Reads sent to the database.', [`dangvu_read_statements_total ${readStatements.count}`]),
];

function poolLines({ pool, longReads }: Database): string[] {
  const samples = Object.entries({ main: pool, long: longReads }).flatMap(([name, { totalCount, idleCount, waitingCount }]) =>
    Object.entries({ busy: totalCount - idleCount, idle: idleCount, waiting: waitingCount }).map(([state, count]) => `dangvu_connections{pool="${name}",state="${state}"} ${count}`),
  );
  return measure('dangvu_connections', 'gauge', 'Connections to the database that are busy or idle, and who waits for one; long reads have their own.', samples);
}

function processLines(delay: IntervalHistogram): string[] {
  const { rss, heapUsed, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  // Nanoseconds; nothing was measured yet when somebody looks for the first time.
  const seconds = (value: number): number => (Number.isFinite(value) && delay.count > 0 ? value / 1e9 : 0);
  return [
    ...measure('nodejs_eventloop_delay_seconds', 'gauge', 'How late the event loop was since the last look.', [
      ...[50, 90, 99].map((percent) => `nodejs_eventloop_delay_seconds{quantile="${percent / 100}"} ${seconds(delay.percentile(percent))}`),
      `nodejs_eventloop_delay_seconds{quantile="1"} ${seconds(delay.max)}`,
    ]),
    ...measure('process_memory_bytes', 'gauge', 'Memory of the process.', Object.entries({ rss, heap: heapUsed, external }).map(([kind, bytes]) => `process_memory_bytes{kind="${kind}"} ${bytes}`)),
    ...measure('process_cpu_seconds_total', 'counter', 'Work of the processor.', [`process_cpu_seconds_total ${(user + system) / 1e6}`]),
    ...measure('process_uptime_seconds', 'gauge', 'Since the server began.', [`process_uptime_seconds ${process.uptime()}`]),
  ];
}
