/** What one cell of a workbook holds. Numbers stay text, exactly as written; days are `YYYY-MM-DD`. */
export type CellValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** The cell shows an error of the spreadsheet program, such as `#N/A`. */
  | { readonly kind: 'error'; readonly text: string }

/** A cell with the letter of its column, such as `AB`. */
export type TableCell = CellValue & { readonly column: string }

/** A row with the number the spreadsheet program shows; empty cells are left out. */
export type TableRow = { readonly number: number; readonly cells: readonly TableCell[] }

/** One sheet of a workbook. */
export type Table = { readonly name: string; readonly rows: readonly TableRow[] }

/** How a cell is quoted back to the person who typed it. */
export function showCell(cell: CellValue): string {
  switch (cell.kind) {
    case 'text':
    case 'number':
    case 'error':
      return cell.text
    case 'date':
      return `${cell.date.slice(8, 10)}/${cell.date.slice(5, 7)}/${cell.date.slice(0, 4)}`
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE'
    default:
      return cell satisfies never
  }
}

/** Letter of a column counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest === 0 ? '' : columnLetter(rest - 1)) + String.fromCharCode(65 + (index % 26))
}
