import type { simulateSchema, Simulation } from '@thuoc-do/contract'
import type { AgencyQuota, PublishedRuleSet, SimulatedPerson } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Actor } from '../platform/actor.ts'

/** What a simulation is asked for: a round, and the set to try on it. */
export type SimulationRequest = z.output<typeof simulateSchema>
/** The set to try, as it was named. */
export type TrialRef = SimulationRequest['trial']

/** A set to try: a published version, or a draft as it stands now. */
export type TrialDocument = {
  published: PublishedRuleSet
  draftId: number | null
  /** How often the document contradicts itself; a published one never does. */
  problems: number
}

/** The round with the set its results were decided under. */
export type DecidedRound = { id: number; name: string; to: string; published: PublishedRuleSet }

/** An agency whose results are all decided, with what its quota was given and how many places that made. */
export type DecidedAgency = AgencyQuota & { places: number | null }

/** Somebody of a decided agency as the trial needs him, with his name for the list of those who move. */
export type NamedPerson = SimulatedPerson & { fullName: string }

/** A unit as it stood on the round's last day, or its nearest known state. */
export type SimulatedPlace = { id: number; code: string; parentId: number | null; name: string; agency: boolean }

/** Everything a simulation is computed from; read once, in one transaction. */
export type SimulationData = {
  round: DecidedRound
  trial: TrialDocument
  agencies: readonly DecidedAgency[]
  undecided: number
  people: readonly NamedPerson[]
  units: readonly SimulatedPlace[]
}

/** What simulations need of the database. Reads answer only what the caller may see; nothing but `keep` writes. */
export type SimulationStore = {
  round: (id: number) => Promise<DecidedRound | undefined>
  /** Agencies within reach whose dossier is decided, and how many there are that are not. */
  agencies: (round: DecidedRound) => Promise<{ decided: DecidedAgency[]; undecided: number }>
  people: (round: DecidedRound, agencyIds: readonly number[]) => Promise<NamedPerson[]>
  /** The units named and all above them. */
  units: (round: DecidedRound, ids: readonly number[]) => Promise<SimulatedPlace[]>
  trial: (ref: TrialRef) => Promise<TrialDocument | undefined>
  /** Keeps the result of a job; the first one stays when a job was taken up again. */
  keep: (jobId: string, result: Simulation) => Promise<void>
  /** The caller's own result. */
  kept: (jobId: string) => Promise<unknown>
}

/** Who asks, and where he looks. */
export type SimulationDesk = { store: SimulationStore; actor: Actor }
