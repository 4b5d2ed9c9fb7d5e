import type { Band, Level } from '@thuoc-do/domain'

/** The round as its statistics need it. */
export type CountedRound = {
  id: number
  name: string
  from: string
  to: string
  ruleSetNumber: string
  bands: readonly Band[]
}

/** A unit as it stood on the round's last day; one that did not stand then has its nearest known place. */
export type CountedUnit = {
  id: number
  code: string
  parentId: number | null
  name: string
  kind: 'root' | 'block' | 'agency' | 'unit'
  stands: boolean
}

/**
 * People of one unit with the same outcome and, where a level was decided, the same whole point (rounded down).
 * Everyone listed is in exactly one group: see {@link StatisticsStore.people}.
 */
export type PeopleGroup = {
  unitId: number
  outcome: Level | 'not-reported' | 'no-appraisal'
  point: number | null
  people: number
}

/** Units the caller reads statistics of; `all` for whoever reads the whole tenant. */
export type Reach = 'all' | readonly number[]

/** What statistics read of the database: a fixed number of statements, whatever the number of people. */
export type StatisticsStore = {
  round: (id: number) => Promise<CountedRound | undefined>
  /**
   * Everyone listed in the round, once. Whoever has an appraisal counts in the unit it was opened in: with his level once
   * decided, as not rated where the law gives no level, else as `not-reported`. Whoever has none but held a main post on
   * the round's last day counts in the unit of that post as `no-appraisal`, which is not reported as well. So rated + not
   * rated + not reported = listed.
   */
  people: (round: CountedRound, reach: Reach) => Promise<PeopleGroup[]>
  /** Units of the reach, and those that people were counted in. */
  units: (round: CountedRound, reach: Reach, counted: readonly number[]) => Promise<CountedUnit[]>
  /** Date of the latest decision of the round that the caller may see. */
  lastDecision: (roundId: number) => Promise<string | null>
}
