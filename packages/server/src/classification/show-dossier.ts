import { countedStageSchema, type AppraisalRow, type Dossier } from '@thuoc-do/contract'
import { scoredByPeriods, spansAgencies, toFraction } from '@thuoc-do/domain'
import type { Actor } from '../platform/actor.ts'
import { done, type Answer } from '../platform/transaction.ts'
import { againstTheVote } from './deciding-ballots.ts'
import { decidableBy, decidersUnder, withoutDecider } from './competence.ts'
import { awaitingBody } from './led-bodies.ts'
import { lackingBefore } from './missing-outputs.ts'
import { openDossier, type OpenDossier } from './open-dossier.ts'
import { givePlaces, inPriorityOrder, readPlaces, type Places } from './places.ts'
import type { Desk, StoredReplacement } from './ports.ts'
import { presentBoard, presentBoardInForce, presentExceptions } from './quota-board.ts'
import { quotaOf, quotaRuleReply } from './quota-request.ts'
import { isHandOf } from './propose-exception.ts'
import type { ScoredPerson } from './scored-person.ts'
import { stateRatingBlocks } from './state-rating-first.ts'

type Counts = Dossier['counts']

function countStages(people: readonly ScoredPerson[]): Counts {
  const count = (stage: ScoredPerson['stage']): number => people.filter((person) => person.stage === stage).length
  return Object.fromEntries(countedStageSchema.options.map((stage) => [stage, count(stage)])) as Counts
}

/** What is missing before the act, each step and output once, with how many people it keeps waiting. */
function lackingBlocks(
  action: 'propose' | 'decide',
  open: OpenDossier,
  people: readonly ScoredPerson[],
): Dossier['blocks'] {
  const lacking = lackingBefore(action, open.round, people)
  return [...Map.groupBy(lacking, ({ step, output }) => `${step.vi}\n${output}`).values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const params = { count: String(group.length), step: first.step.vi, output: first.output }
    return [{ code: 'people-lack-output', params }]
  })
}

/** A higher share that waits for a second person; nobody has to wait for it, but it is lost with the first decision. */
function waitingShare({ dossier }: OpenDossier): Dossier['blocks'] {
  const proposed = dossier.proposedException
  if (proposed === null || dossier.stage === 'decided') return []
  const { percent, document } = proposed
  return [{ code: 'exception-awaits-confirmation', params: { percent, document } }]
}

/** Why the next step is not open yet, in the order of what has to happen first. */
function blocksOf(open: OpenDossier, counts: Counts, places: Places | undefined): Dossier['blocks'] {
  const { dossier, people } = open
  const block = (code: string, count: number) => (count > 0 ? [{ code, params: { count: String(count) } }] : [])
  if (dossier.stage === 'collecting')
    return [
      ...(people.length === counts['not-rated'] ? [{ code: 'dossier-empty' }] : []),
      ...block('people-self-scoring', counts['self-scoring']),
      ...block('people-head-review', counts['head-review']),
      ...people
        .filter(({ stage, score }) => stage === 'confirmed' && score?.level === 'insufficient-data')
        .map(({ fullName }) => ({ code: 'person-without-level', params: { fullName } })),
      ...awaitingBody(
        open.round,
        people.filter(({ stage }) => stage === 'confirmed'),
      ).map(({ params }) => ({ code: 'person-awaits-body', params })),
      ...lackingBlocks(
        'propose',
        open,
        people.filter(({ stage }) => stage === 'confirmed'),
      ),
    ]
  if (dossier.stage === 'decided') return []
  const ties = (places?.result.ties ?? []).map(({ set, places: open, people: tied }) => ({
    code: 'tie-open',
    params: { set, places: String(open), people: String(tied.length) },
  }))
  const late = counts['self-scoring'] + counts['head-review'] + counts.confirmed
  return [
    ...block('people-not-confirmed', late),
    ...ties,
    ...lackingBlocks(
      'decide',
      open,
      people.filter(({ stage }) => stage === 'allocated'),
    ),
    ...(ties.length === 0 ? block('people-await-decision', counts.allocated) : []),
  ]
}

/** People nobody in the application is competent to decide: a post is vacant, or no Party committee is named above them. */
function undecidable(people: readonly ScoredPerson[]): Dossier['blocks'] {
  const waiting = people.filter(({ stage }) => stage === 'allocated')
  const [first] = waiting
  if (first === undefined) return []
  return [{ code: 'people-without-decider', params: { count: String(waiting.length), fullName: first.fullName } }]
}

