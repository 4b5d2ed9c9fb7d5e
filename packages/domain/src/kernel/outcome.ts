/**
 * One reason why something was refused. The domain names the reason and where it is; the sentence in Vietnamese or
 * English belongs to the contract, which must have one for every code.
 */
export type Problem<Code extends string = string> = {
  readonly code: Code
  /** Where in the input, written like `work[2].delays`; empty for the input as a whole. */
  readonly path: string
  readonly params?: Readonly<Record<string, string>>
}

/** A value, or every reason why there is none. Expected refusals are returned like this; `throw` is for bugs. */
export type Outcome<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem<Code>[] }

/** Wraps a value that was computed without a problem. */
export function accepted<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** Wraps the reasons of a refusal; there must be at least one. */
export function refused<Code extends string>(
  problems: readonly Problem<Code>[],
): { readonly ok: false; readonly problems: readonly Problem<Code>[] } {
  if (problems.length === 0) throw new Error('a refusal needs a reason')
  return { ok: false, problems }
}

/** Builds one problem; leaves `params` out when there are none, so that stored problems stay small. */
export function problem<Code extends string>(
  code: Code,
  path: string,
  params?: Readonly<Record<string, string>>,
): Problem<Code> {
  return params === undefined ? { code, path } : { code, path, params }
}
