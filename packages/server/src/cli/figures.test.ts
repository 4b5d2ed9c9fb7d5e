import { describe, expect, it } from 'vitest'
import { run, type Ending } from './run.ts'

async function call(input: unknown, ...args: string[]): Promise<Ending> {
  return run(['figures', ...args], new Blob([JSON.stringify(input)]).stream())
}

describe('figures on the command line', () => {
  it('finds the reading of the published sentence', async () => {
    const shares = { outstanding: '19,9', good: '99,42', satisfactory: '0,47', unsatisfactory: '0,11' }
    const { exitCode, stdout, stderr } = await call({ total: '2177', shares, counts: {} })
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({
      verdict: 'consistent-under-a-reading',
      problems: [
        { code: 'shares-do-not-sum', value: '119,90' },
        {},
        { code: 'unattainable', level: 'satisfactory', share: '0,47', of: 2177 },
        {},
      ],
      readings: [
        {
          total: 'count-of:outstanding',
          nested: ['good'],
          population: { from: 10_913, to: 10_967 },
          counts: { satisfactory: { from: 51, to: 52 }, unsatisfactory: { from: 12, to: 12 } },
        },
      ],
    })
  })

  it('takes each of total, shares and counts as optional', async () => {
    const verdict = async (input: unknown): Promise<unknown> => JSON.parse((await call(input)).stdout)
    expect(
      await verdict({ shares: { outstanding: '34,49', good: '50,14', satisfactory: '8,06', unsatisfactory: '0,24' } }),
    ).toMatchObject({
      verdict: 'inconsistent',
      problems: [{ code: 'shares-do-not-sum', value: '92,93' }],
    })
    expect(await verdict({ counts: { outstanding: '1', good: '4' } })).toMatchObject({ verdict: 'consistent' })
    expect(await verdict({ total: '2229', counts: { outstanding: '1', good: '2204' } })).toMatchObject({
      problems: [{ code: 'counts-do-not-sum', sum: 2205, difference: -24 }],
    })
  })

  it('refuses what is no figure with a sentence for each', async () => {
    expect(await call({ total: '2.177', shares: { good: 'all' } }, '--lang=en')).toEqual({
      exitCode: 2,
      stdout: '',
      stderr:
        'total: "2.177" is not a number of people; plain digits are expected, at most 8, like 2177.\n' +
        'shares.good: "all" is not a percentage; write it like 19,9 or 19.9, with at most 4 decimals.\n',
    })
    expect(await call({})).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Không có số liệu nào') })
  })
})
