import type { Pool, PoolClient } from 'pg';
import { statementName } from '../database/statement-name.ts';

/** Counts what is sent. */
export interface SentCounter {
  statements: number;
}

/** A connection that is lost fails what waits on it, and that is where it is told; unheard, the event would end the process. */
const lost = (): void => undefined;

/**
 * One connection of the pool for the time of an act. Statements go out when they are asked for, without waiting for the answers to
 * those before them (the pool's clients are in pipeline mode); PostgreSQL works through them in order. What does not need an answer
 * costs no round trip.
 */
export class PinnedConnection {
  readonly client: PoolClient;
  readonly #counter: SentCounter;

  private constructor(client: PoolClient, counter: SentCounter) {
    this.client = client;
    this.#counter = counter;
    client.on('error', lost);
  }

  static async take(pool: Pool, counter: SentCounter): Promise<PinnedConnection> {
    return new PinnedConnection(await pool.connect(), counter);
  }

  /** Sends a statement prepared under a name of its own. @returns its rows */
  async send<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    this.#counter.statements += 1;
    const result = await this.client.query<Row>({ name: statementName(text), text, values: [...values] });
    return result.rows;
  }

  /** Begin, commit, rollback. */
  async control(text: 'begin' | 'commit' | 'rollback'): Promise<void> {
    this.#counter.statements += 1;
    await this.client.query(text);
  }

  /** Gives the connection back; `broken` when what state it is in is not known. */
  release(broken = false): void {
    this.client.off('error', lost);
    this.client.release(broken);
  }
}
