import type { Dossier } from '@thuoc-do/contract'
import { TieForm } from './tie-form.tsx'
import { useDossierAct } from './use-dossier-act.ts'

/**
 * Ties of one agency's dossier. Where the same people are equal in several sets they are shown once, because one order
 * closes all of these ties.
 */
export function TiesPanel({ dossier }: { dossier: Dossier }) {
  const act = useDossierAct(dossier)
  const first = new Map(
    dossier.ties.toReversed().map((tie) => [tie.appraisalIds.toSorted((a, b) => a - b).join(), tie]),
  )
  return [...first.values()].toReversed().map(({ set, places, appraisalIds }) => (
    <TieForm
      key={set}
      set={dossier.caps.find((cap) => cap.set === set)?.name ?? set}
      free={places}
      people={appraisalIds.flatMap((id) => {
        const row = dossier.rows.find((one) => one.id === id)
        return row ? [{ id, fullName: row.fullName, unitName: row.unitName, total: row.reviewTotal }] : []
      })}
      onSave={dossier.can.resolveTie ? (order) => act('ties', { set, ...order }) : null}
    />
  ))
}
