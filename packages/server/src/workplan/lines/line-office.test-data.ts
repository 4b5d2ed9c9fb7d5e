import { randomUUID } from 'node:crypto'
import { workLineDetailSchema, workListSchema, type WorkLineDetail, type WorkList } from '@thuoc-do/contract'
import type { Reply } from '../../../test/fresh-application.ts'
import { field, provinceApplication, type ProvinceApplication } from '../../../test/province-application.ts'
import type { ProvincePerson } from '../../../test/small-province.ts'

export type Who = ProvincePerson | 'administrator'

/** The small province on 25 March 2026, where heads assign work and people do it. */
export type LineOffice = ProvinceApplication & {
  query: (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>
  /** Assigns work that is described in full; answers the line of the first share. */
  assigned: (by: Who, to: ProvincePerson, change?: object) => Promise<number>
  assign: (by: Who, body: object) => Promise<Reply>
  /** Adds an act, with the version the line stands at unless the call says another. */
  act: (by: Who, id: number, act: object, change?: object) => Promise<Reply>
  show: (by: Who, id: number) => Promise<WorkLineDetail>
  list: (by: Who, query: string) => Promise<WorkList>
  setToday: (day: string) => void
}

/** A request to assign one described product. */
export const described = (change: object = {}): Record<string, unknown> => ({
  key: randomUUID(),
  period: '2026-03',
  product: { from: 'described', name: 'Báo cáo', productUnit: 'văn bản', complexity: 2, coefficient: '1.5' },
  origin: 'planned',
  deadline: '2026-03-20',
  ...change,
})

/** Codes of the problems of a refusal. */
export const codesOf = (reply: Reply): unknown[] => {
  const problems = field(reply, 'problems')
  return Array.isArray(problems) ? problems.map((problem: { code: unknown }) => problem.code) : []
}

/** Starts it. */
export async function lineOffice(): Promise<LineOffice> {
  let now = new Date('2026-03-25T03:00:00Z')
  const app = await provinceApplication(() => now)
  const query: LineOffice['query'] = async (text, values = []) =>
    (await app.fresh.database.owner.query(text, values)).rows
  const assign: LineOffice['assign'] = async (by, body) => (await app.as(by))('POST', '/api/work-lines', body)
  return {
    ...app,
    query,
    assign,
    assigned: async (by, to, change = {}) => {
      const shares = [{ personId: app.province.person[to], quantity: '4', output: 'Báo cáo tháng' }]
      const reply = await assign(by, described({ shares, ...change }))
      const id = field(reply, 'ids', 0)
      if (typeof id !== 'number') throw new Error(`not assigned: ${JSON.stringify(reply.body)}`)
      return id
    },
    act: async (by, id, act, change = {}) => {
      const [row] = await query('select version from work_line where id = $1', [id])
      const body = { key: randomUUID(), version: row?.['version'] ?? 0, onDay: '2026-03-18', act, ...change }
      return (await app.as(by))('POST', `/api/work-lines/${id}/events`, body)
    },
    show: async (by, id) => workLineDetailSchema.parse((await (await app.as(by))('GET', `/api/work-lines/${id}`)).body),
    list: async (by, text) => workListSchema.parse((await (await app.as(by))('GET', `/api/work-lines?${text}`)).body),
    setToday: (day) => {
      now = new Date(`${day}T03:00:00Z`)
    },
  }
}
