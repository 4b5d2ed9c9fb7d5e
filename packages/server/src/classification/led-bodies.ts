import canonicalize from 'canonicalize'
import { awaitsBody, floorHundredths, isBeforeProposal, toFraction } from '@thuoc-do/domain'
import { asksForBody, readBody, withBody } from '../workplan/index.ts'
import type { AppraisalRecord, Desk, KeptBody, RoundRules } from './ports.ts'
import type { ScoredPerson } from './scored-person.ts'

/**
 * The people of an agency, its leaders with what the bodies they lead say of them: as kept with the proposal, before that
 * as it stands now, from one statement whatever their number.
 */
export async function withLedBodies(
  { store, today }: Pick<Desk, 'store' | 'today'>,
  round: RoundRules,
  records: readonly AppraisalRecord[],
): Promise<AppraisalRecord[]> {
  const { document } = round.published
  const open = records.filter((record) => isBeforeProposal(record.stage) && asksForBody(document, record))
  const known = await store.ledBodies(
    round,
    open.map(({ unitId }) => unitId),
    today,
  )
  return records.map((record) => {
    if (record.bodyBasis !== null) return { ...record, body: readBody(record.bodyBasis) }
    return open.includes(record) ? withBody(document, record, known.get(record.unitId) ?? null) : record
  })
}

/** What the body of a leader says now of a file that is decided: for replacing the decision. */
export async function bodyNow(
  { store, today }: Pick<Desk, 'store' | 'today'>,
  round: RoundRules,
  person: ScoredPerson,
): Promise<ScoredPerson['body']> {
  const { document } = round.published
  if (!asksForBody(document, person)) return null
  const known = await store.ledBodies(round, [person.unitId], today)
  const stated = person.body?.stated ?? person.facts
  return withBody(document, { ...person, facts: stated }, known.get(person.unitId) ?? null).body
}

/** What is kept of the body with the proposal, with the result it leads to; undefined for whoever has none. */
export function keptBody({ body, facts, score }: ScoredPerson): KeptBody | undefined {
  if (body == null || score === null) return undefined
  const basis = canonicalize(body)
  if (basis === undefined) throw new Error('a body is always JSON')
  const { total, level } = score
  return {
    basis,
    facts,
    level,
    total: total === null ? null : toFraction(total),
    totalFloor: total === null ? null : floorHundredths(total),
  }
}

/** Leaders whose result has to wait for the body they lead, each with the name of it. */
export function awaitingBody(
  { published }: Pick<RoundRules, 'published'>,
  people: readonly ScoredPerson[],
): { id: number; params: { fullName: string; unitName: string } }[] {
  return people.flatMap((person) => {
    const { id, fullName, facts, body } = person
    if (body?.body == null || !awaitsBody(published.document, person, body.body, facts)) return []
    return [{ id, params: { fullName, unitName: body.body.unitName } }]
  })
}
