import { recordedScoreSchema } from '../replay.ts'
import axesLeader from './axes-leader.json' with { type: 'json' }
import axesNonLeader from './axes-non-leader.json' with { type: 'json' }
import convertedProductsLeader from './converted-products-leader.json' with { type: 'json' }
import convertedProductsNonLeader from './converted-products-non-leader.json' with { type: 'json' }
import gradesLeader from './grades-leader.json' with { type: 'json' }
import gradesNonLeader from './grades-non-leader.json' with { type: 'json' }
import pointsLeader from './points-leader.json' with { type: 'json' }
import pointsNonLeader from './points-non-leader.json' with { type: 'json' }
import timeAndDifficultyLeader from './time-and-difficulty-leader.json' with { type: 'json' }
import timeAndDifficultyNonLeader from './time-and-difficulty-non-leader.json' with { type: 'json' }

/** What `score` printed once for invented people, of each mechanism that ships, leading and not. */
export const GOLDEN_RECEIPTS = {
  'axes-leader': recordedScoreSchema.parse(axesLeader),
  'axes-non-leader': recordedScoreSchema.parse(axesNonLeader),
  'converted-products-leader': recordedScoreSchema.parse(convertedProductsLeader),
  'converted-products-non-leader': recordedScoreSchema.parse(convertedProductsNonLeader),
  'grades-leader': recordedScoreSchema.parse(gradesLeader),
  'grades-non-leader': recordedScoreSchema.parse(gradesNonLeader),
  'points-leader': recordedScoreSchema.parse(pointsLeader),
  'points-non-leader': recordedScoreSchema.parse(pointsNonLeader),
  'time-and-difficulty-leader': recordedScoreSchema.parse(timeAndDifficultyLeader),
  'time-and-difficulty-non-leader': recordedScoreSchema.parse(timeAndDifficultyNonLeader),
}
