import { display, displayCount, exact } from '../kernel/index.ts'

/** What stands where a share has no base: a share of nobody is not zero. */
const NO_SHARE = '–'

/** The share as a figure without its sign, rounded half up: 2177 of 10960 is "19,9". Undefined when the base is 0. */
export function shareFigure(count: number, base: number, places = 1): string | undefined {
  return base === 0 ? undefined : display(exact(100 * count, base), places)
}

/** The share as people read it: "19,9 %", or a dash when the base is 0. Print it only where its base stands beside. */
export function shareText(count: number, base: number, places = 1): string {
  const figure = shareFigure(count, base, places)
  return figure === undefined ? NO_SHARE : `${figure} %`
}

/** A count with its base and its share: "2.177 / 10.960 (19,9 %)". */
export function countOfBase(count: number, base: number, places = 1): string {
  return `${displayCount(count)} / ${displayCount(base)} (${shareText(count, base, places)})`
}
