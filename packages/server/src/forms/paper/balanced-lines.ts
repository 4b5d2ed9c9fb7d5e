import { type Face, widthInPoints } from './tinos.ts'

/**
 * Breaks a name into as few lines as the width (points) allows and makes them as even as possible, the upper ones the
 * longer: "ỦY BAN NHÂN DÂN / TỈNH HẬU GIANG", never one lonely word below. A word wider than the column stays whole.
 */
export function balancedLines(text: string, face: Face, size: number, width: number): string[] {
  const words = text.split(' ')
  const fewest = fill(words, face, size, width)
  let best = fewest
  for (const limit of candidateWidths(words, face, size, width)) {
    const lines = fill(words, face, size, limit)
    if (lines.length === fewest.length) best = lines
  }
  return best
}

/** Puts as many words on each line as fit. */
function fill(words: readonly string[], face: Face, size: number, width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || widthInPoints(longer, face, size) > width) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

/** The widths at which the filling can change, falling from the column's width. */
function candidateWidths(words: readonly string[], face: Face, size: number, width: number): number[] {
  const widths = new Set<number>()
  for (let from = 0; from < words.length; from += 1)
    for (let to = from + 1; to <= words.length; to += 1)
      widths.add(widthInPoints(words.slice(from, to).join(' '), face, size))
  return [...widths].filter((candidate) => candidate <= width).toSorted((a, b) => b - a)
}
