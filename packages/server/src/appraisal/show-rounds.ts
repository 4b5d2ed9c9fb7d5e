import type { Round, roundsSchema, RoundRow, Stage } from '@thuoc-do/contract'
import type { z } from 'zod'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { Desk } from './ports.ts'
import { personnelUnits } from './reach.ts'
import type { RoundRecord, RoundStore, StageCount } from './round-ports.ts'

type Reading = Pick<Desk<RoundStore>, 'store' | 'actor'>

const SHOWN_SKIPPED = 500

/** Every stage with its number, zero where nobody stands. */
function countsOf(counts: readonly StageCount[]): RoundRow['counts'] {
  const at = (stage: StageCount['stage']): number =>
    counts.reduce((sum, row) => (row.stage === stage ? sum + row.count : sum), 0)
  return {
    'self-scoring': at('self-scoring'),
    'head-review': at('head-review'),
    confirmed: at('confirmed'),
    proposed: at('proposed'),
    allocated: at('allocated'),
    decided: at('decided'),
    'not-rated': at('not-rated'),
  } satisfies Record<Exclude<Stage, 'withdrawn'>, number>
}

function presentRound(round: RoundRecord, counts: readonly StageCount[]): RoundRow {
  const { ruleSetId: id, ruleSetVersion: version, number, title } = round
  return {
    id: round.id,
    name: round.name,
    from: round.from,
    to: round.to,
    ruleSet: { id, version, number, title },
    counts: countsOf(counts.filter(({ roundId }) => roundId === round.id)),
    agencies: round.agencies,
    agenciesDecided: round.agenciesDecided,
  }
}

/** All rounds, latest first. */
export async function listRounds({ store, actor }: Reading): Promise<Answer<z.input<typeof roundsSchema>>> {
  const counts = await store.counts(null)
  const rounds = (await store.rounds()).map((round) => presentRound(round, counts))
  return done({ rounds, can: { open: personnelUnits(actor).size > 0 } })
}

/** One round: how far each agency in the reader's reach is, and who was left out. */
export async function showRound({ store, actor }: Reading, id: number): Promise<Answer<Round>> {
  const round = (await store.rounds()).find((candidate) => candidate.id === id)
  if (round === undefined) return refuse('not-found', 'no-such-record')
  const counts = await store.counts(id)
  const missing = await store.notReported(round)
  const skipped = await store.skipped(round, SHOWN_SKIPPED)
  const dossiers = (await store.dossiers(round)).map((dossier) => ({
    ...dossier,
    counts: countsOf(counts.filter(({ agencyId }) => agencyId === dossier.agencyId)),
    notReported: missing.get(dossier.agencyId) ?? 0,
  }))
  return done({
    ...presentRound(round, counts),
    dossiers,
    skipped: skipped.rows,
    skippedCount: skipped.count,
    can: { extend: personnelUnits(actor).size > 0, seeJointPlaces: round.givesPlacesJointly },
  })
}
