import { appraisalListSchema, appraisalSchema } from '@thuoc-do/contract'
import { request } from 'playwright-core'
import type { APIRequestContext } from 'playwright-core'
import type { Credentials } from './visitor.ts'

/** Somebody who does his part over HTTP with a session of his own, exactly as his screens would. */
export type Correspondent = {
  /** Scores himself and hands it in. */
  readonly scoreMyself: (scores: Readonly<Record<string, string>>) => Promise<void>
  /** Confirms everybody who waits for him but the named, with the scores they gave themselves; answers their names. */
  readonly confirmOthers: (except: readonly string[]) => Promise<string[]>
  /** Status of an act that is not his to do. */
  readonly tries: (method: 'GET' | 'POST', url: string, data?: unknown) => Promise<number>
}

/** Sends something that has to be accepted; answers the JSON of the answer. */
export async function send(
  http: APIRequestContext,
  method: 'POST' | 'PUT',
  url: string,
  data: unknown,
): Promise<unknown> {
  const answer = await http.fetch(url, { method, data })
  if (!answer.ok()) throw new Error(`${method} ${url}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** Reads something that has to be there. */
export async function fetchJson(http: APIRequestContext, url: string): Promise<unknown> {
  const answer = await http.get(url)
  if (!answer.ok()) throw new Error(`GET ${url}: ${answer.status()} ${await answer.text()}`)
  return answer.json()
}

/** What can be done in a session that stands already, be it a browser's. */
export function correspondentIn(http: APIRequestContext): Correspondent {
  const listed = async (scope: 'mine' | 'waiting') =>
    appraisalListSchema.parse(await fetchJson(http, `/api/appraisals?scope=${scope}`)).rows
  const shown = async (id: number) => appraisalSchema.parse(await fetchJson(http, `/api/appraisals/${id}`))
  return {
    scoreMyself: async (scores) => {
      for (const { id } of await listed('mine')) {
        const path = `/api/appraisals/${id}`
        const { version } = await shown(id)
        const texts = { strengths: 'Hoàn thành các việc được giao.', weaknesses: 'Không.', level: null }
        await send(http, 'PUT', `${path}/self`, { version, scores, ...texts })
        await send(http, 'POST', `${path}/submit`, { version: (await shown(id)).version })
      }
    },
    confirmOthers: async (except) => {
      const confirmed: string[] = []
      for (const { id, fullName, stage } of await listed('waiting')) {
        if (stage !== 'head-review' || except.includes(fullName)) continue
        const path = `/api/appraisals/${id}`
        const { version, self } = await shown(id)
        await send(http, 'PUT', `${path}/review`, { version, scores: self.scores, comment: 'Nhất trí.' })
        await send(http, 'POST', `${path}/confirm`, { version: (await shown(id)).version })
        confirmed.push(fullName)
      }
      return confirmed
    },
    tries: async (method, url, data) =>
      (await http.fetch(url, { method, ...(data === undefined ? {} : { data }) })).status(),
  }
}

/** Signs in over HTTP and replaces the first password; the session stays until it is disposed of. */
export async function signInOverHttp(origin: string, first: Credentials, own: string): Promise<APIRequestContext> {
  const http = await request.newContext({ baseURL: origin })
  await send(http, 'POST', '/api/auth/sign-in/username', first)
  await send(http, 'POST', '/api/me/password', { current: first.password, next: own })
  return http
}
