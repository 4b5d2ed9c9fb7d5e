/** What goes into one cell. A number is its exact decimal text; a day is `YYYY-MM-DD`. There is no way to say a formula. */
export type CellToWrite = string | boolean | null | { readonly number: string } | { readonly day: string }

/** `decimal` has two places, `percent` one; the reader's own program puts the comma and the dot of its language. */
export type CellFormat = 'text' | 'integer' | 'decimal' | 'percent' | 'day'

export type ColumnToWrite = {
  readonly heading: string
  /** In characters. */
  readonly width: number
  readonly format?: CellFormat
  readonly align?: 'left' | 'center' | 'right'
  /** Offers a list while typing: these words, or what stands in a column (by letter) of another sheet from row 2 on. */
  readonly choices?: readonly string[] | { readonly sheet: string; readonly column: string }
}

/** A stretch of text above or below the table; columns are counted from 0 and merged from the first to the last. */
export type Line = {
  readonly text: string
  readonly first: number
  readonly last: number
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size?: number
  readonly align?: 'left' | 'center' | 'right'
}

/** A `prepared` row is empty but formatted, so that a code typed into it keeps its leading zeros. */
export type RowToWrite = { readonly cells: readonly CellToWrite[]; readonly emphasis?: Emphasis }

export type Emphasis = 'bold' | 'example' | 'prepared'

export type SheetToWrite = {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** Lines above the heading row, one array a row. */
  readonly above?: readonly (readonly Line[])[]
  readonly columns: readonly ColumnToWrite[]
  /** Without it the sheet is a text without a table. */
  readonly headed?: boolean
  readonly rows: readonly RowToWrite[]
  readonly below?: readonly (readonly Line[])[]
  /** Every cell ruled and wrapped, as a list that is signed on paper. */
  readonly printed?: boolean
}
