/** Height of a line of Times New Roman, in points, for each point of its size. */
const LINE_PER_POINT = 1.32
/** Widths of letters against a digit, the unit in which columns are measured; a little wide, for a bold face. */
const CAPITAL = 1.4
const SPACE = 0.55
const LETTER = 1

/** A text that wraps in a cell: how many digits wide the cell is, and the size of the letters in points. */
export type WrappedText = { readonly text: string; readonly width: number; readonly size: number }

/**
 * Height in points of a row in which all these texts can be read, undefined where one line is enough. Programs other
 * than Excel do not stretch rows when they open a file, and print one text over the other.
 */
export function rowHeight(texts: readonly WrappedText[]): number | undefined {
  const heights = texts.map(({ text, width, size }) => {
    const lines = text.split('\n').reduce((sum, line) => sum + linesOf(line, (width * 12) / size), 0)
    return { lines, height: lines * size * LINE_PER_POINT }
  })
  if (heights.every(({ lines }) => lines <= 1)) return undefined
  return Math.ceil(Math.max(...heights.map(({ height }) => height)))
}

/** Lines a text takes when words go to the next line, and words wider than the cell are broken. */
function linesOf(text: string, width: number): number {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const needed = widthOf(word)
    if (used > 0 && used + SPACE + needed > width) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? SPACE : 0) + needed
    while (used > width) {
      lines += 1
      used -= width
    }
  }
  return lines
}

function widthOf(word: string): number {
  let width = 0
  for (const letter of word) width += /\p{Lu}/u.test(letter) ? CAPITAL : LETTER
  return width
}
