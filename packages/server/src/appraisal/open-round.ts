import type { openRoundSchema } from '@thuoc-do/contract'
import { agencyOf, scoredByPeriods } from '@thuoc-do/domain'
import type { z } from 'zod'
import type { Actor, Tx } from '../platform/actor.ts'
import type { JobEnd, JobRun } from '../platform/jobs/runner.ts'
import { done, refuse } from '../platform/transaction.ts'
import { addCounts, NO_COUNTS, openAgency, type OpeningCounts } from './open-agency.ts'
import type { OpeningStore } from './opening-ports.ts'
import { planOpening, type AgencyPlan } from './plan-opening.ts'
import type { Desk } from './ports.ts'
import type { KnownYear } from '../workplan/index.ts'
import { personnelUnits } from './reach.ts'
import { yearOfRound } from './year-of-file.ts'

/** What the job that opens a round is asked for. */
export type OpenRoundInput = { roundId: number; agencies: z.output<typeof openRoundSchema>['agencies'] }

/** Makes a desk on the database in a transaction of the job. */
export type OpeningDesk = (tx: Tx, actor: Actor, requestId: string) => Desk<OpeningStore>

const peopleIn = ({ files, skipped }: AgencyPlan): number => files.length + skipped.length

/**
 * Opens a round for the named agencies or for all in the caller's reach, each agency in a transaction of its own. A
 * crash loses at most the agency at hand; running it again adds only who is missing.
 * @param today day whose heads take over files of reviewers who have left
 */
export async function openRound(
  deskOf: OpeningDesk,
  run: Pick<JobRun, 'read' | 'change' | 'progress' | 'requestId'>,
  input: OpenRoundInput,
  today: string,
): Promise<JobEnd> {
  const wanted = input.agencies === 'all' ? null : new Set(input.agencies)
  const planned = await run.read(async (tx, actor) => {
    const { store } = deskOf(tx, actor, run.requestId)
    const rules = await store.rules(input.roundId)
    if (rules === undefined) return refuse('not-found', 'no-such-record')
    const mine = personnelUnits(actor)
    if (mine.size === 0) return refuse('forbidden', 'round-needs-personnel-body')
    const then = await store.tree(rules.to)
    const people = (await store.peopleInPeriod(rules.from, rules.to)).filter(({ unitId }) => {
      const agencyId = wanted === null ? null : agencyOf(unitId, then)
      return mine.has(unitId) && (wanted === null || (agencyId !== null && wanted.has(agencyId)))
    })
    const years = scoredByPeriods(rules.published.document)
      ? await store.knownYears(
          yearOfRound(rules),
          people.map(({ personId }) => personId),
        )
      : new Map<number, KnownYear>()
    // A head who is counted at the level above stands in its dossier, which an agency's own personnel body does not open.
    const plans = planOpening(rules, then, people, { known: years, today }).filter(({ agencyId }) =>
      agencyId === null ? wanted === null : mine.has(agencyId) || wanted?.has(agencyId) === true,
    )
    return done({ rules, plans, tree: await store.tree(today) })
  })
  if (!planned.ok) return { ok: false, problems: planned.problems }
  const { rules, plans, tree } = planned.value
  const total = plans.reduce((sum, plan) => sum + peopleIn(plan), 0)
  let [counts, finished]: [OpeningCounts, number] = [NO_COUNTS, 0]
  run.progress(0, total, 'opening')
  for (const plan of plans) {
    const answer = await run.change(async (tx, actor) => {
      const lost = plan.agencyId !== null && !personnelUnits(actor).has(plan.agencyId)
      if (lost) return refuse('forbidden', 'round-needs-personnel-body')
      return done(await openAgency(deskOf(tx, actor, run.requestId), rules, plan, tree))
    })
    if (!answer.ok) return { ok: false, problems: answer.problems }
    counts = addCounts(counts, answer.value)
    finished += peopleIn(plan)
    run.progress(finished, total, 'opening')
  }
  return { ok: true, result: { roundId: rules.id, ...counts } }
}
