import { explainScore, scoreAnswerSchema, scoreReply, scoreRequestSchema } from '@thuoc-do/contract'
import { evaluate } from '@thuoc-do/domain'
import type { Context } from '../platform/context.ts'
import { done, refuse, refuseAll } from '../platform/transaction.ts'
import { publishedSets } from './published-store.ts'

/** Trying a rule set on invented facts: computed, explained, kept nowhere. */
export function registerScoreRoutes({ route }: Context): void {
  route({
    method: 'POST',
    url: '/api/score',
    operationId: 'score',
    summary: 'Compute a score with its level, every step and the articles; nothing is kept',
    body: scoreRequestSchema,
    reply: scoreAnswerSchema,
    handle: ({ body: { ruleSet: id, version, ...input }, read }) =>
      read(async (tx, actor) => {
        const sets = publishedSets(tx, actor.tenantId)
        const published = await sets.find(id, version)
        if (published === undefined)
          return (await sets.find(id)) === undefined
            ? refuse('unusable', 'rule-set-unknown', 'body.ruleSet', { ruleSet: id })
            : refuse('unusable', 'rule-set-version-unknown', 'body.version', { ruleSet: id, version: String(version) })
        const outcome = evaluate(published, input)
        if (!outcome.ok)
          return refuseAll(
            'unusable',
            outcome.problems.map(({ code, path, params }) => ({ code, path: `body.${path}`, params })),
          )
        const score = scoreReply(outcome.value)
        const words = (language: 'vi' | 'en'): string => explainScore(score, published.document, language)
        return done({ score, explanation: { vi: words('vi'), en: words('en') } })
      }),
  })
}
