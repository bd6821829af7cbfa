import { formatDay } from '@dangvu/ui/format';
import type { NamedRecordFragment } from './audit.generated.ts';

export type NamedRecord = NamedRecordFragment;

/** What a record is called: "Nguyễn Văn An", "Phường An, 01/10/2026 – 31/10/2026", "12-QĐ/TU, 03/02/2026". */
export const recordInWords = ({ name, from, to }: Pick<NamedRecord, 'name' | 'from' | 'to'>): string =>
  from === null ? name : `${name}, ${formatDay(from)}${to === null ? '' : ` – ${formatDay(to)}`}`;
