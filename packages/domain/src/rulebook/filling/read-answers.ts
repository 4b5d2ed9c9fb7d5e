import {
  accepted,
  compare,
  HUNDRED,
  isRated,
  LEVELS,
  problem,
  refused,
  type Outcome,
  type SubjectFacts,
} from '../../kernel/index.ts'
import type { RuleSet } from '../document/document.ts'
import type { AxisInput } from '../mechanisms/axes-rule.ts'
import type { RulebookProblem, RulebookProblemCode } from '../problems.ts'
import { readNonNegative } from '../scoring/read-number.ts'
import type { ScoreInput } from '../scoring/score-input.ts'
import { NO, NO_TASK, YES, type Answers } from './answer-codes.ts'
import type { KnownOfPerson, StatedFact } from './stated-facts.ts'
import { formAsked, type AxisLine, type FormAsked } from './what-is-asked.ts'

/** Whose side of the form is read: the person's own, or the reviewer's. */
export type FormSide = 'self' | 'review'

/** A form as it is handed to the engine. */
export type FilledForm = {
  readonly person: SubjectFacts
  /** Last day of the period, on which the set has to be in force; left out where that was checked before. */
  readonly on?: string | undefined
  readonly known: KnownOfPerson
  readonly answers: Answers
  readonly side: FormSide
}

/**
 * What the engine is given for one side of a form: the answers in the place where the mechanism of the set reads them, and
 * the facts the office knows, which go before whatever is stated. Refused is what can never stand, each at the code it is
 * kept under (`scores.<code>`); what is merely not filled in yet is no problem here, see {@link lackingAnswers}.
 */
export function inputOfForm(ruleSet: RuleSet, form: FilledForm): Outcome<ScoreInput, RulebookProblemCode> {
  const { person, on, known, answers, side } = form
  const asked = formAsked(ruleSet, person, known)
  const rest = new Map(Object.entries(answers))
  const problems: RulebookProblem[] = []
  const axes = takeAxes(asked.axes, rest, problems)
  const stated = takeFacts(asked, side, rest, problems)
  for (const code of rest.keys())
    if (code.startsWith('fact:')) problems.push(problem('fact-not-on-form', at(code), { fact: code.slice(5) }))
  if (problems.length > 0) return refused(problems)
  const scores = Object.fromEntries(rest)
  return accepted({
    person,
    ...(on !== undefined && { on }),
    ...placed(ruleSet, scores, axes),
    facts: { ...stated, ...known },
  })
}

/** Where the mechanism of the set reads criteria; a code it does not know is refused by the engine itself. */
function placed({ mechanism }: RuleSet, scores: Answers, axes: readonly AxisInput[]): Partial<ScoreInput> {
  switch (mechanism.kind) {
    case 'points':
      return { scores }
    case 'axes':
      return { general: scores, axes }
    case 'grades':
      return { grades: scores }
    case 'converted-products':
    case 'time-and-difficulty':
      return { general: scores }
    default:
      return mechanism satisfies never
  }
}

const at = (code: string): string => `scores.${code}`

function takeAxes(lines: readonly AxisLine[], rest: Map<string, string>, problems: RulebookProblem[]): AxisInput[] {
  return lines.flatMap(({ axis, components, noTask }): AxisInput[] => {
    const input: Record<string, string> = {}
    for (const { component, code } of components) {
      const text = take(rest, code)
      if (text === undefined) continue
      readPercent(text, at(code), problems)
      input[component] = text
    }
    const none = noTask === null ? undefined : take(rest, noTask)
    if (noTask !== null && none !== undefined && none !== NO_TASK)
      problems.push(problem('not-a-choice', at(noTask), { value: none, choices: NO_TASK }))
    if (noTask !== null && none !== undefined && Object.keys(input).length > 0)
      problems.push(problem('given-twice', at(noTask), { field: 'notApplicable' }))
    if (none !== undefined) return [{ code: axis, notApplicable: true }]
    return Object.keys(input).length === 0 ? [] : [{ code: axis, ...input }]
  })
}

function takeFacts(
  { stated, known, authority }: FormAsked,
  side: FormSide,
  rest: Map<string, string>,
  problems: RulebookProblem[],
): Record<string, boolean | string> {
  const facts: Record<string, boolean | string> = {}
  for (const line of stated) {
    const text = take(rest, line.code)
    if (text === undefined) continue
    if (line.reviewerOnly && side === 'self')
      problems.push(problem('fact-for-the-reviewer', at(line.code), { fact: line.fact }))
    else facts[line.fact] = readFact(line, text, problems)
  }
  for (const { fact } of known)
    if (take(rest, `fact:${fact}`) !== undefined)
      problems.push(problem('fact-known-already', at(`fact:${fact}`), { fact }))
  const level = authority === null ? undefined : take(rest, authority.code)
  if (authority !== null && level !== undefined) {
    if (side === 'self')
      problems.push(problem('fact-for-the-reviewer', at(authority.code), { fact: 'levelSetByAuthority' }))
    else if (authority.choices.some((choice) => choice === level)) facts['levelSetByAuthority'] = level
    else problems.push(problem('level-above-conditions', at(authority.code), { value: level }))
  }
  return facts
}

/** The text is kept as it was written where it can be read; what cannot is a problem, and its value never used. */
function readFact({ unit, code }: StatedFact, text: string, problems: RulebookProblem[]): boolean | string {
  const path = at(code)
  switch (unit) {
    case 'percent':
      readPercent(text, path, problems)
      return text
    case 'count': {
      const number = readNonNegative(text, path, problems)
      if (number !== undefined && number.denominator !== 1)
        problems.push(problem('count-expected', path, { value: text }))
      return text
    }
    case 'yes-no':
      if (text !== YES && text !== NO)
        problems.push(problem('not-a-choice', path, { value: text, choices: `${YES} | ${NO}` }))
      return text === YES
    case 'level':
      if (!LEVELS.some((level) => level === text && isRated(level)))
        problems.push(problem('level-fact-expected', path, { value: text }))
      return text
    default:
      return unit satisfies never
  }
}

function readPercent(text: string, path: string, problems: RulebookProblem[]): void {
  const value = readNonNegative(text, path, problems)
  if (value !== undefined && compare(value, HUNDRED) > 0)
    problems.push(problem('above-maximum', path, { value: text, maximum: '100' }))
}

function take(rest: Map<string, string>, code: string): string | undefined {
  const text = rest.get(code)
  rest.delete(code)
  return text
}

/** Places of the engine's problems as the form keeps them: under one code each, whatever part of the input they are in. */
export function answerPath(path: string, { axes = [] }: Pick<ScoreInput, 'axes'>): string {
  const [, part, rest] = /^(scores|general|grades)\.(.*)$/u.exec(path) ?? []
  if (part !== undefined) return at(rest ?? '')
  const [, index, component] = /^axes\[(\d+)\]\.?(.*)$/u.exec(path) ?? []
  if (index !== undefined) return at(`axis:${axes[Number(index)]?.code ?? ''}:${component ?? ''}`)
  return path
}
