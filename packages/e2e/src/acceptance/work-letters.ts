import {
  assignedSchema,
  catalogueBegunSchema,
  cataloguesSchema,
  catalogueVersionSchema,
  jobSchema,
  periodScoreSchema,
  periodScoresSchema,
  queuedSchema,
  workActedSchema,
  workLineDetailSchema,
  workListSchema,
  workPeopleSchema,
  workPeriodsSchema,
  type PeriodScore,
  type WorkLineDetail,
} from '@thuoc-do/contract'
import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { APIRequestContext } from 'playwright-core'
import { fetchJson, send } from './correspondent.ts'
import { generalOf, PRODUCTS } from './year-office.ts'

type Act = Readonly<Record<string, unknown>> & { readonly kind: string }
type Product = { from: 'catalogue'; code: string } | { from: 'described'; name: string; coefficient: string }

const PATIENCE = 30_000

async function agencyOf(http: APIRequestContext, name: string): Promise<number> {
  const { mayOpen } = workPeriodsSchema.parse(await fetchJson(http, '/api/work-periods?year=2026'))
  const found = mayOpen.find(({ agencyName }) => agencyName === name)
  if (found === undefined) throw new Error(`${name} is not among the agencies of this personnel body`)
  return found.agencyId
}

/**
 * The personnel body prepares the catalogue of an agency and the head decides it, from the first day of the year on;
 * answers how many products are in force.
 */
export async function makeCatalogue(
  personnel: APIRequestContext,
  head: APIRequestContext,
  agency: string,
): Promise<number> {
  const agencyId = await agencyOf(personnel, agency)
  const base = `/api/catalogues/${agencyId}/versions`
  const { versionId } = catalogueBegunSchema.parse(await send(personnel, 'POST', base, {}))
  const path = `${base}/${versionId}`
  const versionOf = async (http: APIRequestContext): Promise<number> =>
    catalogueVersionSchema.parse(await fetchJson(http, path)).version
  const standard = { standardName: PRODUCTS[0][1], standardPoints: PRODUCTS[0][3] }
  await send(personnel, 'PUT', `${path}/standard`, { version: await versionOf(personnel), ...standard })
  for (const [code, name, productUnit, points] of PRODUCTS) {
    const weight = { complexity: null, ownerUnitId: null, points, coefficient: null, note: '' }
    await send(personnel, 'PUT', `${path}/entries`, {
      code: null,
      version: null,
      entry: { code, name, productUnit, ...weight },
    })
  }
  const validFrom = '2026-01-01'
  await send(personnel, 'POST', `${path}/hand-in`, { version: await versionOf(personnel), validFrom })
  await send(head, 'POST', `${path}/decide`, { version: await versionOf(head), document: '01/QĐ-SNV', validFrom })
  const { agencies } = cataloguesSchema.parse(await fetchJson(head, '/api/catalogues'))
  return agencies.find((one) => one.agencyId === agencyId)?.inForce?.entries ?? 0
}

/** Opens a period of an agency and waits until everybody has a form. */
export async function openPeriod(personnel: APIRequestContext, period: string, agency: string): Promise<void> {
  const agencyIds = [await agencyOf(personnel, agency)]
  const { jobId } = queuedSchema.parse(await send(personnel, 'POST', '/api/work-periods', { period, agencyIds }))
  const deadline = Date.now() + PATIENCE
  for (;;) {
    const { state, problems } = jobSchema.parse(await fetchJson(personnel, `/api/jobs/${jobId}`))
    if (state === 'done') return
    if (state === 'failed' || Date.now() > deadline)
      throw new Error(`${period} was not opened: ${JSON.stringify(problems)}`)
    await wait(50)
  }
}

/** A head gives one product to one person; answers the line. */
export async function assignTo(
  head: APIRequestContext,
  fullName: string,
  work: { readonly period: string; readonly deadline: string; readonly quantity: string; readonly product: Product },
): Promise<number> {
  const { period, deadline, quantity, product } = work
  const { people } = workPeopleSchema.parse(await fetchJson(head, `/api/work-people?period=${period}`))
  const person = people.find((one) => one.fullName === fullName)
  if (person === undefined) throw new Error(`${fullName} is not among those this head assigns to`)
  const shares = [{ personId: person.personId, quantity, output: '' }]
  const described = product.from === 'described' ? { productUnit: 'sản phẩm', complexity: null } : {}
  const { ids } = assignedSchema.parse(
    await send(head, 'POST', '/api/work-lines', {
      key: randomUUID(),
      period,
      product: { ...product, ...described },
      origin: 'planned',
      deadline,
      shares,
    }),
  )
  const [id] = ids
  if (id === undefined) throw new Error('nothing was assigned')
  return id
}

/** One of one's own lines by the name of its product and, where two bear it, its origin. */
export async function lineOf(
  http: APIRequestContext,
  period: string,
  name: string,
  origin: 'planned' | 'received' = 'planned',
): Promise<WorkLineDetail> {
  const { rows } = workListSchema.parse(await fetchJson(http, `/api/work-lines?scope=mine&period=${period}`))
  const row = rows.find((one) => one.name === name && one.origin === origin)
  if (row === undefined) throw new Error(`no ${origin} line ${name} in ${period}`)
  return workLineDetailSchema.parse(await fetchJson(http, `/api/work-lines/${row.id}`))
}

/** Does something to a line as it stands. */
export async function actOn(http: APIRequestContext, id: number, onDay: string, act: Act): Promise<void> {
  const { version } = workLineDetailSchema.parse(await fetchJson(http, `/api/work-lines/${id}`))
  workActedSchema.parse(
    await send(http, 'POST', `/api/work-lines/${id}/events`, { key: randomUUID(), version, onDay, act }),
  )
}

/** Reports so many as done on a day, with the number of a document. */
export async function report(http: APIRequestContext, id: number, onDay: string, quantity: string): Promise<void> {
  const evidence = [{ kind: 'document', number: `${id}/BC` }]
  await actOn(http, id, onDay, { kind: 'completed', quantity, note: '', evidence })
}

/** One's own form of a period. */
export async function ownScore(http: APIRequestContext, period: string): Promise<PeriodScore> {
  const { rows } = periodScoresSchema.parse(await fetchJson(http, `/api/period-scores?scope=mine&period=${period}`))
  const [row] = rows
  if (row === undefined) throw new Error(`no form in ${period}`)
  return periodScoreSchema.parse(await fetchJson(http, `/api/period-scores/${row.id}`))
}

/** Scores oneself so many general points and hands in. */
export async function handInScore(http: APIRequestContext, period: string, general: string): Promise<PeriodScore> {
  const { id, version } = await ownScore(http, period)
  const texts = { strengths: 'Hoàn thành các việc được giao.', weaknesses: 'Không.' }
  await send(http, 'PUT', `/api/period-scores/${id}/self`, { version, scores: generalOf(general), ...texts })
  const saved = await ownScore(http, period)
  await send(http, 'POST', `/api/period-scores/${id}/hand-in`, { version: saved.version })
  return ownScore(http, period)
}

/** Confirms the form of somebody as he handed it in. */
export async function confirmScore(reviewer: APIRequestContext, id: number): Promise<void> {
  const path = `/api/period-scores/${id}`
  const { version } = periodScoreSchema.parse(await fetchJson(reviewer, path))
  await send(reviewer, 'POST', `${path}/confirm`, { version })
}
