import type { workFileSchema } from '@thuoc-do/contract'
import { bodyTaskRefusal, normaliseText } from '@thuoc-do/domain'
import type { z } from 'zod'
import { done, refuse, refuseAll, type Answer } from '../../platform/transaction.ts'
import type { GivenFile, KeptFile } from '../evidence/take-in.ts'
import { bodyPartsOf, bodyRole } from './body-part.ts'
import type { BodyDesk, TaskRecord } from './ports.ts'
import { NOT_YOURS } from './task-acts.ts'

type Allowed = { task: TaskRecord; role: string }

/** A file of evidence is given by the body whose task it is, while the body may report on the task. */
export async function mayAttachToTask({ store, actor, today }: BodyDesk, taskId: number): Promise<Answer<Allowed>> {
  const task = await store.task(taskId)
  if (task === undefined) return refuse('not-found', 'no-such-record')
  const parts = bodyPartsOf(actor, task.unitId, await store.tree(today))
  const stage = (await store.find(task.unitId, task.year))?.stage ?? null
  const reason = bodyTaskRefusal('reported', parts, stage, task)
  if (reason !== null) return refuseAll(NOT_YOURS.includes(reason.code) ? 'forbidden' : 'refused', [reason])
  return done({ task, role: bodyRole(parts) })
}

/** Puts a kept file beside its task. The same content under the same name again is the file that is there. */
export async function attachToTask(
  desk: BodyDesk,
  taskId: number,
  given: GivenFile,
): Promise<Answer<z.input<typeof workFileSchema>>> {
  const { store, actor, now } = desk
  // Two files given at once, and a file and the handing in, come one after the other.
  const locked = await store.locked(taskId)
  if (locked === undefined) return refuse('not-found', 'no-such-record')
  await store.lock(locked.unitId, locked.year)
  const allowed = await mayAttachToTask(desk, taskId)
  if (!allowed.ok) return allowed
  const { sha256, size, mediaType } = given
  const name = normaliseText(given.name)
  const there = (await store.files([taskId])).find((file) => file.sha256 === sha256 && file.name === name)
  if (there !== undefined) return done({ id: there.id, name, mediaType, size, sha256 })
  const id = await store.addFile({ taskId, sha256, name, mediaType, size, at: now.toISOString() }, actor.userId)
  await desk.record([
    {
      action: 'body-task.file-attached',
      role: allowed.value.role,
      object: { kind: 'body-task', id: String(taskId) },
      unitId: allowed.value.task.unitId,
      personId: null,
      before: null,
      after: { fileId: id, sha256, mediaType, size },
    },
  ])
  return done({ id, name, mediaType, size, sha256 })
}

/** A file of a task the caller may see. */
export async function fileOfTask({ store }: BodyDesk, taskId: number, fileId: number): Promise<Answer<KeptFile>> {
  const file = (await store.files([taskId])).find(({ id }) => id === fileId)
  return file === undefined ? refuse('not-found', 'no-such-record') : done(file)
}
