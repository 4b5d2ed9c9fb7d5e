import type { ProvinceUnit } from '../../../test/small-province.ts'
import { field, provinceApplication, type ProvinceApplication } from '../../../test/province-application.ts'
import type { Caller, Reply } from '../../../test/fresh-application.ts'

/** The day tests begin on. */
export const TODAY = '2026-03-10'

export const writtenEntry = (code: string, change: object = {}) => ({
  code,
  name: `Sản phẩm ${code}`,
  productUnit: 'văn bản',
  complexity: 2,
  ownerUnitId: null,
  points: '15',
  coefficient: null,
  note: '',
  ...change,
})

/** Codes of the reasons of a refusal. */
export const codes = (reply: Reply): unknown[] => {
  const problems = field(reply, 'problems')
  return Array.isArray(problems) ? problems.map((found: unknown) => field({ status: 0, body: found }, 'code')) : []
}

/** The small province with its clock at {@link TODAY} and shorthands for the catalogue of an agency. */
export type CatalogueTable = {
  app: ProvinceApplication
  /** `versions/<id>/entries` and the like, below the agency's address. */
  at: (agency: ProvinceUnit, path?: string) => string
  begin: (agency?: ProvinceUnit) => Promise<number>
  put: (caller: Caller, versionId: number, entry: object, seen?: { code: string; version: number }) => Promise<Reply>
  act: (caller: Caller, versionId: number, act: string, more?: object) => Promise<Reply>
  /** Begins a version with the given entries, has it decided, and answers its id. */
  decided: (validFrom: string, entries: readonly object[]) => Promise<number>
}

export async function catalogueTable(): Promise<CatalogueTable> {
  const app = await provinceApplication(() => new Date(`${TODAY}T02:00:00Z`))
  const at = (agency: ProvinceUnit, path = '') =>
    `/api/catalogues/${app.province.unit[agency]}${path === '' ? '' : `/${path}`}`
  const must = (reply: Reply): Reply => {
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
    return reply
  }
  const table: CatalogueTable = {
    app,
    at,
    begin: async (agency = 'office') => {
      const caller = await app.as('officePersonnel')
      return Number(field(must(await caller('POST', at(agency, 'versions'))), 'versionId'))
    },
    put: (caller, versionId, entry, seen) =>
      caller('PUT', at('office', `versions/${versionId}/entries`), {
        code: seen?.code ?? null,
        version: seen?.version ?? null,
        entry,
      }),
    act: async (caller, versionId, act, more = {}) => {
      const shown = await caller('GET', at('office', `versions/${versionId}`))
      const version = field(shown, 'version') ?? 0
      return caller('POST', at('office', `versions/${versionId}/${act}`), { version, ...more })
    },
    decided: async (validFrom, entries) => {
      const [personnel, head] = [await app.as('officePersonnel'), await app.as('officeHead')]
      const versionId = await table.begin()
      const standard = at('office', `versions/${versionId}/standard`)
      must(await personnel('PUT', standard, { version: 0, standardName: 'Công văn', standardPoints: '10' }))
      for (const entry of entries) must(await table.put(personnel, versionId, entry))
      must(await table.act(personnel, versionId, 'hand-in', { validFrom }))
      must(await table.act(head, versionId, 'decide', { validFrom, document: '12/QĐ-SM' }))
      return versionId
    },
  }
  return table
}
