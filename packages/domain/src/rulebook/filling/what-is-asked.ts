import type { Grade, RatedLevel, SubjectFacts } from '../../kernel/index.ts'
import type { LocalText, Source } from '../document/cited.ts'
import { isFor } from '../document/criterion.ts'
import type { RuleSet } from '../document/document.ts'
import { criteriaFor, type FormRow } from '../form.ts'
import { AXIS_COMPONENTS, type AxisComponent } from '../mechanisms/axes-rule.ts'
import { axisCode, factCode, noTaskCode } from './answer-codes.ts'
import { factsOnForm, type KnownFact, type KnownOfPerson, type StatedFact } from './stated-facts.ts'

/** An axis of the form: a percentage from 0 to 100 for each component that counts in it. */
export type AxisLine = Source & {
  readonly axis: string
  readonly label: LocalText
  /** Points, as a decimal. */
  readonly maximum: string
  readonly components: readonly {
    readonly component: AxisComponent
    readonly label: LocalText
    /** The code the percentage is kept under. */
    readonly code: string
  }[]
  /** The code under which "no task on this axis" is kept; null where the set does not allow it. */
  readonly noTask: string | null
}

/** A criterion that is graded, with the words the set has for its grades, best first. */
export type GradeLine = Source & {
  /** Also the code the grade is kept under. */
  readonly code: string
  readonly number: string
  readonly label: LocalText
  readonly part: 'general' | 'result'
  readonly choices: readonly { readonly grade: Grade; readonly label: LocalText }[]
}

/** The level an authority states where the instrument names none, and which levels that may be. */
export type AuthorityLine = Source & { readonly code: string; readonly choices: readonly RatedLevel[] }

/** Everything one person's form asks for. What a set's mechanism does not have is empty. */
export type FormAsked = {
  readonly rows: readonly FormRow[]
  readonly axes: readonly AxisLine[]
  readonly grades: readonly GradeLine[]
  readonly stated: readonly StatedFact[]
  readonly known: readonly KnownFact[]
  readonly authority: AuthorityLine | null
}

/**
 * What a form under a rule set asks of one person, whatever the mechanism: the one description that screens draw, the
 * server reads by and paper prints.
 * @param known what the office knows of the person: shown, never asked
 */
export function formAsked(ruleSet: RuleSet, subject: SubjectFacts, known: KnownOfPerson): FormAsked {
  return {
    rows: criteriaFor(ruleSet, subject),
    axes: axisLines(ruleSet, subject),
    grades: gradeLines(ruleSet, subject),
    ...factsOnForm(ruleSet, subject, known),
    authority: authorityLine(ruleSet),
  }
}

/** Whether people can be appraised on a form under the set: everything it scores is filled in, or is counted from work. */
export function isFilledIn({ mechanism }: RuleSet): boolean {
  switch (mechanism.kind) {
    case 'points':
    case 'axes':
    case 'grades':
      return true
    case 'converted-products':
    case 'time-and-difficulty':
      return false
    default:
      return mechanism satisfies never
  }
}

function axisLines({ mechanism }: RuleSet, subject: SubjectFacts): readonly AxisLine[] {
  if (mechanism.kind !== 'axes') return []
  const labels = new Map(mechanism.components.map(({ code, label }) => [code, label]))
  return mechanism.axes
    .filter(({ audience }) => isFor(audience, subject))
    .map(({ code, label, maximum, weights, citation, basis }) => ({
      axis: code,
      label,
      maximum,
      components: AXIS_COMPONENTS.filter((component) => weights[component] !== undefined).map((component) => ({
        component,
        label: labels.get(component) ?? { vi: component, en: component },
        code: axisCode(code, component),
      })),
      noTask: mechanism.whenNotApplicable.value === 'not-allowed' ? null : noTaskCode(code),
      citation,
      basis,
    }))
}

function gradeLines({ mechanism }: RuleSet, subject: SubjectFacts): readonly GradeLine[] {
  if (mechanism.kind !== 'grades') return []
  const choices = mechanism.scale.map(({ grade, label }) => ({ grade, label }))
  return mechanism.criteria
    .filter(({ audience }) => isFor(audience, subject))
    .map(({ code, number, label, part, citation, basis }) => ({ code, number, label, part, choices, citation, basis }))
}

/**
 * Where no level's conditions hold, every level but the lowest has been tried and refused for its conditions. So the
 * authority chooses between the lowest and the one right above it, and cannot bring back what the conditions refused
 * higher up.
 */
function authorityLine({ whenConditionFails, bands }: RuleSet): AuthorityLine | null {
  const { ifNoneHolds, citation, basis } = whenConditionFails
  if (ifNoneHolds !== 'authority-decides') return null
  return { code: factCode('levelSetByAuthority'), choices: bands.slice(-2).map(({ level }) => level), citation, basis }
}
