import { QueryClient } from '@tanstack/react-query'
import { ConnectionLost } from './api.ts'

/**
 * The cache of what the server said. A lost connection is tried again, a refusal is not: asking twice does not change
 * a decision. Returning to the window refreshes, because several people work on one dossier.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, problem) => problem instanceof ConnectionLost && failures < 3,
        retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 15_000),
      },
      mutations: { retry: false },
    },
  })
}
