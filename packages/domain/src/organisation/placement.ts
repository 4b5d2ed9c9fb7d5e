import type { UnitKind } from './organisation.ts'

/** What may stand above what: an agency may be part of a larger agency, and nobody is under a plain unit but units. */
export const KINDS_ABOVE: Readonly<Record<UnitKind, readonly UnitKind[]>> = {
  root: [],
  block: ['root', 'block'],
  agency: ['root', 'block', 'agency'],
  unit: ['root', 'agency', 'unit'],
}

/** Whether a unit of this kind may stand right below one of that kind. */
export function mayStandBelow(kind: UnitKind, above: UnitKind): boolean {
  return KINDS_ABOVE[kind].includes(above)
}

/** What may stand right below a unit of this kind. */
export function kindsBelow(above: UnitKind): readonly Exclude<UnitKind, 'root'>[] {
  return (['agency', 'unit', 'block'] as const).filter((kind) => mayStandBelow(kind, above))
}
