import type { BodyTask, BodyTaskAct } from '@thuoc-do/domain'
import type { Tx } from '../../platform/actor.ts'
import type { TaskEventRow, TaskFile, TaskRecord, TaskStore } from './ports.ts'

const COLUMNS = [
  'id',
  'unit_id',
  'year',
  'source',
  'document',
  'name',
  'due_on',
  'done_on',
  'poor',
  'exceeded',
] as const
const MORE = ['postponement', 'postponed_to', 'withdrawn', 'version'] as const

const rows = (tx: Tx) => tx.selectFrom('body_task').select(COLUMNS).select(MORE)
type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function taskOf(row: Row): TaskRecord {
  return {
    id: row.id,
    unitId: row.unit_id,
    year: row.year,
    source: row.source as BodyTask['source'],
    document: row.document,
    name: row.name,
    dueOn: row.due_on,
    doneOn: row.done_on,
    poor: row.poor,
    exceeded: row.exceeded as BodyTask['exceeded'],
    postponement: row.postponement as BodyTask['postponement'],
    postponedTo: row.postponed_to,
    withdrawn: row.withdrawn,
    version: row.version,
  }
}

/** What the events fold to, as columns. */
function columnsOf(task: BodyTask) {
  return {
    source: task.source,
    document: task.document,
    name: task.name,
    due_on: task.dueOn,
    done_on: task.doneOn,
    poor: task.poor,
    exceeded: task.exceeded,
    postponement: task.postponement,
    postponed_to: task.postponedTo,
    withdrawn: task.withdrawn,
  }
}

/** Tasks of bodies on the caller's transaction; see {@link TaskStore}. */
export function bodyTaskStore(tx: Tx, tenantId: number): TaskStore {
  const eventsOf = async (taskIds: readonly number[]): Promise<Map<number, TaskEventRow[]>> => {
    if (taskIds.length === 0) return new Map()
    const found = await tx
      .selectFrom('body_task_event')
      .select(['task_id', 'key', 'kind', 'content', 'role', 'account', 'at'])
      .where('task_id', 'in', [...taskIds])
      .orderBy('at')
      .orderBy('key')
      .execute()
    const byTask = Map.groupBy(found, ({ task_id: taskId }) => taskId)
    return new Map(
      [...byTask].map(([id, events]) => [
        id,
        events.map(({ key, kind, content, role, account, at }) => ({
          key,
          act: { ...(content as object), kind } as BodyTaskAct,
          role,
          account,
          at,
        })),
      ]),
    )
  }
  const addEvent = async (taskId: number, { key, act, role, account, at }: TaskEventRow): Promise<void> => {
    const { kind, ...content } = act
    await tx
      .insertInto('body_task_event')
      .values({ tenant_id: tenantId, task_id: taskId, key, kind, content: JSON.stringify(content), role, account, at })
      .execute()
  }
  return {
    tasks: async (year, unitId) => {
      const found = await rows(tx)
        .where('year', '=', year)
        .$if(unitId !== undefined, (query) => query.where('unit_id', '=', unitId ?? 0))
        .orderBy('due_on')
        .orderBy('id')
        .execute()
      return found.map(taskOf)
    },
    task: async (id) => {
      const row = await rows(tx).where('id', '=', id).executeTakeFirst()
      return row && taskOf(row)
    },
    files: async (taskIds) => {
      if (taskIds.length === 0) return []
      const found = await tx
        .selectFrom('body_task_file')
        .select(['id', 'task_id', 'sha256', 'name', 'media_type', 'size', 'at'])
        .where('task_id', 'in', [...taskIds])
        .orderBy('id')
        .execute()
      return found.map((row): TaskFile => ({
        id: row.id,
        taskId: row.task_id,
        sha256: row.sha256,
        name: row.name,
        mediaType: row.media_type,
        size: row.size,
        at: row.at.toISOString(),
      }))
    },
    addFile: async ({ taskId, sha256, name, mediaType, size, at }, account) => {
      const { id } = await tx
        .insertInto('body_task_file')
        .values({
          tenant_id: tenantId,
          task_id: taskId,
          sha256,
          name,
          media_type: mediaType,
          size,
          account,
          at: new Date(at),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      return id
    },
    events: eventsOf,
    locked: async (id) => {
      const row = await rows(tx).where('id', '=', id).forUpdate().executeTakeFirst()
      return row && { ...taskOf(row), events: (await eventsOf([id])).get(id) ?? [] }
    },
    addedUnder: async (keys) => {
      const found = await tx
        .selectFrom('body_task_event')
        .select('task_id')
        .where('key', 'in', [...keys])
        .orderBy('task_id')
        .execute()
      return found.map(({ task_id: taskId }) => taskId)
    },
    add: async ({ unitId, year, ...task }, event) => {
      const { id } = await tx
        .insertInto('body_task')
        .values({ tenant_id: tenantId, unit_id: unitId, year, ...columnsOf(task) })
        .returning('id')
        .executeTakeFirstOrThrow()
      await addEvent(id, event)
      return id
    },
    append: async (task, event, state) => {
      await addEvent(task.id, event)
      const { version } = await tx
        .updateTable('body_task')
        .set({ ...columnsOf(state), version: task.version + 1 })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', task.id)
        .returning('version')
        .executeTakeFirstOrThrow()
      return version
    },
  }
}
