import type { Desk, DossierStage, RoundRules, StoredAllocation, TieOrder } from '../ports.ts'

/** One agency of the round as far as the caller sees it. */
export type AgencyOfRound = {
  agencyId: number
  agencyName: string
  stage: DossierStage
  /** Whether he sees what is in its dossier. */
  contentsOpen: boolean
}

/** The newest joint allocation of a round; `stored` is null where it was given up. */
export type JointRecord = { id: number; stored: StoredAllocation | null; tieOrders: readonly TieOrder[] }

/** What of a person a board across agencies names. */
export type NamedPerson = { id: number; fullName: string; unitName: string; agencyName: string }

/** What giving places across agencies needs of the database besides the dossiers themselves. */
export type JointStore = {
  /** Whether the caller has the whole tenant in his reach. */
  reachesRoot: () => Promise<boolean>
  agencies: (round: Pick<RoundRules, 'id' | 'to'>) => Promise<AgencyOfRound[]>
  latest: (roundId: number) => Promise<JointRecord | undefined>
  add: (
    roundId: number,
    allocation: { request: object; result: object } | null,
    tieOrders: readonly TieOrder[],
  ) => Promise<void>
  named: (round: Pick<RoundRules, 'to'>, appraisalIds: readonly number[]) => Promise<NamedPerson[]>
}

/** A dossier desk at which the places of a whole round are given. */
export type JointDesk = Desk & { joint: JointStore }
