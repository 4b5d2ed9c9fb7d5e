import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

const CHUNK = 100

/** One value in PostgreSQL's COPY text format: backslash, tab and line ends escaped, null as `\N`, objects as JSON. */
function copied(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  const text = typeof value === 'string' ? value : JSON.stringify(value) // numbers and booleans read the same as JSON
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
}

const line = (row: object): string => `${Object.values(row).map(copied).join('\t')}\n`

function* lines(first: object, rest: Iterator<object>, filled: (count: number) => void): Generator<string> {
  let chunk = [line(first)]
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    if (chunk.length === CHUNK) {
      yield chunk.join('')
      filled(CHUNK)
      chunk = []
    }
    chunk.push(line(next.value))
  }
  yield chunk.join('')
  filled(chunk.length)
}

/**
 * Writes many rows, ids included, as the owner, by COPY. Column names come from the program, never from input.
 * @param rows all with the same keys in the same order; taken one by one, as fast as the database takes them in
 */
export async function fill(
  client: pg.ClientBase,
  table: string,
  rows: Iterable<object>,
  filled: (count: number) => void = () => undefined,
): Promise<void> {
  const iterator = rows[Symbol.iterator]()
  const first = iterator.next()
  if (first.done === true) return
  const target = client.query(copyFrom(`copy app.${table} (${Object.keys(first.value).join(', ')}) from stdin`))
  await pipeline(Readable.from(lines(first.value, iterator, filled), { highWaterMark: 1 }), target)
}

/** Lets the next row made by the application get the next free id. */
export async function continueIds(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    await client.query(
      `select setval(pg_get_serial_sequence('app.${table}', 'id'), coalesce((select max(id) from app.${table}), 1))`,
    )
  }
}
