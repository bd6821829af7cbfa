import { ApolloServer } from '@apollo/server';
import type { ApolloServerOptionsWithGateway, ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { RequestContext } from '../../platform/request-context.ts';
import { lastNet } from '../error-masking.ts';
import type { LogUnexpected } from '../error-masking.ts';
import type { CallerLimits, Told } from '../limits/caller-limits.ts';
import { documentLimits, maxRecursiveSelections, maxTokens } from '../limits/document-limits.ts';
import { logOperation } from '../operation-log.ts';
import type { OperationMeasures } from '../operation-measures.ts';
import { executeKnown, interpret } from './executor.ts';
import type { KnownOperations } from './known-operations.ts';

interface ApolloParts {
  readonly app: FastifyInstance;
  readonly schema: GraphQLSchema;
  readonly operations: KnownOperations;
  readonly limits: CallerLimits;
  readonly measures: OperationMeasures;
  readonly logUnexpected: LogUnexpected;
  /** An operation is compiled when it is asked for this time. */
  readonly compileFromSight?: number;
}

/**
 * Apollo executes through what it calls a gateway: the only hook that takes another executor. What signed-in callers ask becomes
 * known here, after all checks; what strangers ask is executed and forgotten.
 */
function executing({ schema, operations, compileFromSight }: ApolloParts): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  return {
    load: async () => ({
      executor: async ({ document, operation, request, source, context }) => {
        const asking = context as RequestContext;
        const variables = request.variables ?? {};
        if (!asking.viewer || !operation) return interpret(schema, document, request.operationName, variables, asking);
        return executeKnown(schema, operations.meet(source, request.operationName, document, operation), variables, asking, compileFromSight);
      },
    }),
    onSchemaLoadOrUpdate: (loaded) => {
      loaded({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}

function admitting(limits: CallerLimits): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      let told: Told | null = null;
      return {
        didResolveOperation: async ({ contextValue, schema, document, operation, request }) => {
          if (operation) limits.admit(contextValue, schema, { document, operation }, request.variables ?? {}, (cost) => void (told = cost));
        },
        willSendResponse: async ({ response }) => {
          if (told && response.body.kind === 'single') response.body.singleResult.extensions = { ...response.body.singleResult.extensions, ...told };
        },
      };
    },
  };
}

function logging({ app, measures }: ApolloParts): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => {
      const started = performance.now();
      return {
        willSendResponse: async ({ contextValue, operation, operationName, errors, response }) => {
          const data = response.body.kind === 'single' ? response.body.singleResult.data : null;
          logOperation(app.log, measures, contextValue, { name: operationName ?? null, kind: operation?.operation ?? null, started, errors, data });
        },
      };
    },
  };
}

/** The long way of a request: everything is looked at. */
export async function createApollo(parts: ApolloParts): Promise<ApolloServer<RequestContext>> {
  const { app, limits, logUnexpected } = parts;
  const apollo = new ApolloServer<RequestContext>({
    gateway: executing(parts),
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
    plugins: [ApolloServerPluginCacheControlDisabled(), fastifyApolloDrainPlugin(app), admitting(limits), logging(parts)],
  });
  await apollo.start();
  return apollo;
}
