import type { TableRow } from '@thuoc-do/domain'
import type { ReadLimits, WorkbookProblem } from './workbook.ts'

/** What the worker is started with. */
export type ReadOrder = { readonly bytes: Uint8Array; readonly limits: ReadLimits }

/**
 * What the worker says: rows come in small batches, so that neither side ever holds the workbook twice, and each
 * is answered by any message at all before too many are under way: the server's own work comes in between.
 */
export type ReadMessage =
  | { readonly kind: 'sheet'; readonly name: string }
  | { readonly kind: 'rows'; readonly rows: readonly TableRow[] }
  | { readonly kind: 'end'; readonly problem: WorkbookProblem | undefined }
