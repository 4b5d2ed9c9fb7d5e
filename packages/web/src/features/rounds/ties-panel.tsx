import type { Dossier } from '@thuoc-do/contract'
import { TieForm } from './tie-form.tsx'
import { useDossierAct } from './use-dossier-act.ts'

/** Ties of one agency's dossier, each at the set it stands at. */
export function TiesPanel({ dossier }: { dossier: Dossier }) {
  const act = useDossierAct(dossier)
  return dossier.ties.map(({ set, places, appraisalIds }) => (
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
