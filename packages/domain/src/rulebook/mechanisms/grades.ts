import { compareGrades, isGrade, problem, type Grade, type SubjectFacts } from '../../kernel/index.ts'
import type { KnownFacts } from '../scoring/condition-truth.ts'
import { isFor } from '../document/criterion.ts'
import type { RulebookProblem } from '../problems.ts'
import type { GradesRule } from './grades-rule.ts'

/** The grades of one form, and the criteria that have none yet. */
export type ReadGrades = { readonly values: ReadonlyMap<string, Grade>; readonly missing: readonly string[] }

/** Reads the grade of every criterion on this subject's form; only grades of the instrument's own scale are possible. */
export function readGrades(
  rule: GradesRule,
  subject: SubjectFacts,
  given: Readonly<Record<string, string>>,
  problems: RulebookProblem[],
): ReadGrades {
  const values = new Map<string, Grade>()
  const missing: string[] = []
  const criteria = rule.criteria.filter(({ audience }) => isFor(audience, subject))
  const scale = rule.scale.map(({ grade }) => grade)
  for (const { code } of criteria) {
    const text = Object.hasOwn(given, code) ? given[code] : undefined
    if (text === undefined) missing.push(code)
    else if (isGrade(text) && scale.includes(text)) values.set(code, text)
    else problems.push(problem('grade-expected', `grades.${code}`, { value: text, choices: scale.join(' | ') }))
  }
  for (const code of Object.keys(given))
    if (!criteria.some((criterion) => criterion.code === code))
      problems.push(problem('criterion-unknown', `grades.${code}`, { code }))
  return { values, missing }
}

/** The facts the conditions ask for: the lowest grade of each part. A part with a missing grade has none yet. */
export function gradeFacts(rule: GradesRule, subject: SubjectFacts, { values }: ReadGrades): KnownFacts {
  const lowest = (part: 'general' | 'result'): Grade | undefined => {
    const grades = rule.criteria
      .filter((criterion) => criterion.part === part && isFor(criterion.audience, subject))
      .map(({ code }) => values.get(code))
    return grades.reduce(
      (low, grade) =>
        low === undefined || grade === undefined ? undefined : compareGrades(grade, low) < 0 ? grade : low,
      grades[0],
    )
  }
  const [general, result] = [lowest('general'), lowest('result')]
  return {
    ...(general === undefined ? {} : { lowestGeneralGrade: general }),
    ...(result === undefined ? {} : { lowestResultGrade: result }),
  }
}
