import { dossierSchema, roundSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { YEAR_2023, provinceApplication, type ProvinceApplication } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

type Who = ProvincePerson | 'administrator'
const VERBS = [
  'propose',
  'take-back',
  'allocate',
  'ties',
  'exception',
  'exception/confirm',
  'exception/withdraw',
  'decide',
] as const
type Verb = (typeof VERBS)[number]

const BODIES: Readonly<Record<Verb, object>> = {
  propose: {},
  'take-back': {},
  allocate: {},
  ties: { set: 'agency:1', order: [1, 2], minutes: '1/BB', reason: 'Theo biên bản.' },
  exception: {
    percent: '25',
    authority: 'Cấp trên',
    document: '1/TB',
    scope: { kind: 'agency' },
    reason: 'Thành tích nổi trội.',
  },
  'exception/confirm': {},
  'exception/withdraw': { reason: 'Ghi nhầm.' },
  decide: { number: '1/QĐ', on: '2024-01-10' },
}

let app: ProvinceApplication
let roundId: number
beforeAll(async () => {
  app = await provinceApplication(() => new Date('2024-01-15T02:00:00Z'))
  await app.open('provincePersonnel', YEAR_2023)
  const { rows } = await app.fresh.database.owner.query<{ id: number }>(`select id from round`)
  roundId = rows[0]?.id ?? 0
})
afterAll(async () => app.close())

const address = (agency: 'office' | 'library'): string => `/api/rounds/${roundId}/agencies/${app.province.unit[agency]}`

/** Hidden from everybody who is not over the whole agency: answered like a dossier that does not exist. */
const HIDDEN = 404
const NOT_HIS = 403
/** His to do; refused only because the version sent is of no dossier. */
const HIS = 409

const expected = (mine: readonly Verb[]): Readonly<Record<string, number>> =>
  Object.fromEntries(VERBS.map((verb) => [verb, mine.includes(verb) ? HIS : NOT_HIS]))
const hidden = Object.fromEntries(VERBS.map((verb) => [verb, HIDDEN]))

/** Confirming a higher share or turning it down: whoever stands above the agency. */
const SHARE = ['exception/confirm', 'exception/withdraw'] as const

const OFFICE: readonly (readonly [Who, Readonly<Record<string, number>>])[] = [
  ['official', hidden],
  ['peer', hidden],
  ['planningHead', hidden],
  ['financeHead', hidden],
  ['libraryHead', hidden],
  ['administrator', hidden],
  ['officeDeputy', hidden],
  ['officeHead', expected(['propose', 'take-back', 'decide'])],
  ['officePersonnel', expected(['propose', 'take-back', 'allocate', 'ties'])],
  ['provincePersonnel', expected(['propose', 'take-back', 'allocate', 'ties', 'exception', ...SHARE])],
  ['committeeMember', expected([])],
  ['chairman', expected([...SHARE, 'decide'])],
]

/** Those above the agency: they see numbers only until it is handed in. */
const ABOVE: readonly Who[] = ['provincePersonnel', 'committeeMember', 'chairman']

const standing = async (handedIn: boolean): Promise<unknown> =>
  app.fresh.database.owner.query(`update dossier set handed_in_at = $1`, [handedIn ? '2024-01-14T02:00:00Z' : null])

describe("who may do what with an agency's dossier", () => {
  it('before it is handed in nobody above may do anything with what is in it', async () => {
    await standing(false)
    for (const who of ABOVE) {
      const caller = await app.as(who)
      for (const verb of VERBS)
        expect([
          who,
          verb,
          await caller('POST', `${address('office')}/${verb}`, { version: 999, ...BODIES[verb] }),
        ]).toMatchObject([who, verb, { status: NOT_HIS, body: { problems: [{ code: 'dossier-not-handed-in' }] } }])
      expect((await caller('GET', address('office'))).status).toBe(NOT_HIS)
    }
  })

  it.each(OFFICE)('%s', async (who, wanted) => {
    await standing(true)
    const caller = await app.as(who)
    const found: Record<string, number> = {}
    for (const verb of VERBS) {
      const reply = await caller('POST', `${address('office')}/${verb}`, { version: 999, ...BODIES[verb] })
      found[verb] = reply.status
    }
    expect(found).toEqual(wanted)
  })

  it.each(OFFICE)(
    '%s is shown a dossier exactly when the list of the round names it, with the same numbers',
    async (who) => {
      const caller = await app.as(who)
      const list = await caller('GET', `/api/rounds/${roundId}`)
      const listed = list.status === 200 ? roundSchema.parse(list.body).dossiers : []
      for (const agency of ['office', 'library'] as const) {
        const row = listed.find(({ agencyId }) => agencyId === app.province.unit[agency])
        const reply = await caller('GET', address(agency))
        expect(reply.status).toBe(row === undefined ? HIDDEN : 200)
        const dossier = reply.status === 200 ? dossierSchema.parse(reply.body) : undefined
        const { agencyId, agencyName, parentName, stage, counts, notReported } = dossier ?? {}
        expect({ agencyId, agencyName, parentName, stage, counts, notReported }).toEqual({ ...row })
        expect(dossier?.can.export ?? false).toBe(row !== undefined)
      }
    },
  )
})
