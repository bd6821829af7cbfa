import { createHash } from 'node:crypto';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { largestScan, scanTypeOf } from '@dangvu/domain/membership/scans';
import type { ScanType } from '@dangvu/domain/membership/scans';
import { StatementBuilder } from '../platform/read/statement-builder.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { unitsPermitting } from '../platform/viewer.ts';
import { candidacyVisible, decisionVisible } from './visibility.ts';

/** Files one person may have sent that have no place yet. What nobody attached within a day goes with the next file of his. */
const mostWaiting = 20;

/** Who records candidates attaches to the papers of their dossiers, who records members to decisions. */
const senders = ['CANDIDACY_RECORD', 'MEMBERSHIP_RECORD'] as const;

/**
 * Takes a file in, for a paper or a decision to be attached to. What it is is told by its bytes.
 * @throws DomainError NOT_PERMITTED unless the caller records candidates or members somewhere, SCAN_NOT_ACCEPTED, SCANS_TOO_MANY
 */
export async function keepScan({ pool, viewer }: RequestContext, content: Buffer): Promise<{ id: string; mediaType: ScanType; size: number }> {
  if (viewer?.kind !== 'ACCOUNT' || !senders.some((permission) => unitsPermitting(viewer, permission).length > 0)) throw new DomainError('NOT_PERMITTED');
  const mediaType = scanTypeOf(content);
  if (mediaType === null || content.length > largestScan) throw new DomainError('SCAN_NOT_ACCEPTED', { params: { megabytes: largestScan / 1024 / 1024 } });
  await pool.query(`delete from scan where sent_by = $1 and attached_at is null and sent_at < now() - interval '1 day'`, [viewer.id]);
  const { rows } = await pool.query<{ id: string }>(
    `insert into scan (media_type, size, sha256, content, sent_by) select $1, $2, $3, $4, $5
      where (select count(*) from scan where sent_by = $5 and attached_at is null) < $6 returning id`,
    [mediaType, content.length, createHash('sha256').update(content).digest(), content, viewer.id, mostWaiting],
  );
  const [row] = rows;
  if (!row) throw new DomainError('SCANS_TOO_MANY', { params: { most: mostWaiting } });
  return { id: row.id, mediaType, size: content.length };
}

/** A scan with what it belongs to. */
export interface ScanFile {
  readonly targetType: 'Candidacy' | 'Decision';
  readonly targetId: string;
  /** The candidate's branch, or the unit that issued the decision. */
  readonly unitId: string;
  /** How many people it names. */
  readonly people: number;
  readonly fileName: string;
  readonly mediaType: ScanType;
  readonly content: Buffer;
}

/** A scan by its id, for whoever may see the candidacy, or everybody the decision is about; null otherwise. */
export async function scanFor({ pool, viewer, today }: RequestContext, id: string): Promise<ScanFile | null> {
  const statement = new StatementBuilder(viewer, today);
  const { rows } = await pool.query<ScanFile>(
    `select case when c.id is null then 'Decision' else 'Candidacy' end as "targetType", coalesce(c.id, d.id) as "targetId", coalesce(c.branch_id, d.issuer_id) as "unitId",
        case when c.id is null then (select count(distinct e.person_id)::integer from lifecycle_event e where e.decision_id = d.id) else 1 end as people,
        s.file_name as "fileName", s.media_type as "mediaType", s.content
       from scan s left join candidacy c on c.id = s.candidacy_id left join decision d on d.id = s.decision_id
      where s.id = ${statement.param(id, 'uuid')} and (c.id is not null and ${candidacyVisible('c', statement)} or d.id is not null and ${decisionVisible('d.id', statement)})`,
    [...statement.values],
  );
  return rows[0] ?? null;
}
