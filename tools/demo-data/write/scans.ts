import { createHash } from 'node:crypto';
import { formatDate } from '@dangvu/domain/calendar/local-date';
import { scanTypes } from '@dangvu/domain/membership/scans';
import type { Decision, World } from '../history/model.ts';
import { stream } from '../seeded.ts';
import { tableRows, type TableRows } from './insert.ts';
import type { Recorder } from './log.ts';

/** How many of the latest admission decisions have been scanned. */
const scanned = 12;

/** One page that says it is made up; letters without marks, which the font every reader has can show. */
function pageOf({ number, decidedOn }: Decision): Buffer {
  const text = `BT /F1 14 Tf 72 720 Td (BAN CHUP GIA LAP - SYNTHETIC SCAN) Tj 0 -24 Td (${number.replaceAll('Đ', 'D')} - ${formatDate(decidedOn)}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = body.length;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}

/** Scans of the latest admission decisions, by who recorded them. */
export function scanRows(world: World, recordedBy: Recorder): TableRows {
  const chance = stream('scans');
  const latest = world.events
    .flatMap(({ act, decision, branch }) => (act === 'ADMISSION_DECIDE' && decision ? [{ decision, sender: recordedBy(branch, decision.recordedAt) }] : []))
    .filter(({ sender }) => sender !== null)
    .slice(-scanned);
  return tableRows(
    'scan',
    { id: 'uuid', media_type: 'text', size: 'integer', sha256: 'bytea', content: 'bytea', sent_at: 'timestamptz', sent_by: 'uuid', decision_id: 'uuid', file_name: 'text', attached_at: 'timestamptz' },
    latest.map(({ decision, sender }) => {
      const content = pageOf(decision);
      return {
        id: chance.uuid(decision.decidedOn),
        media_type: scanTypes.PDF,
        size: content.length,
        sha256: `\\x${createHash('sha256').update(content).digest('hex')}`,
        content: `\\x${content.toString('hex')}`,
        sent_at: decision.recordedAt,
        sent_by: sender,
        decision_id: decision.id,
        file_name: `Quyết định ${decision.number.replaceAll('/', '-')}.pdf`,
        attached_at: decision.recordedAt,
      };
    }),
  );
}
