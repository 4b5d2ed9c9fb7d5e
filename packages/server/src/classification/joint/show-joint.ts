import type { JointAllocation, JointPerson } from '@thuoc-do/contract'
import { isShared, quotaLoss, toFraction, type Allocation } from '@thuoc-do/domain'
import { done, type Answer } from '../../platform/transaction.ts'
import { partOf } from '../competence.ts'
import { percentIn, readPlaces, type Places } from '../places.ts'
import { nameOfShared, quotaOf, quotaRuleReply } from '../quota-request.ts'
import { findJoint, type JointRound } from './open-joint.ts'
import type { AgencyOfRound, JointDesk, NamedPerson } from './ports.ts'

type Stage = JointAllocation['stage']
type Board = Pick<JointAllocation, 'sets' | 'ties' | 'loss' | 'verified'>

const NO_BOARD: Board = { sets: [], ties: [], loss: [], verified: null }

function stageOf(agencies: readonly AgencyOfRound[], places: Places | null): Stage {
  const all = (stage: AgencyOfRound['stage']): boolean => agencies.every((agency) => agency.stage === stage)
  if (agencies.some(({ stage }) => stage === 'decided')) return 'deciding'
  if (agencies.length > 0 && all('allocated')) return 'given'
  if (agencies.length === 0 || !all('proposed') || agencies.some(({ contentsOpen }) => !contentsOpen))
    return 'collecting'
  return places !== null && places.result.ties.length > 0 ? 'open' : 'ready'
}

function waitsOf(agencies: readonly AgencyOfRound[]): JointAllocation['waits'] {
  return agencies.flatMap(({ agencyId, agencyName: agency, stage, contentsOpen }) => {
    if (stage === 'collecting') return [{ agencyId, code: 'agency-not-there', params: { agency, stage } }]
    return contentsOpen ? [] : [{ agencyId, code: 'agency-not-handed-in', params: { agency } }]
  })
}

/** Ids the board names: whoever holds a place of a shared set, was refused for one, or is tied. */
function namedIn({ outstanding, refused, ties }: Allocation): number[] {
  const without = refused.filter(({ blockedBy }) => isShared(blockedBy)).map(({ id }) => id)
  return [...new Set([...outstanding, ...without, ...ties.flatMap(({ people }) => people)])].map(Number)
}

/** The name of a set of one agency, as the joint request calls it: the agency, and the set within it. */
function nameOfOwn(set: string, people: readonly JointPerson[]): string {
  const at = set.indexOf('/')
  const [family] = set.split(':', 1)
  const rest = family === 'group' && at >= 0 ? set.slice(at + 1) : ''
  const [first] = people
  return [first?.agencyName, family === 'unit' ? first?.unitName : rest].filter(Boolean).join(' · ')
}

function presentBoard(places: Places, found: readonly NamedPerson[]): Board {
  const { request, result, verified } = places
  const priorities = new Map(request.people.map(({ id, priority }) => [id, priority.map(toFraction)]))
  const byId = new Map(found.map((person) => [String(person.id), person]))
  const named = (ids: readonly string[]): JointPerson[] =>
    ids.flatMap((id) => {
      const person = byId.get(id)
      if (person === undefined) return []
      const { fullName, unitName, agencyName } = person
      return [{ appraisalId: person.id, fullName, unitName, agencyName, priority: priorities.get(id) ?? [] }]
    })
  const members = new Map<string, Set<string>>()
  for (const { id, sets } of request.people)
    for (const set of sets.filter(isShared)) members.set(set, (members.get(set) ?? new Set()).add(id))
  return {
    sets: [...members].map(([set, ids]) => ({
      set,
      name: nameOfShared(set) ?? set,
      percent: percentIn(request, set),
      ...(result.caps[set] ?? { base: 0, places: 0, used: 0 }),
      exception: null,
      holders: named(result.outstanding.filter((id) => ids.has(id))),
      refused: named(result.refused.filter(({ blockedBy }) => blockedBy === set).map(({ id }) => id)),
    })),
    ties: result.ties.map(({ set, places: free, people }) => {
      const tied = named(people)
      return { set, name: nameOfShared(set) ?? nameOfOwn(set, tied), places: free, people: tied }
    }),
    loss: quotaLoss(request).map((loss) => ({ ...loss, nominal: toFraction(loss.nominal) })),
    verified,
  }
}

/** The allocation that counts: the newest, unless it was given up or dossiers have left it behind. */
function standing({ latest, agencies }: JointRound): Places | null {
  if (latest?.stored == null || agencies.some(({ stage }) => stage === 'collecting')) return null
  return readPlaces(latest.stored)
}

/** How the places of a round fall across its agencies, whom they wait for, and what the caller may do next. */
export async function showJoint(desk: JointDesk, roundId: number): Promise<Answer<JointAllocation>> {
  const found = await findJoint(desk, roundId)
  if (!found.ok) return found
  const { round, agencies, latest } = found.value
  const places = standing(found.value)
  const stage = stageOf(agencies, places)
  const mayAct = agencies.every(({ agencyId }) => partOf(desk.actor, agencyId).allocator !== null)
  const quota = quotaOf(round.published.document)
  const board =
    places === null || stage === 'collecting'
      ? NO_BOARD
      : presentBoard(places, await desk.joint.named(round, namedIn(places.result)))
  return done({
    roundId,
    roundName: round.name,
    version: latest?.id ?? 0,
    stage,
    quotaRule: quotaRuleReply(quota),
    waits: waitsOf(agencies),
    agencies: agencies.length,
    ...board,
    can: {
      allocate: mayAct && (stage === 'ready' || stage === 'open'),
      resolveTie: mayAct && stage === 'open',
      giveUp: mayAct && stage === 'given',
    },
  })
}
