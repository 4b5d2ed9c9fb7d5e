import { describe, expect, it } from 'vitest'
import { toFraction } from '../../kernel/index.ts'
import { recordableFacts, statedByCases } from './recorded-case.ts'
import { scoredByPeriods, scoreOfYear, yearBasis } from './year-basis.ts'
import { away, carried, from, official, published, rolled, scoreOf, yearOf } from './year.test-data.ts'

const set = published('decree-335-2025')
const parts = (general: string, result: string) => ({ general, result })
const nothingKnown = () => undefined

describe('what a year rests on', () => {
  it('is plain JSON, and gives the result of the roll-up from it alone', () => {
    const input = yearOf([], {
      scores: [
        ...from(1, 4).map((number) => scoreOf(number, '271/3')),
        ...from(8, 12).map((number) => scoreOf(number)),
      ],
      absences: [away('maternity-leave', '2026-05-01', '2026-07-31')],
    })
    const basis = yearBasis(input, official, set, nothingKnown)
    const read = JSON.parse(JSON.stringify(basis)) as NonNullable<typeof basis>
    expect(read).toEqual(basis)
    const { general: _general, result: _result, ...scored } = scoreOfYear(set, read)
    const { year } = rolled(input)
    expect(scored).toEqual(year.outcome?.ok === true ? year.outcome.value : null)
    expect(scored.level).toBe('outstanding')
  })

  it('has the means of the parts over the months whose parts are known', () => {
    const input = yearOf(from(2, 12), { carried: [carried('2026-01', '90')] })
    const basis = yearBasis(input, official, set, (id) => (id === 2 ? parts('20', '70') : parts('30', '121/2')))
    expect(basis?.parts).toEqual(parts('320/11', '675/11'))
    if (basis === undefined) throw new Error('no way to the year')
    const { result } = scoreOfYear(set, basis, { steps: false })
    expect(result === null ? null : toFraction(result)).toBe('675/11')
    const elsewhere = yearOf([], {
      carried: from(1, 12).map((number) => carried(`2026-${String(number).padStart(2, '0')}`, '90')),
    })
    expect(yearBasis(elsewhere, official, set, nothingKnown)?.parts).toEqual({ general: null, result: null })
  })

  it('holds recorded facts and the level of the organisation led', () => {
    const subject = { ...official, headOfUnit: true, unitLevel: 'good' as const, stated: { disciplinedInPeriod: true } }
    const basis = yearBasis(yearOf(from(1, 12)), subject, set, nothingKnown)
    expect(basis?.input.facts).toMatchObject({ unitLevel: 'good', disciplinedInPeriod: true, monthsWorked: '12' })
  })

  it('is there for sets that make the year of periods, and for no others', () => {
    expect(scoredByPeriods(set.document)).toBe(true)
    for (const id of ['hau-giang-1120-2022', 'decree-90-2020', 'decree-335-2025-bodies'])
      expect([id, scoredByPeriods(published(id).document)]).toEqual([id, false])
  })
})

describe('facts recorded of a person', () => {
  const facts = (leader: boolean): string[] =>
    recordableFacts(set, { kind: 'civil-servant', leader }).map(({ fact }) => fact)

  it('are those by which the set rates him lowest, of leaders also corruption in the unit led', () => {
    const all = ['degradationConcluded', 'forbiddenConductConcluded', 'exemplaryDutyBreached', 'disciplinedInPeriod']
    expect(facts(false)).toEqual(all)
    expect(facts(true)).toEqual([...all, 'unitCorruptionHandled'])
    const [first] = recordableFacts(set, { kind: 'civil-servant', leader: false })
    expect(first?.citation.article).toBe('Điều 20 khoản 4 điểm b')
  })

  it('count at the former body where the violation happened there, unless another one happened here', () => {
    const disciplined = (atFormerBody: boolean) => ({ fact: 'disciplinedInPeriod', atFormerBody })
    expect(statedByCases([])).toEqual({})
    expect(statedByCases([disciplined(false)])).toEqual({ disciplinedInPeriod: true })
    expect(statedByCases([disciplined(true)])).toEqual({ disciplinedInPeriod: true, violationAtFormerBody: true })
    expect(statedByCases([disciplined(true), disciplined(false)])).toEqual({ disciplinedInPeriod: true })
    expect(statedByCases([{ fact: 'degradationConcluded', atFormerBody: true }])).toEqual({})
  })
})
