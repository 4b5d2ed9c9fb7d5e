import { sql } from 'kysely'
import { scoredLine, type LineOrigin, type LineScoreInput, type WorkPeriod } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'

/** One line as it enters the score of its person, with the words a derivation shows. */
export type LineOfScore = {
  readonly lineId: number
  readonly name: string
  readonly output: string
  readonly input: LineScoreInput
}

type Row = {
  line_id: number
  person_id: number
  name: string
  output: string
  origin: LineOrigin
  coefficient: string
  assigned: string
  completed: string
  delays: number
  quality_failures: number
}

/**
 * The lines of people in one period as their scores are computed from them, in the order of line numbers, in one statement;
 * withdrawn lines are left out, and people without lines have an empty list. Not bound to the caller's reach: a score is
 * made of all lines of its person, whoever changes one of them.
 */
export async function linesOf(
  tx: Tx,
  period: WorkPeriod,
  personIds: readonly number[],
): Promise<ReadonlyMap<number, readonly LineOfScore[]>> {
  const { rows } = await sql<Row>`
    select * from app.work_for_scores(${period}, ${[...personIds]}::int[])`.execute(tx)
  const found = new Map<number, LineOfScore[]>(personIds.map((id) => [id, []]))
  for (const row of rows) {
    const state = { ...row, qualityFailures: row.quality_failures, withdrawn: false }
    const input = scoredLine(state, row)
    if (input !== undefined)
      found.get(row.person_id)?.push({ lineId: row.line_id, name: row.name, output: row.output, input })
  }
  return found
}
