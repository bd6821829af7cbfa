import { decodeCursor } from '../../platform/read/cursor.ts';
import type { FieldArguments, ListOrder, Source } from '../../platform/read/shape.ts';
import type { StatementBuilder } from '../../platform/read/statement-builder.ts';

const order = (alias: string): ListOrder => ({
  keys: [
    { sql: `${alias}.counted_on`, type: 'date' },
    { sql: `${alias}.seq`, type: 'bigint' },
  ],
  descending: true,
});

/** After everything: where a list begins that is walked backwards. */
const end = ['infinity', '9223372036854775807'] as const;

/**
 * What counts in the unit and period of dashboard row `row`, newest first by the day it counts: the events whose names the viewer may
 * read. The rows come cut to the page, because where they are found depends on how large the unit is (`recent_events`).
 */
export function recentEvents(row: string, alias: string, statement: StatementBuilder, args: FieldArguments): Source & { order: ListOrder } {
  const after = args['after'];
  const [day, seq] = typeof after === 'string' ? decodeCursor(after, 2) : end;
  const found = (place: readonly string[], limit: string): string =>
    `recent_events(${row}.unit_id, ${row}.from_on, ${row}.until_on, ${statement.unitsPermitting('NAMES_READ')}, ${statement.todaySql}, ${place.join(', ')}, ${limit})`;
  const all = found([`'${end[0]}'`, end[1]], 'null');
  return {
    from: all,
    // The place is named when the page is made: a count alone looks for none, and PostgreSQL refuses values the text does not name.
    ways: [({ limit }) => found([statement.param(day, 'date'), statement.param(seq, 'bigint')], limit)],
    order: order(alias),
    total: `(select count(*)::integer from ${all})`,
  };
}
