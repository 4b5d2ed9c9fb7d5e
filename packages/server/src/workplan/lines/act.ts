import {
  checkAct,
  foldLine,
  markJudged,
  type EvidenceRef,
  type LineAct,
  type LineActProblemCode,
  type Problem,
} from '@thuoc-do/domain'
import type { workActedSchema, workActSchema } from '@thuoc-do/contract'
import { isDeepStrictEqual } from 'node:util'
import type { z } from 'zod'
import { dayOf, done, refuse, refuseAll, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { giveBack } from './give-back.ts'
import { giveTo } from './hand-over.ts'
import { momentAfter } from './moment-after.ts'
import { partOf } from './part-of.ts'
import type { GatedLine, LineDesk, StoredEvent } from './ports.ts'

type Request = z.output<typeof workActSchema>
type Acted = z.input<typeof workActedSchema>

/** Codes that say that this is not for this person at all. */
const ACCESS: ReadonlySet<LineActProblemCode> = new Set(['work-own-line', 'work-not-yours', 'work-judged-higher'])

const inBody = ({ code, path, params }: Problem<LineActProblemCode>): ServerProblem => ({
  code,
  path: path === '' ? '' : `body.${path}`,
  params,
})

/** What the same key did before; undefined when it is new. */
async function doneBefore(desk: LineDesk, lineId: number, { key, act }: Request): Promise<Answer<Acted> | undefined> {
  const [event] = await desk.store.eventsByKey([key])
  if (event === undefined) return undefined
  const same = event.lineId === lineId && event.account === desk.actor.userId && isDeepStrictEqual(event.act, act)
  return same
    ? done({ version: event.lineVersion, lineId: event.madeLineId })
    : refuse('conflict', 'work-key-used-otherwise', 'body.key')
}

const evidenceOf = (act: LineAct): readonly EvidenceRef[] => ('evidence' in act ? act.evidence : [])

/** Files are evidence only of the line they were given to. */
async function evidenceProblems(desk: LineDesk, line: GatedLine, act: LineAct): Promise<ServerProblem[]> {
  const refs = evidenceOf(act)
  if (!refs.some(({ kind }) => kind === 'file')) return []
  const known = new Set((await desk.store.files(line.id)).map(({ id }) => id))
  return refs.flatMap((ref, at) =>
    ref.kind === 'file' && !known.has(ref.fileId)
      ? [{ code: 'work-file-unknown' as const, path: `body.act.evidence[${at}].fileId` }]
      : [],
  )
}

/**
 * Whether what the act judges was last judged by somebody who stood higher over the line's unit then than the actor does
 * today: a lower head neither upholds nor overturns what a higher authority has decided.
 */
async function judgedHigher(
  { store, actor, today }: LineDesk,
  line: GatedLine,
  judged: string | null,
  events: readonly StoredEvent[],
): Promise<boolean> {
  const judgment = judged === null ? undefined : events.find(({ key }) => key === judged)
  if (judgment === undefined || judgment.personId === null || actor.personId === null) return false
  if (judgment.personId === actor.personId) return false
  const [theirs, mine] = [
    await store.heightOf(judgment.personId, line.unitId, dayOf(new Date(judgment.at))),
    await store.heightOf(actor.personId, line.unitId, today),
  ]
  return theirs > mine
}

const standing = ({
  assigned,
  deadline,
  acceptance,
  completed,
  handedOver,
  delays,
  qualityFailures,
  withdrawn,
}: Pick<
  GatedLine,
  'assigned' | 'deadline' | 'acceptance' | 'completed' | 'handedOver' | 'delays' | 'qualityFailures' | 'withdrawn'
>) => ({ assigned, deadline, acceptance, completed, handedOver, delays, qualityFailures, withdrawn })

/**
 * Adds one act to a line: whoever is entitled to it, on the version he saw. The same key again changes nothing and is
 * answered as the first time. What the line folds to, a receiver's line and the live score follow in this transaction.
 */
export async function act(desk: LineDesk, id: number, request: Request): Promise<Answer<Acted>> {
  const { store } = desk
  await store.waitForKey(request.key)
  const line = await store.lock(id)
  if (line === undefined) return refuse('not-found', 'no-such-record')
  const before = await doneBefore(desk, id, request)
  if (before !== undefined) return before
  const events = await store.events(id)
  const part = partOf(desk.actor, line)
  const folded = foldLine(events)
  const checked = checkAct(folded, request.act, {
    part,
    gate: line.gate,
    period: line.period,
    personId: line.personId,
    onDay: request.onDay,
    today: desk.today,
    judgedHigher: await judgedHigher(desk, line, markJudged(folded, request.act)?.judgment ?? null, events),
  })
  if (!checked.ok && checked.problems.some(({ code }) => ACCESS.has(code)))
    return refuseAll('forbidden', checked.problems.map(inBody))
  if (line.version !== request.version)
    return refuse('conflict', 'work-line-changed-meanwhile', 'body.version', {
      seen: String(request.version),
      present: String(line.version),
    })
  const evidence = await evidenceProblems(desk, line, request.act)
  const problems = [...(checked.ok ? [] : checked.problems.map(inBody)), ...evidence]
  if (problems.length > 0) return refuseAll('refused', problems)

  const given = request.act.kind === 'handed-over' ? await giveTo(desk, line, request.act, request.key) : done(null)
  if (!given.ok) return given
  const back =
    request.act.kind === 'withdrawn' ? await giveBack(desk, line, { ...request, ...request.act }) : done(null)
  if (!back.ok) return back
  const event = { key: request.key, at: momentAfter(desk.now, events), onDay: request.onDay, act: request.act }
  const state = foldLine([...events, { ...event, personId: desk.actor.personId }])
  const role = part === 'self' ? 'self' : 'head'
  const version = await store.add({ line, event: { ...event, role }, state, madeLineId: given.value?.lineId ?? null })
  if (version === undefined) return refuse('conflict', 'work-key-used-otherwise', 'body.key')
  const others = [given.value, back.value].flatMap((other) => (other === null ? [] : [other.personId]))
  const people = [line.personId, ...others]
  await desk.changed(
    line.period,
    people.toSorted((a, b) => a - b),
  )
  await desk.record([
    ...(given.value?.events ?? []),
    ...(back.value?.events ?? []),
    {
      action: `work-line.${request.act.kind}`,
      role,
      object: { kind: 'work-line', id: String(id) },
      unitId: line.unitId,
      personId: line.personId,
      before: { version: line.version, ...standing(line) },
      after: { version, key: request.key, onDay: request.onDay, ...standing(state) },
      ...('reason' in request.act && { reason: request.act.reason }),
    },
  ])
  return done({ version, lineId: given.value?.lineId ?? null })
}
