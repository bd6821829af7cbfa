import { Kysely, PostgresDialect } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Clock } from '../clock.ts';
import { unitsPermitting } from '../viewer.ts';
import type { Viewer } from '../viewer.ts';
import type { PinnedConnection } from './pinned-connection.ts';
import { Writes } from './writes.ts';

/** What the audit row of an act says beyond who, when and which mutation. The last word before commit wins. */
export interface AuditSubject {
  readonly targetType: string;
  readonly targetId: string;
  readonly unitId?: string | null;
  readonly reason?: string | null;
  /** What the entry says beyond the input. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What an act stands on. */
export interface TransactionParts {
  readonly connection: PinnedConnection;
  readonly orm: MikroORM;
  readonly viewer: Viewer;
  readonly clock: Clock;
  /** Settles when it is known that the act has not been done before; rejects when it has. */
  readonly firstTime: Promise<unknown>;
}

/** One business act: everything it reads and writes goes through here and is committed or undone together. */
export class Transaction {
  readonly viewer: Viewer;
  readonly clock: Clock;
  /** What the act writes, sent when it has returned. */
  readonly writes = new Writes();
  readonly #connection: PinnedConnection;
  readonly #orm: MikroORM;
  readonly #firstTime: Promise<unknown>;
  #em: EntityManager | null = null;
  #subject: AuditSubject | null = null;
  #unwritten: { readonly why: DomainError | null } | null = null;

  constructor({ connection, orm, viewer, clock, firstTime }: TransactionParts) {
    this.#connection = connection;
    this.#orm = orm;
    this.#firstTime = firstTime;
    this.viewer = viewer;
    this.clock = clock;
  }

  get today(): string {
    return this.clock.today();
  }

  /** Who acts, for `recorded_by`; null for a program. */
  get accountId(): string | null {
    return this.viewer.kind === 'ACCOUNT' ? this.viewer.id : null;
  }

  /**
   * An entity manager on this transaction's own connection, made when first asked for. MikroORM writes values into the text of what it
   * sends, so that nothing is prepared and each statement costs a millisecond or two: for acts that are rare.
   */
  get em(): EntityManager {
    if (this.#em) return this.#em;
    const em = this.#orm.em.fork({ clear: true }) as EntityManager;
    const query = async (...args: [string, unknown[]]): Promise<unknown> => {
      await this.#firstTime;
      return this.#connection.pass(...args);
    };
    const client = { query, release: () => undefined };
    const onThisConnection = { connect: () => Promise.resolve(client), end: () => Promise.resolve() };
    em.setTransactionContext(new Kysely({ dialect: new PostgresDialect({ pool: onThisConnection as never }) }));
    return (this.#em = em);
  }

  /**
   * SQL on this transaction's connection, with `$1` parameters, prepared. It goes out at once, the first one together with the look for
   * an earlier answer; its rows are given only when there was none, so that an act begins once.
   */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const [, rows] = await Promise.all([this.#firstTime, this.#connection.send<Row>(text, values)]);
    return rows;
  }

  /** Sends what has been collected, without waiting. @returns what is under way, in the order of sending */
  send(): Promise<unknown>[] {
    return this.writes.take().map(({ text, values }) => this.#connection.send(text, values));
  }

  /** Writes what has been collected so far, for an act that goes on in SQL on top of it. */
  async written(): Promise<void> {
    await Promise.all(this.send());
  }

  /** Writes entities that were changed. */
  async flushEntities(): Promise<void> {
    await this.#em?.flush();
  }

  /** Names the record this act is about, for the audit. */
  about(subject: AuditSubject): void {
    this.#subject = subject;
  }

  /** Ends the act without writing anything; the answer says what would have been. `why` is told with it, null when that was asked for. */
  writeNothing(why: DomainError | null): void {
    this.#unwritten = { why };
  }

  get unwritten(): { readonly why: DomainError | null } | null {
    return this.#unwritten;
  }

  get subject(): AuditSubject | null {
    return this.#subject;
  }

  /** Whether the unit lies where the viewer holds the permission, in today's tree. `strictly`: not the grant's own unit. */
  async permits(permission: Permission, unitId: string, { strictly = false } = {}): Promise<boolean> {
    const units = unitsPermitting(this.viewer, permission);
    if (units.length === 0) return false;
    const rows = await this.query(
      `select 1 from org_ancestry where descendant_id = $1 and ancestor_id = any($2::uuid[]) and during @> $3::date and depth >= $4 limit 1`,
      [unitId, units, this.today, strictly ? 1 : 0],
    );
    return rows.length > 0;
  }

  /**
   * @throws DomainError NOT_FOUND when the viewer cannot even see the unit's affairs (`visibleWith`), NOT_PERMITTED when he sees
   * it and may not do this. What is out of scope must look as if it did not exist.
   */
  async requirePermission(permission: Permission, unitId: string, options: { visibleWith: Permission; strictly?: boolean }): Promise<void> {
    if (await this.permits(permission, unitId, { strictly: options.strictly ?? false })) return;
    throw new DomainError((await this.permits(options.visibleWith, unitId)) ? 'NOT_PERMITTED' : 'NOT_FOUND');
  }
}

/** @throws DomainError STALE_VERSION when somebody changed the record since the caller read it. */
export function requireVersion(record: { version: number }, expectedVersion: number): void {
  if (record.version !== expectedVersion) {
    throw new DomainError('STALE_VERSION', { path: ['expectedVersion'], detail: { currentVersion: record.version } });
  }
}
