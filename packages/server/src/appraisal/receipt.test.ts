import { receiptFileSchema, replayReplySchema, type ReceiptFile } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { inventAgency, inventRound, type InventedAgency } from '../../test/invented-round.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../test/small-province.ts'
import { readReceipt, replayReceipt } from '../rulebook/index.ts'

let fresh: FreshApplication
let province: SmallProvince
let agency: InventedAgency
let roundId: number
let appraisals: ReadonlyMap<number, number>
const callers = new Map<string, Caller>()
const now = new Date('2024-01-15T02:00:00Z')

beforeAll(async () => {
  fresh = await freshApplication(() => now)
  province = await arrangeSmallProvince(fresh.database.owner)
  agency = await inventAgency(fresh.database.owner, province, 'R', 4)
  const other = await inventAgency(fresh.database.owner, province, 'Q', 2)
  ;({ roundId, appraisals } = await inventRound(fresh.database.owner, province, 'Năm 2023', [
    { agency, totals: [9500, 9400, 8000, null] },
    { agency: other, totals: [9000, 8000], stage: 'head-review' },
  ]))
  await handEverythingIn(fresh.database.owner)
  const people: [string, number | null][] = [
    ['head', agency.people[0]?.id ?? 0],
    ['person', agency.people[1]?.id ?? 0],
    ['colleague', agency.people[2]?.id ?? 0],
    ['stranger', other.people[0]?.id ?? 0],
    ['unread', other.people[1]?.id ?? 0],
    ['administrator', null],
    ...(['provincePersonnel', 'chairman', 'librarian1'] satisfies ProvincePerson[]).map((who): [string, number] => [
      who,
      province.person[who],
    ]),
  ]
  for (const [who, id] of people) {
    await fresh.addAccount(province.tenantId, who.toLowerCase(), id)
    callers.set(who, await fresh.signIn(who.toLowerCase()))
  }
})
afterAll(async () => fresh.close())

const ask = (who: string, whose: number, what: string) => {
  const caller = callers.get(who)
  if (caller === undefined) throw new Error(who)
  const id = appraisals.get(agency.people[whose]?.id ?? 0) ?? 0
  return caller('GET', `/api/appraisals/${id}/${what}`)
}
const receipt = async (who: string): Promise<ReceiptFile> => {
  const reply = await ask(who, 1, 'receipt')
  expect(reply.status).toBe(200)
  return receiptFileSchema.parse(reply.body)
}
const verdictOf = (file: unknown) => {
  const read = readReceipt(file)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return replayReceipt(read.value)
}
const SEEING = ['person', 'head', 'provincePersonnel', 'chairman']
const NOT_SEEING = ['colleague', 'stranger', 'librarian1', 'administrator']

describe('a receipt before the decision', () => {
  it('is computed from the confirmed scores, for whoever sees the result and for nobody else', async () => {
    for (const who of SEEING) expect([who, (await ask(who, 1, 'receipt')).status]).toEqual([who, 200])
    for (const who of NOT_SEEING) expect([who, (await ask(who, 1, 'receipt')).status]).toEqual([who, 404])
    const file = await receipt('person')
    expect(file).toMatchObject({
      format: 'thuoc-do/receipt/1',
      score: { total: { exact: '94' }, level: 'outstanding' },
    })
    expect(verdictOf(file)).toMatchObject({ verdict: 'same', document: 'shipped', digest: file.digest })
  })

  it('is not there while the scores are not confirmed, nor for somebody who is not rated', async () => {
    expect(await ask('head', 3, 'receipt')).toMatchObject({
      status: 409,
      body: { problems: [{ code: 'result-not-there' }] },
    })
    const own = callers.get('unread')
    const id = Math.max(...appraisals.values())
    expect(await own?.('GET', `/api/appraisals/${id}/receipt`)).toMatchObject({ status: 409 })
  })

  it('has nothing to compute again yet', async () => {
    expect(await ask('person', 1, 'replay')).toMatchObject({
      status: 409,
      body: { problems: [{ code: 'result-not-decided' }] },
    })
  })

  it('is a file named after the person’s code and the round, and for nobody who has not signed in', async () => {
    const id = appraisals.get(agency.people[1]?.id ?? 0) ?? 0
    const get = (cookie: string) =>
      fresh.application.http.inject({
        method: 'GET',
        url: `/api/appraisals/${id}/receipt`,
        headers: { host: 'localhost', cookie },
      })
    const file = await get(callers.get('person')?.cookie ?? '')
    expect(file.headers['content-disposition']).toContain('filename="bien-nhan-r-1-nam-2023.json"')
    expect((await get('')).statusCode).toBe(401)
  })
})

describe('a receipt of a decided result', () => {
  beforeAll(async () => {
    const base = `/api/rounds/${roundId}/agencies/${agency.agencyId}`
    const version = async (who: string, verb: string, body: object): Promise<void> => {
      const caller = callers.get(who)
      const shown = await caller?.('GET', base)
      const at = shown?.body as { version: number }
      const reply = await caller?.('POST', `${base}/${verb}`, { version: at.version, ...body })
      expect(reply).toMatchObject({ status: 200 })
    }
    await version('head', 'propose', {})
    await version('provincePersonnel', 'allocate', {})
    await version('head', 'decide', { on: '2024-01-10', number: 'R1' })
  })

  it('is the frozen one and comes out again, on the server as from the file', async () => {
    const reply = await ask('person', 1, 'replay')
    expect(reply.status).toBe(200)
    const verdict = replayReplySchema.parse(reply.body)
    const file = await receipt('person')
    const { length } = file.score['steps'] as unknown[]
    expect(verdict).toMatchObject({ verdict: 'same', steps: length, ruleSet: { id: 'hau-giang-1120-2022' } })
    expect(length).toBeGreaterThan(3)
    expect(file.digest).toBe(verdict.digest)
    expect(verdictOf(file)).toEqual(verdict)
  })

  it('is computed again for whoever sees the result and for nobody else', async () => {
    for (const who of SEEING) expect([who, (await ask(who, 1, 'replay')).status]).toEqual([who, 200])
    for (const who of NOT_SEEING) expect([who, (await ask(who, 1, 'replay')).status]).toEqual([who, 404])
  })

  it('names the step of another engine’s result, and a rule set that was changed in the database', async () => {
    const { score, ...file } = await receipt('person')
    const [first] = score['steps'] as { value: string }[]
    expect(verdictOf({ ...file, score: { ...score, steps: [{ ...first, value: '1' }] } })).toMatchObject({
      verdict: 'differs',
      first: { part: 'step', number: 1, path: 'steps[0].value', recorded: '1' },
    })
    await fresh.database.owner.query(
      `update round set rule_set = jsonb_set(rule_set, '{identity,number}', '"x"') where id = $1`,
      [roundId],
    )
    expect((await ask('person', 1, 'replay')).body).toMatchObject({ verdict: 'other-document', field: 'hash' })
  })
})
