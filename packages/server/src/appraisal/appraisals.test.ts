import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../test/fresh-application.ts'
import { handEverythingIn } from '../../test/hand-in.ts'
import { field, provinceApplication, scores, type ProvinceApplication } from '../../test/province-application.ts'
import type { ProvincePerson } from '../../test/small-province.ts'

let app: ProvinceApplication
beforeAll(async () => {
  app = await provinceApplication()
  await app.open('provincePersonnel')
  await handEverythingIn(app.fresh.database.owner)
})
afterAll(async () => app.close())

const query = async (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
  (await app.fresh.database.owner.query(text, values)).rows
const codes = (reply: Reply): unknown[] => {
  const problems = field(reply, 'problems')
  return Array.isArray(problems) ? problems.map((problem: { code: unknown }) => problem.code) : []
}
const versionOf = async (who: ProvincePerson): Promise<number> => {
  const [row] = await query(`select version from appraisal where person_id = $1`, [app.province.person[who]])
  return Number(row?.['version'])
}
/** Calls a route about somebody's appraisal, with the version it stands at unless the body says another. */
async function act(
  by: ProvincePerson | 'administrator',
  method: 'PUT' | 'POST',
  whose: ProvincePerson,
  verb: string,
  body: object = {},
): Promise<Reply> {
  const id = await app.appraisalOf(whose)
  return (await app.as(by))(method, `/api/appraisals/${id}/${verb}`, { version: await versionOf(whose), ...body })
}
async function show(by: ProvincePerson | 'administrator', whose: ProvincePerson): Promise<Reply> {
  return (await app.as(by))('GET', `/api/appraisals/${await app.appraisalOf(whose)}`)
}
const self = (given: Record<string, string>) => ({ scores: given, strengths: 'Tận tụy', weaknesses: '', level: null })
const review = (given: Record<string, string>, comment = '') => ({ scores: given, comment })
async function submitted(whose: ProvincePerson, leader = false, off = 0): Promise<void> {
  await act(whose, 'PUT', whose, 'self', self(scores(leader, off)))
  expect(await act(whose, 'POST', whose, 'submit')).toMatchObject({ status: 200 })
}

describe('scoring oneself', () => {
  it('keeps an unfinished draft and says what it lacks', async () => {
    const answer = await act('official', 'PUT', 'official', 'self', self({ 'I.1': '7.5' }))
    expect(answer).toMatchObject({ status: 200, body: { version: 1 } })
    expect(codes(answer)).toEqual(Array.from({ length: 7 }, () => 'score-missing'))
    expect(await show('official', 'official')).toMatchObject({
      body: { selfTotal: null, selfLevel: null, self: { scores: { 'I.1': '7.5' }, strengths: 'Tận tụy' } },
    })
  })

  it('refuses every value that can never stand, each at its place, and keeps nothing of it', async () => {
    const bad = { 'I.1': '8.01', 'I.2': '-1', 'I.3': 'seven', 'I.4': '1,5', 'L.II.1': '3', I: '30', 'II.1': '0.001' }
    const answer = await act('official', 'PUT', 'official', 'self', self(bad))
    expect(answer.status).toBe(422)
    const found = Object.fromEntries(
      (field(answer, 'problems') as { code: string; path: string }[]).map(({ code, path }) => [path, code]),
    )
    expect(found).toEqual({
      'body.scores.I.1': 'above-maximum',
      'body.scores.I.2': 'negative',
      'body.scores.I.3': 'decimal-expected',
      'body.scores.I.4': 'decimal-comma',
      'body.scores.L.II.1': 'criterion-unknown',
      'body.scores.I': 'criterion-is-group',
      'body.scores.II.1': 'finer-than-hundredths',
    })
    expect(await versionOf('official')).toBe(1)
  })

  it('takes no total, stage or result from the client', async () => {
    const answer = await act('official', 'PUT', 'official', 'self', { ...self({}), total: '100', stage: 'decided' })
    expect(codes(answer)).toEqual(['key-unknown', 'key-unknown'])
  })

  it('cannot be handed in half done: every missing criterion is named', async () => {
    const answer = await act('official', 'POST', 'official', 'submit')
    expect(answer.status).toBe(409)
    expect(codes(answer)).toEqual(Array.from({ length: 7 }, () => 'score-missing'))
  })

  it('computes total and level on the server', async () => {
    await act('official', 'PUT', 'official', 'self', self(scores(false, 10)))
    expect(await show('official', 'official')).toMatchObject({ body: { selfTotal: '90', selfLevel: 'outstanding' } })
    await act('official', 'PUT', 'official', 'self', self(scores(false, 10.01)))
    expect(await show('official', 'official')).toMatchObject({ body: { selfTotal: '8999/100', selfLevel: 'good' } })
  })
})

describe('two people, or two windows, saving at once', () => {
  it('lets exactly one of them win and tells the other, whose words are not touched', async () => {
    const id = await app.appraisalOf('planner1')
    const caller = await app.as('planner1')
    const put = (strengths: string) =>
      caller('PUT', `/api/appraisals/${id}/self`, { ...self({}), strengths, version: 0 })
    const answers = await Promise.all(['một', 'hai', 'ba', 'bốn'].map(put))
    const lost = answers.filter(({ status }) => status === 409)
    expect(lost).toHaveLength(3)
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    for (const answer of lost) {
      expect(answer.body).toMatchObject({ code: 'conflict', problems: [{ code: 'appraisal-changed-meanwhile' }] })
    }
    const winner = ['một', 'hai', 'ba', 'bốn'][answers.findIndex(({ status }) => status === 200)]
    const [row] = await query(`select version, self_strengths from appraisal where id = $1`, [id])
    expect(row).toEqual({ version: 1, self_strengths: winner })
    expect(
      await query(`select action from event where object_kind = 'appraisal' and object_id = $1`, [String(id)]),
    ).toEqual([{ action: 'appraisal.self-saved' }])
  })
})

describe('handing in and taking back', () => {
  it('is possible until the reviewer begins', async () => {
    await submitted('peer')
    expect(await act('peer', 'PUT', 'peer', 'self', self({}))).toMatchObject({ status: 409 })
    expect(await act('peer', 'POST', 'peer', 'withdraw-submission')).toMatchObject({ status: 200 })
    await submitted('peer')
    await act('planningHead', 'PUT', 'peer', 'review', review({ 'I.1': '8' }))
    const late = await act('peer', 'POST', 'peer', 'withdraw-submission')
    expect(late).toMatchObject({ status: 409, body: { problems: [{ code: 'review-begun' }] } })
  })

  it('keeps the review from the person until it is confirmed', async () => {
    expect(await show('peer', 'peer')).toMatchObject({
      body: { stage: 'head-review', review: null, reviewTotal: null, reviewerName: 'Võ Minh Kế' },
    })
    expect(JSON.stringify((await show('peer', 'peer')).body)).not.toContain('review-saved')
    expect(await show('planningHead', 'peer')).toMatchObject({ body: { review: { scores: { 'I.1': '8' } } } })
    expect(await show('officePersonnel', 'peer')).toMatchObject({
      body: { review: null, self: { scores: { 'I.1': '8' } } },
    })
  })
})

describe('reviewing', () => {
  it('can never confirm an empty or half-empty review', async () => {
    await submitted('planner2', false, 2)
    const empty = await act('planningHead', 'POST', 'planner2', 'confirm')
    expect(empty.status).toBe(409)
    expect(codes(empty)).toEqual(Array.from({ length: 8 }, () => 'score-missing'))
    const { 'II.4': _last, ...most } = scores(false)
    await act('planningHead', 'PUT', 'planner2', 'review', review(most, 'Tốt'))
    expect(codes(await act('planningHead', 'POST', 'planner2', 'confirm'))).toEqual(['score-missing'])
    expect(
      await query(`select review_total, level, stage from appraisal where person_id = $1`, [
        app.province.person.planner2,
      ]),
    ).toEqual([{ review_total: null, level: null, stage: 'head-review' }])
  })

  it('needs a written comment for five points or a level, and none for less', async () => {
    await act('planningHead', 'PUT', 'planner2', 'review', review(scores(false, 7)))
    expect(codes(await act('planningHead', 'POST', 'planner2', 'confirm'))).toEqual(['comment-needed-score-gap'])
    await act('planningHead', 'PUT', 'planner2', 'review', review(scores(false, 12)))
    expect(codes(await act('planningHead', 'POST', 'planner2', 'confirm'))).toEqual([
      'comment-needed-score-gap',
      'comment-needed-level-changed',
    ])
    await act('planningHead', 'PUT', 'planner2', 'review', review(scores(false, 6.99)))
    expect(await act('planningHead', 'POST', 'planner2', 'confirm')).toMatchObject({ status: 200 })
  })

  it('once confirmed shows the person scores, total, level and every step with its article', async () => {
    const page = await show('planner2', 'planner2')
    expect(page).toMatchObject({
      body: {
        stage: 'confirmed',
        reviewTotal: '9301/100',
        reviewLevel: 'outstanding',
        level: null,
        review: { scores: { 'II.1': '13.01' } },
        can: { saveSelf: false, submit: false, confirm: false },
      },
    })
    const steps = field(page, 'steps')
    expect(steps).toContainEqual(expect.objectContaining({ code: 'total', value: '9301/100', basis: 'text' }))
    for (const step of steps as { citation: string; label: { vi: string; en: string } }[]) {
      expect(step.citation).toMatch(/QĐ|NĐ/u)
      expect(step.label.vi).not.toBe(step.label.en)
    }
  })

  it('can be taken up again with a reason, which the person reads', async () => {
    expect(await act('planningHead', 'POST', 'planner2', 'return', { reason: '   ' })).toMatchObject({ status: 422 })
    expect(await act('planningHead', 'POST', 'planner2', 'return', { reason: 'Thiếu minh chứng' })).toMatchObject({
      status: 200,
    })
    const page = await show('planner2', 'planner2')
    expect(page).toMatchObject({
      body: {
        stage: 'self-scoring',
        returnReason: 'Thiếu minh chứng',
        reviewTotal: null,
        review: null,
        waitsForMe: true,
      },
    })
    expect(field(page, 'history')).toContainEqual(
      expect.objectContaining({
        action: 'appraisal.returned',
        actorName: 'Võ Minh Kế',
        role: 'head',
        reason: 'Thiếu minh chứng',
      }),
    )
    expect(
      await query(
        `select review_total, review_level, total_floor, review_scores <> '{}' as kept from appraisal where person_id = $1`,
        [app.province.person.planner2],
      ),
    ).toEqual([{ review_total: null, review_level: null, total_floor: null, kept: true }])
  })

  it('of a head is for the next head above, never for himself', async () => {
    await submitted('planningHead', true)
    expect(await act('planningHead', 'PUT', 'planningHead', 'review', review({}))).toMatchObject({
      status: 403,
      body: { problems: [{ code: 'own-file' }] },
    })
    await act('officeHead', 'PUT', 'planningHead', 'review', review(scores(true)))
    expect(await act('officeHead', 'POST', 'planningHead', 'confirm')).toMatchObject({ status: 200 })
  })
})

type Caller = ProvincePerson | 'administrator'
const CALLERS: readonly (readonly [Caller, 'own' | 'reviewer' | 'sees' | 'nothing'])[] = [
  ['accountant1', 'own'],
  ['accountant2', 'nothing'],
  ['financeHead', 'reviewer'],
  ['planningHead', 'nothing'],
  ['officeDeputy', 'nothing'],
  ['officeHead', 'sees'],
  ['chairman', 'sees'],
  ['libraryHead', 'nothing'],
  ['officePersonnel', 'sees'],
  ['provincePersonnel', 'sees'],
  ['committeeMember', 'sees'],
  ['administrator', 'nothing'],
]
const ACTS: readonly (readonly ['PUT' | 'POST', string, object, 'own' | 'reviewer'])[] = [
  ['PUT', 'self', self({}), 'own'],
  ['POST', 'submit', {}, 'own'],
  ['POST', 'withdraw-submission', {}, 'own'],
  ['PUT', 'review', review({}), 'reviewer'],
  ['POST', 'confirm', {}, 'reviewer'],
  ['POST', 'return', { reason: 'x' }, 'reviewer'],
]

describe('the appraisal of an official of the finance unit', () => {
  for (const [who, relation] of CALLERS) {
    it(`is ${relation === 'nothing' ? 'not there' : 'there'} for ${who}, on its page as in every list`, async () => {
      const id = await app.appraisalOf('accountant1')
      const caller = await app.as(who)
      const page = await caller('GET', `/api/appraisals/${id}`)
      expect(page.status).toBe(relation === 'nothing' ? 404 : 200)
      const listed: Record<string, boolean> = {}
      for (const scope of ['mine', 'waiting', 'reviewed']) {
        const list = await caller('GET', `/api/appraisals?scope=${scope}`)
        expect(list.status).toBe(200)
        const rows = field(list, 'rows') as { id: number }[]
        listed[scope] = rows.some((row) => row.id === id)
        // Whatever a list holds has a page of its own, and says the same there.
        for (const row of rows) expect((await caller('GET', `/api/appraisals/${row.id}`)).body).toMatchObject(row)
      }
      const own = relation === 'own'
      expect(listed).toEqual({ mine: own, waiting: own, reviewed: relation === 'reviewer' })
    })

    it(`is changed by ${who} only where it is his part`, async () => {
      for (const [method, verb, body, part] of ACTS) {
        if (part === relation) continue
        const answer = await act(who, method, 'accountant1', verb, body)
        expect({ verb, status: answer.status }).toEqual({ verb, status: relation === 'nothing' ? 404 : 403 })
      }
      expect(await versionOf('accountant1')).toBe(0)
    })
  }

  it('shows no draft to anybody but its author', async () => {
    await act('accountant1', 'PUT', 'accountant1', 'self', { ...self({ 'I.1': '5' }), weaknesses: 'Bí mật' })
    for (const [who] of CALLERS.filter(([, relation]) => relation === 'reviewer' || relation === 'sees')) {
      const page = await show(who, 'accountant1')
      expect(field(page, 'self')).toEqual({ scores: {}, strengths: '', weaknesses: '', level: null, submittedAt: null })
      expect(field(page, 'selfTotal')).toBeNull()
    }
  })
})

describe('what is decided', () => {
  it('is changed by no route and no statement', async () => {
    const id = await app.appraisalOf('librarian1')
    await query(`update appraisal set stage = 'decided', level = 'good' where id = $1`, [id])
    for (const [method, verb, body, part] of ACTS) {
      const answer = await act(part === 'own' ? 'librarian1' : 'libraryHead', method, 'librarian1', verb, body)
      expect(answer).toMatchObject({ status: 409, body: { problems: [{ code: 'already-decided' }] } })
    }
    await expect(query(`update appraisal set review_comment = 'x' where id = $1`, [id])).rejects.toThrow(
      'does not change',
    )
    await expect(query(`delete from appraisal where id = $1`, [id])).rejects.toThrow('append-only')
  })
})

describe('the record', () => {
  it('has an event for every change, with the scores before and after, and no free text', async () => {
    const versions = await query(`
      select a.id, a.version, (select count(*)::int from event e where e.object_kind = 'appraisal' and e.object_id = a.id::text) as events
      from appraisal a where a.version > 0`)
    expect(versions.length).toBeGreaterThan(5)
    for (const row of versions) expect(row['events']).toBe(row['version'])
    const [last] = await query(`select canon from event where action = 'appraisal.confirmed' and person_id = $1`, [
      app.province.person.planningHead,
    ])
    expect(JSON.parse(String(last?.['canon']))).toMatchObject({
      role: 'head',
      before: { stage: 'head-review', total: null },
      after: { stage: 'confirmed', total: '100', level: 'outstanding', scores: { 'L.II.1': '25' } },
      ruleSetHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
    })
    const secrets = await query(
      `select count(*)::int as n from event where canon like '%Thiếu minh chứng%' or canon like '%Bí mật%'`,
    )
    expect(secrets).toEqual([{ n: 0 }])
  })
})
