export { readWorkbook } from './read-workbook.ts'
export { READ_LIMITS, type ReadLimits, type ReadResult, type WorkbookProblem } from './workbook.ts'
export type { CellFormat, CellToWrite, ColumnToWrite, Line, RowToWrite, SheetToWrite } from './workbook-to-write.ts'
export { writeWorkbook } from './write-workbook.ts'
