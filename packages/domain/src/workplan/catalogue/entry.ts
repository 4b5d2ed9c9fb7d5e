/**
 * What the catalogue of an agency says of one product (Điều 13 khoản 1). Numbers are exact texts: `points` a decimal with
 * a point, `coefficient` a fraction as `toFraction` writes it.
 */
export type CatalogueEntry = {
  readonly code: string
  readonly name: string
  /** What one of it is: văn bản, hồ sơ, lượt … */
  readonly productUnit: string
  /** One of at most five groups, or null where it was not classified. */
  readonly complexity: number | null
  /** Null where the whole agency shares it. */
  readonly ownerUnitId: number | null
  /** Points of the product, where its coefficient is points ÷ points of the standard product; null where it is given. */
  readonly points: string | null
  /** How many standard products one of it is. */
  readonly coefficient: string
  readonly note: string
}
