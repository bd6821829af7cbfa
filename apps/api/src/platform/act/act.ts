import { getNamedType, isObjectType } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { recordAct } from '../audit/record-audit.ts';
import { worthRetrying } from '../database/sql-state.ts';
import { selectionOf, keyOf } from '../read/compile.ts';
import { readNodes } from '../read/read.ts';
import type { Source } from '../read/shape.ts';
import { shapeOf } from '../read/shape.ts';
import type { StatementBuilder } from '../read/statement-builder.ts';
import type { RequestContext } from '../request-context.ts';
import { domainErrorOf } from './constraint-errors.ts';
import { recall, remember } from './idempotency.ts';
import type { PayloadReferences } from './idempotency.ts';
import { Transaction } from './transaction.ts';
import { toUserError } from './user-error.ts';

/** An object of the payload, to be read again after the commit by its id. Any other value is answered as it is. */
export interface Reference {
  readonly ref: string;
}

/** Says: answer this field with the object of that id, as the viewer may see it. */
export const ref = (id: string): Reference => ({ ref: id });

const isReference = (value: unknown): value is Reference => typeof value === 'object' && value !== null && 'ref' in value;

/** How an object of a type is found by id; each feature registers its own types beside their shapes. */
export type ById = (alias: string, idSql: string, statement: StatementBuilder) => Source;
const byId = new Map<string, ById>();

/** Registers how one object of a type is read by its id (mutation answers, root fields). */
export function registerById(type: string, source: ById): void {
  byId.set(type, source);
}

/** The source of one object by id. @throws Error for a type nobody registered. */
export function sourceById(type: string): ById {
  const source = byId.get(type);
  if (!source) throw new Error(`${type} cannot be read by id`);
  return source;
}

const attempts = 3;

/**
 * Runs one command: policy and rules inside it, one transaction around it, idempotency, audit row and log in the same
 * transaction. A DomainError undoes everything and becomes `userErrors`; anything else undoes everything and is masked.
 * @param operation name of the mutation, as audited
 * @param command throws DomainError to refuse; returns the objects that changed as `ref(id)`
 */
export async function act<Input extends object>(
  context: RequestContext,
  info: GraphQLResolveInfo,
  operation: string,
  input: Input,
  command: (transaction: Transaction, input: Input) => Promise<PayloadReferences>,
): Promise<object> {
  try {
    const viewer = context.viewer;
    if (!viewer) throw new DomainError('SIGN_IN_REQUIRED');
    const payload = await committed(context, operation, input, command);
    return { ...(await hydrate(context, info, payload)), userErrors: [] };
  } catch (error) {
    const expected = domainErrorOf(error);
    if (!expected) throw error;
    return { userErrors: [toUserError(expected, context)] };
  }
}

async function committed<Input extends object>(
  context: RequestContext,
  operation: string,
  input: Input,
  command: (transaction: Transaction, input: Input) => Promise<PayloadReferences>,
): Promise<PayloadReferences> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      // `useContext` would share an entity manager; a fork per attempt has its own identity map and its own transaction.
      const em = context.orm.em.fork({ clear: true });
      return await em.transactional(async (transactional) => {
        const viewer = context.viewer;
        if (!viewer) throw new DomainError('SIGN_IN_REQUIRED');
        const transaction = new Transaction(transactional as typeof em, viewer, context.clock);
        const key = (input as { idempotencyKey?: unknown }).idempotencyKey;
        if (typeof key === 'string') {
          const known = await recall(transaction, operation, key, input);
          if (known) return known;
        }
        const payload = await command(transaction, input);
        await transactional.flush();
        if (typeof key === 'string') await remember(transaction, operation, key, input, payload);
        await recordAct(transaction, operation, input);
        return payload;
      });
    } catch (error) {
      if (attempt >= attempts || !worthRetrying(error)) throw error;
    }
  }
}

/** Replaces each reference that was asked for by the object, one statement an object. */
async function hydrate(context: RequestContext, info: GraphQLResolveInfo, payload: PayloadReferences): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = { ...payload };
  const payloadType = getNamedType(info.returnType);
  if (!isObjectType(payloadType)) throw new Error(`${payloadType.name} is not a payload type`);
  for (const nodes of selectionOf(info, payloadType, info.fieldNodes).values()) {
    const node = nodes[0];
    if (!node) continue;
    const field = payloadType.getFields()[node.name.value];
    const value = payload[node.name.value];
    if (!field || value === undefined) continue;
    const type = getNamedType(field.type).name;
    if (!shapeOf(type)) continue;
    const read = (reference: Reference): Promise<object | null> =>
      readNodes(context, info, type, nodes, (alias, statement) => sourceById(type)(alias, statement.param(reference.ref, 'uuid'), statement));
    if (isReference(value)) answer[keyOf(node)] = await read(value);
    else if (Array.isArray(value)) answer[keyOf(node)] = await Promise.all(value.filter(isReference).map(read));
  }
  return answer;
}
