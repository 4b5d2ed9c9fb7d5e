import type { Acceptance, LineOrigin, WorkPeriod } from '@thuoc-do/domain'
import type { StoredLine } from './ports.ts'

/** Columns of `work_line` as queries here select them, with the names joined to it. */
export type LineColumns = {
  id: number
  period: string
  person_id: number
  person_code: string | null
  full_name: string | null
  unit_id: number
  unit_name: string | null
  agency_id: number
  origin: string
  given_line_id: number | null
  giver_id: number | null
  bundle_id: string | null
  catalogue_version_id: number | null
  entry_code: string | null
  name: string
  product_unit: string
  complexity: number | null
  coefficient: string
  output: string
  assigned: string
  deadline: string
  acceptance: string
  completed: string
  handed_over: string
  delays: number
  delays_recorded: number
  quality_failures: number
  open_claims: number
  evidence: number
  last_done_on: string | null
  withdrawn: boolean
  version: number
}

/** Reads one row. */
export function mapLine(row: LineColumns): StoredLine {
  return {
    id: row.id,
    period: row.period as WorkPeriod,
    personId: row.person_id,
    personCode: row.person_code ?? '',
    fullName: row.full_name ?? '',
    unitId: row.unit_id,
    unitName: row.unit_name ?? '',
    agencyId: row.agency_id,
    origin: row.origin as LineOrigin,
    givenLineId: row.given_line_id,
    giverId: row.giver_id,
    bundleId: row.bundle_id,
    catalogueVersionId: row.catalogue_version_id,
    entryCode: row.entry_code,
    name: row.name,
    productUnit: row.product_unit,
    complexity: row.complexity,
    coefficient: row.coefficient,
    output: row.output,
    assigned: row.assigned,
    deadline: row.deadline,
    acceptance: row.acceptance as Acceptance,
    completed: row.completed,
    handedOver: row.handed_over,
    delays: row.delays,
    delaysRecorded: row.delays_recorded,
    qualityFailures: row.quality_failures,
    openClaims: row.open_claims,
    evidence: row.evidence,
    lastDoneOn: row.last_done_on,
    withdrawn: row.withdrawn,
    version: row.version,
  }
}
