import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { bodyQuery } from './queries.ts'
import { ReadForm } from './read-form.tsx'
import { ReviewForm } from './review-form.tsx'
import { SelfForm } from './self-form.tsx'

const whole = (text: string | undefined): number => (Number.isSafeInteger(Number(text)) ? Number(text) : 0)

/** One body of a year: to appraise itself, to review or to read, as the server says this reader may. */
export function BodyPage() {
  const params = useParams({ strict: false })
  const unitId = whole(params.unitId)
  const year = whole(params.year)
  const { data: body } = useSuspenseQuery(bodyQuery(unitId, year))
  const key = `${unitId}/${year}`
  if (body.can.saveSelf && body.self !== null) return <SelfForm key={key} body={body} first={body.self} />
  if (body.can.saveReview && body.review !== null) return <ReviewForm key={key} body={body} first={body.review} />
  return <ReadForm key={key} body={body} />
}
