// Entities against the migrated database: a column that is named, typed or nullable otherwise than the entity says shows here, not
// in the first write that fails. Ends with 1 on any difference.
//
//   node tools/database/check-drift.ts
import 'reflect-metadata';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MikroORM } from '@mikro-orm/postgresql';
import type { EntitySchema } from '@mikro-orm/postgresql';
import { runnerImport } from 'vite';
import { startThrowaway } from './embedded.ts';
import { migrate } from './migrate.ts';

const api = fileURLToPath(new URL('../../apps/api', import.meta.url));

/** The entities of the server. Its code has decorators, which Node does not strip; Vite reads it as it does for the server. */
async function serverEntities(): Promise<EntitySchema[]> {
  const { module } = await runnerImport<{ entities: EntitySchema[] }>(`${api}/src/server/features.ts`, {
    root: api,
    configFile: false,
    logLevel: 'error',
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  });
  return module.entities;
}

// Names PostgreSQL itself gives; an entity may use the short ones.
const fullNames: Readonly<Record<string, string>> = { int: 'integer', int2: 'smallint', int4: 'integer', int8: 'bigint', bool: 'boolean', timestamptz: 'timestamp with time zone', varchar: 'character varying' };

const typeName = (type: string): string => {
  const [, base = type, array = ''] = /^([a-z ]+?)(?:\(\d+\))?(\[\])?$/i.exec(type.toLowerCase()) ?? [];
  return (fullNames[base] ?? base) + array;
};

interface Column {
  name: string;
  type: string;
  nullable: boolean;
  /** PostgreSQL gives the value when none is sent. */
  filled: boolean;
}

/** Says where entities and tables differ. @param ownerUrl a migrated database */
export async function drift(ownerUrl: string, entities: EntitySchema[]): Promise<string[]> {
  const orm = await MikroORM.init({ clientUrl: ownerUrl, entities, discovery: { warnWhenNoEntities: false }, pool: { min: 0, max: 1 } });
  try {
    const differences: string[] = [];
    for (const meta of orm.getMetadata().getAll().values()) {
      const columns = await orm.em.getConnection().execute<Column[]>(
        `select attname as name, format_type(atttypid, null) as type, not attnotnull as nullable, atthasdef or attidentity <> '' as filled
           from pg_attribute where attrelid = to_regclass(?) and attnum > 0 and not attisdropped`,
        [meta.tableName],
      );
      if (columns.length === 0) {
        differences.push(`${meta.className}: there is no table ${meta.tableName}`);
        continue;
      }
      const mapped = new Set<string>();
      for (const property of Object.values(meta.properties)) {
        const [name = property.name] = property.fieldNames ?? [];
        const column = columns.find((one) => one.name === name);
        mapped.add(name);
        const wanted = typeName(property.columnTypes?.[0] ?? '');
        if (!column) differences.push(`${meta.className}.${property.name}: ${meta.tableName} has no column ${name}`);
        else if (typeName(column.type) !== wanted) differences.push(`${meta.className}.${property.name}: ${meta.tableName}.${name} is ${column.type}, the entity says ${wanted}`);
        else if (column.nullable !== Boolean(property.nullable)) differences.push(`${meta.className}.${property.name}: ${meta.tableName}.${name} is ${column.nullable ? 'nullable' : 'not nullable'}, the entity says otherwise`);
      }
      for (const column of columns) {
        if (!mapped.has(column.name) && !column.nullable && !column.filled) differences.push(`${meta.className}: ${meta.tableName}.${column.name} must have a value and the entity does not know it`);
      }
    }
    return differences;
  } finally {
    await orm.close(true);
  }
}

async function main(): Promise<number> {
  const database = await startThrowaway();
  try {
    await migrate(database.ownerUrl);
    const entities = await serverEntities();
    const differences = await drift(database.ownerUrl, entities);
    for (const one of differences) console.error(one);
    console.log(`${entities.length} thực thể / entities, ${differences.length} khác biệt / differences`);
    return differences.length === 0 ? 0 : 1;
  } finally {
    await database.stop();
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error);
      process.exit(2);
    },
  );
}
