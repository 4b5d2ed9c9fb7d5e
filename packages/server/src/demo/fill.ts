import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const CHUNK = 500

/** One value in PostgreSQL's COPY text format: backslash, tab and line ends escaped, null as `\N`, objects as JSON. */
function copied(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'string' ? value : JSON.stringify(value) // numbers and booleans read the same as JSON
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

function* lines(rows: readonly object[], filled: (count: number) => void): Generator<string> {
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK)
    yield chunk.map((row) => `${Object.values(row).map(copied).join('\t')}\n`).join('')
    filled(chunk.length)
  }
}

/**
 * Writes many rows, ids included, as the owner, by COPY. Column names come from the program, never from input.
 * @param rows all with the same keys in the same order
 */
export async function fill(
  client: pg.ClientBase,
  table: string,
  rows: readonly object[],
  filled: (count: number) => void = () => undefined,
): Promise<void> {
  const [first] = rows
  if (first === undefined) return
  const target = client.query(copyFrom(`copy app.${table} (${Object.keys(first).join(', ')}) from stdin`))
  await pipeline(Readable.from(lines(rows, filled)), target)
}

/** Lets the next row made by the application get the next free id. */
export async function continueIds(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await client.query(
      `select setval(pg_get_serial_sequence('app.${table}', 'id'), coalesce((select max(id) from app.${table}), 1))`,
    )
  }
}
