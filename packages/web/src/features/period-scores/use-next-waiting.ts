import type { PeriodScore, PeriodScoreRow } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { periodScoresQuery } from '../../lib/index.ts'

/** The next form handed in to me, of the same period first; none when this was the last. */
export function useNextWaiting(score: Pick<PeriodScore, 'id' | 'period'>): PeriodScoreRow | undefined {
  const { data = [] } = useQuery(periodScoresQuery({ scope: 'waiting' }))
  const others = data.filter(({ id }) => id !== score.id)
  return others.find(({ period }) => period === score.period) ?? others[0]
}
