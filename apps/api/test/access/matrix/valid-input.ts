import { getNullableType, isInputObjectType, isListType, isNonNullType, isScalarType } from 'graphql';
import type { GraphQLInputType } from 'graphql';

/**
 * Something an input type accepts: required fields only, filled by type.
 * @param named values for fields of these names, at any depth; a name given is filled also when it is optional
 */
export function validInput(type: GraphQLInputType, named: Readonly<Record<string, unknown>> = {}): unknown {
  const inner = getNullableType(type);
  if (isListType(inner)) return [validInput(inner.ofType, named)];
  if (isInputObjectType(inner)) {
    return Object.fromEntries(
      Object.values(inner.getFields()).flatMap((field) => {
        if (field.name in named) return [[field.name, named[field.name]]];
        return isNonNullType(field.type) ? [[field.name, validInput(field.type, named)]] : [];
      }),
    );
  }
  if (!isScalarType(inner)) return inner.getValues()[0]?.name;
  return { Int: 1, Float: 1, Boolean: true, LocalDate: '2026-11-01', DateTimeISO: '2026-11-01T00:00:00Z', String: 'văn bản thử nghiệm dài' }[inner.name] ?? '00000000-0000-7000-8000-0000000000b0';
}
