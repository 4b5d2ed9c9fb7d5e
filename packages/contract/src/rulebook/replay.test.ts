import { findRuleSet } from '@thuoc-do/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOLDEN_RECEIPTS } from './golden-receipts/receipts.test-data.ts'
import { recordedScoreSchema, replayScore } from './replay.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const text = JSON.stringify(GOLDEN_RECEIPTS['converted-products-leader'])
const ORIGINAL = recordedScoreSchema.parse(JSON.parse(text))
const document = findRuleSet('decree-335-2025')
if (document === undefined) throw new Error('the decree is not on the shelf')
const published = { document, hash: ORIGINAL.receipt.hash }

/** The recorded result with the value at a place replaced, or taken out when `value` is undefined. */
function tampered(place: string | readonly string[], value: Json | undefined, of: string = text): unknown {
  const copy: Json = JSON.parse(of)
  const keys = typeof place === 'string' ? place.split('.') : [...place]
  const last = keys.pop() ?? ''
  const at = keys.reduce<Json>((inner, key) => Reflect.get(Object(inner), key), copy)
  if (value === undefined) Reflect.deleteProperty(Object(at), last)
  else Reflect.set(Object(at), last, value)
  return copy
}
const judged = (recorded: unknown) => replayScore(published, recordedScoreSchema.parse(recorded))

describe('a recorded result computed again', () => {
  it('is the same, whatever the order its members were written in', () => {
    expect(judged(ORIGINAL)).toEqual({ verdict: 'same', steps: 10 })
    expect(judged(Object.fromEntries(Object.entries(ORIGINAL).toReversed()))).toEqual({ verdict: 'same', steps: 10 })
  })

  it.each<[string, string, Json | undefined, object]>([
    [
      'a step’s value',
      'steps.4.value',
      '2',
      { part: 'step', number: 5, code: 'quantity', recorded: '2', computed: '1' },
    ],
    ['an operand', 'steps.7.operands.3.value', '0', { part: 'step', number: 8, path: 'steps[7].operands[3].value' }],
    ['a formula', 'steps.8.formula', 'T = C', { number: 9, path: 'steps[8].formula', computed: 'T = C + R' }],
    ['a citation', 'steps.9.citation.article', 'Điều 1', { number: 10, path: 'steps[9].citation.article' }],
    ['a basis', 'steps.2.basis', 'text', { number: 3, recorded: 'text', computed: 'assumption' }],
    ['a label', 'steps.0.label.vi', 'x', { number: 1, path: 'steps[0].label.vi' }],
    [
      'the truth of a condition',
      'conditions.0.truth',
      'false',
      { part: 'condition', number: 1, path: 'conditions[0].truth' },
    ],
    ['what decided one', 'conditions.4.decidedBy.0.value', 'poor', { part: 'condition', number: 5 }],
    ['the total', 'total.display', '99,99', { part: 'value', path: 'total.display', number: null }],
    ['a missing value', 'general', null, { part: 'value', path: 'general', recorded: null }],
    ['the level', 'level', 'outstanding', { part: 'level', recorded: 'outstanding', computed: 'good' }],
    ['the level by points', 'levelByPoints', 'good', { part: 'level', path: 'levelByPoints' }],
    ['what was missing', 'missing.0', 'work', { part: 'other', path: 'missing[0]', recorded: 'work' }],
    ['the reason the rules apply', 'receipt.because.binding', 'x', { part: 'other', path: 'receipt.because.binding' }],
    ['the list of steps', 'steps', undefined, { part: 'step', path: 'steps', number: null }],
    ['something added', 'approved', true, { part: 'other', path: 'approved', recorded: true }],
  ])('names %s when it was changed', (_, place, value, first) => {
    expect(judged(tampered(place, value))).toMatchObject({ verdict: 'differs', first })
  })

  it('names the first of steps that changed places, and one that is not there', () => {
    const { steps, ...rest } = JSON.parse(text)
    const [a, b, ...others] = steps
    expect(judged({ ...rest, steps: [b, a, ...others] })).toMatchObject({
      verdict: 'differs',
      first: { number: 1, path: 'steps[0].code', recorded: 'completed', computed: 'assigned' },
    })
    const short = judged({ ...rest, steps: steps.slice(0, -1) })
    expect(short).toMatchObject({
      verdict: 'differs',
      first: { number: 10, path: 'steps[9]', code: 'band.outstanding' },
    })
    expect(short).not.toHaveProperty('first.recorded')
  })

  it('hears of the step before the total and the level that follow from it', () => {
    const once = JSON.stringify(tampered('level', 'outstanding'))
    const twice = tampered('steps.8.value', '100', JSON.stringify(tampered('total.exact', '100', once)))
    expect(judged(twice)).toMatchObject({ verdict: 'differs', first: { part: 'step', number: 9 } })
  })

  it('names the first step that other inputs change', () => {
    expect(judged(tampered('receipt.inputs.work.1.completed', '3'))).toMatchObject({
      verdict: 'differs',
      first: { part: 'step', number: 2, code: 'completed' },
    })
  })

  it.each<[string, string, Json, string]>([
    ['what is no number', 'generalTotal', 'ba mươi', 'decimal-expected'],
    ['what is above the maximum', 'generalTotal', '31', 'above-maximum'],
    ['an unknown field', 'total', '100', 'key-unknown'],
  ])('says that inputs with %s cannot be scored', (_, field, value, code) => {
    expect(judged(tampered(`receipt.inputs.${field}`, value))).toMatchObject({
      verdict: 'inputs-unusable',
      problems: [{ code }],
    })
  })

  it.each(['ruleSet', 'version', 'hash'])('compares nothing when the %s is another', (field) => {
    expect(judged(tampered(`receipt.${field}`, field === 'version' ? 2 : 'x'))).toMatchObject({
      verdict: 'other-document',
      field,
    })
  })

  it('says of another engine whether everything else agrees', () => {
    const old = JSON.stringify(tampered('receipt.engine', '1'))
    const verdict = { verdict: 'other-engine', recorded: '1', used: '2' }
    expect(judged(JSON.parse(old))).toEqual({ ...verdict, otherwise: { verdict: 'same', steps: 10 } })
    expect(judged(tampered('steps.0.value', '1', old))).toMatchObject({
      ...verdict,
      otherwise: { verdict: 'differs', first: { part: 'step', number: 1 } },
    })
  })
})

