import { sql } from 'kysely'
import type { ImportState, ImportStore, StoredPreview } from './import-ports.ts'
import { writePlan } from './plan-store.ts'
import { snapshotOf } from './snapshot-store.ts'

/** Imports in the database; each is seen by the account that uploaded it and by nobody else. */
export const importStore: ImportStore = {
  create: async (tx, actor, { fileName, content, on }) => {
    const row = await tx
      .insertInto('import')
      .values({ tenant_id: actor.tenantId, account: actor.userId, file_name: fileName, content, as_of: on })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  },
  find: async (tx, id) => {
    const row = await tx
      .selectFrom('import')
      .select(['id', 'file_name', 'as_of', 'state', 'preview', 'plan_hash'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (row === undefined) return undefined
    const preview = 'counts' in row.preview ? (row.preview as StoredPreview) : null
    return {
      id: row.id,
      fileName: row.file_name,
      on: row.as_of,
      state: row.state as ImportState,
      preview,
      planHash: row.plan_hash,
    }
  },
  contentOf: async (tx, id) =>
    (await tx.selectFrom('import').select('content').where('id', '=', id).executeTakeFirst())?.content,
  settle: async (tx, id, { state, preview, planHash }) => {
    const set = {
      state,
      ...(preview && { preview: JSON.stringify(preview) }),
      ...(planHash !== undefined && { plan_hash: planHash }),
    }
    await tx.updateTable('import').set(set).where('id', '=', id).execute()
  },
  claim: async (tx, id) => {
    const row = await tx
      .updateTable('import')
      .set({ state: 'applying' })
      .where('id', '=', id)
      .where('state', '=', 'ready')
      .returning('id')
      .executeTakeFirst()
    return row !== undefined
  },
  lockOrganisation: async (tx, tenantId) => {
    await sql`select pg_advisory_xact_lock(hashtextextended('organisation', ${tenantId}))`.execute(tx)
  },
  rootOf: async (tx, tenantId) =>
    (
      await tx
        .selectFrom('unit_state')
        .select('unit_id')
        .where('tenant_id', '=', tenantId)
        .where('parent_id', 'is', null)
        .executeTakeFirst()
    )?.unit_id ?? null,
  snapshotOf,
  writePlan,
}
