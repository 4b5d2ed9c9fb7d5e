import { createHash } from 'node:crypto'
import type { CatalogueImport, CellProblem } from '@thuoc-do/contract'
import {
  planCatalogueImport,
  readCatalogueSheet,
  type CatalogueEntry,
  type CataloguePlan,
  type Problem,
  type Table,
} from '@thuoc-do/domain'
import { done, refuse, type Answer, type ServerProblem } from '../../platform/transaction.ts'
import { openVersion, recordDeed } from './open-version.ts'
import type { AgencyRecord, CatalogueDesk, EntryRecord, ReadingDesk, VersionRecord } from './ports.ts'
import { visibleVersion, type VersionPlace } from './show-catalogue.ts'

const MOST_PROBLEMS = 500
const MOST_SHOWN = 100

/** A workbook that was read, and how it is to be brought in. */
export type CatalogueFile = {
  fileName: string
  sheets: readonly Table[]
  /** Whether entries the file lacks are dropped. */
  dropMissing: boolean
}

const NOTHING: CatalogueImport = {
  applied: false,
  plan: null,
  fileProblems: [],
  problems: [],
  problemCount: 0,
  warnings: [],
  warningCount: 0,
  counts: { added: 0, changed: 0, unchanged: 0, missing: 0, duplicates: 0 },
  added: [],
  changed: [],
  missing: [],
  duplicates: [],
}

/** The answer to a file that is no workbook. */
export function unreadableFile({ code, path, params }: ServerProblem): CatalogueImport {
  return { ...NOTHING, fileProblems: [{ code, path, ...(params && { params }) }] }
}

/** What bringing a file into a version would do, and everything that is wrong with it; writes nothing. */
export async function previewImport(
  desk: ReadingDesk,
  at: VersionPlace,
  file: CatalogueFile,
): Promise<Answer<CatalogueImport>> {
  const found = await visibleVersion(desk, at)
  if (!found.ok) return found
  const { version, agency } = found.value
  const { preview } = planned(file, version, agency, await desk.entries.all(version.id))
  return done(preview)
}

/** Brings a previewed file in, all or nothing; when the version says something else than at the preview, nothing. */
export async function applyImport(
  desk: CatalogueDesk,
  at: VersionPlace,
  file: CatalogueFile,
  plan: string,
): Promise<Answer<CatalogueImport>> {
  const opened = await openVersion(desk, at, 'change')
  if (!opened.ok) return opened
  const { version, agency } = opened.value
  const existing = await desk.entries.all(version.id)
  const { preview, result } = planned(file, version, agency, existing)
  if (result === undefined || preview.plan !== plan) return refuse('conflict', 'catalogue-import-outdated')
  const versions = new Map(existing.map((entry) => [entry.code, entry.version]))
  const dropped = file.dropMissing ? result.missing : []
  const gone = [...result.changed.map(({ before }) => before), ...dropped].map(({ code }) => code)
  const written = [
    ...result.added.map((entry) => ({ ...entry, version: 0 })),
    ...result.changed.map(({ before, after }) => ({ ...after, version: (versions.get(before.code) ?? 0) + 1 })),
  ]
  if (gone.length + written.length === 0) return done({ ...preview, applied: true })
  await desk.entries.replace(version.id, gone, written, desk.actor.userId)
  await desk.versions.addHand(version.id, desk.actor)
  const { fileName } = file
  await recordDeed(desk, version, {
    act: 'change',
    verb: 'imported',
    before: { changed: result.changed.map(({ before }) => before), dropped },
    after: { fileName, plan, added: result.added, changed: result.changed.map(({ after }) => after) },
  })
  return done({ ...preview, applied: true })
}

function planned(
  { sheets, dropMissing }: CatalogueFile,
  version: VersionRecord,
  agency: AgencyRecord,
  existing: readonly EntryRecord[],
): { preview: CatalogueImport; result?: CataloguePlan } {
  const { entries, problems, warnings } = readCatalogueSheet(sheets, agency.units, version.standardPoints)
  const told = {
    problems: problems.slice(0, MOST_PROBLEMS).map(asCell),
    problemCount: problems.length,
    warnings: warnings.slice(0, MOST_SHOWN).map(asCell),
    warningCount: warnings.length,
  }
  if (problems.length > 0) return { preview: { ...NOTHING, ...told } }
  const [present, wanted] = [existing.map(contentOf), entries.map(contentOf)]
  const result = planCatalogueImport(present, wanted, dropMissing)
  const { added, changed, unchanged, missing, duplicates } = result
  const plan = createHash('sha256')
    .update(JSON.stringify([version.id, version.state, dropMissing, present, wanted]))
    .digest('hex')
  const preview = {
    ...NOTHING,
    ...told,
    plan,
    counts: {
      added: added.length,
      changed: changed.length,
      unchanged,
      missing: missing.length,
      duplicates: duplicates.length,
    },
    added: added.slice(0, MOST_SHOWN),
    changed: changed.slice(0, MOST_SHOWN).map(({ before, after, fields }) => ({ before, after, fields: [...fields] })),
    missing: missing.slice(0, MOST_SHOWN),
    duplicates: duplicates.slice(0, MOST_SHOWN).map(({ kind, entries: same }) => ({ kind, entries: [...same] })),
  }
  return { preview, result }
}

/** The fields of an entry in one order, so that equal entries are equal texts. */
function contentOf(entry: CatalogueEntry): CatalogueEntry {
  const { code, name, productUnit, complexity, ownerUnitId, points, coefficient, note } = entry
  return { code, name, productUnit, complexity, ownerUnitId, points, coefficient, note }
}

function asCell(found: Problem & { sheet: string; row: number; column: string; found: string }): CellProblem {
  const { code, params, sheet, row, column } = found
  return { code, path: '', ...(params !== undefined && { params }), sheet, row, column, found: found.found }
}
