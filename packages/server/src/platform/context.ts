import type { FastifyInstance } from 'fastify'
import type { Db } from './database/connect.ts'
import type { Router, WhoCalls } from './http/route.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { Clock, Doors } from './transaction.ts'

/** What every room's routes are built from. */
export type Context = {
  app: FastifyInstance
  route: Router
  db: Db
  doors: Doors
  jobs: Jobs
  clock: Clock
  whoCalls: WhoCalls
  /** Folder for files that jobs leave and evidence people upload. */
  filesFolder: string
}
