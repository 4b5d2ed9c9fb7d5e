import type { AxesRule } from './axes-rule.ts'
import type { ConvertedProductsRule } from './converted-products-rule.ts'
import type { GradesRule } from './grades-rule.ts'
import type { PointsRule } from './points.ts'
import type { TimeAndDifficultyRule } from './time-and-difficulty-rule.ts'

/** The closed catalogue of ways to compute the result part. A new instrument is data; a new way is code, with examples. */
export type Mechanism = PointsRule | ConvertedProductsRule | AxesRule | GradesRule | TimeAndDifficultyRule
