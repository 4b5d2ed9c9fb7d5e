import { recordedScoreSchema } from '../replay.ts'
import convertedProductsLeader from './converted-products-leader.json' with { type: 'json' }
import convertedProductsNonLeader from './converted-products-non-leader.json' with { type: 'json' }
import pointsLeader from './points-leader.json' with { type: 'json' }
import pointsNonLeader from './points-non-leader.json' with { type: 'json' }

/** What `score` printed once for invented people, one of each mechanism that ships, leading and not. */
export const GOLDEN_RECEIPTS = {
  'points, leader': recordedScoreSchema.parse(pointsLeader),
  'points, no leader': recordedScoreSchema.parse(pointsNonLeader),
  'converted products, leader': recordedScoreSchema.parse(convertedProductsLeader),
  'converted products, no leader': recordedScoreSchema.parse(convertedProductsNonLeader),
}
