import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { run, type Ending } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'thuoc-do-receipts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const call = (args: readonly string[], input = ''): Promise<Ending> => run(args, new Blob([input]).stream())
const request = JSON.stringify({
  ruleSet: 'decree-335-2025',
  person: { kind: 'civil-servant', leader: false },
  generalTotal: '27',
  work: [{ coefficient: '1.5', assigned: '4', completed: '3', delays: 1 }],
})
const { stdout: result } = await call(['score'], request)
const wrong = result.replace('"value":"3/4"', '"value":"1"')
const stored = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('replay on the command line', () => {
  it('says that a result comes out again, from a file and from standard input', async () => {
    const ending = await call(['replay', stored('result.json', result)])
    expect(ending).toMatchObject({ exitCode: 0, stderr: '' })
    expect(JSON.parse(ending.stdout)).toMatchObject({ verdict: 'same', engine: '2', document: 'shipped' })
    expect(await call(['replay'], result)).toEqual(ending)
    const { stdout, exitCode } = await call(['replay', '--words'], result)
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^Tính lại ra đúng từng bước \(\d+ bước\)\.\n$/u)])
  })

  it('names the first step that differs, in JSON and in a sentence, with exit code 1', async () => {
    const ending = await call(['replay', '--lang', 'en'], wrong)
    expect(ending.exitCode).toBe(1)
    expect(JSON.parse(ending.stdout)).toMatchObject({
      verdict: 'differs',
      first: { part: 'step', number: 5, code: 'quantity', recorded: '1', computed: '3/4' },
    })
    expect(ending.stderr).toMatch(
      /Step 5 ".+", value \(steps\[4\]\.value\): the receipt has "1", .+ gives "3\/4"\.\n$/u,
    )
    expect(await call(['replay', '--words'], wrong)).toMatchObject({ exitCode: 1, stderr: '' })
  })

  it.each<[string, readonly string[], string, RegExp]>([
    ['no result', ['replay'], '{"a":1}', /^receipt: A required value is missing\.\n/u],
    ['a set that is not here', ['replay'], result.replace(/decree-335-2025/gu, 'x'), /^receipt\.ruleSet: .*"x"\.\n$/u],
    ['a file that is not there', ['replay', 'nowhere.json'], '', /^The file "nowhere\.json" cannot be read\.\n$/u],
    ['a second file', ['explain', 'a', 'b'], '', /^"b" is not understood; usage: explain \[FILE\]\.\n$/u],
    ['half a result', ['explain'], '{"receipt":{}}', /receipt\.ruleSet: A required value is missing\./u],
    ['an option of another command', ['replay', '--explain'], result, /^There is no option "--explain"\.\n$/u],
  ])('refuses %s with exit code 2', async (_, args, input, stderr) => {
    const ending = await call([...args, '--lang', 'en'], input)
    expect([ending.exitCode, ending.stdout]).toEqual([2, ''])
    expect(ending.stderr).toMatch(stderr)
  })
})

describe('a result in words', () => {
  it('is the same from the request and from the stored result', async () => {
    const told = await call(['score', '--explain'], request)
    expect(told).toMatchObject({ exitCode: 0, stderr: '' })
    expect(told.stdout).toContain('MỨC XẾP LOẠI')
    expect(await call(['explain', stored('again.json', result)])).toEqual(told)
    expect((await call(['explain', '--lang', 'en'], result)).stdout).toContain('STEP BY STEP')
  })
})
