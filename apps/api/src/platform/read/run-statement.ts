import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import type { ViewerProof } from '../viewer-proof.ts';
import type { Viewer } from '../viewer.ts';
import { LongReads } from './long-reads.ts';
import type { LongTime, PreparedRead } from './long-reads.ts';
import type { StatementBuilder } from './statement-builder.ts';

/** What a read needs from the request. */
export interface ReadContext {
  readonly pool: Pool;
  /** For what took long before; its connections are few. */
  readonly longReads: Pool;
  readonly viewer: Viewer | null;
  readonly today: string;
  /** Set when the viewer comes from memory: every statement asks the database for him too. Null: he was read for this request. */
  readonly proof: ViewerProof | null;
  /** Statements sent so far in this request; tests hold each operation to a number. */
  statements: number;
  readonly longTime: LongTime;
  /** Rows of one page at most, where that is not what it is for everybody: the server itself reads what becomes one file in larger pages. */
  readonly largestPage?: number;
}

/** A text that was sent before. */
interface KnownStatement {
  /** Made from the text: it is prepared under it once per connection. */
  readonly name: string;
  /** The same with the question for the viewer in it, by the kind of the question. */
  readonly asking: Map<string, string>;
}

const known = new LRUCache<string, KnownStatement>({ max: 1_000 });
const longReads = new LongReads();

/** Reads of this process: how many were sent, and how long they waited for a connection and the answer, in milliseconds together. */
export const readStatements = { count: 0, ms: 0 };

/**
 * Sends one prepared statement, the only way in which anything is read.
 * @returns its rows
 * @throws StaleViewer when the viewer came from memory and is not what the database says of him
 */
export async function runStatement<Row extends object>(context: ReadContext, text: string, { values, mayBeLong, about }: Pick<StatementBuilder, 'values' | 'mayBeLong' | 'about'>): Promise<Row[]> {
  context.statements += 1;
  const { proof, viewer } = context;
  // What is asked once and never again is not prepared: PostgreSQL keeps what it has prepared as long as the connection lives.
  const before = known.get(text);
  const statement = before ?? { name: `q_${createHash('sha1').update(text).digest('base64url')}`, asking: new Map<string, string>() };
  if (!before) known.set(text, statement);
  const prepared = before?.name;
  // What a read costs depends on what stands below the reader's units, or below the one he asks about.
  const asked = viewer && { who: viewer.id, what: `${statement.name} ${viewer.grants.map(({ unitId }) => unitId).join()} ${about ?? ''}` };
  const ask = async (read: PreparedRead): Promise<Row[]> => {
    const began = performance.now();
    try {
      return await longReads.ask<Row>(context, read, { mayBeLong, asked });
    } finally {
      readStatements.count += 1;
      readStatements.ms += performance.now() - began;
    }
  };
  if (!proof) return ask({ name: prepared, text, values: [...values] });
  let asking = statement.asking.get(proof.kind);
  if (asking === undefined) statement.asking.set(proof.kind, (asking = proof.around(text, values.length)));
  const rows = await ask({ name: prepared && `${prepared}_${proof.kind}`, text: asking, values: [...values, ...proof.values] });
  proof.check(rows);
  return rows;
}

/**
 * Asks the database for the viewer alone, when nothing that was read has asked for him.
 * @throws StaleViewer as runStatement
 */
export async function proveViewer(context: ReadContext): Promise<void> {
  const { proof } = context;
  if (!proof || proof.proved) return;
  context.statements += 1;
  proof.check((await context.pool.query<{ $access: unknown }>({ name: `viewer_access_${proof.kind}`, text: proof.alone(), values: [...proof.values] })).rows);
}
