import type { WorkbookProblemCode } from '@thuoc-do/contract'
import type { Table } from '@thuoc-do/domain'

/** The one reason why a file is not read; its sentence is in the contract's wording. */
export type WorkbookProblem = {
  readonly code: WorkbookProblemCode
  readonly params: Readonly<Record<string, string>>
}

/** A workbook's sheets with their typed cells, or the reason why there are none. */
export type ReadResult =
  | { readonly ok: true; readonly sheets: readonly Table[] }
  | { readonly ok: false; readonly problem: WorkbookProblem }

/** How much of a workbook is read at most. Sizes in bytes, lengths in UTF-16 units. */
export type ReadLimits = {
  readonly fileBytes: number
  readonly entries: number
  /** Of all parts together, as declared and as really inflated. */
  readonly inflatedBytes: number
  /** Inflated to compressed size of one part; looked at from 1 MiB on. */
  readonly ratio: number
  readonly sheets: number
  /** Row elements of one sheet, empty ones included: they cost time too. */
  readonly rows: number
  /** Filled columns of one sheet. */
  readonly columns: number
  /** Filled cells of the whole workbook. */
  readonly cells: number
  readonly cellLength: number
  /** Characters of all cells together, a shared string counted each time it is used. */
  readonly text: number
  readonly milliseconds: number
  /** Heap of the worker. */
  readonly heapMegabytes: number
}

/** Room for about 30,000 people with every sheet filled, and well below what would hurt a small server. */
export const READ_LIMITS: ReadLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 500,
  inflatedBytes: 192 * 1024 * 1024,
  ratio: 100,
  sheets: 50,
  rows: 200_000,
  columns: 200,
  cells: 600_000,
  cellLength: 32_767,
  text: 16_000_000,
  milliseconds: 30_000,
  heapMegabytes: 128,
}

/**
 * Leaves a streaming parser from any depth. It never leaves this room: the worker turns it into the returned problem.
 */
export class WorkbookRefusal extends Error {
  readonly problem: WorkbookProblem
  constructor(code: WorkbookProblemCode, params: Readonly<Record<string, string>> = {}) {
    super(code)
    this.problem = { code, params }
  }
}
