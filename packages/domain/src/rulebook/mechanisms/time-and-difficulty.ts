import {
  add,
  decimal,
  divide,
  HUNDRED,
  least,
  multiply,
  ONE,
  problem,
  subtract,
  sumOf,
  type Exact,
} from '../../kernel/index.ts'
import type { RulebookProblem } from '../problems.ts'
import { readCount } from '../scoring/read-number.ts'
import { step, type StepLog } from '../scoring/step.ts'
import type { Choice, Task, TaskInput, TimeAndDifficultyRule } from './time-and-difficulty-rule.ts'

const percent = (text: string): Exact => divide(decimal(text), HUNDRED)

/** Reads tasks; one with a problem is left out and the problem listed, so a result must not be built on it. */
export function readTasks(
  rule: TimeAndDifficultyRule,
  given: readonly TaskInput[],
  problems: RulebookProblem[],
): readonly Task[] {
  return given.flatMap((task, at) => {
    const chosen = (field: 'base' | 'quality' | 'difficulty', from: readonly Choice[]): Choice | undefined => {
      const found = from.find(({ code }) => code === task[field])
      const choices = from.map(({ code }) => code).join(' | ')
      if (found === undefined)
        problems.push(problem('choice-unknown', `tasks[${at}].${field}`, { value: task[field], choices }))
      return found
    }
    const base = chosen('base', rule.bases)
    const quality = chosen('quality', rule.quality)
    const difficulty = chosen('difficulty', rule.difficulty)
    const days = readCount(task.daysLate, `tasks[${at}].daysLate`, problems)
    const timeliness = rule.timeliness.find(({ untilDaysLate }) => untilDaysLate === null || days <= untilDaysLate)
    if (base === undefined || quality === undefined || difficulty === undefined || timeliness === undefined) return []
    return [
      {
        base: decimal(base.value),
        timeliness: percent(timeliness.value),
        quality: percent(quality.value),
        difficulty: percent(difficulty.value),
      },
    ]
  })
}

/**
 * The result part: what the tasks earned over what they could have earned, times the points of the part. Tasks that are
 * worth nothing together are nothing to compare with.
 */
export function timeAndDifficulty(
  rule: TimeAndDifficultyRule,
  tasks: readonly Task[],
  steps: StepLog,
): { readonly points: Exact | null; readonly missing: readonly string[] } {
  if (tasks.length === 0) return { points: null, missing: ['tasks'] }
  const weight = percent(rule.timelinessWeight.value)
  const possible = sumOf(tasks.map(({ base, difficulty }) => multiply(base, difficulty)))
  if (possible.numerator === 0) return { points: null, missing: ['tasks'] }
  const earned = sumOf(
    tasks.map(({ base, timeliness, quality, difficulty }) => {
      const share = add(multiply(weight, timeliness), multiply(subtract(ONE, weight), quality))
      return multiply(multiply(base, share), difficulty)
    }),
  )
  const most = decimal(rule.points.value)
  const points = least(most, multiply(divide(earned, possible), most))
  if (steps !== null) logTasks(rule, tasks, { possible, earned, points }, steps)
  return { points, missing: [] }
}

function logTasks(
  rule: TimeAndDifficultyRule,
  tasks: readonly Task[],
  { possible, earned, points }: { possible: Exact; earned: Exact; points: Exact },
  steps: NonNullable<StepLog>,
): void {
  const perTask = (pick: (task: Task) => readonly [string, Exact][]): [string, Exact][] =>
    tasks.flatMap((task, at) => pick(task).map(([symbol, value]): [string, Exact] => [`${symbol}${at + 1}`, value]))
  const { citation, basis, label } = rule.result
  const [t, q] = [percent(rule.timelinessWeight.value), subtract(ONE, percent(rule.timelinessWeight.value))]
  steps.push(
    step({
      code: 'possible',
      label: { vi: 'Điểm chuẩn của các nhiệm vụ (nhân độ khó)', en: 'Base points of the tasks, times difficulty' },
      formula: 'A = Σ (P × K)',
      operands: perTask(({ base, difficulty }) => [
        ['P', base],
        ['K', difficulty],
      ]),
      value: possible,
      unit: 'points',
      citation,
      basis,
    }),
    step({
      code: 'earned',
      label: { vi: 'Điểm thực hiện của các nhiệm vụ', en: 'Points earned on the tasks' },
      formula: 'B = Σ (P × (wt × T + wq × Q) × K)',
      operands: [
        ['wt', t],
        ['wq', q],
        ...perTask(({ base, timeliness, quality, difficulty }) => [
          ['P', base],
          ['T', timeliness],
          ['Q', quality],
          ['K', difficulty],
        ]),
      ],
      value: earned,
      unit: 'points',
      citation: rule.timelinessWeight.citation,
      basis: rule.timelinessWeight.basis,
    }),
    step({
      code: 'result',
      label,
      formula: `R = min(${rule.points.value}, B / A × ${rule.points.value})`,
      operands: [
        ['B', earned],
        ['A', possible],
      ],
      value: points,
      unit: 'points',
      citation,
      basis,
    }),
  )
}
