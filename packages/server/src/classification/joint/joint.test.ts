import { jointAllocationSchema, type JointAllocation } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codes, dossier, dossierScenes, type DossierScenes } from '../../../test/dossier-scenes.ts'
import type { Caller, FreshApplication, Reply } from '../../../test/fresh-application.ts'
import { handEverythingIn } from '../../../test/hand-in.ts'
import {
  inventAgency,
  inventRound,
  regulation1120,
  scoresAddingUpTo,
  type InventedAgency,
} from '../../../test/invented-round.ts'

let world: DossierScenes
let fresh: FreshApplication
const ON = '2024-01-10'

beforeAll(async () => {
  world = await dossierScenes(new Date('2024-01-15T02:00:00Z'))
  fresh = world.fresh
})
afterAll(async () => fresh.close())

/** Regulation 1120 with its quota held across agencies. */
function acrossAgencies(families: readonly ('agency' | 'province' | 'province-group')[]) {
  const { document, hash } = regulation1120()
  if (document.quota === null) throw new Error('the regulation has a quota')
  const quota = { ...document.quota, families: { ...document.quota.families, value: families } }
  return { document: { ...document, quota }, hash }
}

type Agency = { agency: InventedAgency; head: Caller; base: string; appraisalOf: (place: number) => number }

/** A round of several agencies, each with its head signed in; nobody of them has proposed yet. */
async function round(
  families: Parameters<typeof acrossAgencies>[0],
  totals: readonly (readonly number[])[],
): Promise<{ roundId: number; joint: string; agencies: Agency[] }> {
  world.serial += 1
  const { owner } = fresh.database
  const invented: InventedAgency[] = []
  for (const [at, own] of totals.entries())
    invented.push(await inventAgency(owner, world.province, `J${world.serial}${at}`, own.length))
  const forms = invented.map((agency, at) => ({ agency, totals: totals[at] ?? [] }))
  const name = `Năm 2023, chung (${world.serial})`
  const { roundId, appraisals } = await inventRound(owner, world.province, name, forms, acrossAgencies(families))
  const agencies: Agency[] = []
  for (const [at, agency] of invented.entries()) {
    const account = `joint${world.serial}.${at}`
    await fresh.addAccount(world.province.tenantId, account, agency.head.id)
    agencies.push({
      agency,
      head: await fresh.signIn(account),
      base: `/api/rounds/${roundId}/agencies/${agency.agencyId}`,
      appraisalOf: (place) => appraisals.get(agency.people[place]?.id ?? 0) ?? 0,
    })
  }
  return { roundId, joint: `/api/rounds/${roundId}/joint-allocation`, agencies }
}

function board(reply: Reply): JointAllocation {
  if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  return jointAllocationSchema.parse(reply.body)
}

const levels = async ({ head, base }: Agency): Promise<Record<string, string | null>> =>
  Object.fromEntries(dossier(await head('GET', base)).rows.map(({ fullName, level }) => [fullName.slice(-3), level]))

