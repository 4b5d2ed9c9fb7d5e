import { daysOf } from '@thuoc-do/domain'
import type { NewNotice } from '../../notices/index.ts'
import { reviewerOf } from './part.ts'
import type { Desk, ScoreFile } from './ports.ts'

/** Whom an act on one period score concerns: who has to confirm it, or the person himself. A draft concerns nobody. */
export async function scoreNotices(
  { store }: Pick<Desk, 'store'>,
  file: ScoreFile,
  verb: string,
): Promise<NewNotice[]> {
  const about = { object: `period-score/${file.id}`, params: { period: file.period }, link: `/work/score/${file.id}` }
  switch (verb) {
    case 'handed-in': {
      const reviewer = reviewerOf(file, await store.treeToday())
      return reviewer === null ? [] : [{ ...about, to: [reviewer], kind: 'score-to-confirm' }]
    }
    case 'returned':
      return [{ ...about, to: [file.personId], kind: 'score-returned', deadline: daysOf(file.period).to }]
    case 'confirmed':
      return [{ ...about, to: [file.personId], kind: 'score-confirmed' }]
    default:
      return []
  }
}
