import { describe, expect, it } from 'vitest'
import { problem } from '../../kernel/index.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { judgeReplay, type RecordedScore } from './replay.ts'

const published = { document: decree335of2025, hash: 'f00d' }
const receipt = { ruleSet: 'decree-335-2025', version: 1, hash: 'f00d', engine: '2' }
const step = (code: string, value: string) => ({ label: { vi: `bước ${code}`, en: `step ${code}` }, value, code })
const result = {
  receipt,
  steps: [step('quantity', '1'), step('result', '70')],
  conditions: [{ code: 'disciplined', truth: 'false', label: { vi: 'kỷ luật', en: 'disciplined' } }],
  quantity: '1',
  general: '28',
  total: '98',
  levelByPoints: 'outstanding',
  level: 'outstanding',
  missing: [],
}
type Recorded = RecordedScore & Readonly<Record<string, unknown>>
const judged = (recorded: Recorded, computed: Recorded = result) =>
  judgeReplay(published, recorded, () => ({ ok: true, value: computed }))

describe('a recorded result beside what its inputs give now', () => {
  it('is the same, in so many steps', () => {
    expect(judged(result)).toEqual({ verdict: 'same', steps: 2 })
    const { steps: _none, ...bare } = result
    expect(judged(bare, bare)).toEqual({ verdict: 'same', steps: 0 })
  })

  it.each<['ruleSet' | 'version' | 'hash', object, string, string]>([
    ['ruleSet', { ruleSet: 'decree-90-2020' }, 'decree-90-2020', 'decree-335-2025'],
    ['version', { version: 2 }, '2', '1'],
    ['hash', { hash: 'beef' }, 'beef', 'f00d'],
  ])('is not compared under another %s', (field, change, recorded, used) => {
    const answer = judgeReplay(published, { ...result, receipt: { ...receipt, ...change } }, () => {
      throw new Error('nothing is computed')
    })
    expect(answer).toEqual({ verdict: 'other-document', field, recorded, used })
  })

  it('says why its inputs cannot be scored at all', () => {
    const problems = [problem('number-expected', 'work[0].assigned')]
    expect(judgeReplay(published, result, () => ({ ok: false, problems }))).toEqual({
      verdict: 'inputs-unusable',
      problems,
    })
  })

  it('names a step by number, code and words', () => {
    expect(judged({ ...result, total: '99', steps: [step('quantity', '1'), step('result', '69')] })).toEqual({
      verdict: 'differs',
      first: {
        part: 'step',
        number: 2,
        code: 'result',
        label: { vi: 'bước result', en: 'step result' },
        path: 'steps[1].value',
        recorded: '69',
        computed: '70',
      },
    })
  })

  it('reads a step by its code before anything else of it', () => {
    const other = { extra: 1, ...step('quality', '2') }
    expect(judged({ ...result, steps: [other, step('result', '70')] })).toMatchObject({
      first: { path: 'steps[0].code', recorded: 'quality', computed: 'quantity' },
    })
  })

  it('names a step that is there no more, or too many, in the words of the one there is', () => {
    const [one] = result.steps
    expect(judged({ ...result, steps: [one] })).toMatchObject({
      first: { number: 2, code: 'result', path: 'steps[1]' },
    })
    const more = [...result.steps, step('rounded', '98')]
    expect(judged({ ...result, steps: more })).toMatchObject({
      first: { number: 3, code: 'rounded', label: { en: 'step rounded' }, path: 'steps[2]' },
    })
  })

  it.each([
    ['no words', { code: 'x', value: '1' }],
    ['words in one language', { code: 'x', value: '1', label: { vi: 'một' } }],
    ['words in the other language', { code: 'x', value: '1', label: { en: 'one' } }],
    ['a text for words', { code: 'x', value: '1', label: 'một' }],
  ])('gives no words to a step with %s', (_, odd) => {
    expect(judged({ ...result, steps: [] }, { ...result, steps: [odd] })).toMatchObject({
      first: { part: 'step', number: 1, code: 'x', label: null },
    })
  })

  it('gives no code to a step without one', () => {
    expect(judged({ ...result, steps: [7] }, { ...result, steps: [8] })).toEqual({
      verdict: 'differs',
      first: { part: 'step', number: 1, code: null, label: null, path: 'steps[0]', recorded: 7, computed: 8 },
    })
  })

  it.each<[string, object, object]>([
    [
      'conditions',
      { conditions: [{ ...result.conditions[0], truth: 'true' }] },
      { part: 'condition', number: 1, code: 'disciplined', path: 'conditions[0].truth' },
    ],
    [
      'steps that are no list',
      { steps: 'gone' },
      { part: 'step', number: null, code: null, label: null, path: 'steps', recorded: 'gone' },
    ],
    ['quantity', { quantity: '2' }, { part: 'value', number: null, path: 'quantity' }],
    ['quality', { quality: '2' }, { part: 'value', path: 'quality', recorded: '2' }],
    ['timeliness', { timeliness: '2' }, { part: 'value', path: 'timeliness' }],
    ['the result', { result: '2' }, { part: 'value', path: 'result' }],
    ['the general points', { general: '2' }, { part: 'value', path: 'general', computed: '28' }],
    ['the total', { total: '2', level: 'good' }, { part: 'value', path: 'total' }],
    ['the level by points', { levelByPoints: 'good', level: 'good' }, { part: 'level', path: 'levelByPoints' }],
    ['the level', { level: 'good', missing: ['a'] }, { part: 'level', path: 'level' }],
    ['anything else', { missing: ['a'] }, { part: 'other', number: null, code: null, label: null, path: 'missing[0]' }],
  ])('finds a difference in %s', (_, change, first) => {
    expect(judged({ ...result, ...change })).toMatchObject({ verdict: 'differs', first })
  })

  it('made by another engine says so, and whether everything besides agrees', () => {
    const old = { ...result, receipt: { ...receipt, engine: '1' } }
    expect(judged(old)).toEqual({
      verdict: 'other-engine',
      recorded: '1',
      used: '2',
      otherwise: { verdict: 'same', steps: 2 },
    })
    expect(judged({ ...old, level: 'good' })).toMatchObject({
      verdict: 'other-engine',
      otherwise: { verdict: 'differs', first: { part: 'level' } },
    })
  })
})
