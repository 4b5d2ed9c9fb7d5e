import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { periodScoreQuery } from '../../lib/index.ts'
import { ReadScoreForm } from './read-score-form.tsx'
import { ReviewScoreForm } from './review-score-form.tsx'
import { SelfScoreForm } from './self-score-form.tsx'

/** One form of Mẫu số 01: to fill in, to review or to read, as the server says this reader may. */
export function ScorePage() {
  const { scoreId } = useParams({ strict: false })
  const id = Number(scoreId)
  const { data: score } = useSuspenseQuery(periodScoreQuery(Number.isSafeInteger(id) ? id : 0))
  // Another form starts its draft anew.
  if (score.can.saveSelf) return <SelfScoreForm key={id} score={score} />
  if (score.can.saveReview) return <ReviewScoreForm key={id} score={score} />
  return <ReadScoreForm key={id} score={score} />
}
