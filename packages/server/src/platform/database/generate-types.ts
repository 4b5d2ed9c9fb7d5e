import type { Kysely } from 'kysely'
import { sql } from 'kysely'

type Column = {
  table_name: string
  column_name: string
  udt_name: string
  is_nullable: 'YES' | 'NO'
  generated: boolean
}

const TYPES: Record<string, string> = {
  _int4: 'number[]',
  _text: 'string[]',
  bool: 'boolean',
  bytea: 'Buffer',
  date: 'string',
  int4: 'number',
  int8: 'string',
  jsonb: 'Json',
  text: 'string',
  timestamptz: 'Date',
  uuid: 'string',
}

function typeOf(column: Column): string {
  const plain = TYPES[column.udt_name]
  if (plain === undefined)
    throw new Error(`no TypeScript type for ${column.table_name}.${column.column_name} (${column.udt_name})`)
  if (plain === 'Json' && column.generated) return 'DefaultedJson'
  const read = column.is_nullable === 'YES' ? `${plain} | null` : plain
  return column.generated ? `Generated<${read}>` : read
}

const pascal = (name: string): string => name.replaceAll(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase())

/**
 * The text of `schema.gen.ts`, read from the live schema `app`, so that queries are checked against what the migrations
 * really made. Dates travel as `YYYY-MM-DD` text, bigint as text, numbers with a fraction do not exist in the schema.
 */
export async function generateTypes(db: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<Column>`
    select c.table_name, c.column_name, c.udt_name, c.is_nullable,
           (c.column_default is not null or c.is_identity = 'YES') as generated
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'app' and t.table_type = 'BASE TABLE'
    order by c.table_name, c.ordinal_position`.execute(db)
  const tables = Map.groupBy(rows, (row) => row.table_name)
  const parts = [...tables].map(
    ([table, columns]) =>
      `export type ${pascal(table)}Table = {\n${columns.map((c) => `  ${c.column_name}: ${typeOf(c)}`).join('\n')}\n}\n`,
  )
  const index = [...tables.keys()].map((table) => `  '${table}': ${pascal(table)}Table`).join('\n')
  return [
    '// Generated from the live schema by `npm run db:types`; do not edit.',
    "import type { ColumnType, JSONColumnType } from 'kysely'",
    '',
    'type Generated<T> = ColumnType<T, T | undefined, T>',
    '// Written as JSON text, read as whatever the row mapper proves it to be.',
    'type Json = JSONColumnType<object, string, string>',
    'type DefaultedJson = ColumnType<object, string | undefined, string>',
    '',
    parts.join('\n'),
    `export type Schema = {\n${index}\n}\n`,
  ].join('\n')
}
