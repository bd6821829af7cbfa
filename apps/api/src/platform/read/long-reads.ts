import { LRUCache } from 'lru-cache';
import type { Pool, PoolClient } from 'pg';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { SqlState, sqlFailureOf } from '../database/sql-state.ts';

/** A statement as it is sent. */
export interface PreparedRead {
  readonly name: string | undefined;
  readonly text: string;
  readonly values: unknown[];
}

/** How one read is to be sent. */
export interface Manner {
  /** Taken for long until it was asked once. */
  readonly mayBeLong: boolean;
  /** By whom, and the same word for reads that cost the same. Null: nobody signed in asks; such reads are short or stopped. */
  readonly asked: { readonly who: string; readonly what: string } | null;
}

/** A read that takes this many milliseconds is long. Under load a short one may, too; it stands in line once, and is short again. */
const longMs = 500;

/** As many may wait as have their turn in the time one waits, and half of them of one caller: whoever comes then is told at once. */
const mostWaiting = 40;
const mostOfOne = 20;

/** The time a request has spent on long reads, in line and on its turn: neither counts against what it may take. */
export class LongTime {
  /** Has whoever asked gone away? */
  readonly gone: () => boolean;
  #going = 0;
  #since = 0;
  #before = 0;

  constructor(gone: () => boolean) {
    this.gone = gone;
  }

  /** Milliseconds up to now. */
  get ms(): number {
    return this.#before + (this.#going > 0 ? performance.now() - this.#since : 0);
  }

  /** Until it is read; statements of one request may stand in line beside each other. */
  async during<Read>(read: Promise<Read>): Promise<Read> {
    if (this.#going === 0) this.#since = performance.now();
    this.#going += 1;
    try {
      return await read;
    } finally {
      this.#going -= 1;
      if (this.#going === 0) this.#before += performance.now() - this.#since;
    }
  }
}

/** Where a read may be sent. */
interface Lanes {
  readonly pool: Pool;
  readonly longReads: Pool;
  readonly longTime: LongTime;
}

/**
 * Reads that took long the last time they were asked go on few connections, one after the other; so does, the first time, what
 * takes long for some. A database has as many cores as it has: ten overviews of a province at once slow each other down
 * until all of them are stopped, and every short page with them. Where they are in nobody's way they may take longer, too; what was stopped
 * among the short ones is read once more there.
 */
export class LongReads {
  readonly #long = new LRUCache<string, boolean>({ max: 10_000 });
  readonly #waiting = new Map<string, number>();

  /**
   * Sends a read, in its turn.
   * @returns its rows
   * @throws DomainError OVERLOADED when too many stand in line, or the turn does not come
   */
  async ask<Row extends object>({ pool, longReads, longTime }: Lanes, read: PreparedRead, manner: Manner): Promise<Row[]> {
    const { asked, mayBeLong } = manner;
    const inTurn = (who: string): Promise<Row[]> => longTime.during(this.#turn(who, longReads, longTime).then((client) => this.#timed(manner, () => onItsTurn<Row>(client, read))));
    if (asked && (this.#long.get(asked.what) ?? mayBeLong)) return inTurn(asked.who);
    try {
      // A pool writes into what it is given, and it may be needed again: it gets a copy.
      return await this.#timed(manner, async () => (await pool.query<Row>({ ...read })).rows);
    } catch (error) {
      if (!asked || sqlFailureOf(error)?.code !== SqlState.queryCanceled) throw error;
      return await inTurn(asked.who);
    }
  }

  async #timed<Row>({ asked, mayBeLong }: Manner, read: () => Promise<Row[]>): Promise<Row[]> {
    const began = performance.now();
    try {
      return await read();
    } finally {
      const long = performance.now() - began >= longMs;
      // Of most reads nothing need be remembered: they are short, and taken for it.
      if (asked && (long || mayBeLong)) this.#long.set(asked.what, long);
      else if (asked && this.#long.size > 0) this.#long.delete(asked.what);
    }
  }

  async #turn(who: string, longReads: Pool, { gone }: LongTime): Promise<PoolClient> {
    const before = this.#waiting.get(who) ?? 0;
    if (longReads.waitingCount >= mostWaiting || before >= mostOfOne) throw new DomainError('OVERLOADED');
    this.#waiting.set(who, before + 1);
    try {
      const client = await longReads.connect();
      if (!gone()) return client;
      // Nobody waits for the answer any more; those behind him do.
      client.release();
    } catch (error) {
      // The pool has no code for it.
      if (!(error instanceof Error && error.message.startsWith('timeout exceeded'))) throw error;
    } finally {
      const left = (this.#waiting.get(who) ?? 1) - 1;
      if (left > 0) this.#waiting.set(who, left);
      else this.#waiting.delete(who);
    }
    throw new DomainError('OVERLOADED');
  }
}

async function onItsTurn<Row extends object>(client: PoolClient, read: PreparedRead): Promise<Row[]> {
  try {
    return (await client.query<Row>(read)).rows;
  } finally {
    client.release();
  }
}
