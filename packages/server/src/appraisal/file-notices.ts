import type { NewNotice } from '../notices/index.ts'
import type { AppraisalFile, FileChange } from './ports.ts'

/** Whom an act on one appraisal concerns: who has to act next, or the person himself. A draft concerns nobody. */
export function fileNotices(file: AppraisalFile, verb: string, change: Pick<FileChange, 'reviewerId'>): NewNotice[] {
  const about = { object: `appraisal/${file.id}`, params: { round: file.roundName } }
  const own = { ...about, to: [file.personId], link: `/appraisals/${file.id}` }
  switch (verb) {
    case 'submitted':
      return file.reviewerId === null
        ? []
        : [{ ...about, to: [file.reviewerId], kind: 'form-to-review', link: `/unit/${file.id}` }]
    case 'returned':
      return [{ ...own, kind: 'form-returned' }]
    case 'confirmed':
      return [{ ...own, kind: 'form-confirmed' }]
    case 'reassigned': {
      const { reviewerId: next } = change
      const { reviewerId: former } = file
      return [
        ...(next === undefined
          ? []
          : [{ ...about, to: [next], kind: 'review-handed-over', link: `/unit/${file.id}` } as const]),
        ...(former === null ? [] : [{ ...about, to: [former], kind: 'review-taken-over', link: '/unit' } as const]),
      ]
    }
    default:
      return []
  }
}
