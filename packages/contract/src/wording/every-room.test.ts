import { readdir } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { wording } from './every-room.ts'

/** The sentences of every file of this folder, read from the folder itself so that none can be forgotten. */
async function rooms(): Promise<[name: string, codes: string[]][]> {
  const files = (await readdir(new URL('.', import.meta.url))).filter((file) => /^[a-z-]+\.ts$/u.test(file))
  const modules = await Promise.all(
    files.map(async (file): Promise<Record<string, unknown>> => import(new URL(file, import.meta.url).href)),
  )
  return modules
    .flatMap((module) => Object.entries(module))
    .filter(([name]) => name.endsWith('Wording'))
    .map(([name, sentences]) => [name, Object.keys(Object(sentences))])
}

describe('the sentences of every room', () => {
  it('give each code to one room only, since the later of two would silently replace the other', async () => {
    const claims = Map.groupBy(
      (await rooms()).flatMap(([room, codes]) => codes.map((code) => ({ room, code }))),
      ({ code }) => code,
    )
    const twice = [...claims.values()].filter((claim) => claim.length > 1)
    expect(twice).toEqual([])
    expect(claims.size).toBeGreaterThan(100)
  })

  it('leave no room out', async () => {
    const codes = (await rooms()).flatMap(([, own]) => own)
    expect(codes.toSorted()).toEqual(Object.keys(wording).toSorted())
  })
})
