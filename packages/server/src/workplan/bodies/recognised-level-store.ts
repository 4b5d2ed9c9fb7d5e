import { sql } from 'kysely'
import type { BodyStage, RatedLevel } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'

/** What is known of a body's level: recognised, or still to come; `not-listed` where nobody rates it this year. */
export type RecognisedLevel =
  | { kind: 'recognised'; level: RatedLevel; document: string; recognisedAt: Date; contentHash: string }
  | { kind: 'waits'; stage: Exclude<BodyStage, 'recognised'> }
  | { kind: 'not-listed' }

type Row = {
  stage: BodyStage
  level: RatedLevel | null
  document: string | null
  recognisedAt: Date | null
  contentHash: string | null
}

/**
 * The recognised level of a body in a year. A head is not rated above his body (Điều 20 khoản 6), so his own
 * classification waits while this says `waits`. A result that was replaced counts as what replaced it. Answers what the caller may see (`app.level_of_body`): people of the body,
 * whoever stands above it, and whoever rates somebody who headed it in that year and has moved on since.
 */
export async function recognisedLevelOf(tx: Tx, unitId: number, year: number): Promise<RecognisedLevel> {
  const { rows } = await sql<Row>`
    select stage, level, document, recognised_at as "recognisedAt", content_hash as "contentHash"
    from app.level_of_body(${unitId}, ${year})`.execute(tx)
  const [row] = rows
  if (row === undefined) return { kind: 'not-listed' }
  const { stage, level, document, recognisedAt, contentHash } = row
  if (level !== null && document !== null && recognisedAt !== null && contentHash !== null)
    return { kind: 'recognised', level, document, recognisedAt, contentHash }
  return { kind: 'waits', stage: stage === 'handed-in' ? 'handed-in' : 'self-scoring' }
}
