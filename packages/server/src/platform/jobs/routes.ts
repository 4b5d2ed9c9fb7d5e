import { createReadStream } from 'node:fs'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { jobSchema, jobsSchema, type Job } from '@thuoc-do/contract'
import type { Tx } from '../actor.ts'
import { sendAnswer } from '../http/answer.ts'
import { contentDisposition } from '../http/content-disposition.ts'
import type { Router, WhoCalls } from '../http/route.ts'
import { done, refuse, type Answer, type Doors } from '../transaction.ts'
import type { Jobs } from './jobs.ts'
import type { JobWatch } from './watch.ts'

const NEWEST = 30
const LOOK_AGAIN_MS = 5_000
const COLUMNS = [
  'id',
  'kind',
  'state',
  'done',
  'total',
  'step',
  'problems',
  'result',
  'file_name',
  'file_size',
  'file_sha256',
  'created_at',
  'finished_at',
] as const

async function findJob(tx: Tx, id: string) {
  return tx.selectFrom('job').select(COLUMNS).where('id', '=', id).executeTakeFirst()
}

type JobRow = NonNullable<Awaited<ReturnType<typeof findJob>>>

function present(row: JobRow): Job {
  return {
    id: row.id,
    kind: row.kind as Job['kind'],
    state: row.state as Job['state'],
    done: row.done,
    total: row.total,
    step: row.step,
    problems: row.problems as Job['problems'],
    result: row.result as Job['result'],
    file: row.file_name === null || row.file_size === null ? null : { name: row.file_name, size: row.file_size },
    createdAt: row.created_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
  }
}

type Parts = {
  app: FastifyInstance
  route: Router
  doors: Doors
  jobs: Jobs
  watch: JobWatch
  whoCalls: WhoCalls
}

/** A person's own jobs: list, one, its progress as server-sent events, and the file it left. */
export function registerJobRoutes({ app, route, doors, jobs, watch, whoCalls }: Parts): void {
  const params = z.object({ id: z.uuid() })
  route({
    method: 'GET',
    url: '/api/jobs',
    operationId: 'listJobs',
    summary: 'My long-running work',
    reply: jobsSchema,
    handle: ({ read }) =>
      read(async (tx) => {
        const rows = await tx.selectFrom('job').select(COLUMNS).orderBy('created_at', 'desc').limit(NEWEST).execute()
        return done({ jobs: rows.map(present) })
      }),
  })
  route({
    method: 'GET',
    url: '/api/jobs/:id',
    operationId: 'getJob',
    summary: 'One job',
    params,
    reply: jobSchema,
    handle: ({ params: { id }, read }) =>
      read(async (tx) => {
        const row = await findJob(tx, id)
        return row === undefined ? refuse('not-found', 'no-such-record') : done(present(row))
      }),
  })

  const ownJob = async (request: FastifyRequest): Promise<Answer<JobRow>> => {
    const userId = await whoCalls(request)
    const id = params.safeParse(request.params)
    if (userId === undefined) return refuse('not-signed-in', 'session-missing-or-over')
    if (!id.success) return refuse('not-found', 'no-such-record')
    return doors.read(userId, async (tx) => {
      const row = await findJob(tx, id.data.id)
      return row === undefined ? refuse('not-found', 'no-such-record') : done(row)
    })
  }

  app.get('/api/jobs/:id/events', { schema: { hide: true } }, async (request, reply) => {
    const first = await ownJob(request)
    if (!first.ok) return sendAnswer(request, reply, first)
    reply.hijack()
    const out = reply.raw
    out.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', connection: 'keep-alive' })
    const end = (): void => {
      unsubscribe()
      clearInterval(timer)
      out.end()
    }
    const look = async (): Promise<void> => {
      const now = await ownJob(request)
      if (!now.ok) return end()
      out.write(`data: ${JSON.stringify(present(now.value))}\n\n`)
      if (now.value.state === 'done' || now.value.state === 'failed') end()
    }
    const lookSafely = (): void => void look().catch(end)
    const unsubscribe = watch.subscribe(first.value.id, lookSafely)
    const timer = setInterval(lookSafely, LOOK_AGAIN_MS)
    request.raw.on('close', end)
    lookSafely()
    return reply
  })

  app.get('/api/jobs/:id/file', { schema: { hide: true } }, async (request, reply) => {
    const job = await ownJob(request)
    if (!job.ok) return sendAnswer(request, reply, job)
    const { file_sha256: sha256, file_name: name } = job.value
    if (sha256 === null || name === null) return sendAnswer(request, reply, refuse('not-found', 'job-left-no-file'))
    return reply
      .header('content-disposition', contentDisposition(name))
      .type('application/octet-stream')
      .send(createReadStream(jobs.pathOf(sha256)))
  })
}
