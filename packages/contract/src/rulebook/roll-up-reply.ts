import type { RollUpResult } from '@thuoc-do/domain'
import { shownPoints, type ShownValue } from './score-reply.ts'

/** The result of a longer span as JSON; `total` as machines keep it and as people read it. */
export type RollUpReply = Omit<RollUpResult, 'total'> & { readonly total: ShownValue | null }

/** Writes the result of a longer span as JSON. */
export function rollUpReply(result: RollUpResult): RollUpReply {
  return { ...result, total: shownPoints(result.total) }
}
