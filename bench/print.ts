import type { Measure } from './measure.ts'

const number = (value: number, places: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: places, maximumFractionDigits: places })
const ms = (value: number): string => number(value, value < 1 ? 2 : value < 100 ? 1 : 0)

/** Whether it took longer than it may. */
export const isBroken = ({ ms: taken, limitMs }: Measure): boolean => limitMs !== undefined && taken > limitMs

function limitOf(measure: Measure): string {
  const { ms: taken, plainMs, limitMs, target } = measure
  const limit =
    limitMs === undefined ? [] : [`${isBroken(measure) ? 'BROKEN' : 'kept'}: limit ${number(limitMs, 0)} ms`]
  if (target === undefined) return limit.join('')
  const reached = taken <= target.ms && (plainMs === null || taken <= plainMs * target.ratio)
  return [
    ...limit,
    `${reached ? 'reached' : 'not reached'}: target ${number(target.ms, 0)} ms and ${target.ratio}×`,
  ].join('; ')
}

/** Prints what was measured as a table, and below it what each number covers. */
export function print(measures: readonly Measure[]): void {
  const rows = measures.map((measure, at) => [
    `${at + 1}`,
    measure.what,
    ms(measure.ms),
    measure.plainMs === null ? '–' : ms(measure.plainMs),
    measure.plainMs === null
      ? '–'
      : `${number(measure.ms / measure.plainMs, measure.ms / measure.plainMs < 100 ? 1 : 0)}×`,
    limitOf(measure),
  ])
  const table = [['', 'what', 'ms', 'plain loop ms', 'ratio', 'limit'], ...rows]
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const isNumber = (column: number): boolean => column !== 1 && column !== 5
  for (const row of table)
    console.log(
      row
        .map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
  console.log(
    '\nPlain loops and engine alone: the shortest of 9 runs after one to warm up; all else ran once, unless it says so.',
  )
  console.log('What each number covers:')
  for (const [at, { covers }] of measures.entries()) console.log(`${String(at + 1).padStart(3)}  ${covers}.`)
}
