import {
  compare,
  decimal,
  divide,
  exact,
  HUNDRED,
  least,
  multiply,
  ONE,
  toFraction,
  type Exact,
  type SubjectFacts,
} from '../../kernel/index.ts'
import type { Appraisee } from './applicable-sets.ts'
import { isFor } from '../document/criterion.ts'
import type { PublishedRuleSet } from '../document/document.ts'
import type { AxesRule, AxisInput } from '../mechanisms/axes-rule.ts'
import { totalsOf } from '../mechanisms/converted-products.ts'
import { readWork } from '../scoring/read-work.ts'
import type { ScoreInput, WorkLineInput } from '../scoring/score-input.ts'
import { usedFields } from '../document/unused-fields.ts'

/** A work line that may also say which axis of a Party set it belongs to. */
export type EvidenceLine = WorkLineInput & { readonly axis?: string | undefined }

/** What is filled in for one instrument alone, because every instrument has criteria of its own. */
export type FilledIn = Pick<
  ScoreInput,
  'scores' | 'general' | 'generalTotal' | 'notApplicable' | 'axes' | 'grades' | 'tasks' | 'leadership' | 'policy'
>

/** One body of evidence about one person in one period, from which every set that binds him is computed. */
export type Evidence = {
  readonly person: Appraisee
  readonly on: string
  readonly work?: readonly EvidenceLine[] | undefined
  readonly facts?: ScoreInput['facts']
  /** By rule set id. */
  readonly filledIn?: Readonly<Record<string, FilledIn>> | undefined
}

/**
 * What one rule set is given of the evidence: what was filled in for it, the common facts, and of the work what its
 * mechanism can use. An axes set has quantity, quality and timeliness of its axes drawn from the lines, unless they were
 * filled in. Facts about tasks that nobody stated are counted from the lines.
 */
export function inputFor({ document }: PublishedRuleSet, subject: SubjectFacts, evidence: Evidence): ScoreInput {
  const filledIn = evidence.filledIn?.[document.id] ?? {}
  const used = usedFields(document)
  const lines = evidence.work ?? []
  const facts = { ...factsOfWork(lines), ...evidence.facts }
  const work = lines.map(({ axis: _axis, ...line }) => line)
  const drawn = document.mechanism.kind === 'axes' ? axesOf(document.mechanism, subject, lines) : []
  const axes = completed(drawn, filledIn.axes ?? [])
  return {
    person: subject,
    on: evidence.on,
    ...(used.includes('work') && evidence.work !== undefined ? { work } : {}),
    ...filledIn,
    ...(axes.length === 0 ? {} : { axes }),
    ...(Object.keys(facts).length === 0 ? {} : { facts }),
  }
}

/** Axes drawn from the work with what was filled in, which goes before; an axis only filled in stays as it is. */
function completed(drawn: readonly AxisInput[], filledIn: readonly AxisInput[]): readonly AxisInput[] {
  const known = new Map(drawn.map((axis) => [axis.code, axis]))
  return [
    ...drawn.filter(({ code }) => !filledIn.some((axis) => axis.code === code)),
    ...filledIn.map((axis) => ({ ...known.get(axis.code), ...axis })),
  ]
}

/** A, B and C of every axis that lines were assigned on; with a single axis on the form every line is of that one. */
function axesOf(rule: AxesRule, subject: SubjectFacts, lines: readonly EvidenceLine[]): readonly AxisInput[] {
  const { fromWork } = rule
  if (fromWork === null) return []
  const axes = rule.axes.filter(({ audience }) => isFor(audience, subject))
  const only = axes.length === 1 ? axes[0]?.code : undefined
  return axes.flatMap(({ code }) => {
    const work = readWork({ person: subject, work: lines.filter(({ axis }) => (axis ?? only) === code) }, [])
    const totals = totalsOf(work, divide(decimal(fromWork.deductionPercent), HUNDRED), fromWork.deductionPer)
    if (totals.assigned.numerator === 0) return []
    const share = (done: Exact): string => toFraction(multiply(HUNDRED, least(ONE, divide(done, totals.assigned))))
    return [{ code, A: share(totals.completed), B: share(totals.well), C: share(totals.onTime) }]
  })
}

/**
 * Shares of tasks, where a line is a task: done when as much was completed as assigned, late when it has a delay that
 * nobody exempted. The instruments count "nhiệm vụ" without saying how, so this is an assumption; a stated fact goes
 * before it.
 */
function factsOfWork(lines: readonly EvidenceLine[]): Readonly<Record<string, string>> {
  const own = readWork({ person: ANYBODY, work: lines }, []).filter(({ outsidePlan }) => !outsidePlan)
  if (own.length === 0) return {}
  const share = (test: (line: (typeof own)[number]) => boolean): string =>
    toFraction(divide(exact(100 * own.filter(test).length), exact(own.length)))
  const isDone = (line: (typeof own)[number]): boolean => compare(line.completed, line.assigned) >= 0
  const isLate = (line: (typeof own)[number]): boolean => line.delays > 0 && !line.exempted
  const isPoor = (line: (typeof own)[number]): boolean => line.qualityFailures > 0 && !line.exempted
  return {
    tasksDoneShare: share(isDone),
    tasksDoneOnTimeShare: share((line) => isDone(line) && !isLate(line) && !isPoor(line)),
    tasksLateShare: share(isLate),
    tasksExceededShare: share((line) => compare(line.completed, line.assigned) > 0),
  }
}

const ANYBODY: SubjectFacts = { kind: 'civil-servant', leader: false }
