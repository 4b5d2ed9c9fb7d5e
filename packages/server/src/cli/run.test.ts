import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ruleSets } from '@thuoc-do/domain'
import { describe, expect, it } from 'vitest'
import { run, type Ending } from './run.ts'

function bytes(text: string | Uint8Array): AsyncIterable<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(typeof text === 'string' ? new TextEncoder().encode(text) : text)
      controller.close()
    },
  })
}

const call = (words: string, input: string | Uint8Array = ''): Promise<Ending> =>
  run(
    words.split(' ').filter((word) => word !== ''),
    bytes(input),
  )

const request = {
  ruleSet: 'decree-335-2025',
  person: { kind: 'civil-servant', leader: true },
  generalTotal: '27',
  work: [
    {
      coefficient: '1.5',
      assigned: '4',
      completed: '4',
      qualityFailures: 1,
      delays: 0,
      exempted: false,
      outsidePlan: false,
    },
  ],
  leadership: { unitResult: '100', organising: '100', cohesion: '50' },
  facts: { disciplinedInPeriod: false },
  policy: { deductionPer: 'unit', capEachComponent: false },
}

describe('score', () => {
  it('answers with exact and displayed values, the level, the steps and the receipt', async () => {
    const ending = await call('score', JSON.stringify(request))
    expect([ending.exitCode, ending.stderr]).toEqual([0, ''])
    const answer: unknown = JSON.parse(ending.stdout)
    expect(answer).toMatchObject({
      quantity: { exact: '1', display: '100,00' },
      quality: { exact: '15/16', display: '93,75' },
      timeliness: { exact: '1', display: '100,00' },
      result: { exact: '1015/16', display: '63,44' },
      general: { exact: '27', display: '27,00' },
      total: { exact: '1447/16', display: '90,44' },
      level: 'outstanding',
      missing: [],
      receipt: { ruleSet: 'decree-335-2025', version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    })
    expect(answer).toHaveProperty('steps.0.citation.article', 'Điều 14 khoản 2 điểm a')
    expect(answer).toHaveProperty('receipt.inputs.leadership.cohesion', '50')
  })

  it('gives the same bytes for the same request', async () => {
    expect(await call('score', JSON.stringify(request))).toEqual(await call('score', JSON.stringify(request)))
  })

  it('answers insufficient data, not a refusal, when a fact is merely missing', async () => {
    const { leadership: _, ...without } = request
    const answer: unknown = JSON.parse((await call('score', JSON.stringify(without))).stdout)
    expect(answer).toMatchObject({
      level: 'insufficient-data',
      total: null,
      result: null,
      missing: ['leadership.unitResult', 'leadership.organising', 'leadership.cohesion'],
    })
  })

  it('accepts a byte order mark', async () => {
    expect((await call('score', `\u{FEFF}${JSON.stringify(request)}`)).exitCode).toBe(0)
  })

  it.each<[string, string | Uint8Array, string]>([
    ['nothing', ' \n', 'There is no input; a JSON text is expected.'],
    ['broken JSON', '{\n "a": }', 'The input is not valid JSON.'],
    ['JSON that stops', '{"ruleSet":', 'The input is not valid JSON.'],
    ['bytes that are not UTF-8', Uint8Array.of(0x7b, 0xff, 0x7d), 'The input is not valid UTF-8.'],
    ['ten megabytes', 'x'.repeat(10_000_000), 'The input is too large; at most 1048576 bytes.'],
    ['deep nesting', '['.repeat(1_000_000), 'The input is not valid JSON.'],
    ['a list', '[]', 'A JSON object is expected.'],
    ['null', 'null', 'A JSON object is expected.'],
  ])('refuses %s in one sentence', async (_, input, sentence) => {
    expect(await call('score --lang en', input)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  it.each<[string, object, string]>([
    ['an unknown key', { rank: 1 }, 'rank: There is no field called "rank".'],
    ['an unknown rule set', { ruleSet: 'x' }, 'ruleSet: There is no rule set "x".'],
    ['an unknown version', { version: 9 }, 'version: Rule set "decree-335-2025" has no version 9.'],
    [
      'a number for a decimal',
      { generalTotal: 27 },
      'generalTotal: A text is expected (decimals are written in quotation marks too).',
    ],
    [
      'a comma',
      { generalTotal: '27,5' },
      'generalTotal: "27,5" has a decimal comma; a point is expected here, like 95.5.',
    ],
    ['more than the maximum', { generalTotal: '31' }, 'generalTotal: 31 is more than the maximum of 30.'],
    ['a negative total', { generalTotal: '-1' }, 'generalTotal: -1 is negative; this value cannot be.'],
    ['d = 80', { leadership: { unitResult: '80' } }, 'leadership.unitResult: 80 is not possible; only 50 | 100.'],
    [
      'another kind of person',
      { person: { kind: 'king', leader: true } },
      'person.kind: Only one of these is possible: cadre | civil-servant | public-employee | contract-worker | party-member | collective | agency.',
    ],
    ['no person', { person: undefined }, 'person: A required value is missing.'],
    [
      'a switch it does not have',
      { policy: { deductionPer: 'month' } },
      'policy.deductionPer: Only one of these is possible: unit | line.',
    ],
    [
      'an unknown criterion',
      { generalTotal: undefined, general: { 'IV.1': '1' } },
      'general.IV.1: The form of this person has no criterion "IV.1".',
    ],
    ['a fact of no kind', { facts: { headOfUnit: 1 } }, 'facts.headOfUnit: The value is not valid.'],
  ])('refuses %s and says where', async (_, change, sentence) => {
    const input = JSON.stringify({ ...request, ...change })
    expect(await call('score --lang=en', input)).toEqual({ exitCode: 2, stdout: '', stderr: `${sentence}\n` })
  })

  it('refuses keys that mean something to JavaScript', async () => {
    const input = JSON.stringify(request).replace('"unitResult"', '"__proto__":{},"unitResult"')
    expect(await call('score', input)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('__proto__') })
  })

  it('has one sentence per problem, in Vietnamese unless asked otherwise', async () => {
    const [line] = request.work
    const input = { ...request, generalTotal: '-2', work: [{ ...line, delays: -1, completed: '1,5' }] }
    const { stderr } = await call('score', JSON.stringify(input))
    expect(stderr.trimEnd().split('\n')).toEqual([
      'generalTotal: -2 là số âm; giá trị này không thể âm.',
      'work[0].completed: “1,5” dùng dấu phẩy thập phân; ở đây phải dùng dấu chấm, như 95.5.',
      'work[0].delays: -1 là số âm; giá trị này không thể âm.',
    ])
  })

  it('keeps a hostile value on one short line', async () => {
    const { stderr } = await call('score', JSON.stringify({ ...request, ruleSet: `a\n\u{1B}[31m${'b'.repeat(500)}` }))
    expect(stderr).toMatch(/^ruleSet: \P{Cc}{1,120}\n$/u)
  })
})

describe('rule-sets', () => {
  it('lists every set with version, hash, dates and kinds', async () => {
    const list: unknown = JSON.parse((await call('rule-sets')).stdout)
    expect(list).toHaveLength(ruleSets.length)
    expect(list).toContainEqual(
      expect.objectContaining({
        id: 'hau-giang-1120-2022',
        version: 1,
        hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        issuedOn: '2022-06-01',
        kinds: ['cadre', 'civil-servant', 'public-employee', 'contract-worker'],
      }),
    )
    expect(list).toContainEqual(
      expect.objectContaining({
        id: 'decree-335-2025',
        inForceFrom: '2026-01-01',
        inForceTo: null,
        kinds: ['civil-servant', 'contract-worker'],
      }),
    )
  })

  it('shows one set whole', async () => {
    const shown: unknown = JSON.parse((await call('rule-sets show decree-335-2025')).stdout)
    expect(shown).toMatchObject({ id: 'decree-335-2025', mechanism: { kind: 'converted-products' } })
    expect(shown).toHaveProperty('quota.base.citation.article', 'Điều 20 khoản 5 điểm a')
  })
})

describe('a call that is not understood', () => {
  it.each([
    ['', /^The command is missing; there are: .*score.*rule-sets/u],
    ['guess', /^There is no command "guess"/u],
    ['score --fast', /^There is no option "--fast"\.\n$/u],
    ['score now', /^"now" is not understood; usage: score \[--explain\] < request\.json\.\n$/u],
    ['rule-sets show', /^ID is missing; usage: rule-sets \[show ID\]\.\n$/u],
    ['rule-sets show x', /^There is no rule set "x"\.\n$/u],
    ['rule-sets show decree-335-2025 y', /^"y" is not understood/u],
    ['rule-sets list', /^"list" is not understood/u],
  ])('%j is answered with a sentence and exit code 2', async (words, wanted) => {
    const ending = await call(`${words} --lang en`)
    expect([ending.exitCode, ending.stdout]).toEqual([2, ''])
    expect(ending.stderr).toMatch(wanted)
  })

  it('says in Vietnamese which languages there are', async () => {
    const wanted = '“--lang” nhận vi hoặc en, không nhận “fr”.\n'
    expect((await call('score --lang fr')).stderr).toBe(wanted)
    expect((await call('score --lang=fr')).stderr).toBe(wanted)
  })
})

describe('the program itself', () => {
  it('reads standard input, writes standard output and leaves the exit code', async () => {
    const program = (args: readonly string[], input: string | Uint8Array) =>
      new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
        const child = spawn(process.execPath, [fileURLToPath(new URL('main.ts', import.meta.url)), ...args])
        const text = { out: '', err: '' }
        child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.out += chunk))
        child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.err += chunk))
        child.on('error', reject)
        child.stdin.on('error', reject)
        child.on('close', (code) => resolve({ code, ...text }))
        child.stdin.end(input)
      })
    const good = await program(['score'], JSON.stringify(request))
    expect([good.code, good.err, good.out.includes('"level":"outstanding"')]).toEqual([0, '', true])
    const huge = await program(['score', '--lang', 'en'], Buffer.alloc(10_000_000, '"'))
    expect(huge).toEqual({ code: 2, out: '', err: 'The input is too large; at most 1048576 bytes.\n' })
  })
})
