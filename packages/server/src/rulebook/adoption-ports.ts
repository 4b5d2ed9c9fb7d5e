import type { AdoptionRow } from '@thuoc-do/contract'
import type { Adoption, Appraisee } from '@thuoc-do/domain'

/** What the office took into use, and who people are; on the caller's transaction. */
export type AdoptionStore = {
  /** Newest first. */
  all: () => Promise<readonly AdoptionRow[]>
  /** The same for the rules, with the periods of rounds that were opened under a set. */
  inUse: () => Promise<readonly Adoption[]>
  one: (id: number) => Promise<AdoptionRow | undefined>
  /** Undefined when another adoption of the set overlaps in time. */
  add: (adoption: Adoption) => Promise<number | undefined>
  end: (id: number, to: string) => Promise<void>
  /** Kind, post and Party membership on a day; undefined for whom the caller does not see, null without a main post. */
  appraisee: (personId: number, on: string) => Promise<Appraisee | null | undefined>
}
