/**
 * A place in the document that is being written: its value now, where it stands (as a problem names it:
 * `parts[0].criteria[1].maximum`), and how to change it. `change` works on the newest value, so that two changes in
 * one moment do not undo each other.
 */
export type Slot<T> = {
  readonly value: T
  readonly path: string
  readonly change: (update: (now: T) => T) => void
}

/** The value with one of its fields replaced. */
export function put<T extends object, K extends keyof T>(value: T, key: K, next: T[K]): T {
  return { ...value, [key]: next }
}

/** A field of an object in its place. */
export function field<T extends object, K extends keyof T & string>(slot: Slot<T>, key: K): Slot<T[K]> {
  return {
    value: slot.value[key],
    path: pathOf(slot.path, key),
    change: (update) => slot.change((now) => put(now, key, update(now[key]))),
  }
}

/** A line of a list in its place; `value` is the line as it stands there now. */
export function line<T>(slot: Slot<readonly T[]>, at: number, value: T): Slot<T> {
  return {
    value,
    path: pathOf(slot.path, at),
    change: (update) => slot.change((now) => now.map((one, nth) => (nth === at ? update(one) : one))),
  }
}

/** The same place, known to hold the narrower value; null when it does not. A later change finds it so or does nothing. */
export function narrowed<T, S extends T>(slot: Slot<T>, is: (value: T) => value is S): Slot<S> | null {
  if (!is(slot.value)) return null
  return {
    value: slot.value,
    path: slot.path,
    change: (update) => slot.change((now) => (is(now) ? update(now) : now)),
  }
}

/** The same place seen as another type, such as an optional text as a text that may be empty. */
export function seenAs<T, S>(slot: Slot<T>, to: (value: T) => S, from: (value: S, now: T) => T): Slot<S> {
  return {
    value: to(slot.value),
    path: slot.path,
    change: (update) => slot.change((now) => from(update(to(now)), now)),
  }
}

/** The list with a line put in; a place beyond the end is the end. */
export function insertedAt<T>(list: readonly T[], at: number, value: T): readonly T[] {
  return [...list.slice(0, at), value, ...list.slice(at)]
}

/** The list without one of its lines. */
export function removedAt<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, nth) => nth !== at)
}

/** The list with a line one place up (-1) or down (1); unchanged at either end. */
export function movedAt<T>(list: readonly T[], at: number, step: -1 | 1): readonly T[] {
  const moved = list.slice(at, at + 1)
  const to = at + step
  if (moved.length === 0 || to < 0 || to >= list.length) return list
  const rest = removedAt(list, at)
  return [...rest.slice(0, to), ...moved, ...rest.slice(to)]
}

/** The place of a field or line, written as the contract writes places of problems. */
export function pathOf(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`
  return parent === '' ? key : `${parent}.${key}`
}

/** A place and everything it lies in, the place itself first: `a[0].b`, `a[0]`, `a`. */
export function placesAround(path: string): readonly string[] {
  if (path === '') return []
  const cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['))
  return cut <= 0 ? [path] : [path, ...placesAround(path.slice(0, cut))]
}

/** Whether a place is another one or lies in it. */
export function liesIn(path: string, around: string): boolean {
  return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`)
}

/** The first of `stem-1`, `stem-2`, … that is not taken. */
export function freshCode(taken: readonly string[], stem: string): string {
  for (let nth = 1; ; nth += 1) {
    const code = `${stem}-${nth}`
    if (!taken.includes(code)) return code
  }
}
