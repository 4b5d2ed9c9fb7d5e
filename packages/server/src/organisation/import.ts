import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { planImport, previewOf, type ImportPlan, type OrganisationSnapshot } from '@thuoc-do/domain'
import type { Import } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import { recordEvent } from '../platform/events.ts'
import type { JobEnd, JobRun } from '../platform/jobs/runner.ts'
import { done, refuse, type Answer } from '../platform/transaction.ts'
import type { ImportStore, StoredPreview, WorkbookReader } from './import-ports.ts'
import { maintainerRole, maintains } from '../platform/maintains.ts'

const MOST_SHOWN = 500
const NOTHING: StoredPreview = { fileProblems: [], problems: [], problemCount: 0, warnings: [], counts: [], sample: [] }

type Parts = { store: ImportStore; read: WorkbookReader; clock: () => Date }
type IsoDate = Parameters<typeof planImport>[2]

const hashOf = (plan: ImportPlan): string =>
  createHash('sha256')
    .update(canonicalize(plan) ?? '')
    .digest('hex')
const asDay = (on: string): IsoDate => on as IsoDate

async function mayImport(store: ImportStore, tx: Tx, actor: Actor): Promise<boolean> {
  return maintains(actor, await store.rootOf(tx, actor.tenantId))
}

/** Takes a file in; nothing of it is believed yet. */
export async function startImport(
  { store }: Parts,
  tx: Tx,
  actor: Actor,
  upload: { fileName: string; content: Buffer; on: string },
  enqueue: (importId: number) => Promise<string>,
): Promise<Answer<{ importId: number; jobId: string }>> {
  if (!(await mayImport(store, tx, actor))) return refuse('forbidden', 'import-needs-personnel-body')
  const importId = await store.create(tx, actor, upload)
  return done({ importId, jobId: await enqueue(importId) })
}

/** Everything known of the organisation, for who may also import it. */
export async function exportOrganisation(
  { store }: Parts,
  tx: Tx,
  actor: Actor,
): Promise<Answer<OrganisationSnapshot>> {
  if (!(await mayImport(store, tx, actor))) return refuse('forbidden', 'import-needs-personnel-body')
  return done(await store.snapshotOf(tx, actor.tenantId))
}

/** An import as its owner sees it. */
export async function showImport({ store }: Parts, tx: Tx, id: number): Promise<Answer<Import>> {
  const found = await store.find(tx, id)
  if (found === undefined) return refuse('not-found', 'no-such-record')
  const { fileName, on, state, preview } = found
  const shown = preview ?? NOTHING
  return done({
    id,
    fileName,
    on,
    state,
    ...shown,
    fileProblems: shown.fileProblems.map(({ code, path, params }) => ({ code, path, ...(params && { params }) })),
  })
}

/** Asks for a previewed import to be carried out; only once, and only while it is the one previewed. */
export async function confirmImport(
  { store }: Parts,
  tx: Tx,
  actor: Actor,
  id: number,
  enqueue: () => Promise<string>,
): Promise<Answer<{ jobId: string }>> {
  if ((await store.find(tx, id)) === undefined) return refuse('not-found', 'no-such-record')
  if (!(await mayImport(store, tx, actor))) return refuse('forbidden', 'import-needs-personnel-body')
  if (!(await store.claim(tx, id))) return refuse('conflict', 'import-not-ready')
  return done({ jobId: await enqueue() })
}

type Planned = { existing: OrganisationSnapshot; plan: ImportPlan; preview: StoredPreview } | { refused: StoredPreview }

