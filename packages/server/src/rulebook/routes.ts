import { z } from 'zod'
import { ruleSetListSchema, ruleSetReplySchema } from '@thuoc-do/contract'
import type { Context } from '../platform/context.ts'
import { done, refuse } from '../platform/transaction.ts'
import { mayPublish, mayWrite } from './draft-parts.ts'
import { publishedSets } from './published-store.ts'
import { ruleSetRow } from './rule-set-row.ts'

/** The published rule sets: everyone signed in may read by which rules he is judged. */
export function registerRuleSetRoutes({ route }: Context): void {
  route({
    method: 'GET',
    url: '/api/rule-sets',
    operationId: 'listRuleSets',
    summary: 'Every version of every regulation this server knows',
    reply: ruleSetListSchema,
    handle: ({ read }) =>
      read(async (tx, actor) => {
        const sets = await publishedSets(tx, actor.tenantId).all()
        const newest = new Map<string, number>()
        for (const { document } of sets)
          newest.set(document.id, Math.max(document.version, newest.get(document.id) ?? 0))
        const rows = sets.map((set) => ruleSetRow(set, set.document.version < (newest.get(set.document.id) ?? 0)))
        return done({ ruleSets: rows, canWrite: mayWrite(actor), canPublish: mayPublish(actor) })
      }),
  })
  route({
    method: 'GET',
    url: '/api/rule-sets/:id',
    operationId: 'getRuleSet',
    summary: 'One regulation, whole: the version asked for, or the newest',
    params: z.object({ id: z.string() }),
    query: z.strictObject({ version: z.coerce.number().int().min(1).max(2_147_483_647).optional() }),
    reply: ruleSetReplySchema,
    handle: ({ params: { id }, query: { version }, read }) =>
      read(async (tx, actor) => {
        const found = await publishedSets(tx, actor.tenantId).find(id, version)
        if (found === undefined) return refuse('not-found', 'no-such-record')
        return done({ hash: found.hash, document: found.document })
      }),
  })
}
