export { readWorkbook } from './read-workbook.ts'
export type { CellToWrite, ColumnToWrite, Line, RowToWrite, SheetToWrite } from './workbook-to-write.ts'
export { writeWorkbook } from './write-workbook.ts'
