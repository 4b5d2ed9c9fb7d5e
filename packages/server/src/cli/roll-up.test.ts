import { describe, expect, it } from 'vitest'
import { run, type Ending } from './run.ts'

const call = (input: unknown, ...args: string[]): Promise<Ending> =>
  run(
    ['roll-up', ...args],
    new Blob([new TextEncoder().encode(typeof input === 'string' ? input : JSON.stringify(input))]).stream(),
  )

const months = Array.from({ length: 12 }, (_, at) => ({
  period: `2026-${String(at + 1).padStart(2, '0')}`,
  total: '90',
}))

const request = {
  ruleSet: 'decree-335-2025',
  person: { kind: 'civil-servant', leader: false },
  on: '2026-12-10',
  to: 'year',
  periods: [{ ...months[0], total: '535/6', body: 'Sở A' }, { ...months[1], total: '545/6' }, ...months.slice(2)],
}

describe('roll-up on the command line', () => {
  it('answers with the exact mean, the level, the months in a step and the receipt', async () => {
    const { exitCode, stdout, stderr } = await call(request)
    expect([exitCode, stderr]).toEqual([0, ''])
    const answer: unknown = JSON.parse(stdout)
    expect(answer).toMatchObject({
      from: 'month',
      to: 'year',
      span: '2026',
      method: 'mean',
      total: { exact: '90', display: '90,00' },
      level: 'outstanding',
      levelByPoints: 'outstanding',
      missing: [],
      leftOut: [],
      receipt: { computes: 'roll-up', ruleSet: 'decree-335-2025', hash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    })
    expect(answer).toHaveProperty('steps.0.operands.0', { symbol: '2026-01 (Sở A)', value: '535/6' })
    expect(answer).toHaveProperty('steps.0.citation.article', 'Điều 17 khoản 3')
    expect(answer).toHaveProperty('receipt.inputs.periods.1.total', '545/6')
  })

  it('gives the same bytes when its own receipt is put in again', async () => {
    const first = await call(request)
    const { receipt }: { receipt: { ruleSet: string; inputs: object } } = JSON.parse(first.stdout)
    expect(await call({ ruleSet: receipt.ruleSet, ...receipt.inputs })).toEqual(first)
  })

  it('answers insufficient data while December is not there, unless a person left it out with a reason', async () => {
    const open = { ...request, periods: months.slice(0, 11) }
    expect(JSON.parse((await call(open)).stdout)).toMatchObject({
      total: null,
      level: 'insufficient-data',
      missing: ['periods.2026-12'],
    })
    const without = [{ period: '2026-12', reason: 'Xếp loại trước ngày 15/12' }]
    expect(JSON.parse((await call({ ...open, without })).stdout)).toMatchObject({
      total: { exact: '90' },
      leftOut: [{ period: '2026-12', absence: null, reason: 'Xếp loại trước ngày 15/12' }],
    })
  })

  it.each<[string, object, string]>([
    ['an unknown key', { rank: 1 }, 'rank: There is no field called "rank".'],
    ['an unknown rule set', { ruleSet: 'x' }, 'ruleSet: There is no rule set "x".'],
    ['an unknown version', { version: 9 }, 'version: Rule set "decree-335-2025" has no version 9.'],
    ['a month as the longer span', { to: 'month' }, 'to: Only one of these is possible: quarter | half-year | year.'],
    [
      'a set without such a rule',
      { ruleSet: 'hau-giang-1120-2022' },
      'to: Rule set "hau-giang-1120-2022" has no rule for rolling results up to "year".',
    ],
    [
      'a span of another kind',
      { span: '2026-Q1' },
      'span: "2026-Q1" is not the span to roll up to; write it like 2026, 2026-H1 or 2026-Q1.',
    ],
    [
      'a comma',
      { periods: [{ period: '2026-01', total: '90,5' }] },
      'periods[0].total: "90,5" has a decimal comma; a point is expected here, like 95.5.',
    ],
    [
      'a month twice',
      { periods: [months[0], months[0]] },
      'periods[1].period: Period 2026-01 is there already; each period is given once.',
    ],
    [
      'a month left out without a reason',
      { periods: months.slice(0, 11), without: [{ period: '2026-12', reason: ' ' }] },
      'without[0].reason: Leaving out period 2026-12 needs a reason.',
    ],
  ])('refuses %s and says where', async (_, change, sentence) => {
    expect(await call({ ...request, ...change }, '--lang', 'en')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `${sentence}\n`,
    })
  })

  it('has one sentence per problem, in Vietnamese unless asked otherwise', async () => {
    const periods = [
      { period: '2026-1', total: '90' },
      { period: '2026-Q2', total: '-1' },
      { period: '2026-03', total: '100.01' },
      { period: '2026-04', absent: 'holiday' },
      { period: '2027-01', total: '90' },
    ]
    expect((await call({ ...request, periods })).stderr.trimEnd().split('\n')).toEqual([
      'periods[0].period: “2026-1” không phải tên kỳ; hãy viết như 2026-01, 2026-Q1 hoặc 2026-H1.',
      'periods[1].total: -1 là số âm; giá trị này không thể âm.',
      'periods[1].period: 2026-Q2 khác loại kỳ được tổng hợp ở đây; cần kỳ viết như 2026-01.',
      'periods[2].total: 100.01 vượt quá điểm tối đa 100.',
      'periods[3].absent: “holiday” không có trong các lựa chọn: sick-leave | maternity-leave | unpaid-leave | study | secondment | not-yet-here.',
      'periods[4].period: Kỳ 2027-01 nằm ngoài 2026.',
    ])
  })

  it('takes nothing but its request', async () => {
    expect(await call(request, 'now', '--lang', 'en')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: '"now" is not understood; usage: roll-up < request.json.\n',
    })
    expect((await call('[]', '--lang', 'en')).stderr).toBe('A JSON object is expected.\n')
  })
})
