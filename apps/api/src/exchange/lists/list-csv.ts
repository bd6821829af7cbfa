import { formatDate } from '@dangvu/domain/calendar/local-date';
import { byteOrderMark, csvLine } from '../papers/paper-csv.ts';
import type { ListFile, ListTop } from './list-file.ts';

/**
 * A list as text for other programs: the headings stand in the first line, because that is where they look, and what the list is stands in
 * the name of the file. Days are written as people write them, codes with their zeros.
 */
export function listAsCsv({ columns }: ListTop): ListFile {
  const parts = [Buffer.from(`${byteOrderMark}${csvLine(columns.map(({ head }) => head))}`, 'utf8')];
  return {
    add(rows) {
      const lines = rows.map((row) => csvLine(row.map((value, at) => (typeof value === 'string' && columns[at]?.kind === 'DAY' ? formatDate(value) : value))));
      parts.push(Buffer.from(lines.join(''), 'utf8'));
      return Promise.resolve();
    },
    end: () => Promise.resolve(Buffer.concat(parts)),
  };
}
