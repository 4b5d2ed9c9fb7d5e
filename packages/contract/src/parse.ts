import { accepted, problem, refused, type Outcome, type Problem } from '@thuoc-do/domain'
import type { z } from 'zod'

/** Everything that can be wrong with the shape of an input, before the domain looks at what it means. */
export type InputProblemCode =
  | 'input-empty'
  | 'input-too-large'
  | 'utf8-invalid'
  | 'json-invalid'
  | 'value-missing'
  | 'key-unknown'
  | 'text-expected'
  | 'number-expected'
  | 'whole-number-expected'
  | 'boolean-expected'
  | 'list-expected'
  | 'object-expected'
  | 'choice-expected'
  | 'too-long'
  | 'too-short'
  | 'too-large'
  | 'too-small'
  | 'value-invalid'

/**
 * Reads an unknown value through a schema: the typed value, or every problem with its place. Use strict objects, so
 * that a key nobody knows is a problem and never silently dropped.
 */
export function parseInput<T>(schema: z.ZodType<T>, value: unknown): Outcome<T, InputProblemCode> {
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? accepted(parsed.data) : refused(parsed.error.issues.flatMap(problemsOf))
}

/** Writes the place of a value as people read it: `work[2].delays`. */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`),
    '',
  )
}

function problemsOf(issue: z.core.$ZodIssue): Problem<InputProblemCode>[] {
  const path = pathText(issue.path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => problem('key-unknown', pathText([...issue.path, key]), { key }))
    case 'invalid_type':
      return [issue.input === undefined ? problem('value-missing', path) : problem(expectation(issue.expected), path)]
    case 'invalid_value':
      return issue.input === undefined
        ? [problem('value-missing', path)]
        : [problem('choice-expected', path, { choices: issue.values.map(String).join(' | ') })]
    case 'too_big':
      return [problem(ofLength(issue.origin) ? 'too-long' : 'too-large', path, { limit: String(issue.maximum) })]
    case 'too_small':
      return [problem(ofLength(issue.origin) ? 'too-short' : 'too-small', path, { limit: String(issue.minimum) })]
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return [issue.input === undefined ? problem('value-missing', path) : problem('value-invalid', path)]
    default:
      return issue satisfies never
  }
}

function ofLength(origin: string): boolean {
  return origin === 'string' || origin === 'array' || origin === 'set' || origin === 'map'
}

function expectation(expected: string): InputProblemCode {
  switch (expected) {
    case 'string':
      return 'text-expected'
    case 'int':
      return 'whole-number-expected'
    case 'number':
      return 'number-expected'
    case 'boolean':
      return 'boolean-expected'
    case 'array':
    case 'tuple':
      return 'list-expected'
    case 'object':
    case 'record':
      return 'object-expected'
    default:
      return 'value-invalid'
  }
}
