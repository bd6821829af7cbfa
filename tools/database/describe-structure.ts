// The structure of a database as text, in a fixed order, so that two databases can be compared line by line.
import { withClient } from './migrate.ts';

// What an extension brought along is the extension's, not ours.
const OURS = (oid: string, catalog: string) =>
  `NOT EXISTS (SELECT FROM pg_depend WHERE objid = ${oid} AND classid = '${catalog}'::regclass AND deptype = 'e')`;
const IN_PUBLIC = `relnamespace = 'public'::regnamespace`;

/** Each query gives a heading (the object it belongs to) and a line below it. */
const QUERIES: string[] = [
  `SELECT 'extensions' AS heading, extname AS line FROM pg_extension WHERE extname <> 'plpgsql' ORDER BY 2`,

  `SELECT CASE relkind WHEN 'v' THEN 'view ' WHEN 'm' THEN 'materialized view ' ELSE 'table ' END || relname AS heading,
          concat_ws(' ', attname, format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,
                    CASE attgenerated WHEN 's' THEN 'stored' WHEN 'v' THEN 'virtual' END,
                    CASE attidentity WHEN 'a' THEN 'identity always' WHEN 'd' THEN 'identity' END,
                    'default ' || pg_get_expr(adbin, adrelid),
                    CASE WHEN attcollation NOT IN (0, typcollation) THEN 'collate ' || attcollation::regcollation END) AS line
     FROM pg_class
     JOIN pg_attribute ON attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped
     JOIN pg_type ON pg_type.oid = atttypid
     LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE ${IN_PUBLIC} AND relkind IN ('r', 'p', 'v', 'm') AND ${OURS('pg_class.oid', 'pg_class')}
    ORDER BY relname, attnum`,

  `SELECT 'table ' || relname AS heading, concat('constraint ', conname, ' ', pg_get_constraintdef(pg_constraint.oid)) AS line
     FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid
    WHERE ${IN_PUBLIC} AND contype <> 'n'
    ORDER BY relname, conname`,

  `SELECT 'table ' || tablename AS heading, replace(indexdef, 'public.', '') AS line
     FROM pg_indexes WHERE schemaname = 'public'
    ORDER BY tablename, indexname`,

  `SELECT 'table ' || relname AS heading, replace(pg_get_triggerdef(pg_trigger.oid), 'public.', '') AS line
     FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid
    WHERE ${IN_PUBLIC} AND NOT tgisinternal
    ORDER BY relname, tgname`,

  `SELECT 'table ' || relname AS heading, concat('row security', CASE WHEN relforcerowsecurity THEN ', also of the owner' END) AS line
     FROM pg_class WHERE ${IN_PUBLIC} AND relrowsecurity ORDER BY relname`,

  `SELECT CASE relkind WHEN 'v' THEN 'view ' WHEN 'S' THEN 'sequence ' WHEN 'm' THEN 'materialized view ' ELSE 'table ' END || relname AS heading,
          concat('grant ', string_agg(lower(privilege_type), ', ' ORDER BY privilege_type), ' to ',
                 CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END) AS line
     FROM pg_class, aclexplode(relacl)
    WHERE ${IN_PUBLIC} AND grantee <> relowner
    GROUP BY relkind, relname, grantee ORDER BY relname, grantee::regrole::text`,

  `SELECT 'table ' || relname AS heading,
          concat('grant ', lower(privilege_type), ' (', string_agg(attname, ', ' ORDER BY attname), ') to ',
                 CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END) AS line
     FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid, aclexplode(attacl)
    WHERE ${IN_PUBLIC}
    GROUP BY relname, grantee, privilege_type ORDER BY relname, grantee::regrole::text, privilege_type`,

  `SELECT CASE relkind WHEN 'v' THEN 'view ' ELSE 'materialized view ' END || relname AS heading, pg_get_viewdef(oid) AS line
     FROM pg_class WHERE ${IN_PUBLIC} AND relkind IN ('v', 'm') AND ${OURS('oid', 'pg_class')} ORDER BY relname`,

  `SELECT CASE typtype WHEN 'e' THEN 'enum ' ELSE 'domain ' END || typname AS heading,
          coalesce((SELECT string_agg(enumlabel, ', ' ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = pg_type.oid),
                   concat_ws(' ', format_type(typbasetype, typtypmod),
                             (SELECT string_agg(pg_get_constraintdef(oid), ' ' ORDER BY conname) FROM pg_constraint
                               WHERE contypid = pg_type.oid))) AS line
     FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd') AND ${OURS('oid', 'pg_type')}
    ORDER BY typname`,

  `SELECT concat('function ', proname, '(', pg_get_function_identity_arguments(oid), ')') AS heading,
          concat_ws(E'\\n', pg_get_functiondef(oid),
                    'may execute: ' || coalesce(CASE WHEN proacl IS NULL THEN 'everybody' END, (SELECT string_agg(CASE grantee WHEN 0 THEN 'everybody' ELSE grantee::regrole::text END,
                                                                   ', ' ORDER BY grantee)
                                                   FROM aclexplode(proacl) WHERE grantee <> proowner), 'the owner alone')) AS line
     FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p') AND ${OURS('oid', 'pg_proc')}
    ORDER BY 1`,
];

/** Describes the schema `public`. The migrator's own table is left out: its content is not ours. */
export async function describeStructure(ownerUrl: string): Promise<string> {
  return withClient(ownerUrl, async (client) => {
    const sections = new Map<string, string[]>();
    for (const query of QUERIES) {
      const { rows } = await client.query<{ heading: string; line: string }>(query);
      for (const { heading, line } of rows) sections.set(heading, [...(sections.get(heading) ?? []), line]);
    }
    sections.delete('table migration');
    sections.delete('sequence migration_id_seq');
    const rank = (heading: string) => ['extensions', 'enum', 'domain', 'table', 'sequence'].indexOf(heading.split(' ')[0] ?? '') >>> 0;
    return [...sections]
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
      .map(([heading, lines]) => [heading, ...lines.join('\n').split('\n').map((line) => `  ${line}`.trimEnd())].join('\n'))
      .join('\n\n')
      .concat('\n');
  });
}