/** Every place of a value that is neither object nor list; names may have dots in them. */
function leaves(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, [...path, key]))
}

describe('any single value of a recorded result changed', () => {
  const results = Object.values(GOLDEN_RECEIPTS).map((golden) => JSON.stringify(golden))
  const change = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constantFrom('0', '1', '2'))

  it('is never called the same outside the inputs; changed inputs are only the same where nothing follows from them', () => {
    const anyLeaf = fc.constantFrom(...results).chain((result) => {
      const places = leaves(JSON.parse(result))
      return fc.record({ result: fc.constant(result), place: fc.constantFrom(...places), value: change })
    })
    fc.assert(
      fc.property(anyLeaf, ({ result, place, value }) => {
        const changed = tampered(place, value, result)
        if (JSON.stringify(changed) === result) return
        const recorded = recordedScoreSchema.safeParse(changed)
        if (!recorded.success) return
        const { receipt } = recordedScoreSchema.parse(JSON.parse(result))
        const own = findRuleSet(receipt.ruleSet, receipt.version)
        if (own === undefined) throw new Error(receipt.ruleSet)
        const replay = replayScore({ document: own, hash: receipt.hash }, recorded.data)
        const isHarmless = /^receipt\.inputs\.(work|facts)\./u.test(place.join('.'))
        expect(isHarmless || replay.verdict !== 'same').toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
