import { criteriaFor, findRuleSet, type Criterion, type RuleSet } from '@thuoc-do/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { switchLanguage } from '../lib/index.ts'
import { rulerBands } from './ruler-bands.ts'
import { scoredLines, scoreGroups } from './score-groups.tsx'

function shelf(id: string): RuleSet {
  const found = findRuleSet(id)
  if (!found) throw new Error(`no rule set ${id}`)
  return found
}
const regulation = shelf('hau-giang-1120-2022')

beforeEach(() => switchLanguage('vi'))

describe('the form as bands of lines', () => {
  it('keeps the printed numbers and order of a leader’s form, the inner group after its lines', () => {
    const groups = scoreGroups(regulation, { kind: 'cadre', leader: true })
    expect(groups.map(({ code, inner, rows }) => [code, inner ?? false, rows.map((row) => row.code)])).toEqual([
      ['I', false, ['I.1', 'I.2', 'I.3', 'I.4']],
      ['II', false, ['II.1', 'II.2', 'II.3']],
      ['II.4', true, ['II.4.1', 'II.4.2', 'II.4.3', 'II.4.4', 'II.4.5', 'II.4.6']],
    ])
    expect(groups[2]?.rows[0]).toMatchObject({ criterion: 'L.II.4.1', maximum: 300, label: 'Dám nghĩ' })
  })

  it.each([true, false])('has every scored line exactly once, for every set (leader: %s)', (leader) => {
    for (const id of ['hau-giang-1120-2022', 'decree-335-2025']) {
      const person = { kind: 'civil-servant', leader } as const
      const wanted = criteriaFor(shelf(id), person).filter(({ kind }) => kind === 'scored')
      const lines = scoredLines(scoreGroups(shelf(id), person))
      expect(lines.map(({ criterion }) => criterion)).toEqual(wanted.map(({ code }) => code))
    }
  })

  it('gives lines that follow an inner group a band without a head', () => {
    const [first, ...rest] = regulation.parts
    const group = first?.criteria[0]
    if (!first || group?.kind !== 'group') throw new Error('the sample has changed')
    const [line] = group.of
    if (line?.kind !== 'scored') throw new Error('the sample has changed')
    const below: Criterion = { ...line, code: 'X.1', number: 'I.0.1' }
    const inner: Criterion = { ...group, code: 'X', number: 'I.0', of: [below] }
    const set: RuleSet = { ...regulation, parts: [{ ...first, criteria: [{ ...group, of: [inner, line] }] }, ...rest] }
    const groups = scoreGroups(set, { kind: 'cadre', leader: false })
    expect(
      groups.slice(0, 3).map(({ code, label, rows }) => [code, label !== '', rows.map((row) => row.code)]),
    ).toEqual([
      ['I', true, []],
      ['I.0', true, ['I.0.1']],
      ['I.1 …', false, ['I.1']],
    ])
  })

  it('speaks the language on screen', async () => {
    await switchLanguage('en')
    expect(scoreGroups(regulation, { kind: 'cadre', leader: false })[0]?.label).toBe('General criteria')
  })

  it('draws the ruler from the data', () => {
    expect(rulerBands(regulation)).toEqual([
      { level: 'outstanding', from: 9000 },
      { level: 'good', from: 7000 },
      { level: 'satisfactory', from: 5000 },
      { level: 'unsatisfactory', from: 0 },
    ])
  })
})
