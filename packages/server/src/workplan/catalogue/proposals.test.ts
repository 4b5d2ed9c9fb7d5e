import { catalogueProposalsSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { field } from '../../../test/province-application.ts'
import type { Caller } from '../../../test/fresh-application.ts'
import { catalogueTable, codes, writtenEntry, type CatalogueTable } from './catalogue.test-data.ts'

let table: CatalogueTable
let personnel: Caller
let planningHead: Caller
let financeHead: Caller
beforeAll(async () => {
  table = await catalogueTable()
  personnel = await table.app.as('officePersonnel')
  planningHead = await table.app.as('planningHead')
  financeHead = await table.app.as('financeHead')
  await table.decided('2026-01-01', [writtenEntry('A-1'), writtenEntry('A-2'), writtenEntry('A-3')])
})
afterAll(async () => table.app.close())

const propose = (caller: Caller, body: object) =>
  caller('POST', table.at('office', 'proposals'), {
    unitId: table.app.province.unit.planning,
    reason: 'Phát sinh nhiệm vụ mới',
    ...body,
  })
const made = async (body: object): Promise<number> => Number(field(await propose(planningHead, body), 'id'))
const answer = (caller: Caller, id: number, body: object) =>
  caller('POST', `/api/catalogue-proposals/${id}/answer`, body)
const seenBy = async (caller: Caller) =>
  catalogueProposalsSchema.parse((await caller('GET', table.at('office', 'proposals'))).body).proposals

describe('proposals for a catalogue', () => {
  it('come from the head of the unit alone and speak of products there are', async () => {
    const add = { kind: 'add', entry: writtenEntry('') }
    for (const caller of [financeHead, await table.app.as('official'), personnel])
      expect(codes(await propose(caller, add))).toEqual(['catalogue-proposal-needs-head'])
    expect(codes(await propose(planningHead, { kind: 'drop', code: 'Q-1' }))).toEqual(['catalogue-code-unknown'])
    const wrong = { kind: 'add', entry: writtenEntry('', { name: '', points: null }) }
    expect(codes(await propose(planningHead, wrong))).toEqual(['catalogue-name-missing', 'catalogue-weight-missing'])
    expect(codes(await propose(planningHead, { ...add, reason: ' ' }))).toEqual(['too-short'])
    expect((await propose(planningHead, add)).status).toBe(200)
    expect((await propose(await table.app.as('officeHead'), { kind: 'drop', code: 'A-3' })).status).toBe(200)
  })

  it('are seen by those who answer them, by heads over the unit, and by nobody else', async () => {
    expect((await seenBy(personnel)).map(({ can }) => can)).toEqual([
      { withdraw: false, answer: true },
      { withdraw: false, answer: true },
    ])
    expect((await seenBy(planningHead)).map(({ can }) => can)).toEqual([
      { withdraw: false, answer: false },
      { withdraw: true, answer: false },
    ])
    expect(await seenBy(financeHead)).toEqual([])
    expect(await seenBy(await table.app.as('official'))).toEqual([])
  })

  it('are withdrawn by whoever made them, while they are open', async () => {
    const id = await made({ kind: 'drop', code: 'A-2' })
    const withdraw = (caller: Caller) => caller('POST', `/api/catalogue-proposals/${id}/withdraw`)
    expect(codes(await withdraw(await table.app.as('officeHead')))).toEqual(['catalogue-proposal-not-yours'])
    expect((await withdraw(planningHead)).status).toBe(200)
    expect(codes(await withdraw(planningHead))).toEqual(['catalogue-proposal-answered'])
    expect(codes(await answer(personnel, id, { answer: 'refuse', reason: 'Muộn' }))).toEqual([
      'catalogue-proposal-answered',
    ])
  })

  it('are refused with a reason at any time, taken only into a version being prepared', async () => {
    const id = await made({ kind: 'drop', code: 'A-2' })
    expect(codes(await answer(planningHead, id, { answer: 'take', entry: null }))).toEqual([
      'catalogue-needs-personnel-body',
    ])
    expect(codes(await answer(personnel, id, { answer: 'take', entry: null }))).toEqual([
      'catalogue-none-in-preparation',
    ])
    expect((await answer(personnel, id, { answer: 'refuse', reason: 'Vẫn còn dùng' })).status).toBe(200)
    expect((await seenBy(planningHead)).find((proposal) => proposal.id === id)).toMatchObject({
      state: 'refused',
      answer: 'Vẫn còn dùng',
      answeredBy: 'Mai Thị Tổ Chức',
    })
  })

  it('change the version being prepared exactly as they were taken', async () => {
    const versionId = await table.begin()
    const add = await made({ kind: 'add', entry: writtenEntry('', { name: 'Đề án mới' }) })
    const change = await made({ kind: 'change', code: 'A-1', entry: writtenEntry('A-1', { points: '40' }) })
    const drop = await made({ kind: 'drop', code: 'A-2' })
    const merge = await made({ kind: 'add', entry: writtenEntry('', { name: 'San pham A-3' }) })
    expect(codes(await answer(personnel, add, { answer: 'take', entry: null }))).toEqual(['catalogue-code-missing'])
    const named = writtenEntry('N-1', { name: 'Đề án mới' })
    expect((await answer(personnel, add, { answer: 'take', entry: named })).status).toBe(200)
    expect((await answer(personnel, change, { answer: 'take', entry: null })).status).toBe(200)
    expect((await answer(personnel, drop, { answer: 'take', entry: null })).status).toBe(200)
    expect(codes(await answer(personnel, merge, { answer: 'merge', into: 'Q-9' }))).toEqual(['catalogue-code-unknown'])
    expect((await answer(personnel, merge, { answer: 'merge', into: 'a-3' })).status).toBe(200)
    const { body } = await personnel('GET', table.at('office', `versions/${versionId}/entries`))
    expect(body).toMatchObject({
      rows: [
        { code: 'A-1', coefficient: '4' },
        { code: 'A-3', coefficient: '3/2' },
        { code: 'N-1', name: 'Đề án mới' },
      ],
    })
    const states = new Map((await seenBy(planningHead)).map(({ id, state, mergedInto }) => [id, [state, mergedInto]]))
    expect([add, change, drop, merge].map((id) => states.get(id))).toEqual([
      ['taken', null],
      ['taken', null],
      ['taken', null],
      ['merged', 'A-3'],
    ])
  })

  it('are answered once, however many answer at once', async () => {
    const id = await made({ kind: 'drop', code: 'A-1' })
    const answers = await Promise.all(
      [1, 2, 3].map((n) => answer(personnel, id, { answer: 'refuse', reason: `Lý do ${n}` })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  it('say when the product they speak of has gone meanwhile', async () => {
    const id = await made({ kind: 'change', code: 'A-3', entry: writtenEntry('A-3', { points: '9' }) })
    const drop = await made({ kind: 'drop', code: 'A-3' })
    expect((await answer(personnel, drop, { answer: 'take', entry: null })).status).toBe(200)
    expect(codes(await answer(personnel, id, { answer: 'take', entry: null }))).toEqual([
      'catalogue-proposal-entry-missing',
    ])
  })
})
