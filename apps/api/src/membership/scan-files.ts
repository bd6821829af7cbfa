import { createHash } from 'node:crypto';
import { DomainError } from '@dangvu/domain/errors/domain-error';
import { largestScan, scanTypeOf } from '@dangvu/domain/membership/scans';
import type { ScanType } from '@dangvu/domain/membership/scans';
import { StatementBuilder } from '../platform/read/statement-builder.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { unitsPermitting } from '../platform/viewer.ts';
import { candidacyVisible } from './visibility.ts';

/** Files one person may have sent that no paper has yet. What nobody attached within a day goes with the next file of his. */
const mostWaiting = 20;

/**
 * Takes a file in, for a paper to be attached to. What it is is told by its bytes.
 * @throws DomainError NOT_PERMITTED unless the caller records candidates somewhere, SCAN_NOT_ACCEPTED, SCANS_TOO_MANY
 */
export async function keepScan({ pool, viewer }: RequestContext, content: Buffer): Promise<{ id: string; mediaType: ScanType; size: number }> {
  if (viewer?.kind !== 'ACCOUNT' || unitsPermitting(viewer, 'CANDIDACY_RECORD').length === 0) throw new DomainError('NOT_PERMITTED');
  const mediaType = scanTypeOf(content);
  if (mediaType === null || content.length > largestScan) throw new DomainError('SCAN_NOT_ACCEPTED', { params: { megabytes: largestScan / 1024 / 1024 } });
  await pool.query(`delete from scan where sent_by = $1 and candidacy_id is null and sent_at < now() - interval '1 day'`, [viewer.id]);
  const { rows } = await pool.query<{ id: string }>(
    `insert into scan (media_type, size, sha256, content, sent_by) select $1, $2, $3, $4, $5
      where (select count(*) from scan where sent_by = $5 and candidacy_id is null) < $6 returning id`,
    [mediaType, content.length, createHash('sha256').update(content).digest(), content, viewer.id, mostWaiting],
  );
  const [row] = rows;
  if (!row) throw new DomainError('SCANS_TOO_MANY', { params: { most: mostWaiting } });
  return { id: row.id, mediaType, size: content.length };
}

/** A scan with what it belongs to. */
export interface ScanFile {
  readonly candidacyId: string;
  readonly branchId: string;
  readonly fileName: string;
  readonly mediaType: ScanType;
  readonly content: Buffer;
}

/** A scan by its id, for whoever may see the candidacy it belongs to; null otherwise. */
export async function scanFor({ pool, viewer, today }: RequestContext, id: string): Promise<ScanFile | null> {
  const statement = new StatementBuilder(viewer, today);
  const { rows } = await pool.query<ScanFile>(
    `select c.id as "candidacyId", c.branch_id as "branchId", s.file_name as "fileName", s.media_type as "mediaType", s.content
       from scan s join candidacy c on c.id = s.candidacy_id where s.id = ${statement.param(id, 'uuid')} and ${candidacyVisible('c', statement)}`,
    [...statement.values],
  );
  return rows[0] ?? null;
}
