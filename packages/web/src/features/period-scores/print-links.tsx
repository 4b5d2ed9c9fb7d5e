import { useLingui } from '@lingui/react/macro'
import type { PeriodScore } from '@thuoc-do/contract'
import { AnchorButton, Button, Mark } from '../../ui/index.ts'

/** The form on paper: what is on screen, and the receipt of a confirmed score. */
export function PrintLinks({ score }: { score: PeriodScore }) {
  const { t } = useLingui()
  return (
    <div className="no-print flex flex-wrap gap-2.5">
      <Button onPress={() => window.print()}>
        <Mark name="file" /> {t`In phiếu`}
      </Button>
      {score.contentHash === null ? null : (
        <AnchorButton href={`/api/period-scores/${score.id}/receipt`} download>
          <Mark name="file" /> {t`Tải biên nhận (.json)`}
        </AnchorButton>
      )}
    </div>
  )
}
