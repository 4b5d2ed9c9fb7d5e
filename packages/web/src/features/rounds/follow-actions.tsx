import { useLingui } from '@lingui/react/macro'
import { agencyProgressSchema, roundRemindedSchema, type AgencyProgress } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount, request, useReasons } from '../../lib/index.ts'
import { Button, ConfirmDialog, ReasonDialog, showToast } from '../../ui/index.ts'
import { dossierPath, progressQuery, ROUNDS_KEY } from './queries.ts'

type Asked = 'remind' | 'lock' | 'unlock' | 'hand-in' | 'return'

/** Reminding, locking, handing in and returning; each asked once more, shown only to whoever may. */
export function FollowActions({ progress }: { progress: AgencyProgress }) {
  const { t } = useLingui()
  const { can, agencyName } = progress
  const act = useFollowAct(progress)
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)
  return (
    <div className="no-print flex flex-wrap gap-2">
      {can.remind ? <Button onPress={() => setAsked('remind')}>{t`Nhắc`}</Button> : null}
      {can.lock ? <Button onPress={() => setAsked('lock')}>{t`Khóa phiếu`}</Button> : null}
      {can.unlock ? <Button onPress={() => setAsked('unlock')}>{t`Mở khóa`}</Button> : null}
      {can.returnToAgency ? <Button onPress={() => setAsked('return')}>{t`Trả lại cơ quan`}</Button> : null}
      {can.handIn ? <Button look="primary" onPress={() => setAsked('hand-in')}>{t`Nộp lên cấp trên`}</Button> : null}
      <ConfirmDialog
        title={t`Nhắc những người đang chậm`}
        isOpen={asked === 'remind'}
        onClose={close}
        action={t`Nhắc`}
        onConfirm={act.remind}
      >
        {progress.contentsOpen
          ? t`Người chưa gửi phiếu và người chưa thẩm định nhận một thông báo; mỗi người nhiều nhất một lần mỗi ngày.`
          : t`Người đứng đầu và cán bộ tổ chức của ${agencyName} nhận một thông báo; mỗi người nhiều nhất một lần mỗi ngày.`}
      </ConfirmDialog>
      <ConfirmDialog
        title={t`Khóa phiếu của ${agencyName}`}
        isOpen={asked === 'lock'}
        onClose={close}
        action={t`Khóa`}
        onConfirm={() => act.change('lock', t`Đã khóa phiếu.`)}
      >
        {t`Sau khi khóa, không ai sửa được phiếu tự chấm hay thẩm định; các bước của hồ sơ vẫn tiếp tục. Chỉ cấp trên mở khóa được, kèm lý do.`}
      </ConfirmDialog>
      <ReasonDialog
        title={t`Mở khóa phiếu của ${agencyName}`}
        isOpen={asked === 'unlock'}
        onClose={close}
        action={t`Mở khóa`}
        reasonLabel={t`Lý do mở khóa`}
        onConfirm={(reason) => act.change('unlock', t`Đã mở khóa phiếu.`, { reason })}
      >
        {t`Sau khi mở khóa, phiếu sửa được như trước.`}
      </ReasonDialog>
      <ConfirmDialog
        title={t`Nộp hồ sơ lên cấp trên`}
        isOpen={asked === 'hand-in'}
        onClose={close}
        action={t`Nộp`}
        onConfirm={() => act.change('hand-in', t`Đã nộp hồ sơ lên cấp trên.`)}
      >
        {t`Từ khi nộp, cấp trên thấy tên, điểm và mức trong hồ sơ. Muốn rút đề xuất, hãy đề nghị cấp trên trả lại.`}
      </ConfirmDialog>
      <ReasonDialog
        title={t`Trả lại hồ sơ cho ${agencyName}`}
        isOpen={asked === 'return'}
        onClose={close}
        action={t`Trả lại`}
        look="danger"
        reasonLabel={t`Lý do trả lại`}
        onConfirm={(reason) => act.change('return', t`Đã trả lại hồ sơ.`, { reason })}
      >
        {t`Cơ quan sửa rồi nộp lại; từ nay đến lúc đó cấp trên chỉ thấy số liệu theo bước.`}
      </ReasonDialog>
    </div>
  )
}

/** Acts on the server; whatever counts the round is asked anew. */
function useFollowAct({ roundId, agencyId, version }: AgencyProgress) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const path = dossierPath(roundId, agencyId)
  return {
    remind: async (): Promise<readonly string[]> => {
      const answer = await request(roundRemindedSchema, `${path}/remind`, { method: 'POST', body: {} })
      if (!answer.ok) return reasonsOf(answer.refusal)
      const reminded = formatCount(answer.value.reminded)
      const already = formatCount(answer.value.already)
      showToast(
        answer.value.already === 0
          ? t`Đã nhắc ${reminded} người.`
          : t`Đã nhắc ${reminded} người; ${already} người hôm nay đã được nhắc.`,
      )
      await queries.invalidateQueries(progressQuery(roundId, agencyId))
      return []
    },
    change: async (verb: Exclude<Asked, 'remind'>, done: string, more: object = {}): Promise<readonly string[]> => {
      const body = { version, ...more }
      const answer = await request(agencyProgressSchema, `${path}/${verb}`, { method: 'POST', body })
      await queries.invalidateQueries({ queryKey: ROUNDS_KEY })
      if (!answer.ok) return reasonsOf(answer.refusal)
      showToast(done)
      return []
    },
  }
}
