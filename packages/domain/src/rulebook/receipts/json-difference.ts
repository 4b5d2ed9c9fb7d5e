/** Where two JSON values part, and what stands there in each; a side is left out where it has nothing at that place. */
export type Divergence = {
  /** Written like `steps[2].operands[0].value`; empty for the whole. */
  readonly path: string
  readonly recorded?: unknown
  readonly computed?: unknown
}

/** Whether a value is a JSON object, not a list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An own member of a JSON object; undefined when there is none. */
export function member(value: unknown, key: string): unknown {
  if (!isObject(value) || !Object.hasOwn(value, key)) return undefined
  const found: unknown = Reflect.get(value, key)
  return found
}

/**
 * The first place where two JSON values differ. The order of members does not matter; a member that is undefined is not
 * there. `first` names members to look at before the others, on the topmost object only.
 */
export function firstDivergence(
  recorded: unknown,
  computed: unknown,
  path: string,
  first: readonly string[] = [],
): Divergence | undefined {
  if (Array.isArray(recorded) && Array.isArray(computed)) {
    for (let at = 0; at < Math.max(recorded.length, computed.length); at += 1) {
      const found = firstDivergence(recorded[at], computed[at], `${path}[${at}]`)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (isObject(recorded) && isObject(computed)) {
    const [was, is] = [new Map(Object.entries(recorded)), new Map(Object.entries(computed))]
    for (const key of new Set([...first, ...is.keys(), ...was.keys()])) {
      const found = firstDivergence(was.get(key), is.get(key), path === '' ? key : `${path}.${key}`)
      if (found !== undefined) return found
    }
    return undefined
  }
  if (Object.is(recorded, computed)) return undefined
  return {
    path,
    ...(recorded !== undefined && { recorded }),
    ...(computed !== undefined && { computed }),
  }
}
