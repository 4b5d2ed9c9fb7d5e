import type pg from 'pg'

const CHUNK = 2_000

/**
 * Inserts many rows, ids included, as the owner. Column names come from the program, never from input.
 * @param rows all with the same keys
 */
export async function fill(
  client: pg.ClientBase,
  table: string,
  rows: readonly object[],
  filled: (count: number) => void = () => undefined,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const columns = Object.keys(first).join(', ')
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK)
    await client.query(
      `insert into app.${table} (${columns}) overriding system value
       select ${columns} from json_populate_recordset(null::app.${table}, $1::json)`,
      [JSON.stringify(chunk)],
    )
    filled(chunk.length)
  }
}

/** Lets the next row made by the application get the next free id. */
export async function continueIds(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await client.query(
      `select setval(pg_get_serial_sequence('app.${table}', 'id'), coalesce((select max(id) from app.${table}), 1))`,
    )
  }
}
