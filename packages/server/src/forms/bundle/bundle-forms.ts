import { createWriteStream } from 'node:fs'
import { setImmediate as breathe } from 'node:timers/promises'
import { pipeline } from 'node:stream/promises'
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

/** More entries than this a .zip without extensions cannot name. */
const MOST_ENTRIES = 65_535

/** What the forms come in: names begin with the prefix and end with the extension. */
export type BundleNames = { prefix: string; extension: 'pdf' | 'docx' }

/**
 * Writes many forms into one .zip at `path`, one after the other, letting the server answer in between. Already
 * compressed formats are stored as they are. Fails, with the file closed, when a form or the disk does.
 * @param done called after each form with how many are in
 */
export async function bundleForms(
  path: string,
  forms: AsyncIterable<FormToBundle>,
  names: BundleNames,
  done: (count: number) => void,
): Promise<void> {
  await pipeline(zipped(forms, names, done), createWriteStream(path, { mode: 0o600 }))
}

async function* zipped(
  forms: AsyncIterable<FormToBundle>,
  { prefix, extension }: BundleNames,
  done: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    ready.push(chunk)
  })
  const taken = new Set<string>()
  let count = 0
  for await (const form of forms) {
    count += 1
    if (count > MOST_ENTRIES) throw new RangeError(`more than ${MOST_ENTRIES} forms do not fit one bundle`)
    const wanted = formFileName(prefix, form, extension)
    const fileName = taken.has(wanted) ? wanted.replace(`.${extension}`, `_${count}.${extension}`) : wanted
    taken.add(fileName)
    const entry = new ZipPassThrough(fileName)
    zip.add(entry)
    entry.push(form.bytes, true)
    yield* ready.splice(0)
    done(count)
    await breathe()
  }
  zip.end()
  yield* ready.splice(0)
}
