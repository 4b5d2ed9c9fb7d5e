import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { AnchorButton, Mark } from '../../ui/index.ts'

/** Mẫu số 01 on paper, and the receipt of a confirmed score. */
export function PrintLinks({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  return (
    <div className="no-print flex flex-wrap gap-2.5">
      {(['docx', 'pdf'] as const).map((format) => (
        <AnchorButton key={format} href={`/api/period-scores/${score.id}/form.${format}`} download>
          <Mark name="file" /> {format === 'docx' ? t`Mẫu 01 (Word)` : t`Mẫu 01 (PDF)`}
        </AnchorButton>
      ))}
      {score.contentHash === null ? null : (
        <AnchorButton href={`/api/period-scores/${score.id}/receipt`} download>
          <Mark name="file" /> {t`Tải biên nhận (.json)`}
        </AnchorButton>
      )}
    </div>
  )
}
