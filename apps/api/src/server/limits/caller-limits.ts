import { HeaderMap } from '@apollo/server';
import { GraphQLError, Kind, OperationTypeNode, getVariableValues, visit } from 'graphql';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { formatMessage } from '@dangvu/domain/errors/messages';
import type { RequestContext } from '../../platform/request-context.ts';
import { unauthenticated } from '../create-context.ts';
import type { ServerParts } from '../create-context.ts';
import { costOf, maxCost } from './cost.ts';
import { Rate } from './rate.ts';
import type { Allowance } from './rate.ts';

/** What somebody may ask who is not signed in. */
const open = new Set(['viewer', 'signIn', 'signOut', '__typename']);

/** Enough for a page that signs in; a program that asks much has a key. */
const anonymousAllowance: Allowance = { perSecond: 100, burst: 6_000 };

function introspects(document: DocumentNode): boolean {
  let found = false;
  visit(document, { Field: (node) => void (found ||= node.name.value === '__schema' || node.name.value === '__type') });
  return found;
}

/** There are none, and graphql-js would say so without a code. */
function refuseSubscription({ locale }: RequestContext, { operation }: OperationDefinitionNode): void {
  if (operation !== OperationTypeNode.SUBSCRIPTION) return;
  const message = locale === 'vi' ? 'Không có đăng ký theo dõi (subscription); hãy hỏi bằng query.' : 'There are no subscriptions; ask with a query.';
  throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
}

function requireCaller(context: RequestContext, schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode, variables: Record<string, unknown>): void {
  if (context.viewer) return;
  if (introspects(document)) {
    const message = context.locale === 'vi' ? 'Hãy đăng nhập để xem lược đồ.' : 'Sign in to see the schema.';
    throw new GraphQLError(message, { extensions: { code: 'INTROSPECTION_DISABLED', http: { status: 400 } } });
  }
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const root = isMutation ? schema.getMutationType() : schema.getQueryType();
  const fragments = Object.fromEntries(document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));
  if (!root) return;
  const asked = [...collectFields(schema, fragments, variables, root, operation.selectionSet).values()].map((nodes) => nodes[0]?.name.value ?? '');
  if (asked.every((name) => open.has(name))) return;
  // Acts answer SIGN_IN_REQUIRED as data, like every other refusal of an act. What is wrong with their variables tells what they take, and is said to nobody.
  if (isMutation && getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 }).coerced) return;
  throw unauthenticated(context.locale);
}

/** An operation about to be executed. With `costs`, what it costs is worked out once for each set of values it depends on. */
export interface Asked {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly costs?: Map<string, number>;
  readonly costVariables?: readonly string[];
}

/** What the caller is told in `extensions`. */
export interface Told {
  cost: number;
  limit: number;
  remaining?: number;
}

const mostCosts = 100;

function knownCost(schema: GraphQLSchema, { document, operation, costs, costVariables = [] }: Asked, variables: Record<string, unknown>): number {
  const key = costVariables.length === 0 ? '' : JSON.stringify(costVariables.map((name) => variables[name] ?? null));
  const known = costs?.get(key);
  if (known !== undefined) return known;
  const cost = costOf(schema, document, operation, variables);
  if (costs && costs.size < mostCosts && key.length < 1_000) costs.set(key, cost);
  return cost;
}

/**
 * What depends on who asks: introspection and reading for those who are signed in, cost with the variables as sent, and points per
 * caller. All of it before any field is resolved.
 */
export class CallerLimits {
  readonly #rate = new Rate();
  readonly #allowance: Allowance;
  readonly #clock: ServerParts['clock'];

  constructor({ config, clock }: ServerParts) {
    this.#allowance = { perSecond: config.ratePerSecond, burst: config.ratePerSecond * 60 };
    this.#clock = clock;
  }

  /**
   * Lets an operation in, or not.
   * @param told is told the cost as soon as it is known, also of what is then refused
   * @throws GraphQLError BAD_REQUEST for a subscription, UNAUTHENTICATED, INTROSPECTION_DISABLED, COST_EXCEEDED, RATE_LIMITED
   */
  admit(context: RequestContext, schema: GraphQLSchema, asked: Asked, variables: Record<string, unknown>, tell: (told: Told) => void): void {
    const { viewer, locale } = context;
    refuseSubscription(context, asked.operation);
    requireCaller(context, schema, asked.document, asked.operation, variables);
    const cost = knownCost(schema, asked, variables);
    const told: Told = { cost, limit: maxCost };
    tell(told);
    if (!(cost <= maxCost)) {
      const message = locale === 'vi' ? `Câu hỏi quá lớn: ${cost} điểm, tối đa ${maxCost}. Hãy hỏi trang nhỏ hơn.` : `The question is too large: ${cost} points, at most ${maxCost}. Ask for smaller pages.`;
      throw new GraphQLError(message, { extensions: { code: 'COST_EXCEEDED', cost, limit: maxCost, http: { status: 400 } } });
    }
    const caller = viewer ? viewer.id : `address ${context.request.ip}`;
    const spent = this.#rate.spend(caller, cost, viewer ? this.#allowance : anonymousAllowance, this.#clock.now().getTime());
    told.remaining = spent.remaining;
    if (!spent.allowed) {
      const headers = new HeaderMap([['retry-after', String(spent.retryAfter)]]);
      throw new GraphQLError(formatMessage('RATE_LIMITED', locale, { seconds: spent.retryAfter }), {
        extensions: { code: 'RATE_LIMITED', retryAfter: spent.retryAfter, http: { status: 429, headers } },
      });
    }
  }
}
