import { describe, expect, it } from 'vitest'
import { run, type Ending } from './run.ts'

async function call(input: unknown, ...args: string[]): Promise<Ending> {
  const bytes = new TextEncoder().encode(typeof input === 'string' ? input : JSON.stringify(input))
  return run(['allocate', ...args], new Blob([bytes]).stream())
}

const quota = { percent: '20', base: 'good-or-better', rounding: 'floor' }

function person(id: string, level: string, ...priority: string[]) {
  return { id, level, priority, sets: ['agency:1', 'group:clerks'] }
}

const others = Array.from({ length: 10 }, (_, at) => ({
  id: `g${at}`,
  level: 'good',
  sets: ['agency:1', 'group:clerks'],
}))

describe('allocate on the command line', () => {
  it('gives places in exactly the agreed shape', async () => {
    const candidates = [
      person('p1', 'outstanding', '95.5', '66.1'),
      person('p2', 'outstanding', '95.5', '66.05'),
      person('p5', 'outstanding', '94.25', '66.5'),
      person('p4', 'outstanding', '94.250', '66.5'),
      person('p9', 'outstanding', '565/6', '1'),
    ]
    const { exitCode, stdout, stderr } = await call({ quota, people: [...candidates, ...others] })
    expect([exitCode, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toEqual({
      caps: { 'agency:1': { base: 15, places: 3, used: 2 }, 'group:clerks': { base: 15, places: 3, used: 2 } },
      outstanding: ['p1', 'p2'],
      refused: [{ id: 'p9', blockedBy: 'agency:1', holders: ['p1', 'p2'] }],
      ties: [
        { set: 'agency:1', places: 1, people: ['p4', 'p5'] },
        { set: 'group:clerks', places: 1, people: ['p4', 'p5'] },
      ],
      waiting: [],
    })
    const reversed = await call({ quota, people: [...others, ...candidates].toReversed() })
    expect(reversed.stdout).toBe(stdout)
  })

  it('takes a documented exception and the order of the committee', async () => {
    const people = [person('a', 'outstanding', '94'), person('b', 'outstanding', '94'), ...others.slice(0, 2)]
    const sets = ['agency:1', 'group:clerks']
    const exceptions = sets.map((set) => ({ set, percent: '25' }))
    const committee = [{ set: 'agency:1', order: ['b', 'a'] }]
    const { stdout } = await call({ quota, people, exceptions, committee })
    expect(JSON.parse(stdout)).toMatchObject({ outstanding: ['b'], refused: [{ id: 'a', holders: ['b'] }], ties: [] })
  })

  it.each([
    ['nothing', '', 'There is no input; a JSON text is expected.\n'],
    ['a missing part', { quota }, 'people: A required value is missing.\n'],
    [
      'an unknown base and an unknown key',
      { quota: { ...quota, base: 'all' }, people: [{ id: 'a', level: 'good', sets: [], rank: 1 }] },
      'quota.base: Only one of these is possible: good-only | good-or-better | rated.\n' +
        'people[0].rank: There is no field called "rank".\n',
    ],
    [
      'priorities that are no numbers',
      { quota, people: [person('a', 'outstanding', '95,5', '1/0')] },
      'people[0].priority[0]: "95,5" has a decimal comma; a point is expected here, like 95.5.\n' +
        'people[0].priority[1]: "1/0" is not a decimal number; write it like 95 or 95.5.\n',
    ],
    [
      'a percentage that cannot be and a person twice',
      { quota: { ...quota, percent: '120' }, people: [others[0], others[0]] },
      'quota.percent: A share of 120 % is not possible; a share is from 0 to 100 %.\n' +
        'people[1].id: The person "g0" is listed twice.\n',
    ],
  ])('refuses %s with a sentence for each problem', async (_, input, stderr) => {
    expect(await call(input, '--lang', 'en')).toEqual({ exitCode: 2, stdout: '', stderr })
  })

  it('says so in Vietnamese unless asked otherwise', async () => {
    const { stderr } = await call({ quota: { ...quota, percent: '-1' }, people: [] })
    expect(stderr).toBe('quota.percent: Tỷ lệ -1 % không được; tỷ lệ từ 0 đến 100 %.\n')
  })
})
