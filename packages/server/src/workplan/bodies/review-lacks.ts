import { compare, parseDecimal, type ScoreResult } from '@thuoc-do/domain'
import type { ServerProblem } from '../../platform/transaction.ts'
import type { OpenBody } from './change-body.ts'
import type { BodyFile } from './ports.ts'
import { countsFor, missingIn } from './score-body.ts'
import { stillWaiting } from './standing.ts'

const NOTHING_BUT_LEVEL = 'facts.levelSetByAuthority'

/** Whether the authority says something else than the body. */
function differs({ self, review }: BodyFile): boolean {
  const other = Object.entries(review.scores).some(([code, score]) => {
    const [a, b] = [parseDecimal(self.scores[code] ?? '', ''), parseDecimal(score, '')]
    return !a.ok || !b.ok || compare(a.value, b.value) !== 0
  })
  return other || (review.findings !== null && review.findings !== self.findings)
}

/** Every reason why what the authority says cannot be the result yet. */
export function reviewLacks({ file, grounds, lower }: OpenBody, result: ScoreResult): ServerProblem[] {
  const { review, self } = file
  const waits = stillWaiting(lower)
  const claims = countsFor(grounds, 'confirmed').openClaims
  const needsLevel = result.missing.includes(NOTHING_BUT_LEVEL) || review.levelByAuthority !== null
  const statement = (path: string): ServerProblem => ({ code: 'body-statement-missing', path })
  const reasons: (ServerProblem | false)[] = [
    waits.length > 0 && {
      code: 'body-waits-for-lower',
      path: 'lower',
      params: { count: String(waits.length), units: waits.map(({ unitName }) => unitName).join(', ') },
    },
    claims > 0 && { code: 'body-claims-open', path: 'tasks', params: { count: String(claims) } },
    review.complaints === null && statement('complaints'),
    review.complaints === 'open' && { code: 'body-complaints-open', path: 'complaints' },
    review.wrongdoing === null && statement('wrongdoing'),
    (review.findings ?? self.findings) === null && statement('findings'),
    needsLevel && review.levelByAuthority === null && statement('levelByAuthority'),
    needsLevel && review.grounds.trim() === '' && { code: 'body-grounds-missing', path: 'grounds' },
    differs(file) && review.comment.trim() === '' && { code: 'body-comment-missing', path: 'comment' },
  ]
  return [
    ...reasons.filter((reason) => reason !== false),
    ...missingIn(result).filter(({ path }) => path !== NOTHING_BUT_LEVEL),
  ]
}
