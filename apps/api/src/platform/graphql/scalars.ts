import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO } from 'graphql-scalars';
import { isLocalDate } from '@dangvu/domain/calendar/local-date';

function parse(value: unknown): string {
  if (typeof value === 'string' && isLocalDate(value)) return value;
  throw new GraphQLError("A day must be written 'YYYY-MM-DD' and exist in the calendar.");
}

/** A day without a time of day and without a time zone. Checked by the domain's own calendar, so that both agree on what a day is. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: "A day, 'YYYY-MM-DD', without time and time zone.",
  serialize: parse,
  parseValue: parse,
  parseLiteral: (node) => (node.kind === Kind.STRING ? parse(node.value) : parse(null)),
});

export const DateTimeISO = GraphQLDateTimeISO;
