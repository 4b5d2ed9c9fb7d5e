/** Columns of a printed explanation, so that it fits a terminal and a page. */
const WIDTH = 96

/** Wraps a text at spaces; every line begins with `indent` blanks. A word longer than a line stands alone. */
export function wrapped(text: string, indent: number, width = WIDTH): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (indent + longer.length <= width || line === '') line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  return [...lines, line].map((each) => ' '.repeat(indent) + each)
}

/** A text behind its mark; what wraps stands under the text. */
export function listed(mark: string, text: string, indent = 0): string[] {
  const begin = ' '.repeat(indent) + mark
  const [first = '', ...rest] = wrapped(text, begin.length)
  return [begin + first.slice(begin.length), ...rest]
}

/** A text behind its mark ("1.", "–") with a value at the right margin; what wraps stands under the text. */
export function withValue(mark: string, text: string, value: string, indent = 0): string[] {
  const begin = ' '.repeat(indent) + mark
  const [first = '', ...rest] = wrapped(text, begin.length, WIDTH - value.length - 3)
  const line = begin + first.slice(begin.length)
  return [line + value.padStart(WIDTH - line.length), ...rest]
}

/** A name and what it is, the second in a column of its own. */
export function pair(name: string, text: string): string[] {
  const [first = '', ...rest] = wrapped(text, 18)
  return [name.padEnd(18) + first.trimStart(), ...rest]
}

/** A heading with a line under it. */
export function headed(title: string): string[] {
  return ['', title.toLocaleUpperCase('vi'), '─'.repeat(WIDTH)]
}
