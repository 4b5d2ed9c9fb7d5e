import { bodiesSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../../test/fresh-application.ts'
import { arrangeSmallProvince, type ProvincePerson, type SmallProvince } from '../../../test/small-province.ts'
import { docxText, pdfText } from '../../../test/paper-text.ts'
import { readWorkbook } from '../../spreadsheet/index.ts'
import { openDoors, done } from '../../platform/transaction.ts'
import { bodyOf, codesOf, LOWER, NOW, REVIEW, selfOf, YEAR } from './bodies.test-data.ts'
import { recognisedLevelOf, type RecognisedLevel } from './index.ts'

let fresh: FreshApplication
let province: SmallProvince
const callers = new Map<string, Caller>()
const as = (who: ProvincePerson): Caller => {
  const caller = callers.get(who)
  if (caller === undefined) throw new Error(`${who} has not signed in`)
  return caller
}
const PEOPLE = [
  'chairman',
  'provincePersonnel',
  'officeHead',
  'officePersonnel',
  'planningHead',
  'financeHead',
  'official',
  'libraryHead',
  'committeeMember',
] as const
beforeAll(async () => {
  fresh = await freshApplication(() => NOW)
  province = await arrangeSmallProvince(fresh.database.owner)
  for (const who of PEOPLE) {
    await fresh.addAccount(province.tenantId, who.toLowerCase(), province.person[who])
    callers.set(who, await fresh.signIn(who.toLowerCase()))
  }
})
afterAll(async () => fresh.close())

const open = (who: ProvincePerson, unitIds: number[]) => as(who)('POST', '/api/bodies', { year: YEAR, unitIds })
const list = async (who: ProvincePerson) => bodiesSchema.parse((await as(who)('GET', `/api/bodies?year=${YEAR}`)).body)

describe("the year's list of bodies", () => {
  it('is made by the personnel body, for agencies and units within its reach, once', async () => {
    const { root, office, planning, finance, library } = province.unit
    expect(codesOf(await open('official', [planning]))).toEqual(['body-open-needs-personnel'])
    expect(codesOf(await open('officePersonnel', [library]))).toEqual(['body-unit-not-in-reach'])
    expect(codesOf(await open('provincePersonnel', [root]))).toEqual(['body-unit-not-in-reach'])
    expect((await open('officePersonnel', [planning])).body).toEqual({ opened: 1, already: 0 })
    expect((await open('provincePersonnel', [office, planning, finance, library])).body).toEqual({
      opened: 3,
      already: 1,
    })
  })

  it('shows everybody the bodies of his reach in the order of the tree, with what they wait for', async () => {
    const rows = async (who: ProvincePerson) =>
      (await list(who)).rows.map(({ unitName, depth, waitsFor, authority }) => [
        unitName,
        depth,
        waitsFor.length,
        authority?.personName,
      ])
    expect(await rows('chairman')).toEqual([
      ['Thư viện Mẫu Hai', 0, 0, 'Lý Văn Mẫu'],
      ['Sở Mẫu Một', 0, 2, 'Lý Văn Mẫu'],
      ['Phòng Tài chính', 1, 0, 'Đỗ Quang Một'],
      ['Phòng Kế hoạch', 1, 0, 'Đỗ Quang Một'],
    ])
    expect((await rows('planningHead')).map(([name]) => name)).toEqual(['Phòng Kế hoạch'])
    expect(await rows('official')).toEqual([])
  })
})

describe('files of evidence of a task', () => {
  it('are given by the body that reports, kept under their SHA-256 and read by whoever sees the task', async () => {
    const body = bodyOf(province.unit.finance)
    const { body: added } = await body.addTasks(as('financeHead'), ['Báo cáo có tệp'])
    const [id = 0] = (added as { ids: number[] }).ids
    const file = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
    const send = async (who: ProvincePerson, content = file) => {
      const answer = await fresh.application.http.inject({
        method: 'POST',
        url: `/api/body-tasks/${id}/files?name=${encodeURIComponent('Báo cáo.pdf')}`,
        headers: { host: 'localhost', cookie: as(who).cookie, 'content-type': 'application/octet-stream' },
        payload: content,
      })
      return { status: answer.statusCode, body: answer.json() }
    }
    const given = await send('financeHead')
    expect(given).toMatchObject({ status: 200, body: { name: 'Báo cáo.pdf', mediaType: 'application/pdf' } })
    expect((await send('financeHead')).body.id).toBe(given.body.id)
    expect((await send('financeHead', Buffer.from('#!/bin/sh\n'))).body.problems[0].code).toBe('work-file-type-refused')
    expect([(await send('officeHead')).status, (await send('planningHead')).status]).toEqual([403, 404])
    const shown = (await body.show(as('officeHead'))).tasks.find((task) => task.id === id)
    expect(shown?.files).toMatchObject([{ id: given.body.id, name: 'Báo cáo.pdf', size: file.length }])
    const url = `/api/body-tasks/${id}/files/${given.body.id}`
    const read = async (who: ProvincePerson) =>
      fresh.application.http.inject({ method: 'GET', url, headers: { host: 'localhost', cookie: as(who).cookie } })
    expect((await read('officeHead')).rawPayload.equals(file)).toBe(true)
    expect((await read('planningHead')).statusCode).toBe(404)
    await body.onTask(as('officeHead'), id, { kind: 'withdrawn', reason: 'Trùng' })
    expect((await send('financeHead')).status).toBe(409)
  })
})

describe('a body, from its tasks to its recognition', () => {
  it('goes first through the units below: tasks, hand in, recognise', async () => {
    for (const [unit, head] of [
      ['planning', 'planningHead'],
      ['finance', 'financeHead'],
    ] as const) {
      const body = bodyOf(province.unit[unit])
      expect(codesOf(await body.act(as(head), 'POST', 'hand-in'))).toContain('body-no-tasks')
      const { body: added } = await body.addTasks(as(head), ['Đề án một', 'Đề án hai', 'Đề án ba'])
      for (const id of (added as { ids: number[] }).ids)
        expect(
          (
            await body.onTask(as(head), id, {
              kind: 'reported',
              doneOn: '2026-06-30',
              exceeded: unit === 'planning',
              evidence: '5/BC',
            })
          ).status,
        ).toBe(200)
      expect((await body.act(as(head), 'PUT', 'self', selfOf(95))).body).toMatchObject({ problems: [] })
      expect((await body.act(as(head), 'POST', 'hand-in')).status).toBe(200)
    }
    const planning = bodyOf(province.unit.planning)
    await planning.act(as('officeHead'), 'PUT', 'review', REVIEW)
    const refused = await planning.act(as('officeHead'), 'POST', 'recognise', { document: '7/TB' })
    expect(codesOf(refused)).toEqual(['body-claims-open'])
    const seen = await planning.show(as('officeHead'))
    expect(seen.selfOutcome?.level).toBe('outstanding')
    expect(seen.reviewOutcome?.level).toBe('good')
    for (const { id } of seen.tasks)
      await planning.onTask(as('officeHead'), id, { kind: 'exceeding-answered', granted: true, reason: 'Đã kiểm tra' })
    const without = await planning.act(as('officeHead'), 'POST', 'recognise', { document: '7/TB', exceptional: true })
    expect(without).toMatchObject({
      status: 409,
      body: { problems: [{ code: 'body-quota-exceeded', params: { percent: '25', base: '1', allowed: '0' } }] },
    })
    await planning.act(as('officeHead'), 'PUT', 'review', LOWER)
    expect((await planning.act(as('officeHead'), 'POST', 'recognise', { document: '7/TB' })).status).toBe(200)
    expect((await planning.show(as('planningHead'))).result).toMatchObject({
      level: 'good',
      reason: null,
      document: '7/TB',
      signer: 'Đỗ Quang Một',
    })
  })

  it('then the agency, which waits for every one of them and says so', async () => {
    const office = bodyOf(province.unit.office)
    const { body: added } = await office.addTasks(as('chairman'), ['Kế hoạch năm'])
    const [id = 0] = (added as { ids: number[] }).ids
    await office.onTask(as('officeHead'), id, {
      kind: 'reported',
      doneOn: '2026-06-01',
      exceeded: false,
      evidence: '9/BC',
    })
    await office.act(as('officeHead'), 'PUT', 'self', selfOf(75))
    expect((await office.act(as('officeHead'), 'POST', 'hand-in')).status).toBe(200)
    await office.act(as('chairman'), 'PUT', 'review', REVIEW)
    expect(codesOf(await office.act(as('chairman'), 'POST', 'recognise', { document: '1/QĐ' }))).toEqual([
      'body-waits-for-lower',
    ])
    const before = await office.show(as('chairman'))
    expect(before.waitsFor.map(({ unitName }) => unitName)).toEqual(['Phòng Tài chính'])
    expect(before.conditions.find(({ code }) => code === 'subordinates')?.standing).toBe('unknown')

    const finance = bodyOf(province.unit.finance)
    await finance.act(as('officeHead'), 'PUT', 'review', { ...REVIEW, wrongdoing: true })
    await finance.act(as('officeHead'), 'POST', 'recognise', { document: '8/TB' })
    expect((await finance.show(as('financeHead'))).result?.level).toBe('unsatisfactory')
    const after = await office.show(as('chairman'))
    expect(after.conditions.find(({ code }) => code === 'subordinates')?.standing).toBe('not-met')
    expect((await office.act(as('chairman'), 'POST', 'recognise', { document: '1/QĐ' })).status).toBe(200)
    const { quotas } = await list('chairman')
    expect(quotas).toMatchObject([
      { authorityName: 'Tỉnh Mẫu', recognised: 1, good: 1, outstanding: 0, percent: '20', exception: '25', allowed: 0 },
      { authorityName: 'Sở Mẫu Một', recognised: 2, good: 1, outstanding: 0, allowed: 0 },
    ])
  })

  it('is then frozen: in the database, for tasks, and under its hash', async () => {
    const planning = bodyOf(province.unit.planning)
    const { tasks, result } = await planning.show(as('planningHead'))
    expect(codesOf(await planning.act(as('officeHead'), 'POST', 'return', { reason: 'x' }))).toEqual([
      'body-recognised',
    ])
    expect(
      codesOf(await planning.onTask(as('officeHead'), tasks[0]?.id ?? 0, { kind: 'withdrawn', reason: 'x' })),
    ).toEqual(['body-recognised'])
    const { owner } = fresh.database
    for (const change of [
      `update body_score set level = 'good'`,
      `update body_result set level = 'good'`,
      `delete from body_result`,
      `delete from body_score`,
      `update body_task_event set kind = 'x'`,
    ])
      await expect(owner.query(`${change} where tenant_id = ${province.tenantId}`)).rejects.toMatchObject({
        code: '42501',
      })
    const { rows } = await owner.query(
      `select encode(sha256(convert_to(frozen, 'UTF8')), 'hex') as hash from body_score where content_hash = $1`,
      [result?.contentHash],
    )
    expect(rows).toEqual([{ hash: result?.contentHash }])
  })

  it('is answered by another one when it is found wrong: by its authority, with a reason, both kept', async () => {
    const planning = bodyOf(province.unit.planning)
    const before = await planning.show(as('officeHead'))
    const ids = before.tasks.map(({ id }) => id)
    const finding = { taskId: ids[0] ?? 0, finding: 'poor' }
    const replaces = before.result?.contentHash
    const asked = { replaces, review: LOWER, taskFindings: [finding], reason: 'Thanh tra', document: '15/QĐ' }
    const replace = (who: ProvincePerson, change: object = {}) =>
      planning.act(as(who), 'POST', 'replace', { ...asked, ...change })
    expect(before.can.replace).toBe(true)
    const refused = await Promise.all(
      (['planningHead', 'officePersonnel', 'chairman'] as const).map((who) => replace(who)),
    )
    expect(refused.flatMap(codesOf)).toEqual(['body-own', 'body-not-your-part', 'body-not-your-part'])
    expect((await replace('officeHead', { reason: ' ' })).status).toBe(422)
    expect(codesOf(await replace('officeHead', { replaces: 'x' }))).toEqual(['body-result-replaced'])
    expect(codesOf(await replace('officeHead', { taskFindings: [{ ...finding, taskId: 999_999 }] }))).toEqual([
      'no-such-record',
    ])
    expect(codesOf(await replace('officeHead', { taskFindings: [], review: REVIEW }))).toEqual(['body-quota-exceeded'])
    const { reason: _reason, document: _document, ...previewed } = asked
    const preview = await planning.act(as('officeHead'), 'POST', 'replacement-preview', previewed)
    expect(preview.body).toMatchObject({ outcome: { level: 'satisfactory' }, problems: [] })
    const [first, second] = await Promise.all([replace('officeHead'), replace('officeHead')])
    expect([first.status, second.status].toSorted((a, b) => a - b)).toEqual([200, 409])

    const after = await planning.show(as('planningHead'))
    expect(after.result).toMatchObject({ level: 'satisfactory', document: '15/QĐ', reason: 'Thanh tra' })
    expect(after.replaced).toEqual([{ ...before.result, reason: null }])
    expect(after.reviewOutcome?.level).toBe('satisfactory')
    expect(after.tasks.map(({ poor }) => poor)).toEqual([false, false, false])
    expect(after.history.at(-1)).toMatchObject({ action: 'body-score.replaced', reason: 'Thanh tra' })
    expect((await list('officeHead')).quotas.at(-1)).toMatchObject({ good: 0, recognised: 2 })
    expect((await list('officeHead')).rows.find(({ unitName }) => unitName === 'Phòng Kế hoạch')?.level).toBe(
      'satisfactory',
    )
    expect((await bodyOf(province.unit.office).show(as('chairman'))).lowerReplaced).toEqual([
      { unitId: province.unit.planning, unitName: 'Phòng Kế hoạch', was: 'good', is: 'satisfactory' },
    ])
    for (const [code, change] of [
      ['42501', `update body_replacement set reason = 'x'`],
      ['42501', `delete from body_replacement`],
      ['42501', `update body_result set number = 5`],
      [
        '23503',
        `insert into body_result (tenant_id, unit_id, year, number, authority_unit_id, level, document, signer, recognised_at, content_hash)
         select tenant_id, unit_id, year, 9, authority_unit_id, level, document, signer, recognised_at, content_hash
         from body_result where number = 0`,
      ],
    ] as const)
      await expect(fresh.database.owner.query(change)).rejects.toMatchObject({ code })
  })

  it('goes on paper: the sheet in Word and PDF with both results, and the list of the authority', async () => {
    const download = async (who: ProvincePerson, url: string) => {
      const { cookie } = as(who)
      return fresh.application.http.inject({ method: 'GET', url, headers: { host: 'localhost', cookie } })
    }
    const sheet = `/api/bodies/${province.unit.planning}/${YEAR}/form`
    const word = await download('planningHead', `${sheet}.docx`)
    expect(word.headers['content-disposition']).toContain('phieu danh gia to chuc 2026 - phong ke hoach.docx')
    const { text } = await pdfText((await download('officeHead', `${sheet}.pdf`)).rawPayload)
    for (const paper of [docxText(word.rawPayload), text]) {
      expect(paper).toContain('Mẫu của hệ thống')
      expect(paper).toContain('Tên tổ chức: Phòng Kế hoạch')
      expect(paper).toMatch(/Tổng cộng ?100 ?95 ?89/u)
      expect(paper).toMatch(
        /15\/QĐ ngày 01\/12\/2026, Đỗ Quang Một ký\. Thay kết quả: Hoàn thành tốt nhiệm vụ \(7\/TB/u,
      )
      expect(paper).toMatch(/vượt mức yêu cầu ?Điều 8 khoản 1 điểm a ?đạt/u)
      expect(paper).not.toContain('Bản nháp')
    }
    expect(docxText(word.rawPayload)).toMatch(/☒ ?Hoàn thành nhiệm vụ/u)
    const draft = await download('chairman', `/api/bodies/${province.unit.library}/${YEAR}/form.docx`)
    expect(docxText(draft.rawPayload, 'header1')).toContain('Bản nháp - chưa được công nhận')
    expect((await download('financeHead', `${sheet}.pdf`)).statusCode).toBe(404)
    const list = `/api/bodies/${province.unit.office}/${YEAR}/recognised.xlsx`
    const sheets = await readWorkbook('a.xlsx', (await download('officeHead', list)).rawPayload)
    const cells = JSON.stringify(sheets)
    for (const words of ['Phòng Kế hoạch', '15/QĐ', 'Thay kết quả', 'Phòng Tài chính', 'Không hoàn thành nhiệm vụ'])
      expect(cells).toContain(words)
    expect((await download('official', list)).statusCode).toBe(404)
  })

  it('makes the level known to the people of the body, and nothing else', async () => {
    const { rows, published } = await list('official')
    expect(rows).toEqual([])
    expect(published.map(({ unitName, level }) => [unitName, level])).toEqual([
      ['Sở Mẫu Một', 'good'],
      ['Phòng Kế hoạch', 'satisfactory'],
    ])
    expect(await as('official')('GET', `/api/bodies/${province.unit.planning}/${YEAR}`)).toMatchObject({ status: 404 })
    expect((await list('libraryHead')).published).toEqual([])
  })

  it('tells the head’s own classification what his body was recognised as, or that it waits', async () => {
    const doors = openDoors(fresh.database.db, () => NOW)
    const ask = async (who: string, unitId: number): Promise<RecognisedLevel> => {
      const { rows } = await fresh.database.owner.query<{ user_id: string }>(
        `select user_id from account where username = $1`,
        [who],
      )
      const answer = await doors.read(rows[0]?.user_id ?? '', async (tx) =>
        done(await recognisedLevelOf(tx, unitId, YEAR)),
      )
      if (!answer.ok) throw new Error('not read')
      return answer.value
    }
    expect(await ask('officehead', province.unit.office)).toMatchObject({ kind: 'recognised', level: 'good' })
    expect(await ask('planninghead', province.unit.planning)).toMatchObject({
      kind: 'recognised',
      level: 'satisfactory',
      document: '15/QĐ',
    })
    expect(await ask('libraryhead', province.unit.library)).toEqual({ kind: 'waits', stage: 'self-scoring' })
    expect(await ask('chairman', province.unit.records)).toEqual({ kind: 'not-listed' })
  })

  it('records every step', async () => {
    const { rows } = await fresh.database.owner.query(
      `select distinct action from event where action like 'body-%' order by action`,
    )
    expect(rows.map(({ action }) => action)).toEqual([
      'body-score.handed-in',
      'body-score.opened',
      'body-score.recognised',
      'body-score.replaced',
      'body-score.review-saved',
      'body-score.self-saved',
      'body-task.added',
      'body-task.exceeding-answered',
      'body-task.file-attached',
      'body-task.reported',
      'body-task.withdrawn',
    ])
  })
})
