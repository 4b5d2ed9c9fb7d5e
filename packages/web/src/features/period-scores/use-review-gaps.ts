import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { sentenceOfReason, scoreOf, type Scores } from '../../lib/index.ts'
import { isGrounded, type ReviewDraft } from './drafts.ts'
import type { Running } from './running.ts'

/** What keeps a score from being confirmed: criteria without a valid score, and everything else in sentences. */
export function useReviewGaps(
  score: PeriodScore,
  running: Running,
  value: ReviewDraft,
  own: Scores,
): { lines: readonly string[]; others: readonly string[]; commentWanted: boolean } {
  const { t } = useLingui()
  const lines = [...running.sheet.wanting]
  const differs = Object.keys(value.scores).some((code) => scoreOf(value.scores, code) !== scoreOf(own, code))
  const commentWanted = differs && value.comment.trim() === ''
  const stated = new Set(value.leadership.filter(isGrounded).map(({ code }) => code))
  const leadership = score.leadershipValues.flatMap((one) => {
    if (one.code === 'unitResult' && score.can.stateUnitResult !== true) return []
    return stated.has(one.code) ? [] : [t`Chưa có điểm ${one.symbol} kèm căn cứ.`]
  })
  // What the server misses and this screen cannot fill in: work, people below.
  const others = score.missing
    .filter(({ code }) => code === 'no-work-assigned' || code === 'unit-result-waits')
    .map((one) => sentenceOfReason(one) ?? one.code)
  return {
    lines,
    others: [
      ...others,
      ...leadership,
      ...(commentWanted ? [t`Cần ghi nhận xét nêu lý do chấm khác điểm tự chấm.`] : []),
    ],
    commentWanted,
  }
}
