import { evaluate, findRuleSet } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { scoreReply } from './score-reply.ts'
import { scoreRequestSchema } from './score-request.ts'

describe('a score as JSON', () => {
  it('keeps the exact value beside the displayed one, and nothing where there is nothing', () => {
    const document = findRuleSet('decree-335-2025')
    if (document === undefined) throw new Error('the decree is not on the shelf')
    const input = scoreRequestSchema.omit({ ruleSet: true }).parse({
      person: { kind: 'civil-servant', leader: false },
      work: [{ coefficient: '1', assigned: '3', completed: '2' }],
    })
    const outcome = evaluate({ document, hash: 'x' }, input)
    const reply = outcome.ok ? scoreReply(outcome.value) : undefined
    expect(reply).toMatchObject({
      quantity: { exact: '2/3', display: '66,67' },
      result: { exact: '140/3', display: '46,67' },
      general: null,
      total: null,
      level: 'insufficient-data',
      levelByPoints: null,
      missing: ['general'],
    })
    expect(JSON.parse(JSON.stringify(reply))).toEqual(reply)
  })
})
