import {
  recordableFacts,
  statedByCases,
  yearBasis,
  type CarriedScore,
  type Leadership,
  type LeftOutMonth,
  type PersonKind,
  type PublishedRuleSet,
  type RatedLevel,
  type ScoreParts,
  type YearAbsence,
  type YearBasis,
  type YearInput,
  type YearScore,
} from '@thuoc-do/domain'

/** A fact about somebody's year as it was recorded, with the document and the day of it. */
export type KnownCase = {
  id: number
  fact: string
  violation: string
  document: string
  on: string
  atFormerBody: boolean
  version: number
}

/** A period score with its parts and the fingerprint of what was confirmed. */
export type KnownScore = YearScore & ScoreParts & { contentHash: string | null }

/** A month that an agency counts for nobody it rates. */
export type AgencyLeftOut = LeftOutMonth & { agencyId: number }

/** Everything stored about one person's year. */
export type KnownYear = {
  service: YearInput['service']
  scores: readonly KnownScore[]
  absences: readonly YearAbsence[]
  carried: readonly CarriedScore[]
  cases: readonly KnownCase[]
  /** Of every agency in the caller's sight; the one that rates the person counts. */
  leftOut: readonly AgencyLeftOut[]
  /** Of the organisation he headed last; null where it has none, or he heads none. */
  unitLevel: RatedLevel | null
}

/** Whose year it is, as his file has him. */
export type YearPersonOfFile = { personId: number; agencyId: number; kind: PersonKind; leadership: Leadership }

/** What a year's classification rests on, with the records and fingerprints behind it; kept when it is proposed. */
export type RecordedYear = YearBasis & {
  readonly format: 'thuoc-do/year-basis/1'
  readonly absences: readonly YearAbsence[]
  readonly carried: readonly CarriedScore[]
  readonly cases: readonly KnownCase[]
  /** SHA-256 of every confirmed score that counts, by its id. */
  readonly receipts: Readonly<Record<string, string>>
}

const NOTHING_KNOWN: KnownYear = {
  service: [],
  scores: [],
  absences: [],
  carried: [],
  cases: [],
  leftOut: [],
  unitLevel: null,
}

/**
 * What the years of these people rest on under the set of a round, from what is known of them; nothing is looked up.
 * @param today a month is due once it is over on this day
 */
export function yearBases(
  people: readonly YearPersonOfFile[],
  known: ReadonlyMap<number, KnownYear>,
  { year, today, published }: { year: number; today: string; published: PublishedRuleSet },
): ReadonlyMap<number, RecordedYear> {
  const bases = new Map<number, RecordedYear>()
  for (const person of people) {
    const basis = basisOf(person, known.get(person.personId) ?? NOTHING_KNOWN)
    if (basis !== undefined) bases.set(person.personId, basis)
  }
  return bases

  function basisOf({ agencyId, kind, leadership }: YearPersonOfFile, found: KnownYear): RecordedYear | undefined {
    const { service, scores, absences, carried, cases, unitLevel } = found
    const person = { kind, leader: leadership !== 'none' }
    const headOfUnit = leadership === 'head'
    const recordable = new Set<string>(recordableFacts(published, person).map(({ fact }) => fact))
    const stated = statedByCases(cases.filter(({ fact }) => recordable.has(fact)))
    const leftOut = found.leftOut.filter((month) => month.agencyId === agencyId)
    const parts = new Map(scores.map((score) => [score.id, score]))
    const basis = yearBasis(
      { year, today, agencyId, service, scores, absences, carried, leftOut },
      { person, on: `${year}-12-31`, headOfUnit, unitLevel, stated },
      published,
      (id) => parts.get(id),
    )
    if (basis === undefined) return undefined
    const receipts = Object.fromEntries(
      basis.months.flatMap(({ standing }) => {
        const hash = standing.kind === 'scored' ? parts.get(standing.scoreId)?.contentHash : null
        return standing.kind === 'scored' && hash != null ? [[String(standing.scoreId), hash] as const] : []
      }),
    )
    return { format: 'thuoc-do/year-basis/1', ...basis, absences, carried, cases, receipts }
  }
}
