import { ObjectType, registerEnumType } from 'type-graphql';
import type { Label } from '@dangvu/domain/language/label';

/**
 * An object type of the schema. Its fields carry no resolver functions (`simpleResolvers`): they are taken from what the
 * statement brought by platform/read/resolve-field.ts, which is what makes long lists cheap.
 */
export function Described(name: string, description: string, implementsInterface?: () => object): ClassDecorator {
  const options = { description, simpleResolvers: true };
  return implementsInterface
    ? ObjectType(name, { ...options, implements: implementsInterface() as never })
    : (ObjectType(name, options) as ClassDecorator);
}

/** Puts a closed list of the domain into the schema, each value described by its two labels. */
export function exposeEnum<T extends Record<string, string>>(values: T, name: string, description: string, labels: Record<T[keyof T], Label | string>): void {
  const valuesConfig = Object.fromEntries(
    Object.entries(values).map(([key, value]) => {
      const label = labels[value as T[keyof T]];
      return [key, { description: typeof label === 'string' ? label : `${label.vi} — ${label.en}` }];
    }),
  );
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
}
