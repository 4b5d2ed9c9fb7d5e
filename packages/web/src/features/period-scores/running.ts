import type { PeriodScore } from '@thuoc-do/contract'
import { add, bandOf, divide, exact, HUNDRED, multiply, least, nextBand, sumOf, type Exact } from '@thuoc-do/domain'
import { readExact, sheetOf, shownHundredths, type Scores, type Sheet } from '../../lib/index.ts'
import type { Form, Level } from '../../ui/index.ts'
import type { Stated } from './drafts.ts'

/** Where a form stands while it is filled in: its two parts, the total they give, and what the next level takes. */
export type Running = {
  sheet: Sheet
  /** Points of part 2, exact; null while something of it is missing. */
  result: Exact | null
  /** In hundredths for showing; null until both parts are there. */
  total: number | null
  level: Level | null
  next: { level: Level; needed: number } | null
}

/** The percentages of a leader as they stand on screen: computed or stated before, and what is being stated now. */
export function percents(score: Pick<PeriodScore, 'leadershipValues'>, stated: readonly Stated[]): (Exact | null)[] {
  return score.leadershipValues.map(({ code, value }) => {
    const text = stated.find((one) => one.code === code)?.value ?? value
    return text === null || text === '' ? null : readExact(text)
  })
}

/**
 * Adds a form up while somebody types, with the formula of the set: the general criteria, and the mean of a, b, c (and
 * d, đ, e) times the points of the part, which is also the most it can be (Điều 16, Điều 17). Only for showing.
 */
export function runningOf(form: Form, score: PeriodScore, scores: Scores, stated: readonly Stated[] = []): Running {
  const sheet = sheetOf(form.ruleSet, form.person, scores)
  const result = resultOf(form, score, stated)
  if (result === null || !sheet.complete) return { sheet, result, total: null, level: null, next: null }
  const total = add(sheet.tally.total, result)
  const { bands } = form.ruleSet
  const above = nextBand(bands, total)
  return {
    sheet,
    result,
    total: shownHundredths(total),
    level: bandOf(bands, total).level,
    next: above ? { level: above.level, needed: shownHundredths(above.needed) } : null,
  }
}

/** Where a form nobody fills in now stands: as the server has it, and only where that says nothing as it adds up here. */
export function recordedOf(form: Form, score: PeriodScore, scores: Scores): Running {
  const running = runningOf(form, score, scores)
  const total = score.total === null ? null : readExact(score.total)
  if (total === null) return running
  const above = nextBand(form.ruleSet.bands, total)
  return {
    sheet: running.sheet,
    result: score.result === null ? null : readExact(score.result),
    total: shownHundredths(total),
    level: score.level,
    next: above ? { level: above.level, needed: shownHundredths(above.needed) } : null,
  }
}

function resultOf({ ruleSet: { mechanism } }: Form, score: PeriodScore, stated: readonly Stated[]): Exact | null {
  if (mechanism.kind !== 'converted-products') return score.result === null ? null : readExact(score.result)
  const work = [score.quantity, score.quality, score.timeliness].map((text) => (text === null ? null : readExact(text)))
  const leader = percents(score, stated).map((percent) => (percent === null ? null : divide(percent, HUNDRED)))
  const all = [...work, ...leader]
  const known = all.filter((value) => value !== null)
  if (known.length < all.length) return null
  const most = readExact(mechanism.points.value) ?? exact(0)
  return least(most, multiply(divide(sumOf(known), exact(known.length)), most))
}
