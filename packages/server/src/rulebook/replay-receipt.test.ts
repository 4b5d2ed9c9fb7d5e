import { scoreReply } from '@thuoc-do/contract'
import { evaluate, findRuleSet } from '@thuoc-do/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { publish } from './hash-rule-set.ts'
import { byItsRules, readReceipt } from './read-receipt.ts'
import { digestOf, replayReceipt } from './replay-receipt.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const document = findRuleSet('decree-335-2025')
if (document === undefined) throw new Error('the decree is not on the shelf')
const { hash } = publish(document)
const outcome = evaluate(publish(document), {
  person: { kind: 'civil-servant', leader: false },
  generalTotal: '27.5',
  work: [{ coefficient: '1', assigned: '3', completed: '2', delays: 0, exempted: false }],
})
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems))
const score = scoreReply(outcome.value)
const FILE = JSON.stringify({ format: 'thuoc-do/receipt/1', score, document, hash, digest: digestOf(score) })

const verdictOf = (json: unknown): object => {
  const read = readReceipt(json)
  const replayed = read.ok ? byItsRules(read.value, () => replayReceipt(read.value)) : read
  return replayed.ok ? replayed.value : { verdict: 'unusable', problems: replayed.problems }
}
const changed = (change: (file: { [key: string]: Json }) => void): unknown => {
  const file = JSON.parse(FILE)
  change(file)
  return file
}

function leaves(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

describe('a receipt that stands alone', () => {
  it('comes out again, and says that its rule set is the one that ships', () => {
    expect(verdictOf(JSON.parse(FILE))).toMatchObject({
      verdict: 'same',
      steps: score.steps.length,
      document: 'shipped',
      ruleSet: { id: 'decree-335-2025', version: 1, hash, number: '335/2025/NĐ-CP' },
      digest: digestOf(score),
    })
  })

  it('is judged by the rule set it carries, which this program need not have', () => {
    const own = { ...document, id: 'local/own' }
    const published = publish(own)
    const again = evaluate(published, outcome.value.receipt.inputs)
    if (!again.ok) throw new Error('not scored')
    const reply = scoreReply(again.value)
    const file = {
      format: 'thuoc-do/receipt/1',
      score: reply,
      document: own,
      hash: published.hash,
      digest: digestOf(reply),
    }
    expect(verdictOf(JSON.parse(JSON.stringify(file)))).toMatchObject({ verdict: 'same', document: 'carried' })
    expect(verdictOf(JSON.parse(JSON.stringify(reply)))).toMatchObject({
      verdict: 'unusable',
      problems: [{ code: 'rule-set-unknown', path: 'receipt.ruleSet' }],
    })
  })

  it.each<[string, unknown, object]>([
    [
      'a rule set of another shape behind the tag',
      changed((file) => (file['document'] = { format: 'thuoc-do/rule-set/2', id: 'x' })),
      { verdict: 'unusable', problems: [{ code: 'document-unusable' }] },
    ],
    [
      'no rule set at all',
      changed((file) => (file['document'] = null)),
      { verdict: 'unusable', problems: [{ code: 'document-unusable' }] },
    ],
    [
      'another fingerprint',
      changed((file) => (file['digest'] = 'x')),
      { verdict: 'differs', first: { path: 'digest' } },
    ],
    [
      'a key nobody knows',
      changed((file) => (file['note'] = 1)),
      { verdict: 'unusable', problems: [{ code: 'key-unknown' }] },
    ],
    ['something else', [], { verdict: 'unusable', problems: [{ code: 'object-expected' }] }],
  ])('with %s is answered, never failed on', (_, json, verdict) => {
    expect(verdictOf(json)).toMatchObject(verdict)
  })

  it('is never called the same when any single value in it was changed, the rule set and the inputs included', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    fc.assert(
      fc.property(fc.constantFrom(...leaves(JSON.parse(FILE))), value, (place, put) => {
        const file = JSON.parse(FILE)
        const keys = place.slice(0, -1)
        const at = keys.reduce<object>((inner, key) => Reflect.get(inner, key), file)
        Reflect.set(at, place.at(-1) ?? '', put)
        if (JSON.stringify(file) === FILE) return
        expect(verdictOf(file)).not.toMatchObject({ verdict: 'same' })
      }),
      { numRuns: 1_500 },
    )
  })
})
