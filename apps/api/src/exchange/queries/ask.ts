import { StatementBuilder } from '../../platform/read/statement-builder.ts';
import { statementFor } from '../../platform/read/read.ts';
import { runStatement } from '../../platform/read/run-statement.ts';
import type { ReadContext } from '../../platform/read/run-statement.ts';
import type { Transaction } from '../../platform/act/transaction.ts';

/** Whoever looks before he writes and whoever only looks ask the same questions: the one within what he writes, the other for himself. */
export interface Ask {
  readonly today: string;
  /** A statement with the viewer in it. */
  readonly statement: () => StatementBuilder;
  readonly rows: <Row extends object>(text: string, statement: StatementBuilder) => Promise<Row[]>;
}

export const askingAsReader = (context: ReadContext): Ask => ({
  today: context.today,
  statement: () => statementFor(context),
  rows: (text, statement) => runStatement(context, text, statement),
});

export const askingWithin = (transaction: Transaction): Ask => ({
  today: transaction.today,
  statement: () => new StatementBuilder(transaction.viewer, transaction.today),
  rows: (text, statement) => transaction.query(text, statement.values),
});
