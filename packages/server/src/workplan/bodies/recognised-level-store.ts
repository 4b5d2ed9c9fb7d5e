import type { BodyStage, RatedLevel } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'

/** What is known of a body's level: recognised, or still to come; `not-listed` where nobody rates it this year. */
export type RecognisedLevel =
  | { kind: 'recognised'; level: RatedLevel; document: string; recognisedAt: Date; contentHash: string }
  | { kind: 'waits'; stage: Exclude<BodyStage, 'recognised'> }
  | { kind: 'not-listed' }

/**
 * The recognised level of a body in a year. A head is not rated above his body (Điều 20 khoản 6), so his own
 * classification waits while this says `waits`. A result that was replaced counts as what replaced it. Answers what the caller may see: the body's head, whoever stands above.
 */
export async function recognisedLevelOf(tx: Tx, unitId: number, year: number): Promise<RecognisedLevel> {
  const result = await tx
    .selectFrom('body_result')
    .select(['level', 'document', 'recognised_at', 'content_hash'])
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (result !== undefined)
    return {
      kind: 'recognised',
      level: result.level as RatedLevel,
      document: result.document,
      recognisedAt: result.recognised_at,
      contentHash: result.content_hash,
    }
  const file = await tx
    .selectFrom('body_score')
    .select('stage')
    .where('unit_id', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst()
  return file === undefined
    ? { kind: 'not-listed' }
    : { kind: 'waits', stage: file.stage === 'handed-in' ? 'handed-in' : 'self-scoring' }
}
