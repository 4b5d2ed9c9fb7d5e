import { connect, type Db } from '../src/platform/database/connect.ts'
import { type KyselyPlugin, type RootOperationNode } from 'kysely'

/** The same pool-opening as the server's, with a count of the statements that went through it. */
export function countingConnection(appUrl: string): { db: Db; statements: () => number } {
  let count = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }): RootOperationNode => {
      count += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { db: connect(appUrl, 4).withPlugin(counter), statements: () => count }
}
