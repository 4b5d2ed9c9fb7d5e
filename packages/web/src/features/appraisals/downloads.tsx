import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { AnchorButton, Mark } from '../../ui/index.ts'

/** The form as a file, in the layout the office prints. */
export function Downloads({ appraisal }: { appraisal: Pick<Appraisal, 'id' | 'can'> }) {
  const { t } = useLingui()
  if (!appraisal.can.download) return null
  const base = `/api/appraisals/${appraisal.id}/form`
  return (
    <div className="no-print flex flex-wrap gap-2.5">
      <AnchorButton href={`${base}.docx`} download>
        <Mark name="file" /> {t`Tải phiếu Word`}
      </AnchorButton>
      <AnchorButton href={`${base}.pdf`} download>
        <Mark name="file" /> {t`Tải phiếu PDF`}
      </AnchorButton>
    </div>
  )
}
