import { criteriaFor, findRuleSet } from '@thuoc-do/domain'
import { freshApplication, type Caller, type FreshApplication, type Reply } from './fresh-application.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from './small-province.ts'

/** What opening "Năm 2023" is asked with. */
export const YEAR_2023 = {
  name: 'Năm 2023',
  from: '2023-01-01',
  to: '2023-12-31',
  ruleSetId: 'hau-giang-1120-2022',
  agencies: 'all',
} as const

/** An application with the small province in it; everybody of it can act, and an administrator. */
export type ProvinceApplication = {
  fresh: FreshApplication
  province: SmallProvince
  /** Signs somebody in, at the first time he is needed. */
  as: (who: ProvincePerson | 'administrator') => Promise<Caller>
  /** Opens a round as somebody and waits until the job is over; answers the job. */
  open: (who: ProvincePerson, request?: object) => Promise<unknown>
  /** Id of somebody's appraisal in the first round. */
  appraisalOf: (who: ProvincePerson) => Promise<number>
  close: () => Promise<void>
}

/** Field of a reply's body, whatever shape it has. */
export function field(reply: Reply | undefined, ...path: readonly (string | number)[]): unknown {
  let at: unknown = reply?.body
  for (const key of path) at = at === null || typeof at !== 'object' ? undefined : Reflect.get(at, key)
  return at
}

/**
 * A complete form under Regulation 1120.
 * @param off points taken off the first criterion of the result part (its maximum is 20, of leaders 25)
 */
export function scores(leader: boolean, off = 0): Record<string, string> {
  const ruleSet = findRuleSet(YEAR_2023.ruleSetId)
  if (ruleSet === undefined) throw new Error('Regulation 1120 is not on the shelf')
  const rows = criteriaFor(ruleSet, { kind: 'civil-servant', leader }).filter(({ kind }) => kind === 'scored')
  const full = Object.fromEntries(rows.map(({ code, maximumHundredths }) => [code, String(maximumHundredths / 100)]))
  const first = leader ? 'L.II.1' : 'II.1'
  return { ...full, [first]: String(Number(full[first]) - off) }
}

/** Waits for a job of the caller to end. */
export async function jobEnd(caller: Caller, jobId: unknown): Promise<unknown> {
  for (let tries = 0; tries < 600; tries++) {
    const job = await caller('GET', `/api/jobs/${String(jobId)}`)
    const state = field(job, 'state')
    if (state === 'done' || state === 'failed') return job.body
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('the job does not end')
}

/** Starts the application and arranges the province; nothing is opened yet. */
export async function provinceApplication(clock?: () => Date): Promise<ProvinceApplication> {
  const fresh = await freshApplication(clock)
  const province = await arrangeSmallProvince(fresh.database.owner)
  const callers = new Map<string, Promise<Caller>>()
  const signedIn = async (who: ProvincePerson | 'administrator'): Promise<Caller> => {
    const personId = who === 'administrator' ? null : province.person[who]
    await fresh.addAccount(province.tenantId, who.toLowerCase(), personId)
    return fresh.signIn(who.toLowerCase())
  }
  const as: ProvinceApplication['as'] = (who) => {
    const caller = callers.get(who) ?? signedIn(who)
    callers.set(who, caller)
    return caller
  }
  return {
    fresh,
    province,
    as,
    open: async (who, request = YEAR_2023) => {
      const caller = await as(who)
      const queued = await caller('POST', '/api/rounds', request)
      if (queued.status !== 200) throw new Error(`not opened: ${JSON.stringify(queued.body)}`)
      return jobEnd(caller, field(queued, 'jobId'))
    },
    appraisalOf: async (who) => {
      const { rows } = await fresh.database.owner.query<{ id: number }>(
        `select id from appraisal where person_id = $1 order by round_id limit 1`,
        [province.person[who]],
      )
      const id = rows[0]?.id
      if (id === undefined) throw new Error(`${who} has no appraisal`)
      return id
    },
    close: () => fresh.close(),
  }
}
