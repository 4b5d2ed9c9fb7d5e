import { nearestName } from '../nearest.ts'
import { codeKey } from '../organisation.ts'
import type { ImportProblemCode } from './problem.ts'
import type { RowReader } from './row-reader.ts'

/** Things that rows refer to by code or by name. */
export type Directory<T> = {
  /** By its very code (whatever the case of the letters). */
  byCode(code: string): T | undefined
  /** Says what a cell refers to; refuses the cell with the nearest existing name when nothing or several things fit. */
  resolve(reader: RowReader, column: string): T | null | undefined
}

type Source<T> = {
  readonly entries: readonly T[]
  readonly codeOf: (entry: T) => string
  readonly nameOf: (entry: T) => string
  /** How an entry is shown when it is suggested. */
  readonly labelOf: (entry: T) => string
  /** Codes of rows that are refused already: whoever refers to them need not be told twice. */
  readonly refusedCodes: ReadonlySet<string>
  readonly unknown: ImportProblemCode
  readonly ambiguous: ImportProblemCode
}

// With tens of thousands of misses the file is of another tenant; suggestions are then of no use to anybody.
const SUGGESTIONS = 100

/** Makes a directory of units, posts or people. Codes win over names; names match without regard to case. */
export function directoryOf<T>(source: Source<T>): Directory<T> {
  const codes = new Map(source.entries.map((entry) => [codeKey(source.codeOf(entry)), entry]))
  const names = Map.groupBy(source.entries, (entry) => source.nameOf(entry).toLowerCase())
  const labels = new Map<string, string>()
  for (const entry of source.entries) {
    labels.set(source.codeOf(entry), source.labelOf(entry))
    labels.set(source.nameOf(entry), source.labelOf(entry))
  }
  let suggest: ((typed: string) => string | undefined) | undefined
  let misses = 0

  return {
    byCode: (code) => codes.get(codeKey(code)),
    resolve(reader, column) {
      const typed = reader.text(column, 300)
      if (typeof typed !== 'string') return typed
      const byCode = codes.get(codeKey(typed))
      if (byCode !== undefined) return byCode
      const named = names.get(typed.toLowerCase()) ?? []
      if (named.length === 1) return named[0]
      if (source.refusedCodes.has(codeKey(typed))) return undefined
      if (named.length > 1) {
        const expected = named.map((entry) => source.codeOf(entry)).toSorted()
        reader.refuse(source.ambiguous, column, { expected: expected.join(', ') })
        return undefined
      }
      misses += 1
      suggest ??= nearestName([...labels.keys()])
      const near = misses > SUGGESTIONS ? undefined : suggest(typed)
      reader.refuse(source.unknown, column, { nearest: near === undefined ? undefined : labels.get(near) })
      return undefined
    },
  }
}
