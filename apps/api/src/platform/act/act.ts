import type { GraphQLResolveInfo } from 'graphql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { recordAct } from '../audit/record-audit.ts';
import { sqlFailureOf, worthRetrying } from '../database/sql-state.ts';
import type { RequestContext } from '../request-context.ts';
import type { Viewer } from '../viewer.ts';
import { prepareAnswer } from './answer.ts';
import type { PreparedAnswer } from './answer.ts';
import { domainErrorOf } from './constraint-errors.ts';
import { AnsweredBefore, intentOf, remember, requireFirstTime } from './idempotency.ts';
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

/** What is to be done: the mutation as audited, what was typed, and the command that does it. */
interface Deed {
  readonly operation: string;
  readonly input: object;
  readonly command: Command<object>;
}

const met = new Set<string>();

/** Whether a mutation runs through `act`, which confirms the caller in its transaction; as far as it was asked for before. */
export const runsAsAct = (mutation: string): boolean => met.has(mutation);

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
  met.add(info.fieldName);
  try {
    const { viewer } = context;
    if (!viewer) throw new DomainError('SIGN_IN_REQUIRED');
    const { answer, why } = await attempted(context, info, viewer, { operation, input, command: command as Command<object> });
    // Confirmed with the act. What was done must be answered, also to whom it took his rights away.
    context.proof = null;
    return { ...answer, userErrors: why ? [toUserError(why, context)] : [] };
  } catch (error) {
    const expected = domainErrorOf(error);
    if (!expected) throw error;
    return { userErrors: [toUserError(expected, context)] };
  }
}

interface Done {
  readonly answer: Record<string, unknown>;
  /** Why nothing was written although nothing failed; null when it was, or was not to be. */
  readonly why: DomainError | null;
}

async function attempted(context: RequestContext, info: GraphQLResolveInfo, viewer: Viewer, deed: Deed): Promise<Done> {
  for (let attempt = 1; ; attempt += 1) {
    const connection = await PinnedConnection.take(context.pool, context);
    try {
      return await once(context, info, viewer, deed, connection);
    } catch (error) {
      if (attempt >= attempts || !worthRetrying(error)) throw error;
    } finally {
      connection.release();
    }
  }
}

/**
 * One try, in two round trips for an act that asks once. `begin`, the look for an earlier answer, which confirms the caller too, and the first
 * statement of the command go out together. What the command writes waits until it has returned, and goes out with the audit row, what is
 * read for the answer, and the commit: a commit after a failure undoes.
 */
async function once(context: RequestContext, info: GraphQLResolveInfo, viewer: Viewer, deed: Deed, connection: PinnedConnection): Promise<Done> {
  const { operation, input, command } = deed;
  const intent = intentOf(operation, input);
  const begun = connection.control('begin');
  const firstTime = Promise.all([begun, requireFirstTime(connection, viewer.id, intent, context.proof)]);
  const transaction = new Transaction({ connection, orm: context.orm, viewer, clock: context.clock, firstTime });
  const answerTo = (payload: PayloadReferences): PreparedAnswer => prepareAnswer(context, info, outcomesTold(payload, context));
  const read = async ({ columns, values }: PreparedAnswer): Promise<object[]> => (columns.length > 0 ? connection.send(`select ${columns.join(', ')}`, values) : []);
  let open = true;
  try {
    const running = (async () => command(transaction, input))();
    const [, payload] = await both(firstTime, running);
    const prepared = answerTo(payload);
    if (transaction.unwritten) {
      open = false;
      const [, rows] = await both(connection.undo(), read(prepared));
      return { answer: prepared.with(rows), why: transaction.unwritten.why };
    }
    if (intent) remember(transaction, intent, payload);
    await transaction.flushEntities();
    const written = transaction.send();
    const recorded = recordAct(transaction, operation, input, prepared);
    open = false;
    await settled([...written, recorded, connection.control('commit')]);
    return { answer: prepared.with(await recorded), why: null };
  } catch (error) {
    if (open) await connection.undo();
    if (error instanceof AnsweredBefore) {
      const prepared = answerTo(error.response);
      return { answer: prepared.with(await read(prepared)), why: null };
    }
    const { constraint } = sqlFailureOf(error) ?? {};
    throw (constraint !== undefined && transaction.writes.refusalOf(constraint)) || error;
  }
}

/** Waits until both have ended, whatever became of the other: nothing is left under way. The failure of the first counts before that of the second. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return [await first, await second];
}

/** Waits until all have ended. The first failure is the cause; those after it were only refused because of it. */
async function settled(promises: readonly Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(promises)).find((outcome) => outcome.status === 'rejected');
  if (failed) throw failed.reason;
}
