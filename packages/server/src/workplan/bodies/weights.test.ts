import { bodyWeightsSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../../test/fresh-application.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../../test/small-province.ts'
import { bodyOf, codesOf, NOW, selfOf, YEAR } from './bodies.test-data.ts'

const PEOPLE = ['chairman', 'provincePersonnel', 'officeHead', 'officePersonnel', 'official', 'libraryHead'] as const
const ITEMS = [
  { code: 'II.a', maximum: '20', detail: 'Số văn bản ban hành đúng hạn' },
  { code: 'II.b', maximum: '50', detail: '' },
]
let fresh: FreshApplication
let province: SmallProvince
const callers = new Map<ProvincePerson, Caller>()
const as = (who: (typeof PEOPLE)[number]): Caller => {
  const caller = callers.get(who)
  if (caller === undefined) throw new Error(who)
  return caller
}
beforeAll(async () => {
  fresh = await freshApplication(() => NOW)
  province = await arrangeSmallProvince(fresh.database.owner)
  for (const who of PEOPLE) {
    await fresh.addAccount(province.tenantId, who.toLowerCase(), province.person[who])
    callers.set(who, await fresh.signIn(who.toLowerCase()))
  }
})
afterAll(async () => fresh.close())

const draft = (who: (typeof PEOPLE)[number], change: object = {}) =>
  as(who)('POST', '/api/body-weights', {
    unitId: province.unit.root,
    validFrom: '2026-01-01',
    document: '30/2026/QĐ-UBND',
    items: ITEMS,
    ...change,
  })
const list = async (who: (typeof PEOPLE)[number]) =>
  bodyWeightsSchema.parse((await as(who)('GET', '/api/body-weights')).body)
const act = (who: (typeof PEOPLE)[number], id: number, verb: string, version: number) =>
  as(who)('POST', `/api/body-weights/${id}/${verb}`, { version })
const idOf = ({ body }: { body: unknown }): number => (body as { id: number }).id

describe('weights of the result criteria', () => {
  it('are set by the whole office only, and a draft is shown to nobody else', async () => {
    for (const who of ['officeHead', 'officePersonnel', 'official', 'libraryHead'] as const)
      expect(codesOf(await draft(who))).toEqual(['weights-only-whole-body'])
    expect((await draft('provincePersonnel')).status).toBe(200)
    expect((await list('officePersonnel')).versions).toEqual([])
    expect((await list('officePersonnel')).places).toEqual([])
    expect((await list('chairman')).versions).toMatchObject([
      { state: 'draft', sum: '70', can: { write: true, decide: true } },
    ])
    expect((await list('provincePersonnel')).versions).toMatchObject([{ can: { write: true, decide: false } }])
  })

  it('may be unfinished in a draft, never nonsense, and are decided by a second person when they add up to 70', async () => {
    const [row] = (await list('chairman')).versions
    const id = row?.id ?? 0
    const save = (who: 'provincePersonnel' | 'chairman', version: number, items: object[]) =>
      as(who)('PUT', `/api/body-weights/${id}`, {
        version,
        validFrom: '2026-01-01',
        document: '30/2026/QĐ-UBND',
        items,
      })
    expect(codesOf(await save('provincePersonnel', 0, [{ code: 'II.z', maximum: '70', detail: '' }]))).toEqual([
      'weights-criterion-unknown',
    ])
    expect((await save('provincePersonnel', 0, ITEMS.slice(1))).status).toBe(200)
    expect(codesOf(await act('provincePersonnel', id, 'decide', 1))).toEqual(['weights-second-person'])
    expect(codesOf(await act('chairman', id, 'decide', 1))).toEqual(['weights-sum'])
    expect(codesOf(await act('chairman', id, 'decide', 0))).toEqual(['weights-changed-meanwhile'])
    expect((await save('provincePersonnel', 1, ITEMS)).status).toBe(200)
    expect((await act('chairman', id, 'decide', 2)).status).toBe(200)
    expect(codesOf(await save('provincePersonnel', 3, ITEMS))).toEqual(['weights-not-draft'])
    expect((await list('official')).versions).toMatchObject([{ state: 'decided', decidedBy: 'Lý Văn Mẫu' }])
  })

  it('do not change once decided, not even for the owner of the database, and their sum is checked there too', async () => {
    const { owner } = fresh.database
    await expect(owner.query(`update body_weights set document = 'x' where state = 'decided'`)).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      owner.query(
        `insert into body_weights (tenant_id, unit_id, state, valid_from, document, rule_set_id, items, hands, decided_by, decided_at)
         select tenant_id, unit_id, 'decided', '2027-01-01', document, rule_set_id, '[{"code": "II.a", "maximum": "69.99"}]', hands, decided_by, now()
         from body_weights where state = 'decided'`,
      ),
    ).rejects.toMatchObject({ code: '23514' })
  })

  it('are not decided twice from the same day for the same place', async () => {
    const id = idOf(await draft('provincePersonnel'))
    expect(codesOf(await act('chairman', id, 'decide', 0))).toEqual(['weights-from-taken'])
    expect((await act('chairman', id, 'discard', 0)).status).toBe(200)
    expect(codesOf(await draft('chairman', { unitId: province.unit.planning }))).toEqual(['weights-place-unknown'])
  })
})

