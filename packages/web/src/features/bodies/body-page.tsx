import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { bodyQuery, type ShownBody } from './queries.ts'
import { ReadForm } from './read-form.tsx'
import { ReplaceForm } from './replace-form.tsx'
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
  return <Readable key={key} body={body} />
}

/** A body to read; its authority can go on to replace what was recognised. */
function Readable({ body }: { body: ShownBody }) {
  const [replacing, setReplacing] = useState(false)
  const { result, review } = body
  if (replacing && body.can.replace && result !== null && review !== null)
    return <ReplaceForm body={body} first={review} old={result} onClose={() => setReplacing(false)} />
  return <ReadForm body={body} onReplace={() => setReplacing(true)} />
}
