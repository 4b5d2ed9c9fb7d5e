import type { AxisComponent } from '../mechanisms/axes-rule.ts'
import { isFactName, type FactName } from '../document/facts.ts'

/**
 * What is filled in on one side of a form, by code: points of a criterion or its grade under the criterion's own code, a
 * percentage of an axis, a stated fact. Everything is text; what is not filled in is absent.
 */
export type Answers = Readonly<Record<string, string>>

/** The code a percentage of an axis is kept under. */
export const axisCode = (axis: string, component: AxisComponent): string => `axis:${axis}:${component}`

/** The code under which it is kept that there was no task on an axis; the answer is {@link NO_TASK}. */
export const noTaskCode = (axis: string): string => `axis:${axis}`
/** See {@link noTaskCode}. */
export const NO_TASK = 'none'

/** The code a stated fact is kept under; yes and no are {@link YES} and {@link NO}. */
export const factCode = (fact: FactName): string => `fact:${fact}`
/** See {@link factCode}. */
export const YES = 'yes'
/** See {@link factCode}. */
export const NO = 'no'

/** The facts stated on a form, as the engine reads them; what names no fact is left out. */
export function factsStated(answers: Answers): Readonly<Record<string, boolean | string>> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([code, text]) => {
      const fact = code.startsWith('fact:') ? code.slice('fact:'.length) : ''
      return isFactName(fact) ? [[fact, text === YES ? true : text === NO ? false : text]] : []
    }),
  )
}
