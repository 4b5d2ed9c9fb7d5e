import { useLingui } from '@lingui/react/macro'
import type { Appraisal } from '@thuoc-do/contract'
import { useState } from 'react'
import { Button, ConfirmDialog, ReasonDialog, showToast } from '../../ui/index.ts'
import { ReassignDialog } from './reassign-dialog.tsx'
import { useAct } from './use-act.ts'

/** What this reader may still do about a form he reads. */
export function ReadActions({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useLingui()
  const act = useAct(appraisal.id)
  const [asking, setAsking] = useState<'withdraw' | 'return' | 'reassign' | 'withdraw-form' | 'unrated' | null>(null)
  const { can, version, fullName, year } = appraisal
  const reviewer = appraisal.reviewerName ?? t`cấp trên trực tiếp`
  return (
    <>
      {can.withdrawSubmission ? <Button onPress={() => setAsking('withdraw')}>{t`Rút lại để sửa`}</Button> : null}
      {can.return ? <Button onPress={() => setAsking('return')}>{t`Trả lại…`}</Button> : null}
      {year?.can.listUnrated === true ? (
        <Button onPress={() => setAsking('unrated')}>{t`Đưa vào diện không xếp loại…`}</Button>
      ) : null}
      {can.reassign ? <Button onPress={() => setAsking('reassign')}>{t`Đổi người thẩm định…`}</Button> : null}
      {can.withdrawForm ? <Button onPress={() => setAsking('withdraw-form')}>{t`Thu hồi phiếu…`}</Button> : null}
      {asking === 'reassign' ? <ReassignDialog appraisal={appraisal} onClose={() => setAsking(null)} /> : null}
      <ReasonDialog
        title={t`Thu hồi phiếu của ${fullName}?`}
        isOpen={asking === 'withdraw-form'}
        onClose={() => setAsking(null)}
        action={t`Thu hồi`}
        look="danger"
        reasonLabel={t`Lý do thu hồi`}
        hint={t`Phiếu và lý do được lưu; phiếu không còn tính vào đâu.`}
        onConfirm={(reason) => act({ act: 'withdraw-form', version, reason })}
      >
        {t`Dùng khi phiếu lập nhầm (sai đối tượng, sai đơn vị, sai đợt). Mở lại đợt thì người này có phiếu mới.`}
      </ReasonDialog>
      <ConfirmDialog
        title={t`Rút phiếu lại?`}
        isOpen={asking === 'withdraw'}
        onClose={() => setAsking(null)}
        action={t`Rút lại`}
        onConfirm={async () => {
          const refusals = await act({ act: 'withdraw-submission', version })
          if (refusals.length === 0) showToast(t`Đã rút phiếu; anh/chị sửa rồi gửi lại.`)
          return refusals
        }}
      >
        {year === null
          ? t`${reviewer} chưa bắt đầu chấm. Phiếu trở về bước tự chấm, điểm được giữ nguyên.`
          : t`Phiếu trở về bước tự xếp loại; nội dung được giữ nguyên.`}
      </ConfirmDialog>
      <ReasonDialog
        title={t`Trả lại phiếu cho ${fullName}`}
        isOpen={asking === 'return'}
        onClose={() => setAsking(null)}
        action={t`Trả lại`}
        look="danger"
        reasonLabel={t`Lý do trả lại`}
        hint={t`Người được trả lại đọc được lý do này; lý do được lưu cùng phiếu.`}
        onConfirm={(reason) => act({ act: 'return', version, reason })}
      >
        {year === null
          ? t`Phiếu trở về bước tự chấm. Điểm anh/chị đã chấm được giữ làm bản nháp.`
          : t`Phiếu trở về bước tự xếp loại.`}
      </ReasonDialog>
      <ConfirmDialog
        title={t`Không xếp loại ${fullName} trong năm nay?`}
        isOpen={asking === 'unrated'}
        onClose={() => setAsking(null)}
        action={t`Đưa vào danh sách`}
        onConfirm={() => act({ act: 'not-rated', version })}
      >
        {t`Năm này không có đủ thời gian làm việc để xếp loại (Điều 11). Người này vẫn có tên trong danh sách, không tính vào số người làm căn cứ tỷ lệ.`}
      </ConfirmDialog>
    </>
  )
}
