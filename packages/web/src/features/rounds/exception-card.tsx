import { useLingui } from '@lingui/react/macro'
import type { Dossier, ShownException } from '@thuoc-do/contract'
import { useState } from 'react'
import { formatDay, formatExact } from '../../lib/index.ts'
import { Button, Card, ConfirmDialog, ReasonDialog, showToast } from '../../ui/index.ts'
import { useScopeWords } from './scope-words.ts'
import { useDossierAct } from './use-dossier-act.ts'

/** The share above the ordinary one: what is in force, and what waits for a second person to confirm it. */
export function ExceptionCard({ dossier }: { dossier: Dossier }) {
  const { t } = useLingui()
  const act = useDossierAct(dossier)
  const [asked, setAsked] = useState<'confirm' | 'withdraw' | null>(null)
  const { inForce, proposed } = dossier.exceptions
  const { can } = dossier
  if (inForce === null && proposed === null) return null
  const close = () => setAsked(null)
  const done = (text: string, reasons: readonly string[]) => {
    if (reasons.length === 0) showToast(text)
    return reasons
  }
  return (
    <Card title={t`Tỷ lệ xuất sắc cao hơn`}>
      <div className="space-y-4">
        {proposed ? (
          <section className="space-y-2">
            <h3 className="font-semibold text-satisfactory">{t`Chờ người thứ hai xác nhận`}</h3>
            <ExceptionFacts exception={proposed} />
            {can.confirmException || can.withdrawException ? (
              <div className="flex flex-wrap gap-2 print:hidden">
                {can.confirmException ? (
                  <Button look="primary" onPress={() => setAsked('confirm')}>{t`Xác nhận`}</Button>
                ) : null}
                {can.withdrawException ? <Button onPress={() => setAsked('withdraw')}>{t`Rút đề nghị`}</Button> : null}
              </div>
            ) : null}
            {can.withdrawException && !can.confirmException ? (
              <p className="text-sm text-soft">{t`Người đề nghị không tự xác nhận; cần một người khác của cấp trên.`}</p>
            ) : null}
          </section>
        ) : null}
        {inForce ? (
          <section className="space-y-2">
            <h3 className="font-semibold">{t`Đang có hiệu lực`}</h3>
            <ExceptionFacts exception={inForce} />
          </section>
        ) : null}
      </div>
      <ConfirmDialog
        title={t`Xác nhận tỷ lệ cao hơn`}
        isOpen={asked === 'confirm'}
        onClose={close}
        action={t`Xác nhận`}
        onConfirm={async () => done(t`Đã xác nhận; số chỗ được tính lại.`, await act('exception/confirm'))}
      >
        {t`Tên của bạn được ghi là người xác nhận. Chỗ đã phân bổ được mở lại và phải phân bổ lại. Sau khi xác nhận không rút được nữa.`}
      </ConfirmDialog>
      <ReasonDialog
        title={t`Rút đề nghị tỷ lệ cao hơn`}
        isOpen={asked === 'withdraw'}
        onClose={close}
        action={t`Rút đề nghị`}
        look="danger"
        reasonLabel={t`Lý do`}
        onConfirm={async (reason) => done(t`Đã rút đề nghị.`, await act('exception/withdraw', { reason }))}
      >
        {t`Đề nghị chưa có hiệu lực; rút đi thì số chỗ giữ nguyên như hiện nay.`}
      </ReasonDialog>
    </Card>
  )
}

function ExceptionFacts({ exception }: { exception: ShownException }) {
  const { t } = useLingui()
  const scopeWords = useScopeWords()
  const { authority, document, reason, proposedBy, confirmedBy } = exception
  const percent = formatExact(exception.percent, 'needed')
  const scope = scopeWords(exception.scope)
  const hand = (by: NonNullable<ShownException['proposedBy']>) => `${by.fullName}, ${formatDay(by.on)}`
  const proposer = proposedBy ? hand(proposedBy) : ''
  const confirmer = confirmedBy ? hand(confirmedBy) : ''
  return (
    <div className="text-sm">
      <p>
        <b className="font-semibold">{percent} %</b> · {scope}
      </p>
      <p>
        {document} · {authority}
      </p>
      {reason ? <p className="text-soft">{reason}</p> : null}
      {proposer ? <p className="mt-1 text-soft">{t`Đề nghị: ${proposer}`}</p> : null}
      {confirmer ? <p className="text-soft">{t`Xác nhận: ${confirmer}`}</p> : null}
    </div>
  )
}
