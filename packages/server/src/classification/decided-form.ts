import { formAsked, type AxisLine, type GradeLine, type RuleSet, type StatedFact } from '@thuoc-do/domain'
import type { AppraisalRecord } from './ports.ts'

/** What both sides filled in on one line; null where nothing was. */
type BothSides = { readonly self: string | null; readonly review: string | null }

/** The lines of a decided form that are not points, with what both sides filled in: percentages, grades, stated facts. */
export type DecidedForm = {
  readonly axes: readonly (Omit<AxisLine, 'components' | 'noTask'> & {
    readonly components: readonly (AxisLine['components'][number] & BothSides)[]
    readonly noTask: ({ readonly code: string } & BothSides) | null
  })[]
  readonly grades: readonly (GradeLine & BothSides)[]
  readonly stated: readonly (StatedFact & BothSides)[]
}

/** The lines of a form besides points as printed; undefined for a form that is points and nothing else. */
export function decidedForm(
  ruleSet: RuleSet,
  { kind, leadership, facts, self, review }: AppraisalRecord,
): DecidedForm | undefined {
  const { axes, grades, stated } = formAsked(ruleSet, { kind, leader: leadership !== 'none' }, facts)
  if (axes.length + grades.length + stated.length === 0) return undefined
  const both = (code: string): BothSides => ({ self: self.scores[code] ?? null, review: review.scores[code] ?? null })
  return {
    axes: axes.map(({ noTask, ...axis }) => ({
      ...axis,
      components: axis.components.map((component) => ({ ...component, ...both(component.code) })),
      noTask: noTask === null ? null : { code: noTask, ...both(noTask) },
    })),
    grades: grades.map((line) => ({ ...line, ...both(line.code) })),
    stated: stated.map((line) => ({ ...line, ...both(line.code) })),
  }
}
