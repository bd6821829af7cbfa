/** A column as acts write it. */
export interface Column {
  readonly name: string;
  /** As PostgreSQL writes it. */
  readonly type: string;
}

/** A table as acts write it: the columns they know, by the name of the property. */
export interface Table<Row extends object> {
  readonly name: string;
  readonly columns: Readonly<Record<keyof Row & string, Column>>;
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A table without an entity, e.g. one that is only ever added to. Columns are called as the properties, in snake case. */
export function table<Row extends object>(name: string, types: Readonly<Record<keyof Row & string, string>>): Table<Row> {
  const columns = Object.entries<string>(types).map(([property, type]) => [property, { name: snake(property), type }]);
  return { name, columns: Object.fromEntries(columns) as Table<Row>['columns'] };
}

/** Types of columns by the name MikroORM gives them. */
const typeOf: Readonly<Record<string, string>> = {
  UuidType: 'uuid',
  TextType: 'text',
  DateType: 'date',
  IntegerType: 'integer',
  SmallIntType: 'smallint',
  BooleanType: 'boolean',
};

/** What is read of an entity's definition, as it is before MikroORM has looked at it. */
interface Definition {
  readonly meta: { readonly tableName: string; readonly properties: object };
}

/** The table of an entity: its definition says once what columns there are, whoever writes them. */
export function tableOf<Row extends object>({ meta }: Definition): Table<Row> {
  const columns = Object.entries(meta.properties as Record<string, { type: { name: string }; name?: string }>).map(([property, { type, name }]) => {
    const known = typeOf[type.name];
    if (!known) throw new Error(`${meta.tableName}.${property}: no column type is known for ${type.name}`);
    return [property, { name: name ?? snake(property), type: known }];
  });
  return { name: meta.tableName, columns: Object.fromEntries(columns) as Table<Row>['columns'] };
}

/** The row `alias` as JSON with the names of the properties. Days are texts in it, as everywhere. */
export function rowJson<Row extends object>({ columns }: Table<Row>, alias: string): string {
  const pairs = Object.entries<Column>(columns).map(([property, { name }]) => `'${property}', ${alias}.${name}`);
  return `json_build_object(${pairs.join(', ')})`;
}