describe('places of a quota that reaches across agencies', () => {
  it('are given for the whole round, a tie across agencies by its committee, and decided agency by agency', async () => {
    const { personnel, chairman } = world
    const { joint, agencies } = await round(
      ['province'],
      [
        [9600, 9500, 8000, 7500, 7200],
        [9300, 9500, 8000, 7500, 7200],
      ],
    )
    const [first, second] = agencies
    if (first === undefined || second === undefined) throw new Error('two agencies')
    expect((await first.head('GET', joint)).status).toBe(403)
    const proposed = dossier(await first.head('POST', `${first.base}/propose`, { version: 0 }))
    expect(proposed).toMatchObject({ stage: 'proposed', caps: [], can: { allocate: false, decide: false } })
    expect(proposed.blocks.map(({ code }) => code)).toEqual(['places-await-joint'])

    const early = board(await personnel('GET', joint))
    expect(early).toMatchObject({ stage: 'collecting', version: 0, agencies: 2, can: { allocate: false } })
    expect(early.waits.map(({ code }) => code).toSorted()).toEqual(['agency-not-handed-in', 'agency-not-there'])
    const refused = await personnel('POST', joint, { version: 0 })
    expect(codes(refused).toSorted()).toEqual(['agency-not-handed-in', 'agency-not-there'])
    await second.head('POST', `${second.base}/propose`, { version: 0 })
    await handEverythingIn(fresh.database.owner)
    expect(codes(await personnel('POST', `${first.base}/allocate`, { version: proposed.version }))).toEqual([
      'places-given-jointly',
    ])
    expect((await first.head('POST', joint, { version: 0 })).status).toBe(403)
    expect(board(await chairman('GET', joint)).can).toEqual({ allocate: false, resolveTie: false, giveUp: false })

    const open = board(await personnel('POST', joint, { version: 0 }))
    expect(open).toMatchObject({ stage: 'open', verified: true, can: { allocate: true, resolveTie: true } })
    expect(open.sets).toMatchObject([
      { set: 'province', base: 10, places: 2, used: 1, holders: [{ priority: ['96', '66'] }] },
    ])
    const tied = [first.appraisalOf(1), second.appraisalOf(1)]
    expect(open.ties.map((tie) => [tie.places, tie.people.map(({ appraisalId }) => appraisalId)])).toEqual([[1, tied]])
    expect(await levels(first)).toEqual({ '001': null, '002': null, '003': null, '004': null, '000': null })

    const order = { version: open.version, set: 'province', minutes: '09/BB-HĐ', reason: 'Bỏ phiếu của Hội đồng tỉnh.' }
    expect(
      codes(await personnel('POST', `${joint}/ties`, { ...order, order: [tied[0], first.appraisalOf(0)] })),
    ).toEqual(['tie-order-foreign', 'tie-order-incomplete'])
    const given = board(await personnel('POST', `${joint}/ties`, { ...order, order: tied.toReversed() }))
    expect(given).toMatchObject({ stage: 'given', verified: true, ties: [], can: { giveUp: true, allocate: false } })
    expect(given.sets[0]).toMatchObject({
      used: 2,
      refused: [{ appraisalId: tied[0] }, { appraisalId: second.appraisalOf(0) }],
    })
    expect((await personnel('POST', joint, { version: open.version })).status).toBe(409)
    expect(await levels(first)).toEqual({
      '000': 'outstanding',
      '001': 'good',
      '002': 'good',
      '003': 'good',
      '004': 'good',
    })
    expect(await levels(second)).toMatchObject({ '000': 'good', '001': 'outstanding' })
    const shown = dossier(await first.head('GET', first.base))
    expect(shown).toMatchObject({ stage: 'allocated', verified: true, can: { takeBack: false, allocate: false } })
    expect(shown.caps).toMatchObject([{ name: 'Mọi cơ quan trong đợt', base: 10, places: 2, used: 2 }])
    expect(shown.refused).toMatchObject([{ appraisalId: tied[0], holders: [{}], elsewhere: 1 }])

    for (const { head, base } of agencies) {
      const now = dossier(await head('GET', base))
      const number = `JT${world.serial}-${base}`
      // The head of an agency is decided by the head above.
      const rest = dossier(await head('POST', `${base}/decide`, { version: now.version, number, on: ON }))
      dossier(await chairman('POST', `${base}/decide`, { version: rest.version, number: `${number}/T`, on: ON }))
    }
    const over = board(await personnel('GET', joint))
    expect(over).toMatchObject({ stage: 'deciding', verified: true, can: { allocate: false, giveUp: false } })
    // Replaced decisions are weighed against the levels in force in the other agency.
    const replace = async (of: Agency, who: Caller, place: number, total: number, verb = '') => {
      const { version } = dossier(await of.head('GET', of.base))
      const proposal = {
        scores: scoresAddingUpTo(total, place === 0),
        facts: {},
        comment: 'Chấm lại.',
        withoutPlace: false,
      }
      const letter = {
        version,
        number: `JR-${place}-${total}`,
        on: '2024-01-15',
        ground: 'finding',
        document: '1/KL',
        reason: 'Số liệu sai.',
      }
      const url = `/api/appraisals/${of.appraisalOf(place)}/replacement${verb}`
      return who('POST', url, verb === '' ? { ...letter, proposal } : proposal)
    }
    const full = await replace(second, second.head, 2, 9700, '/preview')
    expect(full.body).toMatchObject({
      level: null,
      sets: [{ set: 'province', name: 'Mọi cơ quan trong đợt', after: { base: 10, places: 2, used: 2 } }],
      problems: [{ code: 'replacement-set-full', params: { held: '2' } }],
    })
    expect((await replace(first, chairman, 0, 8000)).status).toBe(200)
    expect((await replace(second, second.head, 2, 9700)).status).toBe(200)
    expect(await levels(second)).toMatchObject({ '001': 'outstanding', '002': 'outstanding' })
    // The board of a dossier in which a decision was replaced counts places held in the other agency, too.
    expect(dossier(await second.head('GET', second.base)).caps).toMatchObject([{ base: 10, places: 2, used: 2 }])
    expect(dossier(await first.head('GET', first.base)).caps).toMatchObject([{ base: 10, places: 2, used: 1 }])
    expect((await replace(first, first.head, 2, 9650, '/preview')).body).toMatchObject({
      byScore: 'outstanding',
      level: 'good',
    })

    const late = await personnel('POST', `${joint}/give-up`, { version: over.version, reason: 'Muộn' })
    expect(codes(late)).toEqual(['agency-has-decisions', 'agency-has-decisions'])
  })

  it('hold within each agency at the same time, and can be given up until the first decision', async () => {
    const { personnel } = world
    const { joint, agencies } = await round(
      ['agency', 'province'],
      [
        [9900, 9800, 9700, 9600, 9500],
        [9400, 8000, 8000, 8000, 8000],
        [9300, 8000, 8000, 8000, 8000],
      ],
    )
    for (const { head, base } of agencies) await head('POST', `${base}/propose`, { version: 0 })
    await handEverythingIn(fresh.database.owner)
    const given = board(await personnel('POST', joint, { version: 0 }))
    // One place in each agency; by the priority alone the first would have taken all three of the province.
    expect(given).toMatchObject({ stage: 'given', sets: [{ base: 15, places: 3, used: 3, refused: [] }] })
    for (const agency of agencies) expect(await levels(agency)).toMatchObject({ '000': 'outstanding', '001': 'good' })
    const [first] = agencies
    if (first === undefined) throw new Error('an agency')
    const shown = dossier(await personnel('GET', first.base))
    expect(codes(await personnel('POST', `${first.base}/take-back`, { version: shown.version }))).toEqual([
      'places-given-jointly',
    ])
    const reason = 'Sở Một đề nghị rà lại một phiếu.'
    const back = board(await personnel('POST', `${joint}/give-up`, { version: given.version, reason }))
    expect(back).toMatchObject({ stage: 'ready', sets: [], verified: null })
    expect(await levels(first)).toMatchObject({ '000': null })
    const again = board(await personnel('POST', joint, { version: back.version }))
    expect(again.sets.map(({ used }) => used)).toEqual([3])
    const { rows } = await fresh.database.owner.query<{ action: string; reason: string | null }>(
      `select e.action from event e where object_kind = 'dossier' and object_id = $1 order by seq`,
      [first.base.replace('/api/rounds/', '').replace('/agencies', '')],
    )
    expect(rows.map(({ action }) => action)).toEqual(
      ['proposed', 'allocated', 'places-given-up', 'allocated'].map((verb) => `dossier.${verb}`),
    )
  })

  it('are no matter of a round whose quota stays within agencies', async () => {
    const { roundId } = await world.scene([9500, 8000])
    const reply = await world.personnel('GET', `/api/rounds/${roundId}/joint-allocation`)
    expect(codes(reply)).toEqual(['places-given-by-agency'])
  })
})
