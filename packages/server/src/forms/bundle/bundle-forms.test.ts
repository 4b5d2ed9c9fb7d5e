import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundleForms, formFileName, type FormToBundle } from './bundle-forms.ts'

const NAMES = { prefix: 'Phieu_nam-2023', extension: 'pdf' } as const
const form = (fullName: string, code: string): FormToBundle => ({
  fullName,
  code,
  bytes: strToU8(`${fullName} ${code}`),
})

async function* oneByOne(forms: readonly FormToBundle[], failing = false): AsyncGenerator<FormToBundle> {
  yield* forms
  if (failing) throw new Error('the record is gone')
}

describe('a bundle of forms', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bundle-'))
  })
  afterAll(async () => rm(folder, { recursive: true }))

  it('holds every form once, under a name of its own, and counts them as they go in', async () => {
    const forms = [form('Nguyễn Văn Ân', 'HG000123'), form('Nguyễn Văn Ân', 'HG000123'), form('Đỗ Thị Ý', 'HG000124')]
    const counted: number[] = []
    await bundleForms(join(folder, 'all.zip'), oneByOne(forms), NAMES, (count) => counted.push(count))
    const files = unzipSync(await readFile(join(folder, 'all.zip')))
    expect(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual([
      ['Phieu_nam-2023_nguyen-van-an_hg000123.pdf', 'Nguyễn Văn Ân HG000123'],
      ['Phieu_nam-2023_nguyen-van-an_hg000123_2.pdf', 'Nguyễn Văn Ân HG000123'],
      ['Phieu_nam-2023_do-thi-y_hg000124.pdf', 'Đỗ Thị Ý HG000124'],
    ])
    expect(counted).toEqual([1, 2, 3])
  })

  it('fails when a form does', async () => {
    const forms = oneByOne([form('Lê Văn Bình', '1')], true)
    await expect(bundleForms(join(folder, 'failed.zip'), forms, NAMES, () => undefined)).rejects.toThrow('is gone')
  })

  it('fails when the disk does', async () => {
    const forms = oneByOne([form('Lê Văn Bình', '1')])
    await expect(bundleForms(join(folder, 'no', 'such.zip'), forms, NAMES, () => undefined)).rejects.toThrow('ENOENT')
  })

  it('gives file names no file system minds, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (fullName, code) => {
        expect(formFileName('Phieu_1120', { fullName, code }, 'pdf')).toMatch(
          /^Phieu_1120_[a-z0-9-]{0,60}_[a-z0-9-]{0,40}\.pdf$/,
        )
      }),
    )
  })
})
