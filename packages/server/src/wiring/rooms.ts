import { registerAccountRoutes } from '../access/account-routes.ts'
import { registerDelegationRoutes } from '../access/delegation-routes.ts'
import { leaveBehind } from '../appraisal/leave-behind.ts'
import { leaveStore } from '../appraisal/leave-store.ts'
import { registerReceiptRoutes } from '../appraisal/receipt-routes.ts'
import { registerRoundRoutes } from '../appraisal/round-routes.ts'
import { registerYearFileRoutes } from '../appraisal/year-routes.ts'
import { registerAppraisalRoutes } from '../appraisal/routes.ts'
import { registerFollowRoutes } from '../classification/follow-routes.ts'
import { registerJointRoutes } from '../classification/joint/routes.ts'
import { registerReplacementRoutes } from '../classification/replacement/routes.ts'
import { registerPublishedRoutes } from '../classification/published-routes.ts'
import { registerDossierRoutes } from '../classification/routes.ts'
import { registerBodyFormRoutes } from '../forms/body-routes.ts'
import { registerFormRoutes } from '../forms/routes.ts'
import { registerMeetingFormRoutes } from '../forms/meeting-routes.ts'
import { registerLetterRoutes } from '../forms/letter-routes.ts'
import { registerWorkFormRoutes } from '../forms/work-routes.ts'
import { registerChangeRoutes } from '../organisation/change-routes.ts'
import { registerBallotRoutes } from '../meeting/ballot-routes.ts'
import { BallotBoxes } from '../meeting/boxes.ts'
import type { LeaveBehind } from '../meeting/ports.ts'
import { registerPartyOpinionRoutes } from '../meeting/party-opinion-routes.ts'
import { registerMeetingRoutes } from '../meeting/routes.ts'
import { registerChargeRoutes } from '../organisation/charge-routes.ts'
import { followMoves } from '../organisation/follow-moves-store.ts'
import { registerImportRoutes } from '../organisation/import-routes.ts'
import { registerOrganisationRoutes } from '../organisation/routes.ts'
import type { Context } from '../platform/context.ts'
import { watchLimits } from '../petition/limit-jobs.ts'
import { registerPetitionRoutes } from '../petition/routes.ts'
import { registerAdoptionRoutes } from '../rulebook/adoption-routes.ts'
import { registerDraftRoutes } from '../rulebook/draft-routes.ts'
import { registerRuleSetRoutes } from '../rulebook/routes.ts'
import { registerScoreRoutes } from '../rulebook/score-routes.ts'
import { registerSimulationRoutes } from '../simulation/routes.ts'
import { readWorkbook } from '../spreadsheet/index.ts'
import { registerStatisticsRoutes } from '../statistics/routes.ts'
import { registerTodayRoutes } from '../today/routes.ts'
import { registerWorkLineRoutes } from '../workplan/lines/routes.ts'
import { registerWorkBoardRoutes } from '../workplan/board/routes.ts'
import { registerWorkReportRoutes } from '../workplan/reports/routes.ts'
import { registerWorkPeriodRoutes } from '../workplan/scores/period-routes.ts'
import { afterChargesChanged, afterLinesChanged } from '../workplan/scores/index.ts'
import { registerPeriodScoreRoutes } from '../workplan/scores/routes.ts'
import { registerCatalogueFileRoutes } from '../workplan/catalogue/catalogue-file-routes.ts'
import { registerCatalogueProposalRoutes } from '../workplan/catalogue/catalogue-proposal-routes.ts'
import { registerCatalogueRoutes } from '../workplan/catalogue/catalogue-routes.ts'
import { registerYearRoutes } from '../workplan/year/year-routes.ts'
import { registerBodyRoutes } from '../workplan/bodies/routes.ts'
import { registerBodyWeightRoutes } from '../workplan/bodies/weights-routes.ts'

/** Opens every room; a new one adds its line. */
export function registerRooms(context: Context): void {
  followMoves(context)
  watchLimits(context)
  registerAccountRoutes(context)
  registerAdoptionRoutes(context)
  registerChangeRoutes(context)
  registerChargeRoutes(context, { afterChargesChanged })
  registerAppraisalRoutes(context)
  registerCatalogueRoutes(context)
  registerCatalogueFileRoutes(context, readWorkbook)
  registerCatalogueProposalRoutes(context)
  registerBodyRoutes(context)
  registerBodyWeightRoutes(context)
  registerDelegationRoutes(context)
  registerDossierRoutes(context)
  registerDraftRoutes(context)
  registerFollowRoutes(context)
  registerFormRoutes(context)
  registerBodyFormRoutes(context)
  registerLetterRoutes(context)
  registerImportRoutes(context, readWorkbook)
  registerJointRoutes(context)
  const leaving: LeaveBehind = (tx, at, outputs) => leaveBehind(leaveStore(tx), at, outputs)
  const meetingRoom = { boxes: new BallotBoxes(), leaveBehind: leaving }
  registerMeetingRoutes(context, meetingRoom)
  registerBallotRoutes(context, meetingRoom)
  registerMeetingFormRoutes(context, meetingRoom.boxes)
  registerPartyOpinionRoutes(context, leaving)
  registerOrganisationRoutes(context)
  registerPetitionRoutes(context)
  registerPublishedRoutes(context)
  registerReceiptRoutes(context)
  registerReplacementRoutes(context)
  registerRoundRoutes(context)
  registerRuleSetRoutes(context)
  registerScoreRoutes(context)
  registerSimulationRoutes(context)
  registerStatisticsRoutes(context)
  registerTodayRoutes(context)
  registerWorkLineRoutes(context, { afterLinesChanged })
  registerPeriodScoreRoutes(context)
  registerWorkPeriodRoutes(context)
  registerWorkBoardRoutes(context)
  registerWorkReportRoutes(context)
  registerWorkFormRoutes(context)
  registerYearRoutes(context)
  registerYearFileRoutes(context)
}
