import { CompiledQuery } from 'kysely';
import type { Transaction as KyselyTransaction } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import type { Permission } from '@dangvu/domain/access/roles';
import type { Clock } from '../clock.ts';
import { unitsPermitting } from '../viewer.ts';
import type { Viewer } from '../viewer.ts';

/** What the audit row of an act says beyond who, when and which mutation. The last word before commit wins. */
export interface AuditSubject {
  readonly targetType: string;
  readonly targetId: string;
  readonly unitId?: string | null;
  readonly reason?: string | null;
}

/** One business act: everything it reads and writes goes through here and is committed or undone together. */
export class Transaction {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  readonly clock: Clock;
  #subject: AuditSubject | null = null;

  constructor(em: EntityManager, viewer: Viewer, clock: Clock) {
    this.em = em;
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

  /** SQL on this transaction's connection, with `$1` parameters. Entities already changed are flushed first by the caller. */
  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const connection = this.em.getTransactionContext<KyselyTransaction<unknown>>();
    if (!connection) throw new Error('query outside of a transaction');
    const result = await connection.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
    return result.rows;
  }

  /** Names the record this act is about, for the audit. */
  about(subject: AuditSubject): void {
    this.#subject = subject;
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
