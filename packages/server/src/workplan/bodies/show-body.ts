import type { Body, BodyResult, BodyReview, BodyTaskReply } from '@thuoc-do/contract'
import { BODY_TASK_ACTS, bodyActsFor, bodyTaskRefusal, isLateOn, type RuleSet } from '@thuoc-do/domain'
import { presentHistory } from '../../platform/history.ts'
import { done, type Answer } from '../../platform/transaction.ts'
import { bodyQuotas } from './body-quota.ts'
import type { BodyDesk, ResultWithReason, TaskEventRow, TaskRecord } from './ports.ts'
import { conditionsOf, countsFor, outcomeOf, scoreBody } from './score-body.ts'
import { loadBody, stillWaiting, type BodyStanding } from './standing.ts'

/** Which side of a body's score somebody is shown: a draft is its author's alone. */
function sightOf({ file, parts }: BodyStanding): { self: boolean; review: boolean } {
  return {
    self: parts.has('preparer') || file.stage !== 'self-scoring',
    review: file.stage === 'recognised' || (parts.has('authority') && file.stage === 'handed-in'),
  }
}

/** One body of a year with everything its reader may see and do. */
export async function showBody(
  desk: BodyDesk,
  unitId: number,
  year: number,
): Promise<Answer<Body & { document: RuleSet }>> {
  const loaded = await loadBody(desk, unitId, year)
  if (!loaded.ok) return loaded
  const body = loaded.value
  const { file, unit, tree, parts, authority, grounds, lower, tasks } = body
  const { store } = desk
  const sight = sightOf(body)
  const frozen = file.stage === 'recognised' ? await store.frozen(file) : null
  const events = await store.events(tasks.map(({ id }) => id))
  const history = (await store.history(file)).filter(
    ({ action }) => sight.review || action !== 'body-score.review-saved',
  )
  const accounts = [...history, ...[...events.values()].flat()].map(({ account }) => account)
  const names = await store.ofAccounts([...new Set(accounts)])
  const people = await store.ofPeople([unit.headId, authority?.personId ?? null].filter((id) => id !== null))
  const results = (await store.resultsOf(unitId, year)).map(presentResult)
  const can = bodyActsFor(file.stage, parts, { reviewBegun: file.reviewBegun })
  const { document, hash } = grounds.rules.published
  const review: BodyReview | null = sight.review ? file.review : null
  const view = file.stage === 'self-scoring' ? 'claimed' : 'confirmed'
  const judged = file.stage === 'self-scoring' ? null : (review ?? { ...file.review, ...UNSAID })
  return done({
    unitId,
    unitName: frozen?.unit.name ?? unit.name,
    kind: unit.kind === 'agency' ? 'agency' : 'unit',
    parentName: unit.parentId === null ? '' : (tree.get(unit.parentId)?.name ?? ''),
    year,
    headName: frozen === null ? (people.get(unit.headId ?? 0) ?? null) : frozen.unit.headName,
    authority:
      authority === null
        ? null
        : {
            unitId: authority.unitId,
            unitName: tree.get(authority.unitId)?.name ?? '',
            personName: people.get(authority.personId) ?? '',
          },
    stage: file.stage,
    version: file.version,
    ruleSet: { id: document.id, version: document.version, hash, number: document.identity.number },
    document,
    weights: weightsOf(body),
    tasks: tasks.map((task) => presentTask(desk, body, task, events.get(task.id) ?? [], names)),
    counts: frozen?.counts ?? countsFor(grounds, view),
    lower: [...lower],
    waitsFor: stillWaiting(lower),
    conditions: [
      ...(frozen?.conditions ??
        conditionsOf(grounds, sight.self ? file.self : { ...file.self, findings: null }, judged)),
    ],
    self: sight.self ? file.self : null,
    selfOutcome: sight.self ? outcomeOf(scoreBody(grounds, file.self, null)) : null,
    review,
    reviewOutcome: frozen?.outcome ?? (review === null ? null : outcomeOf(scoreBody(grounds, file.self, review))),
    handedInAt: file.handedInAt?.toISOString() ?? null,
    returnReason: file.returnReason,
    result: results.at(-1) ?? null,
    replaced: results.slice(0, -1),
    lowerReplaced: lower.flatMap(({ unitId: id, unitName, level: is }) => {
      const was = frozen?.lower.find((one) => one.unitId === id)?.level
      return was === undefined || is === null || was === is ? [] : [{ unitId: id, unitName, was, is }]
    }),
    quota: parts.has('authority') && authority !== null ? await quotaOf(desk, body, authority.unitId) : null,
    history: presentHistory(history, names),
    can: {
      addTask: bodyTaskRefusal('added', parts, file.stage, null) === null,
      saveSelf: can.has('save-self'),
      handIn: can.has('hand-in'),
      takeBack: can.has('take-back'),
      saveReview: can.has('save-review'),
      recognise: can.has('recognise'),
      return: can.has('return'),
      replace: can.has('replace'),
    },
  })
}

function presentResult({ recognisedAt, ...row }: ResultWithReason): BodyResult {
  const { level, document, signer, contentHash, reason } = row
  return { level, document, signer, recognisedAt: recognisedAt.toISOString(), contentHash, reason }
}

/** What the authority has not said to somebody who may not read its draft. */
const UNSAID = {
  scores: {},
  comment: '',
  findings: null,
  wrongdoing: null,
  complaints: null,
  levelByAuthority: null,
  grounds: '',
} satisfies BodyReview

function weightsOf({ grounds, tree }: BodyStanding): Body['weights'] {
  const { weights } = grounds.rules
  if (weights === null) return null
  const { id, unitId, document, validFrom, items } = weights
  return { id, unitName: tree.get(unitId)?.name ?? '', document, validFrom, items: [...items] }
}

async function quotaOf(desk: BodyDesk, { file, grounds, tree }: BodyStanding, unitId: number) {
  const own = (await desk.store.results(file.year)).filter(({ authorityUnitId }) => authorityUnitId === unitId)
  return bodyQuotas(grounds.rules.published.document, own, tree)[0] ?? null
}

function presentTask(
  { today }: BodyDesk,
  { file, parts, files }: BodyStanding,
  task: TaskRecord,
  events: readonly TaskEventRow[],
  names: ReadonlyMap<string, string>,
): BodyTaskReply {
  const { id, name, source, document, dueOn, doneOn, poor, exceeded, postponement, postponedTo, withdrawn } = task
  const last = `${task.year}-12-31`
  return {
    id,
    name,
    source,
    document,
    dueOn,
    doneOn,
    poor,
    exceeded,
    postponement,
    postponedTo,
    withdrawn,
    late: !withdrawn && isLateOn(task, today < last ? today : last),
    files: files
      .filter(({ taskId }) => taskId === id)
      .map(({ id: fileId, name: of, size, at }) => ({ id: fileId, name: of, size, at })),
    events: events.map(({ act: { kind, ...act }, at, role, account }) => ({
      kind,
      act,
      at: at.toISOString(),
      by: names.get(account) ?? '',
      role,
    })),
    can: [
      ...BODY_TASK_ACTS.filter((act) => act !== 'added' && bodyTaskRefusal(act, parts, file.stage, task) === null),
      ...(bodyTaskRefusal('reported', parts, file.stage, task) === null ? ['attach'] : []),
    ],
  }
}