function presentRow(person: ScoredPerson, open: OpenDossier, actor: Actor, waitsForDecision: boolean): AppraisalRow {
  const { round } = open
  const own = person.personId === actor.personId
  return {
    id: person.id,
    roundId: round.id,
    roundName: round.name,
    personId: person.personId,
    personCode: person.personCode,
    fullName: person.fullName,
    postTitle: person.postTitle,
    unitName: person.unitName,
    kind: person.kind,
    leadership: person.leadership,
    stage: person.stage,
    selfTotal: person.self.total,
    selfLevel: person.self.level,
    reviewTotal: person.score?.total == null ? null : toFraction(person.score.total),
    reviewLevel: person.score?.level ?? null,
    level: person.level,
    notRatedReason: person.notRatedReason,
    waitsForMe:
      (person.stage === 'self-scoring' && own) ||
      (person.stage === 'head-review' && person.reviewerId === actor.personId && !own) ||
      waitsForDecision,
    byMonths: scoredByPeriods(round.published.document),
  }
}

const namesOf = ({ number, on, replaces, fullName }: StoredReplacement): Dossier['replaced'] => ({
  number,
  on,
  replaces,
  fullName,
})

/**
 * The agency's dossier: everyone in priority order, how the places fall (computed now while it is proposed, the stored
 * allocation afterwards, the latest replacement's once there is one), what keeps it from moving on, and what the caller may do next.
 */
export async function showDossier(
  desk: Pick<Desk, 'store' | 'actor' | 'today'>,
  roundId: number,
  agencyId: number,
): Promise<Answer<Dossier>> {
  const opened = await openDossier(desk, roundId, agencyId)
  if (!opened.ok) return opened
  const { round, dossier, people, part, handedIn } = opened.value
  const { store, actor } = desk
  const replaced = dossier.stage === 'decided' ? await store.latestReplacement(roundId, agencyId) : undefined
  const stored = replaced ?? (await store.latestAllocation(roundId, agencyId))
  const settled = dossier.stage === 'allocated' || dossier.stage === 'decided'
  const jointly = spansAgencies(quotaOf(round.published.document))
  const places =
    dossier.stage === 'collecting' || (jointly && dossier.stage === 'proposed')
      ? undefined
      : settled && stored !== undefined
        ? readPlaces(stored)
        : givePlaces(round, dossier, people)
  const upward = await store.unitsUpward(agencyId, desk.today)
  const deciders = decidersUnder(round, upward)
  const competent = decidableBy(actor, people, deciders).people
  const decidable = competent.filter(({ stage }) => stage === 'allocated')
  const mayDecide = dossier.stage === 'allocated' && places?.result.ties.length === 0
  const awaited = new Set(mayDecide ? decidable.map(({ id }) => id) : [])
  const counts = countStages(people)
  const untouched = counts.decided === 0
  const awaits = part.confirmer !== null && dossier.proposedException !== null
  const decides = part.allocator !== null || competent.length > 0
  const quota = quotaOf(round.published.document)
  const allocated = people.filter(({ stage }) => stage === 'allocated')
  const blocks = [
    ...blocksOf(opened.value, counts, places),
    ...(await againstTheVote(store, round, allocated)).map(({ code, params = {} }) => ({ code, params })),
  ]
  return done({
    roundId,
    roundName: round.name,
    agencyId,
    agencyName: dossier.agencyName,
    parentName: dossier.parentName,
    stage: dossier.stage,
    version: dossier.version,
    counts,
    notReported: await store.peopleWithoutAppraisal(round, agencyId),
    rows: inPriorityOrder(people, round).map((person) =>
      presentRow(person, opened.value, actor, awaited.has(person.id)),
    ),
    quotaRule: quotaRuleReply(quota),
    ...(replaced === undefined || places === undefined
      ? presentBoard(places, opened.value, decides)
      : presentBoardInForce(places, opened.value, decides)),
    replaced: replaced === undefined ? null : namesOf(replaced),
    exceptions: presentExceptions(opened.value),
    verified: places?.verified ?? false,
    decisions: await store.decisions(roundId, agencyId),
    can: {
      propose: part.proposer !== null && dossier.stage === 'collecting' && blocks.length === 0,
      takeBack:
        part.proposer !== null &&
        untouched &&
        !handedIn &&
        dossier.elsewhere === null &&
        (dossier.stage === 'proposed' || dossier.stage === 'allocated'),
      proposeException: part.grantor !== null && untouched && quota.exception !== null,
      confirmException:
        awaits &&
        untouched &&
        dossier.elsewhere === null &&
        !isHandOf(dossier.proposedException?.proposedBy ?? null, actor),
      withdrawException: awaits && dossier.stage !== 'decided',
      allocate:
        part.allocator !== null &&
        untouched &&
        !jointly &&
        (dossier.stage === 'proposed' || dossier.stage === 'allocated'),
      resolveTie: part.allocator !== null && dossier.stage === 'allocated' && (places?.result.ties.length ?? 0) > 0,
      decide: awaited.size > 0,
      export: true,
    },
    blocks: [
      ...waitingShare(opened.value),
      ...(jointly && dossier.stage === 'proposed' ? [{ code: 'places-await-joint' }] : []),
      ...(await stateRatingBlocks(store, opened.value)),
      ...undecidable(dossier.stage === 'allocated' ? withoutDecider(people, deciders) : []),
      ...blocks,
    ],
  })
}
