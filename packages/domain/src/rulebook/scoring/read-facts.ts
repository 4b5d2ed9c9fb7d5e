import { LEVELS, problem, type Exact, type Level } from '../../kernel/index.ts'
import type { KnownFacts } from './condition-truth.ts'
import { factEntry, isFactName } from '../document/facts.ts'
import type { RulebookProblem } from '../problems.ts'
import { readNonNegative, readShare } from './read-number.ts'
import type { ScoreInput } from './score-input.ts'
import { NO_FACTS } from './silent-conclusions.ts'

/** Reads stated facts against the glossary: each must exist and be of its kind. Without any it is {@link NO_FACTS}. */
export function readFacts(input: Pick<ScoreInput, 'facts'>, problems: RulebookProblem[]): KnownFacts {
  if (input.facts === undefined || Object.keys(input.facts).length === 0) return NO_FACTS
  const known: { -readonly [Name in keyof KnownFacts]: KnownFacts[Name] } = {}
  for (const [name, value] of Object.entries(input.facts)) {
    const path = `facts.${name}`
    if (!isFactName(name)) {
      problems.push(problem('fact-unknown', path, { fact: name }))
      continue
    }
    const { kind } = factEntry(name)
    switch (kind) {
      case 'boolean':
        if (typeof value === 'boolean') known[name] = value
        else problems.push(problem('boolean-fact-expected', path, { value }))
        break
      case 'level': {
        const level = LEVELS.find((candidate): candidate is Level => candidate === value)
        if (level === undefined) problems.push(problem('level-fact-expected', path, { value: String(value) }))
        else known[name] = level
        break
      }
      case 'grade':
        problems.push(problem('fact-computed', path, { fact: name }))
        break
      case 'percent':
      case 'count': {
        const number = typeof value === 'string' ? readNumber(kind, value, path, problems) : undefined
        if (typeof value !== 'string') problems.push(problem('decimal-fact-expected', path, { value: String(value) }))
        else if (kind === 'count' && number !== undefined && number.denominator !== 1)
          problems.push(problem('count-expected', path, { value }))
        else if (number !== undefined) known[name] = number
        break
      }
      default:
        kind satisfies never
    }
  }
  return known
}

function readNumber(
  kind: 'percent' | 'count',
  value: string,
  path: string,
  problems: RulebookProblem[],
): Exact | undefined {
  return kind === 'percent' ? readShare(value, path, problems) : readNonNegative(value, path, problems)
}
