import { useSuspenseQuery } from '@tanstack/react-query'
import { appraisalQuery } from '../../lib/index.ts'
import { useAppraisalId } from './appraisal-header.tsx'
import { ReadForm } from './read-form.tsx'
import { ReviewForm } from './review-form.tsx'
import { SelfForm } from './self-form.tsx'
import { YearRead } from './year-read.tsx'
import { YearSelf } from './year-self.tsx'

/** One appraisal: to fill in, to review or to read, as the server says this reader may. */
export function AppraisalPage() {
  const id = useAppraisalId()
  const { data: appraisal } = useSuspenseQuery(appraisalQuery(id))
  const { year } = appraisal
  if (year !== null && appraisal.stage !== 'withdrawn')
    return appraisal.can.saveSelf ? (
      <YearSelf key={id} appraisal={appraisal} year={year} />
    ) : (
      <YearRead key={id} appraisal={appraisal} year={year} />
    )
  // Another form, or another part of the same one, starts its draft anew.
  if (appraisal.can.saveSelf) return <SelfForm key={id} appraisal={appraisal} />
  if (appraisal.can.saveReview) return <ReviewForm key={id} appraisal={appraisal} />
  return <ReadForm key={id} appraisal={appraisal} />
}
