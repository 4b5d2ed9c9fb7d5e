import {
  classifyUnder,
  openTrial,
  outcomeOf,
  placesUnder,
  type SimulatedOutcome,
  type Trial,
  type TrialPerson,
  type TrialPlaces,
} from '@thuoc-do/domain'
import type { Actor, Tx } from '../platform/actor.ts'
import type { JobEnd, JobRun } from '../platform/jobs/runner.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { DecidedAgency, NamedPerson, SimulationData, SimulationDesk, SimulationRequest } from './ports.ts'
import { presentSimulation } from './present-simulation.ts'

/** What is told on the way: so many of all people, and what is being done with them. */
type Progress = (done: number, total: number, step: string) => void

/** People between two words about how far it is; other requests are served in between. */
const AT_A_TIME = 250
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Reads what the caller sees of the decided agencies of a round. */
export async function readSimulation(
  { store }: SimulationDesk,
  { roundId, trial: ref }: SimulationRequest,
): Promise<Answer<SimulationData>> {
  const [round, trial] = [await store.round(roundId), await store.trial(ref)]
  if (round === undefined || trial === undefined) return refuse('not-found', 'no-such-record')
  const { decided, undecided } = await store.agencies(round)
  if (decided.length === 0) return refuse('refused', 'round-not-decided')
  const agencyIds = decided.map(({ agencyId }) => agencyId)
  const people = await store.people(round, agencyIds)
  const units = await store.units(round, [...new Set([...agencyIds, ...people.map(({ unitId }) => unitId)])])
  return done({ round, trial, agencies: decided, undecided, people, units })
}

/** Classifies everybody under the trial, in memory. */
async function classifyAll(trial: Trial, people: readonly NamedPerson[], progress: Progress): Promise<TrialPerson[]> {
  const classified: TrialPerson[] = []
  for (const [at, person] of people.entries()) {
    if (at % AT_A_TIME === 0) {
      progress(at, people.length, 'classifying')
      await breathe()
    }
    classified.push(classifyUnder(trial, person))
  }
  return classified
}

/** Gives every agency its places under the trial, in memory. */
async function allocateAll(
  trial: Trial,
  agencies: readonly DecidedAgency[],
  people: readonly TrialPerson[],
  progress: Progress,
): Promise<TrialPlaces[]> {
  const byAgency = Map.groupBy(people, ({ agencyId }) => agencyId)
  const places: TrialPlaces[] = []
  let counted = 0
  for (const agency of agencies) {
    progress(counted, people.length, 'quota')
    await breathe()
    const own = byAgency.get(agency.agencyId) ?? []
    places.push(placesUnder(trial, agency, own))
    counted += own.length
  }
  return places
}

/** What the trial would make of everybody read; writes nothing. */
export async function computeSimulation(
  { trial: { published }, round, agencies, people }: SimulationData,
  progress: Progress,
): Promise<{ outcomes: SimulatedOutcome[]; places: TrialPlaces[] }> {
  const trial = openTrial(published)
  const classified = await classifyAll(trial, people, progress)
  const places = await allocateAll(trial, agencies, classified, progress)
  const levels = new Map(places.flatMap((given) => [...given.levels]))
  const { bands } = round.published.document
  const outcomes = classified.map((person) => outcomeOf(person, levels.get(person.id) ?? person.level, bands))
  return { outcomes, places }
}

/** Makes a desk on the database in a transaction of the job. */
type DeskOn = (tx: Tx, actor: Actor) => SimulationDesk

/** Tries a set on a decided round and keeps what would change; the only thing written is the job's own result. */
export async function simulate(
  deskOn: DeskOn,
  run: Pick<JobRun, 'jobId' | 'read' | 'change' | 'progress'>,
  request: SimulationRequest,
): Promise<JobEnd> {
  const begun = performance.now()
  run.progress(0, 0, 'reading')
  const read = await run.read((tx, actor) => readSimulation(deskOn(tx, actor), request))
  if (!read.ok) return { ok: false, problems: read.problems }
  const computed = await computeSimulation(read.value, run.progress)
  const simulation = presentSimulation(read.value, computed, Math.round(performance.now() - begun))
  const { people, moved } = simulation
  run.progress(people, people, 'quota')
  const kept = await run.change(async (tx, actor) => done(await deskOn(tx, actor).store.keep(run.jobId, simulation)))
  if (!kept.ok) return { ok: false, problems: kept.problems }
  return { ok: true, result: { roundId: request.roundId, people, moved } }
}
