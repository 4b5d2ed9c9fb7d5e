import type { WorkLineRow } from '@thuoc-do/contract'
import { add, compare, multiply, subtract, ZERO, type Exact } from '@thuoc-do/domain'
import { daysBetween, readExact } from '../../lib/index.ts'

/** How a line stands, in the order a person should look at them. */
export const LINE_STATES = ['waiting', 'late', 'objected', 'open', 'done', 'withdrawn'] as const
export type LineState = (typeof LINE_STATES)[number]

/** A count from the server; what cannot be read counts as none, because it is for showing only. */
export function countOf(text: string): Exact {
  return readExact(text) ?? ZERO
}

/** What may still be completed on a line: assigned, less what was handed over, less what is done. */
export function remaining(row: Pick<WorkLineRow, 'assigned' | 'handedOver' | 'completed'>): Exact {
  const left = subtract(subtract(countOf(row.assigned), countOf(row.handedOver)), countOf(row.completed))
  return compare(left, ZERO) > 0 ? left : ZERO
}

/** One word for a line. Lateness is what the server says; it speaks louder than an open line, not than a new one. */
export function lineState(
  row: Pick<WorkLineRow, 'withdrawn' | 'acceptance' | 'late' | 'assigned' | 'handedOver' | 'completed'>,
): LineState {
  if (row.withdrawn) return 'withdrawn'
  const done = compare(remaining(row), ZERO) === 0
  if (row.acceptance === 'objected') return 'objected'
  if (row.acceptance === 'waiting' && !done) return 'waiting'
  if (row.late) return 'late'
  return done ? 'done' : 'open'
}

/** Lines by state, in the order of {@link LINE_STATES}; within one, the nearest deadline first. */
export function byState(rows: readonly WorkLineRow[]): { state: LineState; rows: WorkLineRow[] }[] {
  return LINE_STATES.flatMap((state) => {
    const found = rows
      .filter((row) => lineState(row) === state)
      .toSorted((a, b) => a.deadline.localeCompare(b.deadline) || a.name.localeCompare(b.name, 'vi'))
    return found.length === 0 ? [] : [{ state, rows: found }]
  })
}

/** Days left until the deadline; negative after it; null where nothing is left to do. */
export function daysLeft(row: WorkLineRow, today: string): number | null {
  const state = lineState(row)
  return state === 'done' || state === 'withdrawn' ? null : daysBetween(today, row.deadline)
}

/** Count × coefficient, which is what the proportions a, b and c are made of. */
export function converted(count: string, coefficient: string): Exact {
  return multiply(countOf(count), countOf(coefficient))
}

/** How far a line is, in hundredths of what can be done on it here, for a bar only. */
export function progressOf(row: WorkLineRow): number {
  const done = countOf(row.completed)
  const all = add(done, remaining(row))
  if (compare(all, ZERO) === 0) return 100
  return Number(
    (BigInt(done.numerator) * BigInt(all.denominator) * 100n) / (BigInt(done.denominator) * BigInt(all.numerator)),
  )
}
