/** Makes a cell harmless and unbreakable: no tab or line end, and nothing a spreadsheet would take for a formula. */
function cell(text: string): string {
  const line = text.replaceAll(/[\t\r\n]+/gu, ' ').trim()
  return /^[=+\-@]/u.test(line) ? `'${line}` : line
}

/** Rows as text that pastes into a spreadsheet: tabs between cells, one line a row, the heads first. */
export function tabbedText(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, ...rows].map((row) => row.map(cell).join('\t')).join('\r\n')
}
