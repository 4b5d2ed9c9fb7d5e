/** A full name as Vietnamese lists order it: by the given name, which stands last, then by the rest. */
export function givenFirst(fullName: string): string {
  const words = fullName.trim().split(/\s+/u)
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}
