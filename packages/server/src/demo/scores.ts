import type { FormRow } from '@thuoc-do/domain'
import type { Category } from './levels.ts'
import type { Random } from './random.ts'

export type Scores = Record<string, string>
/** Criterion code → score, in quarters of a point. */
type Quarters = Map<string, number>

const decimalOf = (quarters: number): string => String(quarters / 4) // quarters are exact in binary
const asScores = (quarters: Quarters): Scores =>
  Object.fromEntries([...quarters].map(([code, value]) => [code, decimalOf(value)]))
const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0)

/** A believable total in quarters of a point: crowded just above 90, thin just below, a hill around 82. */
function aim(random: Random, category: Category): number {
  switch (category) {
    case 'candidate':
      return 360 + Math.min(random.between(0, 39), random.between(0, 39), random.between(0, 39))
    case 'good': {
      const hill = Math.round((random.between(281, 359) + random.between(281, 359) + random.between(290, 350)) / 3)
      return hill > 351 && random.chance(70) ? random.between(300, 350) : hill
    }
    case 'satisfactory':
      return random.between(204, 279)
    case 'unsatisfactory':
      return random.between(120, 199)
  }
}

/** Takes quarters away from full marks, more from the larger criteria, until the total is `target`. */
function fall(random: Random, rows: readonly FormRow[], target: number): Quarters {
  const full = rows.map((row) => [row.code, row.maximumHundredths / 25] as const)
  const marks: Quarters = new Map(full)
  const tickets = full.flatMap(([code, maximum]) => Array.from({ length: maximum }, () => code))
  for (let left = sum(marks.values()) - target; left > 0;) {
    const code = random.pick(tickets)
    const now = marks.get(code) ?? 0
    if (now === 0) continue
    marks.set(code, now - 1)
    left -= 1
  }
  return marks
}

/** Gives some of the missing quarters back: how people see themselves. */
function flatter(random: Random, rows: readonly FormRow[], review: Quarters): Quarters {
  const self: Quarters = new Map(review)
  const missing = rows.filter((row) => (review.get(row.code) ?? 0) < row.maximumHundredths / 25)
  for (const row of random.shuffle(missing).slice(0, random.between(0, 4))) {
    const room = row.maximumHundredths / 25 - (self.get(row.code) ?? 0)
    self.set(row.code, (self.get(row.code) ?? 0) + random.between(1, Math.min(room, 4)))
  }
  return self
}

const ATTEMPTS = 400

/**
 * Scores of one person for a category. Candidates of one agency never tie in total and result part, because an open tie
 * would need a committee; `taken` remembers what is used.
 */
export function inventScores(
  random: Random,
  rows: readonly FormRow[],
  category: Category,
  taken: Set<string>,
): { self: Scores; review: Scores } {
  const scored = rows.filter((row) => row.kind === 'scored')
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const review = fall(random, scored, aim(random, category))
    const result = sum(scored.filter((row) => row.part === 'result').map((row) => review.get(row.code) ?? 0))
    const key = `${sum(review.values())}/${result}`
    if (category === 'candidate' && taken.has(key)) continue
    taken.add(key)
    return { self: asScores(flatter(random, scored, review)), review: asScores(review) }
  }
  throw new Error('no free score left for another candidate')
}
