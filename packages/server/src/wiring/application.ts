import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { SignIn as SignInPage } from '@thuoc-do/contract'
import { registerAccessRoutes } from '../access/routes.ts'
import { registerSessionRoutes, whoCallsBy } from '../access/session-routes.ts'
import { createSignIn } from '../access/sign-in.ts'
import { openPostRoom } from '../notices/post-jobs.ts'
import type { MailServer } from '../notices/ports.ts'
import { registerNoticeRoutes } from '../notices/routes.ts'
import type { Context } from '../platform/context.ts'
import { assertRoleIsBound, connect } from '../platform/database/connect.ts'
import { createRouter } from '../platform/http/route.ts'
import { createHttp } from '../platform/http/server.ts'
import { createJobs } from '../platform/jobs/jobs.ts'
import { registerJobRoutes } from '../platform/jobs/routes.ts'
import { createJobWatch } from '../platform/jobs/watch.ts'
import { openDoors, type Clock } from '../platform/transaction.ts'
import { registerRooms } from './rooms.ts'

export type ApplicationSettings = {
  /** Connection string of the role that owns nothing. */
  appUrl: string
  /** Where this server is reached, e.g. `http://127.0.0.1:3000`. */
  origin: string
  /** Key the session cookies are signed with; at least 32 random bytes as text, kept with the installation. */
  secret: string
  /** Folder for files that jobs leave and evidence people upload. */
  filesFolder: string
  /** Built web application, or undefined to serve the API alone. */
  webFolder?: string
  clock?: Clock
  demoAccounts?: SignInPage['demoAccounts']
  /** How mail is sent; undefined where none is. */
  mail?: MailServer | undefined
}

export type Application = {
  http: FastifyInstance
  context: Context
  start: () => Promise<void>
  stop: () => Promise<void>
}

async function serveWeb(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })
  // Every address that is not the API is a screen of the one-page application.
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (/^\/(api|assets)\//.test(request.url)) return reply.callNotFound()
    return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false })
  })
}

/**
 * Puts the server together: one database role, two doors, jobs, sign-in, rooms, screens. Nothing listens yet.
 * @throws when the database role could see past row-level security
 */
export async function createApplication(settings: ApplicationSettings): Promise<Application> {
  const clock = settings.clock ?? (() => new Date())
  const db = connect(settings.appUrl)
  await assertRoleIsBound(db)
  const doors = openDoors(db, clock)
  const signIn = createSignIn(settings)
  const whoCalls = whoCallsBy(signIn)
  const jobs = createJobs({ db, appUrl: settings.appUrl, doors, filesFolder: settings.filesFolder, clock })
  const watch = createJobWatch(settings.appUrl)
  const app = await createHttp()
  const route = createRouter(app, doors, whoCalls)
  const context: Context = { app, route, db, doors, jobs, clock, whoCalls, filesFolder: settings.filesFolder }

  await registerSessionRoutes(app, signIn)
  registerAccessRoutes(context, signIn, settings.demoAccounts ?? [])
  registerJobRoutes({ app, route, doors, jobs, watch, whoCalls })
  registerRooms(context)
  registerNoticeRoutes(context, settings.mail)
  if (settings.mail !== undefined) openPostRoom(context, settings.mail)
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger())
  if (settings.webFolder !== undefined && existsSync(join(settings.webFolder, 'index.html')))
    await serveWeb(app, settings.webFolder)

  return {
    http: app,
    context,
    start: async () => {
      await watch.start()
      await jobs.start()
    },
    stop: async () => {
      await app.close()
      await jobs.stop()
      await watch.stop()
      await signIn.close()
      await db.destroy()
    },
  }
}
