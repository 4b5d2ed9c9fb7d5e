import { describe, expect, it } from 'vitest'
import type { SubjectFacts } from '../../kernel/index.ts'
import type { PublishedRuleSet } from '../document/document.ts'
import { ruleSets } from '../shelf.ts'
import { NO, NO_TASK, type Answers } from './answer-codes.ts'
import { evaluateForm } from './evaluate-form.ts'
import { lackingAnswers } from './lacking-answers.ts'
import { formAsked, isFilledIn, type FormAsked } from './what-is-asked.ts'

const PEOPLE: readonly SubjectFacts[] = [
  { kind: 'civil-servant', leader: false },
  { kind: 'civil-servant', leader: true },
  { kind: 'cadre', leader: true },
]
const KNOWN = [{}, { headOfUnit: true, periodIsYear: true, monthsWorked: '12' }] as const

/** A form filled in as well as it can be. */
function best({ rows, axes, grades, stated }: FormAsked): Record<string, string> {
  const most = { percent: '100', count: '0', 'yes-no': NO, level: 'outstanding' } as const
  const against = /Late|Unmet|Unsatisfactory|Disciplined|lowConfidence/u
  return Object.fromEntries([
    ...rows.flatMap((row) => (row.kind === 'scored' ? [[row.code, String(row.maximumHundredths / 100)]] : [])),
    ...axes.flatMap(({ components }) => components.map(({ code }) => [code, '100'])),
    ...grades.map(({ code, choices }) => [code, choices[0]?.grade ?? '']),
    ...stated.map(({ code, unit, fact }) => [code, against.test(fact) ? '0' : most[unit]]),
  ])
}

type Case = { name: string; published: PublishedRuleSet; person: SubjectFacts; known: (typeof KNOWN)[number] }
const cases: readonly Case[] = ruleSets.filter(isFilledIn).flatMap((document) =>
  PEOPLE.filter((person) =>
    document.binds.some(
      ({ kinds, audience }) => kinds.includes(person.kind) && (audience !== 'leaders' || person.leader),
    ),
  ).flatMap((person) =>
    (person.leader ? KNOWN : KNOWN.slice(0, 1)).map((known) => ({
      name: `${document.id} ${person.kind} ${person.leader ? 'leader' : ''} ${'headOfUnit' in known ? 'head' : ''}`,
      published: { document, hash: 'h' },
      person,
      known,
    })),
  ),
)

const scored = ({ published, person, known }: Case, answers: Answers, side: 'self' | 'review' = 'review') =>
  evaluateForm(published, { person, known, answers, side })

