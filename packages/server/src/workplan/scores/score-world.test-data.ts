import { jobEnd, provinceApplication, type ProvinceApplication } from '../../../test/province-application.ts'
import type { Caller } from '../../../test/fresh-application.ts'
import type { ProvincePerson } from '../../../test/small-province.ts'

/** The month every test of period scores is about. */
export const MONTH = '2026-03'
/** A day in it, when people act. */
export const ACTING = new Date('2026-03-30T02:00:00Z')

/** A complete self-scoring of Mẫu số 01; `off` points are taken off the first criterion. */
export function criteria(off = 0): Record<string, string> {
  const codes = ['II.1', 'II.2', 'II.3', 'II.4', 'III.1', 'III.2', 'III.3', 'III.4']
  return { 'I.1': String(5 - off), 'I.2': '5', ...Object.fromEntries(codes.map((code) => [code, '2.5'])) }
}

/** The small province with what period scores need. */
export type ScoreWorld = ProvinceApplication & {
  openMonth: (who?: ProvincePerson, agencies?: readonly ('office' | 'library')[]) => Promise<unknown>
  /** Computes the month anew, as after lines were arranged behind the server's back. */
  recompute: () => Promise<void>
  scoreOf: (who: ProvincePerson) => Promise<{ id: number; version: number }>
  /** A line of somebody as the events would have folded it. */
  addLine: (who: ProvincePerson, line?: LineSpec) => Promise<number>
  /** Saves and hands in a complete form as the person himself. */
  handIn: (who: ProvincePerson, off?: number) => Promise<void>
  confirm: (who: ProvincePerson, of: ProvincePerson) => Promise<{ status: number; body: unknown }>
  act: (
    who: ProvincePerson | 'administrator',
    of: ProvincePerson,
    verb: string,
    body?: object,
  ) => Promise<{ status: number; body: unknown }>
}

export type LineSpec = {
  assigned?: string
  completed?: string
  delays?: number
  claims?: number
  evidence?: number
  coefficient?: string
  complexity?: number
  acceptance?: 'waiting' | 'accepted' | 'objected'
  deadline?: string
  period?: string
}

/** Starts it; nothing is opened yet. */
export async function scoreWorld(clock: () => Date = () => ACTING): Promise<ScoreWorld> {
  const world = await provinceApplication(clock)
  const { owner } = world.fresh.database
  const { person, unit, tenantId } = world.province
  const scoreOf = async (who: ProvincePerson) => {
    const { rows } = await owner.query<{ id: number; version: number }>(
      `select id, version from period_score where person_id = $1 and period = $2`,
      [person[who], MONTH],
    )
    const [row] = rows
    if (row === undefined) throw new Error(`${who} has no score`)
    return row
  }
  const act: ScoreWorld['act'] = async (who, of, verb, body = {}) => {
    const { id, version } = await scoreOf(of)
    const method = verb === 'self' || verb === 'review' ? 'PUT' : 'POST'
    return (await world.as(who))(method, `/api/period-scores/${id}/${verb}`, { version, ...body })
  }
  const well = (answer: { status: number; body: unknown }): void => {
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  }
  return {
    ...world,
    recompute: async () => {
      const caller = await world.as('officePersonnel')
      const queued = await caller('POST', '/api/work-periods/recompute', { period: MONTH, agencyIds: [unit.office] })
      well(queued)
      await jobEnd(caller, (queued.body as { jobId: string }).jobId)
    },
    scoreOf,
    act,
    openMonth: async (who = 'officePersonnel', agencies = ['office']) => {
      const caller: Caller = await world.as(who)
      const queued = await caller('POST', '/api/work-periods', {
        period: MONTH,
        agencyIds: agencies.map((name) => unit[name]),
      })
      well(queued)
      const { jobId } = queued.body as { jobId: string }
      return jobEnd(caller, jobId)
    },
    addLine: async (who, line = {}) => {
      const { rows } = await owner.query<{ id: number }>(
        `insert into work_line (tenant_id, period, person_id, unit_id, agency_id, origin, name, search_name, product_unit,
           coefficient, assigned, completed, delays, delays_recorded, open_claims, evidence, complexity, acceptance, deadline,
           created_by, created_at)
         select $1, $2, p.id, p.unit_id, $4, 'planned', 'Báo cáo', 'bao cao', 'văn bản', $5, $6, $7, $8, $8, $9, $10, $11, $12,
           $13, 'x', '2026-03-01T02:00:00Z' from person p where p.tenant_id = $1 and p.id = $3 returning id`,
        [
          tenantId,
          line.period ?? MONTH,
          person[who],
          unit.office,
          line.coefficient ?? '1',
          line.assigned ?? '4',
          line.completed ?? '4',
          line.delays ?? 0,
          line.claims ?? 0,
          line.evidence ?? 1,
          line.complexity ?? 2,
          line.acceptance ?? 'accepted',
          line.deadline ?? '2026-03-31',
        ],
      )
      const id = rows[0]?.id
      if (id === undefined) throw new Error('no line')
      return id
    },
    handIn: async (who, off = 0) => {
      well(await act(who, who, 'self', { scores: criteria(off), strengths: 'Đủ việc', weaknesses: '' }))
      well(await act(who, who, 'hand-in'))
    },
    confirm: (who, of) => act(who, of, 'confirm'),
  }
}
