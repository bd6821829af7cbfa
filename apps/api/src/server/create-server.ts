import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { resolveField } from '../platform/read/resolve-field.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { acceptBodies } from './accept-bodies.ts';
import { buildApiSchema } from './build-schema.ts';
import { createContext } from './create-context.ts';
import type { ServerParts } from './create-context.ts';
import { guardRootFields, lastNet } from './error-masking.ts';
import { healthRoutes } from './health.ts';
import { callerLimits } from './limits/caller-limits.ts';
import { documentLimits, maxRecursiveSelections, maxTokens } from './limits/document-limits.ts';
import { shedLoad } from './limits/load-shedding.ts';
import { operationLog } from './operation-log.ts';
import { secureHeaders } from './secure-headers.ts';
import { staticPages } from './static-pages.ts';

export const graphqlPath = '/graphql';

const logLevel = { production: 'info', development: 'info', test: 'silent' } as const;

/**
 * Puts the server together: security headers, GraphQL at /graphql, health at /health/*, the admin application everywhere else.
 * It does not listen yet.
 */
export async function createServer(parts: ServerParts): Promise<FastifyInstance> {
  const { config } = parts;
  const app = Fastify({
    logger: { level: logLevel[config.environment], base: null },
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: config.trustProxy,
    bodyLimit: 256 * 1024,
    // A request that trickles in holds a connection; ten seconds are enough for 256 kB on any line. The time for headers must be
    // the shorter one: Node takes the two the other way round otherwise, and a body then has a minute.
    requestTimeout: 10_000,
    http: { headersTimeout: 8_000, requestTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    forceCloseConnections: 'idle',
    return503OnClosing: true,
  });
  const logUnexpected = (errorId: string, error: unknown): void => app.log.error({ errorId, err: error }, 'unexpected');
  const schema = guardRootFields(buildApiSchema(), logUnexpected);
  shedLoad(app, config.poolSize * 30);
  await app.register(cookie);
  await secureHeaders(app, config);
  await app.register(compress, { encodings: ['gzip'], threshold: 1_400, zlibOptions: { level: 4 } });
  acceptBodies(app);
  healthRoutes(app, parts.database);
  const apollo = await createApollo(app, schema, parts, logUnexpected);
  app.route({
    method: 'POST',
    url: graphqlPath,
    handler: fastifyApolloHandler<RequestContext>(apollo, { context: (request, reply) => createContext(parts, request, reply) }),
  });
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    url: graphqlPath,
    handler: (_request, reply) => reply.code(405).header('allow', 'POST').send({ errors: [{ message: 'GraphQL is asked with POST.', extensions: { code: 'METHOD_NOT_ALLOWED' } }] }),
  });
  await staticPages(app, config.adminDir);
  return app;
}

async function createApollo(
  app: FastifyInstance,
  schema: GraphQLSchema,
  parts: ServerParts,
  logUnexpected: (errorId: string, error: unknown) => void,
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    fieldResolver: resolveField,
    stringifyResult: JSON.stringify,
    formatError: lastNet(logUnexpected),
    validationRules: documentLimits,
    parseOptions: { maxTokens },
    maxRecursiveSelections,
    // Who may introspect is decided by who asks (caller-limits), not by the environment.
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    // Apollo looks at NODE_ENV by itself; nothing here may depend on it.
    nodeEnv: 'production',
    logger: app.log,
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app), callerLimits(parts), operationLog(app.log)],
  });
  await apollo.start();
  return apollo;
}
