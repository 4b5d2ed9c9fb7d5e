import { z } from 'zod'
import { ruleSetListSchema, ruleSetReplySchema } from '@thuoc-do/contract'
import { findRuleSet, ruleSets } from '@thuoc-do/domain'
import type { Context } from '../platform/context.ts'
import { done, refuse } from '../platform/transaction.ts'
import { publish } from './hash-rule-set.ts'
import { ruleSetRow } from './rule-set-row.ts'

/** The rule sets that ship: everyone signed in may read by which rules he is judged. */
export function registerRuleSetRoutes({ route }: Context): void {
  route({
    method: 'GET',
    url: '/api/rule-sets',
    operationId: 'listRuleSets',
    summary: 'The regulations this server knows',
    reply: ruleSetListSchema,
    handle: ({ read }) =>
      read(async () => done({ ruleSets: ruleSets.map((document) => ruleSetRow(publish(document))), canWrite: false })),
  })
  route({
    method: 'GET',
    url: '/api/rule-sets/:id',
    operationId: 'getRuleSet',
    summary: 'One regulation, whole, in its latest version',
    params: z.object({ id: z.string() }),
    reply: ruleSetReplySchema,
    handle: ({ params: { id }, read }) =>
      read(async () => {
        const document = findRuleSet(id)
        return document === undefined ? refuse('not-found', 'no-such-record') : done(publish(document))
      }),
  })
}