describe('the form of a body', () => {
  it('has the weights of the nearest place above it, and follows a decision until it is handed in', async () => {
    const { office, library } = province.unit
    await as('provincePersonnel')('POST', '/api/bodies', { year: YEAR, unitIds: [office, library] })
    const form = bodyOf(library)
    expect((await form.show(as('libraryHead'))).weights).toMatchObject({
      unitName: 'Tỉnh Mẫu',
      document: '30/2026/QĐ-UBND',
    })
    expect(codesOf(await form.act(as('libraryHead'), 'PUT', 'self', selfOf(90)))).toContain('criterion-unknown')
    const scores = { 'I.1': '10', 'I.2': '10', 'I.3': '10', 'II.a': '20', 'II.b': '45' }
    await form.act(as('libraryHead'), 'PUT', 'self', { ...selfOf(90), scores })
    expect((await form.show(as('libraryHead'))).selfOutcome).toMatchObject({ total: '95' })

    const id = idOf(
      await draft('provincePersonnel', {
        unitId: library,
        items: ITEMS.map((item, at) => ({ ...item, maximum: at === 0 ? '30' : '40' })),
      }),
    )
    expect((await act('chairman', id, 'decide', 0)).status).toBe(200)
    const changed = await form.show(as('libraryHead'))
    expect([changed.weights?.unitName, changed.selfOutcome?.total]).toEqual(['Thư viện Mẫu Hai', null])
    expect(changed.selfOutcome?.missing.map(({ path }) => path)).toContain('scores.II.b')
    expect((await bodyOf(office).show(as('officeHead'))).weights?.unitName).toBe('Tỉnh Mẫu')
  })

  it('keeps the rules it was handed in under', async () => {
    const { library } = province.unit
    const form = bodyOf(library)
    await form.addTasks(as('libraryHead'), ['Số hóa'])
    const scores = { 'I.1': '10', 'I.2': '10', 'I.3': '10', 'II.a': '30', 'II.b': '40' }
    await form.act(as('libraryHead'), 'PUT', 'self', { ...selfOf(90), scores })
    expect((await form.act(as('libraryHead'), 'POST', 'hand-in')).status).toBe(200)
    const before = await form.show(as('libraryHead'))
    const id = idOf(await draft('provincePersonnel', { unitId: library, validFrom: '2026-12-31' }))
    expect((await act('chairman', id, 'decide', 0)).status).toBe(200)
    const after = await form.show(as('libraryHead'))
    expect([after.ruleSet.hash, after.weights?.id]).toEqual([before.ruleSet.hash, before.weights?.id])
  })
})
