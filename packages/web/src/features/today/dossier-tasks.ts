import { roundSchema, roundsSchema, type Me } from '@thuoc-do/contract'
import { useQueries, useQuery } from '@tanstack/react-query'
import { fetchValue } from '../../lib/index.ts'
import { dossierTasks, type DossierTask } from './tasks.ts'

/** Dossiers that wait for the caller, in every round not yet decided; nothing for those who have no business there. */
export function useDossierTasks(me: Me): readonly DossierTask[] {
  const acts = me.relations.some(({ role }) => role === 'personnel' || role === 'head')
  const { data } = useQuery({
    queryKey: ['rounds'],
    queryFn: ({ signal }) => fetchValue(roundsSchema, '/api/rounds', { signal }),
    enabled: acts && me.rooms.includes('rounds'),
  })
  const open = (data?.rounds ?? []).filter(({ agencies, agenciesDecided }) => agenciesDecided < agencies)
  const rounds = useQueries({
    queries: open.map(({ id }) => ({
      queryKey: ['rounds', id],
      queryFn: ({ signal }: { signal: AbortSignal }) => fetchValue(roundSchema, `/api/rounds/${id}`, { signal }),
    })),
  })
  return rounds.flatMap(({ data: round }) => (round ? dossierTasks(round, me.relations) : []))
}
