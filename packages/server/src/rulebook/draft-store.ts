import type { Selectable } from 'kysely'
import { upgradeRuleSet, type DraftState, type RuleSet } from '@thuoc-do/domain'
import type { Tx } from '../platform/actor.ts'
import { actorNames } from '../platform/history.ts'
import type { RuleSetDraftTable } from '../platform/database/schema.gen.ts'
import type { DraftRecord, DraftStore } from './ports.ts'
import { publishedSets } from './published-store.ts'

function recordOf(row: Selectable<RuleSetDraftTable>): DraftRecord {
  return {
    id: row.id,
    ruleSetId: row.rule_set_id,
    version: row.version,
    basedOn: { id: row.based_on_id, version: row.based_on_version, hash: row.based_on_hash },
    document: upgradeRuleSet(row.document as RuleSet),
    state: row.state as DraftState,
    author: row.author,
    hands: row.hands,
    handPeople: row.hand_people,
    lockVersion: row.lock_version,
    handedInBy: row.handed_in_by,
    sentBackReason: row.sent_back_reason,
    publishedBy: row.published_by,
    publishedAt: row.published_at,
    hash: row.hash,
    updatedAt: row.updated_at,
  }
}

/** Drafts in the caller's transaction. */
export function draftStore(tx: Tx, tenantId: number): DraftStore {
  const drafts = () => tx.selectFrom('rule_set_draft').selectAll().where('tenant_id', '=', tenantId)
  return {
    published: publishedSets(tx, tenantId),
    drafts: async () => {
      const rows = await drafts().orderBy('updated_at', 'desc').orderBy('id', 'desc').execute()
      return rows.map(recordOf)
    },
    find: async (id) => {
      const row = await drafts().where('id', '=', id).executeTakeFirst()
      return row === undefined ? undefined : recordOf(row)
    },
    add: async ({ ruleSetId, version, basedOn, document }, actor, now) => {
      const row = await tx
        .insertInto('rule_set_draft')
        .values({
          tenant_id: tenantId,
          rule_set_id: ruleSetId,
          version,
          based_on_id: basedOn.id,
          based_on_version: basedOn.version,
          based_on_hash: basedOn.hash,
          document: JSON.stringify(document),
          author: actor.userId,
          hands: [actor.userId],
          hand_people: actor.personId === null ? [] : [actor.personId],
          updated_at: now,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      return row?.id
    },
    save: async (draft, change, now) => {
      const next = { ...draft, ...change }
      const row = await tx
        .updateTable('rule_set_draft')
        .set({
          version: next.version,
          document: JSON.stringify(next.document),
          state: next.state,
          hands: [...next.hands],
          hand_people: [...next.handPeople],
          handed_in_by: next.handedInBy,
          sent_back_reason: next.sentBackReason,
          published_by: next.publishedBy,
          published_at: next.publishedAt,
          hash: next.hash,
          updated_at: now,
          lock_version: draft.lockVersion + 1,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', draft.id)
        .where('lock_version', '=', draft.lockVersion)
        .returning('lock_version')
        .executeTakeFirst()
      return row?.lock_version
    },
    freeze: async ({ id, version, hash, text, writtenBy, publishedBy, publishedAt }) => {
      const row = await tx
        .insertInto('rule_set_version')
        .values({
          tenant_id: tenantId,
          id,
          version,
          hash,
          document: text,
          written_by: [...writtenBy],
          published_by: publishedBy,
          published_at: publishedAt,
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('version')
        .executeTakeFirst()
      return row !== undefined
    },
    names: (accounts) => actorNames(tx, accounts),
  }
}
