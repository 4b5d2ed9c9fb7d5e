import type { Report } from '../rule-set-problems.ts'

/** Letters and digits, parted by points, hyphens or slashes: readable in a formula and safe as a key. */
const CODE = /^[\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*$/u
const LONGEST_CODE = 60

/** A code with its place in the document. */
export type PlacedCode = { readonly code: string; readonly path: string }

/** Codes of a list of things, each with its place. */
export function placedCodes(list: readonly { readonly code: string }[], path: string): readonly PlacedCode[] {
  return list.map(({ code }, at) => ({ code, path: `${path}[${at}].code` }))
}

/** Reports what is no code and what stands there a second time; codes are what scores and forms are stored under. */
export function checkCodes(codes: readonly PlacedCode[], report: Report): void {
  const seen = new Set<string>()
  for (const { code, path } of codes) {
    if (code.length > LONGEST_CODE || !CODE.test(code)) report('set-code-invalid', path, { code })
    else if (seen.has(code)) report('set-code-twice', path, { code })
    seen.add(code)
  }
}