async function plan({ store, read }: Parts, run: JobRun, importId: number): Promise<Answer<Planned>> {
  const file = await run.read(async (tx) => {
    const found = await store.find(tx, importId)
    const content = await store.contentOf(tx, importId)
    return found === undefined || content === undefined
      ? refuse('not-found', 'no-such-record')
      : done({ found, content })
  })
  if (!file.ok) return file
  run.progress(0, 3, 'reading-workbook')
  const workbook = await read(file.value.found.fileName, file.value.content)
  if (!workbook.ok) {
    const { code, params } = workbook.problem
    return done({ refused: { ...NOTHING, fileProblems: [{ code, path: '', params }] } })
  }
  run.progress(1, 3, 'checking-rows')
  const snapshot = await run.read(async (tx, actor) => done(await store.snapshotOf(tx, actor.tenantId)))
  if (!snapshot.ok) return snapshot
  const existing = snapshot.value
  const result = planImport(existing, workbook.sheets, asDay(file.value.found.on))
  const warnings = result.warnings.slice(0, MOST_SHOWN).map((w) => ({ ...w, path: '' }))
  if (!result.ok) {
    const problems = result.problems.slice(0, MOST_SHOWN).map((p) => ({ ...p, path: '' }))
    return done({ refused: { ...NOTHING, problems, problemCount: result.problems.length, warnings } })
  }
  const { counts, sample, peopleUntouched } = previewOf(existing, result.plan)
  const untouched = { what: 'people-untouched', count: peopleUntouched }
  return done({
    existing,
    plan: result.plan,
    preview: { ...NOTHING, warnings, counts: [...counts, untouched], sample: [...sample] },
  })
}

/** Job: reads the workbook and works out, without writing, what it would change or everything that is wrong with it. */
export async function previewImport(parts: Parts, run: JobRun, importId: number): Promise<JobEnd> {
  const planned = await plan(parts, run, importId)
  if (!planned.ok) return planned
  const value = planned.value
  const change =
    'refused' in value
      ? { state: 'refused' as const, preview: value.refused }
      : { state: 'ready' as const, preview: value.preview, planHash: hashOf(value.plan) }
  await run.change(async (tx) => done(await parts.store.settle(tx, importId, change)))
  return { ok: true, result: { importId, state: change.state } }
}

/** Job: plans again under the lock and writes it, all or nothing; when the organisation has moved on since the preview, nothing. */
export async function applyImport(parts: Parts, run: JobRun, importId: number): Promise<JobEnd> {
  const { store, clock } = parts
  const planned = await plan(parts, run, importId)
  if (!planned.ok) return planned
  const value = planned.value
  run.progress(2, 3, 'writing-organisation')
  const written = await run.change(async (tx, actor) => {
    await store.lockOrganisation(tx, actor.tenantId)
    const found = await store.find(tx, importId)
    if (found === undefined || found.state !== 'applying') return refuse('conflict', 'import-not-ready')
    if (!(await mayImport(store, tx, actor))) return refuse('forbidden', 'import-needs-personnel-body')
    const stale =
      'refused' in value ||
      hashOf(value.plan) !== found.planHash ||
      !isSame(await store.snapshotOf(tx, actor.tenantId), value.existing)
    if (stale) {
      await store.settle(tx, importId, { state: 'stale' })
      return done({ stale: true })
    }
    await store.writePlan(tx, actor.tenantId, value.existing, value.plan)
    await store.settle(tx, importId, { state: 'applied' })
    const after = { fileName: found.fileName, on: found.on, plan: found.planHash, counts: value.preview.counts }
    const event = {
      action: 'organisation.imported',
      role: maintainerRole(actor),
      object: { kind: 'import', id: String(importId) },
      unitId: await store.rootOf(tx, actor.tenantId),
      personId: null,
      before: null,
      after,
    }
    await recordEvent(tx, actor, clock(), event, run.requestId)
    return done({ stale: false })
  })
  if (!written.ok) return written
  return written.value.stale
    ? { ok: false, problems: [{ code: 'import-stale', path: '' }] }
    : { ok: true, result: { importId } }
}

function isSame(a: OrganisationSnapshot, b: OrganisationSnapshot): boolean {
  const text = (snapshot: OrganisationSnapshot): string =>
    JSON.stringify(Object.values(snapshot).map((rows) => rows.map((row) => JSON.stringify(row)).toSorted()))
  return text(a) === text(b)
}
