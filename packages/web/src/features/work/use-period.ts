import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import type { WorkPeriod } from '@thuoc-do/domain'
import { periodScoresQuery, presentPeriod, readPeriod } from '../../lib/index.ts'

/**
 * The period the screen is about: the one in the address, else the one my forms are in today. Choosing another one puts
 * it into the address, so that coming back or sending the address on lands on the same.
 */
export function usePeriod(): [WorkPeriod, (period: WorkPeriod) => void] {
  const navigate = useNavigate()
  const { period } = useSearch({ strict: false })
  const asked = readPeriod(period)
  const { data: mine } = useQuery({ ...periodScoresQuery({ scope: 'mine' }), enabled: asked === undefined })
  const shown = asked ?? presentPeriod((mine ?? []).map((row) => row.period))
  return [
    shown,
    (next) => void navigate({ to: '.', search: (old) => ({ ...old, period: next, page: undefined }), replace: true }),
  ]
}
