import type { Socket } from 'node:net';
import type { Pool, PoolClient } from 'pg';
import { statementName } from '../database/statement-name.ts';

/** Counts what is sent, and how often the sender had to wait for an answer before it could go on. */
export interface SentCounter {
  statements: number;
  roundTrips: number;
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
  #gathering = false;
  #broken = false;
  // What is sent while nothing is under way has waited for all before it.
  #underWay = 0;

  private constructor(client: PoolClient, counter: SentCounter) {
    this.client = client;
    this.#counter = counter;
    client.on('error', lost);
  }

  static async take(pool: Pool, counter: SentCounter): Promise<PinnedConnection> {
    return new PinnedConnection(await pool.connect(), counter);
  }

  /** What is sent in one breath goes out in one piece: a write to the socket costs more than what is written. */
  #gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    const { stream } = (this.client as unknown as { connection: { stream: Socket } }).connection;
    stream.cork();
    process.nextTick(() => {
      this.#gathering = false;
      stream.uncork();
    });
  }

  /** Sends a statement prepared under a name of its own. @returns its rows */
  async send<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    this.#gather();
    const result = await this.#counted(this.client.query<Row>({ name: statementName(text), text, values: [...values] }));
    return result.rows;
  }

  /** Sends what somebody else has worded, as it is. */
  pass(...args: [string, unknown[]]): Promise<unknown> {
    return this.#counted(this.client.query(...args));
  }

  async #counted<Result>(sent: Promise<Result>): Promise<Result> {
    this.#counter.statements += 1;
    if (this.#underWay === 0) this.#counter.roundTrips += 1;
    this.#underWay += 1;
    try {
      return await sent;
    } finally {
      this.#underWay -= 1;
    }
  }

  /** Undoes what was begun. A connection that cannot is in no state to be used again. */
  async undo(): Promise<void> {
    await this.control('rollback').catch(() => {
      this.#broken = true;
    });
  }

  async control(text: 'begin' | 'commit' | 'rollback'): Promise<void> {
    this.#gather();
    await this.#counted(this.client.query(text));
  }

  /** Gives the connection back, or away when what state it is in is not known. */
  release(): void {
    this.client.off('error', lost);
    this.client.release(this.#broken);
  }
}
