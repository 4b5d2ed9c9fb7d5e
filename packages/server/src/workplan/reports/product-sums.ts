import type { ProductSums } from '@thuoc-do/contract'
import { add, decimal, isLate, multiply, parseFraction, toFraction, ZERO, type Exact } from '@thuoc-do/domain'
import type { ReportLine } from './ports.ts'

const converted = (line: ReportLine, quantity: string): Exact =>
  multiply(parseFraction(line.coefficient) ?? decimal(line.coefficient), decimal(quantity))

/** Sums over lines, in converted products. */
export function productSums(lines: readonly ReportLine[], today: string): ProductSums {
  let [assigned, completed] = [ZERO, ZERO]
  let [lateLines, delays, qualityFailures] = [0, 0, 0]
  for (const line of lines) {
    assigned = add(assigned, converted(line, line.assigned))
    completed = add(completed, converted(line, line.completed))
    if (isLate({ ...line, withdrawn: false }, today)) lateLines += 1
    delays += line.delays
    qualityFailures += line.qualityFailures
  }
  return {
    lines: lines.length,
    assigned: toFraction(assigned),
    completed: toFraction(completed),
    lateLines,
    delays,
    qualityFailures,
  }
}

/** The same by complexity group, the simplest first; products without a group last. */
export function sumsByGroup(
  lines: readonly ReportLine[],
  today: string,
): { complexity: number | null; sums: ProductSums }[] {
  return [...Map.groupBy(lines, ({ complexity }) => complexity)]
    .toSorted(([a], [b]) => (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER))
    .map(([complexity, found]) => ({ complexity, sums: productSums(found, today) }))
}
