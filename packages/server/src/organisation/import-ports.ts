import type { ImportPlan, OrganisationSnapshot, Table } from '@thuoc-do/domain'
import type { CellProblem, Import, WordedCode } from '@thuoc-do/contract'
import type { Actor, Tx } from '../platform/actor.ts'
import type { ServerProblem } from '../platform/transaction.ts'

export type ImportState = Import['state']

/** What the preview of an import keeps: everything a person sees before he confirms. */
export type StoredPreview = Pick<Import, 'counts' | 'sample'> & {
  fileProblems: readonly ServerProblem[]
  problems: CellProblem[]
  problemCount: number
  warnings: CellProblem[]
}

export type StoredImport = {
  id: number
  fileName: string
  on: string
  state: ImportState
  preview: StoredPreview | null
  planHash: string | null
}

export type ImportStore = {
  create: (tx: Tx, actor: Actor, upload: { fileName: string; content: Buffer; on: string }) => Promise<number>
  find: (tx: Tx, id: number) => Promise<StoredImport | undefined>
  contentOf: (tx: Tx, id: number) => Promise<Buffer | undefined>
  settle: (
    tx: Tx,
    id: number,
    change: { state: ImportState; preview?: StoredPreview; planHash?: string | null },
  ) => Promise<void>
  /** Moves a ready import to `applying`; false when it was not ready (any more). */
  claim: (tx: Tx, id: number) => Promise<boolean>
  /** Lets one import at a time change the tenant's organisation. */
  lockOrganisation: (tx: Tx, tenantId: number) => Promise<void>
  snapshotOf: (tx: Tx, tenantId: number) => Promise<OrganisationSnapshot>
  writePlan: (tx: Tx, tenantId: number, existing: OrganisationSnapshot, plan: ImportPlan) => Promise<void>
  /** The root of the tree, or null in a tenant without one. */
  rootOf: (tx: Tx, tenantId: number) => Promise<number | null>
}

/** Reads a workbook's bytes without ever letting a hostile one harm the server. */
export type WorkbookReader = (
  fileName: string,
  bytes: Uint8Array,
) => Promise<
  | { ok: true; sheets: readonly Table[] }
  | { ok: false; problem: { code: WordedCode; params: Readonly<Record<string, string>> } }
>