describe('the form of every set that is filled in', () => {
  it('is there for every set but those counted from work, and asks for nothing twice', () => {
    expect(new Set(cases.map(({ published }) => published.document.mechanism.kind))).toEqual(
      new Set(['points', 'axes', 'grades']),
    )
    for (const { name, published, person, known } of cases) {
      const asked = formAsked(published.document, person, known)
      const codes = [
        ...asked.rows.map(({ code }) => code),
        ...asked.axes.flatMap(({ components }) => components.map(({ code }) => code)),
        ...asked.grades.map(({ code }) => code),
        ...asked.stated.map(({ code }) => code),
      ]
      expect([name, new Set(codes).size]).toEqual([name, codes.length])
      expect([name, codes.length > 3]).toEqual([name, true])
      for (const { citation } of [...asked.axes, ...asked.grades, ...asked.stated])
        expect([name, citation.instrument, citation.article].every((text) => text !== '')).toBe(true)
    }
  })

  it('filled in as well as it can be comes to outstanding, and lacks nothing', () => {
    for (const one of cases) {
      const asked = formAsked(one.published.document, one.person, one.known)
      const answers = best(asked)
      const result = scored(one, answers)
      expect([one.name, result.ok ? [result.value.level, result.value.missing] : result.problems]).toEqual([
        one.name,
        ['outstanding', []],
      ])
      expect([one.name, lackingAnswers(asked, answers, 'review')]).toEqual([one.name, []])
    }
  })

  it('without one of its answers is not finished, and says which', () => {
    for (const one of cases) {
      const asked = formAsked(one.published.document, one.person, one.known)
      const answers = best(asked)
      const optional = new Set(asked.stated.flatMap(({ code, required }) => (required ? [] : [code])))
      for (const code of Object.keys(answers)) {
        const { [code]: _, ...others } = answers
        const lacking = lackingAnswers(asked, others, 'review').map((line) => line.code)
        expect([one.name, lacking]).toEqual([one.name, optional.has(code) ? [] : [code]])
      }
    }
  })

  it('takes no answer it does not ask for, and nothing that cannot stand, each named by its code', () => {
    for (const one of cases) {
      const asked = formAsked(one.published.document, one.person, one.known)
      const answers = best(asked)
      const problemsOf = (change: Answers, side: 'self' | 'review' = 'review') => {
        const result = scored(one, { ...answers, ...change }, side)
        return result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`)
      }
      expect([one.name, problemsOf({ 'no.such': '1' })]).toEqual([one.name, ['criterion-unknown scores.no.such']])
      expect(problemsOf({ 'fact:disciplinedInPeriod': NO })).toEqual([
        'fact-not-on-form scores.fact:disciplinedInPeriod',
      ])
      expect(problemsOf({ 'fact:headOfUnit': NO })).not.toEqual([])
      for (const { components } of asked.axes.slice(0, 1))
        for (const { code } of components.slice(0, 1)) {
          expect(problemsOf({ [code]: '100.01' })).toEqual([`above-maximum scores.${code}`])
          expect(problemsOf({ [code]: '-1' })).toEqual([`negative scores.${code}`])
        }
      for (const { code } of asked.grades.slice(0, 1))
        expect(problemsOf({ [code]: 'x' })).toEqual([`grade-expected scores.${code}`])
      for (const { code, reviewerOnly } of asked.stated) {
        const wanted = `${reviewerOnly ? 'fact-for-the-reviewer ' : ''}scores.${code}`
        const found = reviewerOnly ? problemsOf({}, 'self') : problemsOf({ [code]: 'x' })
        expect(found.join('\n')).toContain(wanted)
      }
    }
  })

  it('counts an axis without a task out, and shares its points among the others', () => {
    for (const one of cases) {
      const { axes } = formAsked(one.published.document, one.person, one.known)
      const [first] = axes
      if (first?.noTask == null || axes.length < 2) continue
      const answers = best(formAsked(one.published.document, one.person, one.known))
      const without = Object.fromEntries(
        Object.entries(answers).filter(([code]) => !code.startsWith(`${first.noTask}:`)),
      )
      const result = scored(one, { ...without, [first.noTask]: NO_TASK })
      expect([one.name, result.ok && result.value.level]).toEqual([one.name, 'outstanding'])
      const both = scored(one, { ...answers, [first.noTask]: NO_TASK })
      expect(both.ok).toBe(false)
    }
  })
})

describe('a level that an authority states', () => {
  it('is asked only where no level’s conditions hold, and is the lowest or the one above it', () => {
    const asking = new Set<string>()
    for (const one of cases) {
      const asked = formAsked(one.published.document, one.person, one.known)
      const { authority } = asked
      expect(authority === null).toBe(one.published.document.whenConditionFails.ifNoneHolds !== 'authority-decides')
      const done = asked.stated.find(({ fact }) => fact === 'tasksDoneShare')
      if (authority === null || done === undefined) continue
      const answers = {
        ...best(asked),
        'fact:tasksDoneOnTimeShare': '90',
        'fact:tasksExceededShare': '0',
        [done.code]: '90',
      }
      const given = Object.fromEntries(
        Object.entries(answers).filter(
          ([code]) => asked.stated.some((line) => line.code === code) || !code.startsWith('fact:'),
        ),
      )
      const open = scored(one, given)
      if (!open.ok || open.value.missing.length === 0) continue
      expect([one.name, open.value.missing]).toEqual([one.name, ['facts.levelSetByAuthority']])
      asking.add(one.published.document.id)
      const stated = (level: string, side: 'self' | 'review' = 'review') => {
        const result = scored(one, { ...given, [authority.code]: level }, side)
        return result.ok ? result.value.level : result.problems.map(({ code }) => code)
      }
      expect([one.name, stated('satisfactory')]).toEqual([one.name, 'satisfactory'])
      expect(stated('unsatisfactory')).toBe('unsatisfactory')
      expect(stated('good')).toEqual(['level-above-conditions'])
      expect(stated('satisfactory', 'self')).toContain('fact-for-the-reviewer')
    }
    expect([...asking].toSorted()).toEqual([
      'decree-90-2020',
      'local/hd03-quarter',
      'local/thanh-hoa-366',
      'party-366-2025',
    ])
  })
})
