import { compare, ZERO } from '../../../kernel/index.ts'
import type { Condition } from '../../document/condition.ts'
import type { Criterion } from '../../document/criterion.ts'
import type { RuleSet } from '../../document/document.ts'
import { factEntry, isFactName } from '../../document/facts.ts'
import type { Report } from '../rule-set-problems.ts'
import { neverHolds } from './contradiction.ts'
import { isWhole, readDecimal, readPercent } from './numbers.ts'

const DEEPEST = 5

/**
 * A condition that can be judged: known facts, each compared as its kind allows, nothing empty, at most five deep, and
 * not contradicting itself. Where something of this is wrong, only that is said.
 */
export function checkCondition(document: RuleSet, condition: Condition, path: string, report: Report): void {
  let sound = true
  visit(document, condition, path, 1, (code, at, params) => {
    sound = false
    report(code, at, params)
  })
  if (!sound) return
  if (neverHolds(condition)) report('set-condition-never-holds', path)
  else checkBranches(condition, path, report)
}

/** A branch of "any" that can never hold is a rule somebody wrote and nobody will ever see applied. */
function checkBranches(condition: Condition, path: string, report: Report): void {
  if (condition.kind !== 'any') return
  condition.of.forEach((branch, at) => {
    if (neverHolds(branch)) report('set-condition-never-holds', `${path}.of[${at}]`)
    else checkBranches(branch, `${path}.of[${at}]`, report)
  })
}

function visit(document: RuleSet, condition: Condition, path: string, depth: number, report: Report): void {
  if (depth > DEEPEST) return report('set-condition-too-deep', path, { limit: String(DEEPEST) })
  switch (condition.kind) {
    case 'all':
    case 'any':
      if (condition.of.length === 0) report('set-condition-empty', `${path}.of`)
      condition.of.forEach((part, at) => visit(document, part, `${path}.of[${at}]`, depth + 1, report))
      return
    case 'not':
      return visit(document, condition.of, `${path}.of`, depth + 1, report)
    case 'holds':
    case 'compare':
    case 'level':
    case 'grade':
      return checkComparison(document, condition, path, report)
    default:
      condition satisfies never
  }
}

type Leaf = Exclude<Condition, { readonly kind: 'all' | 'any' | 'not' }>

function checkComparison(document: RuleSet, leaf: Leaf, path: string, report: Report): void {
  const fact: string = leaf.fact
  if (!isFactName(fact)) return report('fact-unknown', `${path}.fact`, { fact })
  const { kind } = factEntry(fact)
  const fits =
    leaf.kind === 'compare'
      ? kind === 'percent' || kind === 'count'
      : kind === { holds: 'boolean', level: 'level', grade: 'grade' }[leaf.kind]
  if (!fits) return report('set-fact-kind', `${path}.kind`, { fact, expected: kind })
  if (kind === 'grade' && !drawsGrades(document)) return report('set-fact-not-drawn', `${path}.fact`, { fact })
  if (leaf.kind !== 'compare') return
  if (kind === 'percent') readPercent(leaf.value, `${path}.value`, report)
  else {
    const value = readDecimal(leaf.value, `${path}.value`, report)
    if (value !== undefined && (!isWhole(value) || compare(value, ZERO) < 0))
      report('count-expected', `${path}.value`, { value: leaf.value })
  }
}

/** Whether any form of the set has grades to draw the lowest one from. */
function drawsGrades({ mechanism, parts }: RuleSet): boolean {
  const graded = (criterion: Criterion): boolean =>
    criterion.kind === 'group' ? criterion.of.some(graded) : criterion.scoring.kind === 'graded'
  return mechanism.kind === 'grades' || parts.some(({ criteria }) => criteria.some(graded))
}
