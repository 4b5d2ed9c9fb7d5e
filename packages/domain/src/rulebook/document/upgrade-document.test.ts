import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromHundredths, toDecimal } from '../../kernel/index.ts'
import { compares } from './condition.ts'
import type { Criterion } from './criterion.ts'
import type { Band, RuleSet } from './document.ts'
import { mechanismCases } from '../../../test/mechanism-inputs.ts'
import { criteriaFor } from '../form.ts'
import { ruleSets } from '../shelf.ts'
import { decree335of2025 } from '../sets/decree-335-2025.ts'
import { hauGiang1120of2022 } from '../sets/hau-giang-1120-2022.ts'
import { official, resultOf } from '../small-sets.test-data.ts'
import { upgradeRuleSet, type RuleSetOfFormat1 } from './upgrade-document.ts'

type OldCriterion = RuleSetOfFormat1['parts'][number]['criteria'][number]

function oldCriterion(criterion: Criterion): OldCriterion {
  if (criterion.kind === 'group') return { ...criterion, of: criterion.of.map(oldCriterion) }
  const { mayNotApply: _, ...old } = criterion
  return old
}

function oldBand({ conditions, ...band }: Band): RuleSetOfFormat1['bands'][number] {
  return { ...band, condition: conditions[0]?.when ?? null }
}

/** What the document was before the second format: without everything the first could not say. */
function inFormat1(document: RuleSet): RuleSetOfFormat1 {
  const { whenConditionFails: _, caps: __, rounding: ___, ...kept } = document
  return {
    ...kept,
    format: 'thuoc-do/rule-set/1',
    binds: document.binds.map(({ byDecision: _byDecision, ...binding }) => binding),
    parts: document.parts.map((part) => ({ ...part, criteria: part.criteria.map(oldCriterion) })),
    bands: document.bands.map(oldBand),
    procedure: document.procedure.map(({ deadline, ballot: _ballot, ...stage }) => ({
      ...stage,
      before: deadline?.kind === 'before-day-of-year' ? deadline.day : null,
    })),
    uses: document.uses.map(({ period: _period, ...use }) => use),
    rollUp: {
      ...document.rollUp,
      steps: document.rollUp.steps.map((step) => ({ ...step, method: 'mean' as const })),
    },
  }
}

/** As it comes out of the store: text and back, so that nothing is there but what was written. */
function stored(document: RuleSet): RuleSetOfFormat1 {
  const old = inFormat1(document)
  expect(JSON.parse(JSON.stringify(old))).toEqual(old)
  return old
}

const asking: RuleSet = {
  ...decree335of2025,
  bands: decree335of2025.bands.map((band) =>
    band.level === 'outstanding' || band.level === 'good'
      ? {
          ...band,
          conditions: [
            {
              code: `band.${band.level}`,
              label: { vi: 'Điều kiện của mức xếp loại', en: 'Condition of the level' },
              audience: 'all',
              when: compares('tasksDoneShare', 'at-least', band.level === 'good' ? '80' : '100'),
              citation: band.citation,
              basis: band.basis,
            },
          ],
        }
      : band,
  ),
}

describe('a document of the first format', () => {
  it('gives the same result as the one it came from, steps and all, for any work', () => {
    const upgraded = upgradeRuleSet(stored(decree335of2025))
    const work = mechanismCases.find(({ document }) => document === decree335of2025)
    if (work === undefined) throw new Error('no case for the decree')
    fc.assert(
      fc.property(work.raised, ([input]) => {
        expect(resultOf(upgraded, input)).toEqual(resultOf(decree335of2025, input))
      }),
    )
  })

  it('gives the same result for any form', () => {
    const upgraded = upgradeRuleSet(stored(hauGiang1120of2022))
    const rows = criteriaFor(hauGiang1120of2022, official).filter(({ kind }) => kind === 'scored')
    const forms = fc.tuple(...rows.map((row) => fc.integer({ min: 0, max: row.maximumHundredths })))
    fc.assert(
      fc.property(forms, fc.boolean(), (points, disciplinedInPeriod) => {
        const scores = Object.fromEntries(
          rows.map(({ code }, at) => [code, toDecimal(fromHundredths(points[at] ?? 0)) ?? '']),
        )
        const input = { person: official, scores, facts: { disciplinedInPeriod } }
        expect(resultOf(upgraded, input)).toEqual(resultOf(hauGiang1120of2022, input))
      }),
    )
  })

  it('keeps the condition of a level, with the same fall', () => {
    const upgraded = upgradeRuleSet(stored(asking))
    const share = fc.integer({ min: 7_000, max: 10_000 }).map((value) => toDecimal(fromHundredths(value)) ?? '')
    const general = fc.integer({ min: 0, max: 30 }).map(String)
    const levels = new Set<string>()
    fc.assert(
      fc.property(share, general, fc.boolean(), (tasksDoneShare, generalTotal, known) => {
        const work = [{ coefficient: '1', assigned: '1', completed: '1' }]
        const input = { person: official, generalTotal, work, facts: known ? { tasksDoneShare } : {} }
        const result = resultOf(upgraded, input)
        levels.add(result.level)
        expect(result).toEqual(resultOf(asking, input))
      }),
    )
    expect(levels).toContain('satisfactory')
    expect(levels).toContain('insufficient-data')
  })

  it('comes out in the second format, whole, and is then left alone', () => {
    for (const document of ruleSets) {
      const upgraded = upgradeRuleSet(inFormat1(document))
      expect(upgraded.format).toBe('thuoc-do/rule-set/2')
      expect(Object.keys(upgraded).toSorted()).toEqual(Object.keys(document).toSorted())
      expect(upgradeRuleSet(upgraded)).toBe(upgraded)
    }
    const { whenConditionFails, binds, uses, ...rest } = upgradeRuleSet(stored(decree335of2025))
    expect(whenConditionFails.ifNoneHolds).toBe('lowest-level')
    expect(binds.every(({ byDecision }) => !byDecision)).toBe(true)
    expect(uses.map(({ period }) => period)).toEqual(decree335of2025.uses.map(() => 'year'))
    expect(rest.rollUp).toEqual(decree335of2025.rollUp)
    expect(rest.parts).toEqual(decree335of2025.parts)
  })
})

describe('a document of the second format', () => {
  it.each(ruleSets.map((document) => [document.id, document] as const))('comes back untouched: %s', (_, document) => {
    const before = JSON.stringify(document)
    expect(upgradeRuleSet(document)).toBe(document)
    expect(JSON.stringify(document)).toBe(before)
  })
})
