import { scoreAnswerSchema } from '@thuoc-do/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshApplication, type Caller, type FreshApplication } from '../../test/fresh-application.ts'
import { run } from '../cli/run.ts'

let fresh: FreshApplication
let admin: Caller
beforeAll(async () => {
  fresh = await freshApplication()
  await fresh.database.owner.query(`insert into tenant (code, name, place) values ('a', 'Tỉnh A', 'A')`)
  await fresh.addAccount(1, 'admin', null)
  admin = await fresh.signIn('admin')
})
afterAll(async () => fresh.close())

const request = {
  ruleSet: 'decree-335-2025',
  person: { kind: 'civil-servant', leader: false },
  generalTotal: '30',
  work: [{ coefficient: '1', assigned: '1', completed: '1', delays: 1 }],
}

describe('a score over HTTP', () => {
  it('is the very result of the command line, with the same explanation', async () => {
    const { status, body } = await admin('POST', '/api/score', request)
    expect(status).toBe(200)
    const answer = scoreAnswerSchema.parse(body)
    const call = async (...args: string[]) =>
      (await run(['score', ...args], new Blob([JSON.stringify(request)]).stream())).stdout
    expect(JSON.stringify(answer.score)).toBe((await call()).trimEnd())
    expect(answer.score).toMatchObject({ level: 'outstanding', total: { exact: '565/6' } })
    expect([answer.explanation.vi, answer.explanation.en].map((text) => text.trimEnd())).toEqual([
      (await call('--explain')).trimEnd(),
      (await call('--explain', '--lang', 'en')).trimEnd(),
    ])
  })

  it.each<[string, object, string[]]>([
    ['a comma', { generalTotal: '27,5' }, ['decimal-comma body.generalTotal']],
    ['an unknown set', { ruleSet: 'x' }, ['rule-set-unknown body.ruleSet']],
    ['an unknown version', { version: 9 }, ['rule-set-version-unknown body.version']],
    [
      'several things at once',
      { generalTotal: '31', work: [{ coefficient: '1', assigned: '-1', completed: '1' }], facts: { rich: true } },
      ['fact-unknown body.facts.rich', 'above-maximum body.generalTotal', 'negative body.work[0].assigned'],
    ],
    ['a total nobody may send', { total: '100' }, ['key-unknown body.total']],
  ])('refuses %s with every reason at its place', async (_, change, wanted) => {
    const { status, body } = await admin('POST', '/api/score', { ...request, ...change })
    expect(status).toBe(422)
    const { problems } = body as { problems: { code: string; path: string }[] }
    expect(problems.map(({ code, path }) => `${code} ${path}`)).toEqual(wanted)
  })

  it('refuses ten megabytes in one sentence and goes on answering', async () => {
    const big = await admin('POST', '/api/score', { ...request, generalTotal: '1'.repeat(10_000_000) })
    expect(big).toMatchObject({ status: 413, body: { problems: [{ code: 'body-too-large' }] } })
    expect((await admin('POST', '/api/score', request)).status).toBe(200)
  })
})
