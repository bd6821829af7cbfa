import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { recordAct } from '../audit/record-audit.ts';
import { sqlFailureOf, worthRetrying } from '../database/sql-state.ts';
import type { RequestContext } from '../request-context.ts';
import type { Viewer } from '../viewer.ts';
import { answerOf } from './answer.ts';
import { domainErrorOf } from './constraint-errors.ts';
import { intentOf, recall, remember } from './idempotency.ts';
import type { PayloadReferences } from './idempotency.ts';
import { outcomesTold } from './many.ts';
import { PinnedConnection } from './pinned-connection.ts';
import { Transaction } from './transaction.ts';
import { toUserError } from './user-error.ts';

export { ref } from './answer.ts';
export type { Reference } from './answer.ts';
export { registerById, sourceById } from './by-id.ts';

const attempts = 3;

type Command<Input> = (transaction: Transaction, input: Input) => Promise<PayloadReferences>;

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
  command: Command<Input>,
): Promise<object> {
  try {
    const viewer = context.viewer;
    if (!viewer) throw new DomainError('SIGN_IN_REQUIRED');
    const { payload, why } = await committed(context, viewer, operation, input, command);
    const answer = await answerOf(context, info, outcomesTold(payload, context));
    return { ...answer, userErrors: why ? [toUserError(why, context)] : [] };
  } catch (error) {
    const expected = domainErrorOf(error);
    if (!expected) throw error;
    return { userErrors: [toUserError(expected, context)] };
  }
}

async function committed<Input extends object>(
  context: RequestContext,
  viewer: Viewer,
  operation: string,
  input: Input,
  command: Command<Input>,
): Promise<{ payload: PayloadReferences; why: DomainError | null }> {
  for (let attempt = 1; ; attempt += 1) {
    const connection = await PinnedConnection.take(context.pool, context);
    const transaction = new Transaction({ connection, orm: context.orm, viewer, clock: context.clock });
    try {
      const payload = await attempted(connection, transaction, operation, input, command);
      return { payload, why: transaction.unwritten?.why ?? null };
    } catch (error) {
      const constraint = sqlFailureOf(error)?.constraint;
      const refusal = constraint === undefined ? undefined : transaction.writes.refusalOf(constraint);
      if (refusal) throw refusal;
      if (attempt >= attempts || !worthRetrying(error)) throw error;
    }
  }
}

const settled = async (promises: readonly Promise<unknown>[]): Promise<void> => {
  const outcomes = await Promise.allSettled(promises);
  // The first failure is the cause; those after it were only refused because of it.
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
};

/**
 * One try. `begin` and the look for an earlier answer go out together. What the command writes waits until it has returned, and goes
 * out together with the audit row and the commit: a commit after a failure undoes.
 */
async function attempted<Input extends object>(
  connection: PinnedConnection,
  transaction: Transaction,
  operation: string,
  input: Input,
  command: Command<Input>,
): Promise<PayloadReferences> {
  const begun = connection.control('begin');
  let open = true;
  try {
    const intent = intentOf(operation, input);
    const [, known] = await Promise.all([begun, intent && recall(transaction, intent)]);
    if (known) return known;
    const payload = await command(transaction, input);
    if (transaction.unwritten) return payload;
    if (intent) remember(transaction, intent, payload);
    await transaction.flushEntities();
    const written = transaction.send();
    const audited = recordAct(transaction, operation, input);
    open = false;
    await settled([...written, audited, connection.control('commit')]);
    return payload;
  } finally {
    if (open) await connection.control('rollback').then(() => connection.release(), () => connection.release(true));
    else connection.release();
  }
}
