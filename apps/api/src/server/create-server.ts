import { fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import { KnownCallers, serverKey } from '../access/public.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { acceptBodies } from './accept-bodies.ts';
import { buildApiSchema } from './build-schema.ts';
import { createContext, localeOf } from './create-context.ts';
import type { ServerParts } from './create-context.ts';
import { readFailure, guardRootFields } from './error-masking.ts';
import { downloads } from './downloads.ts';
import { downloadsOfLists } from './downloads-of-lists.ts';
import { downloadsOfForms } from './downloads-of-forms.ts';
import { downloadsOfLives } from './downloads-of-lives.ts';
import { downloadsOfMeetings } from './downloads-of-meetings.ts';
import { downloadsOfReports } from './downloads-of-reports.ts';
import { downloadsOfStatistics } from './downloads-of-statistics.ts';
import { createApollo } from './execution/create-apollo.ts';
import { KnownOperations } from './execution/known-operations.ts';
import { ShortWay } from './execution/short-way.ts';
import { healthRoutes } from './health.ts';
import { CallerLimits } from './limits/caller-limits.ts';
import { shedLoad } from './limits/load-shedding.ts';
import { loggedError, logLines } from './log-lines.ts';
import { metricsRoute } from './metrics.ts';
import { OperationMeasures } from './operation-measures.ts';
import { secureHeaders } from './secure-headers.ts';
import { scans } from './scans.ts';
import { staticPages } from './static-pages.ts';

export const graphqlPath = '/graphql';

const logLevel = { production: 'info', development: 'info', test: 'silent' } as const;

/** No route is described by a JSON schema. Fastify's compilers for them are two hundred modules to load at every start. */
const noSchemas = (): never => {
  throw new Error('Routes are described by GraphQL and by hand, not by JSON schemas');
};

/**
 * Puts the server together: security headers, GraphQL at /graphql, health at /health/*, documents at /downloads/*, scans also at /uploads/*, the admin application everywhere else.
 * It does not listen yet.
 * @throws ConfigError when the key of second factors can be neither read nor made
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config } = parts;
  // Made now and not when it is first needed: so it is there for the backup from the first day on.
  serverKey(config);
  const app = Fastify({
    logger: { level: logLevel[config.environment], base: null, serializers: { err: loggedError }, ...(config.environment === 'test' ? {} : { stream: logLines() }) },
    // A logger for each request would be made for the few that have something to say.
    childLoggerFactory: (logger) => logger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: 256 * 1024,
    // A request that trickles in holds a connection; ten seconds are enough for 256 kB on any line. The time for headers must be
    // the shorter one: Node takes the two the other way round otherwise, and a body then has a minute.
    requestTimeout: 10_000,
    http: { headersTimeout: 8_000, requestTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  const logUnexpected = (errorId: string, error: unknown): void => app.log.error({ errorId, err: error }, 'unexpected');
  const schema = guardRootFields(buildApiSchema(), logUnexpected);
  shedLoad(app, config.poolSize * 30);
  await app.register(cookie);
  secureHeaders(app, config);
  await app.register(compress, { encodings: ['gzip'], threshold: 1_400, zlibOptions: { level: 4 } });
  acceptBodies(app);
  healthRoutes(app, parts.database);
  const measures = new OperationMeasures();
  metricsRoute(app, config, parts.database, measures);
  const [operations, callers, limits] = [new KnownOperations(), new KnownCallers(), new CallerLimits(parts)];
  const apollo = await createApollo({ app, schema, operations, limits, measures, logUnexpected, compileFromSight: parts.compileFromSight });
  const longWay = fastifyApolloHandler<RequestContext>(apollo, {
    context: (request, reply) => createContext(parts, callers, request, reply).catch((error: unknown) => {
      throw readFailure(error, localeOf(request.headers['accept-language'], null), logUnexpected);
    }),
  });
  const shortWay = new ShortWay({ server: parts, schema, operations, callers, limits, measures, logUnexpected });
  app.route({
    method: 'POST',
    url: graphqlPath,
    handler: async (request, reply) => {
      // Answers hold names: no browser keeps them, and nothing that stands between.
      void reply.header('cache-control', 'no-store');
      const known = await shortWay.answer(request, reply);
      if (known !== null) return known;
      const answer: unknown = await longWay.call(app, request, reply);
      shortWay.learn(request, reply);
      return answer;
    },
  });
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: graphqlPath,
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').header('cache-control', 'no-store').send({ errors: [{ message: 'GraphQL is asked with POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } }] }),
  });
  const asked = { server: parts, schema, operations, callers, limits, logUnexpected };
  downloads(app, asked);
  downloadsOfLists(app, asked);
  downloadsOfForms(app, asked);
  downloadsOfLives(app, asked);
  downloadsOfMeetings(app, asked);
  downloadsOfReports(app, asked);
  downloadsOfStatistics(app, asked);
  await scans(app, parts, logUnexpected);
  await staticPages(app, config.adminDir);
  return app;
}
