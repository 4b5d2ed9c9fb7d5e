import { describe, expect, it } from 'vitest'
import { run, type Ending } from './run.ts'

async function call(input: unknown, ...args: string[]): Promise<Ending> {
  return run(['appraise', ...args], new Blob([JSON.stringify(input)]).stream())
}

const evidence = {
  person: { kind: 'civil-servant', leader: false, partyMember: false },
  on: '2026-06-30',
  work: [{ coefficient: '1', assigned: '10', completed: '8' }],
  filledIn: { 'decree-335-2025': { generalTotal: '20' } },
}

describe('appraise on the command line', () => {
  it('finds the set that binds the person on the day, says by which article, and computes under it', async () => {
    const { exitCode, stdout, stderr } = await call(evidence)
    expect([exitCode, stderr]).toEqual([0, ''])
    const answer: unknown = JSON.parse(stdout)
    expect(answer).toMatchObject({
      on: '2026-06-30',
      results: [
        {
          ruleSet: 'decree-335-2025',
          track: 'state',
          verdict: 'applies',
          citation: { article: 'Điều 2 khoản 2, Điều 27 khoản 1' },
          score: { level: 'good', total: { exact: '76' } },
        },
      ],
      others: expect.arrayContaining([
        expect.objectContaining({ ruleSet: 'hau-giang-1120-2022', verdict: 'not-adopted' }),
      ]),
    })
  })

  it('takes a local set that the office took into use', async () => {
    const adoptions = [{ ruleSet: 'hau-giang-1120-2022', from: '2022-06-01', to: null, decision: '1120-QĐ/TU' }]
    const { stdout } = await call({ ...evidence, on: '2023-12-31', adoptions })
    const answer: unknown = JSON.parse(stdout)
    expect(answer).toHaveProperty('results', [
      expect.objectContaining({ ruleSet: 'decree-90-2020', track: 'state' }),
      expect.objectContaining({ ruleSet: 'hau-giang-1120-2022', track: 'local' }),
    ])
  })

  it('says once what is wrong in the common part, and where what was filled in is wrong', async () => {
    const [line] = evidence.work
    const input = {
      ...evidence,
      work: [{ ...line, completed: '-8' }],
      filledIn: { 'decree-335-2025': { generalTotal: '31' } },
    }
    expect(await call(input, '--lang', 'en')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'filledIn.decree-335-2025.generalTotal: 31 is more than the maximum of 30.\n' +
        'work[0].completed: -8 is negative; this value cannot be.\n',
    })
    expect(await call({ ...evidence, on: '2026-02-30' }, '--lang=en')).toMatchObject({ exitCode: 2 })
  })
})
