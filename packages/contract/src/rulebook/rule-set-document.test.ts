import { ruleSets, type RuleSet } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { readRuleSetDocument } from './rule-set-document.ts'

/** A shipped document as it arrives over the wire, with one place changed. */
function arriving(change: (document: Record<string, unknown>) => void = () => undefined): unknown {
  const document: Record<string, unknown> = JSON.parse(JSON.stringify(ruleSets[0]))
  change(document)
  return document
}

function problemsOf(value: unknown): readonly string[] {
  const read = readRuleSetDocument(value)
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} at ${path}`)
}

const inside = (document: unknown, key: string): Record<string, unknown> => Object(Reflect.get(Object(document), key))

describe('a rule set that arrives as JSON', () => {
  it.each(ruleSets.map((set): [string, RuleSet] => [set.id, set]))('is read without losing anything: %s', (_, set) => {
    expect(readRuleSetDocument(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, value: set })
  })

  it('has its texts trimmed and in NFC', () => {
    const written = arriving((document) => {
      inside(inside(document, 'identity'), 'title')['vi'] = '  Bộ tiêu chí '.normalize('NFD')
    })
    expect(readRuleSetDocument(written)).toMatchObject({
      ok: true,
      value: { identity: { title: { vi: 'Bộ tiêu chí' } } },
    })
  })

  it.each<[string, (document: Record<string, unknown>) => void, string]>([
    ['an unknown key', (set) => (set['author'] = 'x'), 'key-unknown at author'],
    ['an unknown key deep inside', (set) => (inside(set, 'identity')['x'] = 1), 'key-unknown at identity.x'],
    ['a key of every object', (set) => (set['constructor'] = {}), 'key-unknown at constructor'],
    ['a missing part', (set) => delete set['quota'], 'value-missing at quota'],
    [
      'a float for points',
      (set) => (inside(set, 'bands')[0] = { ...inside(inside(set, 'bands'), '0'), from: 90 }),
      'text-expected at bands[0].from',
    ],
    ['another format', (set) => (set['format'] = 'thuoc-do/rule-set/1'), 'choice-expected at format'],
    ['half a character', (set) => (inside(set, 'identity')['number'] = '\uD800'), 'value-invalid at identity.number'],
    ['a null character', (set) => (inside(set, 'identity')['number'] = 'a\u0000b'), 'value-invalid at identity.number'],
    [
      'a text without end',
      (set) => (inside(set, 'identity')['number'] = 'a'.repeat(4_001)),
      'too-long at identity.number',
    ],
    [
      'a list without end',
      (set) => (set['uses'] = Array.from({ length: 501 }, () => inside(inside(set, 'uses'), '0'))),
      'too-long at uses',
    ],
    [
      'a condition on an unknown fact',
      (set) =>
        (inside(inside(set, 'disqualifiers'), '0')['when'] = { kind: 'not', of: { kind: 'holds', fact: 'rich' } }),
      'fact-unknown at disqualifiers[0].when.of.fact',
    ],
    [
      'a condition that is none',
      (set) => (inside(inside(set, 'disqualifiers'), '0')['when'] = { kind: 'script', of: 'x' }),
      'value-invalid at disqualifiers[0].when.kind',
    ],
  ])('is refused for %s', (_, change, problem) => {
    expect(problemsOf(arriving(change))).toEqual([problem])
  })

  it.each([null, undefined, 1, 'x', [], true])('is refused as a whole when it is %j', (value) => {
    expect(problemsOf(value)).toEqual([value === undefined ? 'value-missing at ' : 'object-expected at '])
  })

  it('is not looked into when it is nested without end', () => {
    const deep = Array.from({ length: 50_000 }).reduce<unknown>((of) => ({ kind: 'not', of }), 'x')
    expect(problemsOf(deep)).toEqual(['set-too-deep at '])
  })

  it('is refused with no more problems than somebody reads', () => {
    const wrong = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`key-${at}`, at]))
    expect(problemsOf(wrong).length).toBe(200)
  })

  it('never takes a key for the prototype', () => {
    const written: unknown = JSON.parse(JSON.stringify(ruleSets[0]).replace('{', '{"__proto__":{"id":"x"},'))
    expect(problemsOf(written)).toEqual(['key-unknown at __proto__'])
  })
})
