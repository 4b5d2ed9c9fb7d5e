import type { AppraisalRow, Dossier } from '@thuoc-do/contract'
import { decimalTotal } from '../data/form-of-appraisal.ts'
import type { ConsolidatedList, ListLevel } from './render-list.ts'

const listLevel = (level: AppraisalRow['level']): ListLevel | null => (level === 'insufficient-data' ? null : level)

/** The consolidated list of an agency's dossier, in the order the board shows. */
export function listOfDossier(dossier: Dossier, ruleSetNumber: string): ConsolidatedList {
  const refused = new Map(dossier.refused.map((refusal) => [refusal.appraisalId, refusal]))
  return {
    superiorName: dossier.parentName === '' ? null : dossier.parentName,
    agencyName: dossier.agencyName,
    period: dossier.roundName,
    ruleSetNumber,
    isDecided: dossier.stage === 'decided',
    people: dossier.rows.map((row) => {
      const refusal = refused.get(row.id)
      return {
        fullName: row.fullName,
        post: row.postTitle,
        unit: row.unitName,
        selfPoints: decimalTotal(row.selfTotal),
        points: decimalTotal(row.reviewTotal),
        levelByPoints: listLevel(row.reviewLevel),
        level: row.stage === 'not-rated' ? 'not-rated' : listLevel(row.level),
        note:
          refusal === undefined ? '' : `Hết chỗ xuất sắc: ${refusal.places} chỗ trên ${refusal.base} người tốt trở lên`,
      }
    }),
  }
}
