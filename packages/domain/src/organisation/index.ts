export * from './charge.ts'
export * from './iso-date.ts'
export * from './nearest.ts'
export * from './normalise-text.ts'
export * from './organisation.ts'
export * from './placement.ts'
export * from './unit-history.ts'
export * from './words.ts'
export * from './import/apply-plan.ts'
export * from './import/export-tables.ts'
export * from './import/plan.ts'
export * from './import/plan-import.ts'
export * from './import/preview.ts'
export { headingForm } from './import/locate.ts'
export {
  IMPORT_PROBLEM_CODES,
  IMPORT_WARNING_CODES,
  inReadingOrder,
  problemAt,
  type ImportProblem,
  type ImportProblemCode,
  type ImportWarningCode,
} from './import/problem.ts'
export * from './import/table.ts'
export {
  columnsOf,
  EXAMPLE_MARK,
  IMPORT_SHEETS,
  SHEET_KEYS,
  type ColumnSpec,
  type SheetKey,
} from './import/template.ts'
