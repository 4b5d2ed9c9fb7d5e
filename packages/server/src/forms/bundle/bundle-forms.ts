import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { setImmediate as breathe } from 'node:timers/promises'
import { finished } from 'node:stream/promises'
import { foldForSearch } from '@thuoc-do/domain'
import { Zip, ZipPassThrough } from 'fflate'

/** One form to put in. Forms come one by one, so that never more than one is in memory. */
export type FormToBundle = { fullName: string; code: string; bytes: Uint8Array }

const asciiWord = (text: string): string =>
  foldForSearch(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')

/** `Phieu_1120_2023_nguyen-van-an_hg000123.pdf`: no diacritics, no spaces, nothing a file system minds. */
export function formFileName(prefix: string, form: Pick<FormToBundle, 'fullName' | 'code'>, extension: string): string {
  return `${prefix}_${asciiWord(form.fullName).slice(0, 60)}_${asciiWord(form.code).slice(0, 40)}.${extension}`
}

/**
 * Writes many forms into one .zip at `path`, one after the other, letting the server answer in between. Already
 * compressed formats are stored as they are.
 * @param done called after each form with how many are in
 */
export async function bundleForms(
  path: string,
  forms: AsyncIterable<FormToBundle>,
  name: { prefix: string; extension: 'pdf' | 'docx' },
  done: (count: number) => void,
): Promise<void> {
  const out = createWriteStream(path, { mode: 0o600 })
  let failure: Error | undefined
  let full = false
  const zip = new Zip((error, chunk, last) => {
    if (error !== null) failure = error
    else if (!out.write(chunk)) full = true
    if (last) out.end()
  })
  const taken = new Set<string>()
  let count = 0
  for await (const form of forms) {
    count += 1
    const wanted = formFileName(name.prefix, form, name.extension)
    const fileName = taken.has(wanted) ? wanted.replace(`.${name.extension}`, `_${count}.${name.extension}`) : wanted
    taken.add(fileName)
    const entry = new ZipPassThrough(fileName)
    zip.add(entry)
    entry.push(form.bytes, true)
    if (failure !== undefined) throw failure
    if (full) {
      await once(out, 'drain')
      full = false
    }
    done(count)
    await breathe()
  }
  zip.end()
  await finished(out)
}
