import { useLingui } from '@lingui/react/macro'
import type { CatalogueVersion } from '@thuoc-do/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { today, useReasons } from '../../lib/index.ts'
import { Button, ConfirmDialog, DayField, FormDialog, ReasonDialog, showToast, TextField } from '../../ui/index.ts'
import { CATALOGUE, sendTo, type VersionPlace } from './queries.ts'

type ActProps = { at: VersionPlace; version: CatalogueVersion }
type Asking = 'hand-in' | 'take-back' | 'decide' | 'send-back' | 'discard'

/** What the caller may do with a version as a whole. */
export function VersionActs({ at, version }: ActProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const [asking, setAsking] = useState<Asking | null>(null)
  const close = () => setAsking(null)
  const may = (act: Asking) => version.can.includes(act)
  const run = async (act: Asking, said: string, more: object = {}): Promise<readonly string[]> => {
    const answer = await sendTo(at, act, { version: version.version, ...more })
    if (!answer.ok) return reasons(answer.refusal)
    await queries.invalidateQueries({ queryKey: CATALOGUE })
    showToast(said)
    return []
  }
  return (
    <>
      {may('discard') ? <Button look="quiet" onPress={() => setAsking('discard')}>{t`Hủy phiên bản`}</Button> : null}
      {may('take-back') ? <Button onPress={() => setAsking('take-back')}>{t`Rút lại để sửa`}</Button> : null}
      {may('send-back') ? <Button onPress={() => setAsking('send-back')}>{t`Trả lại`}</Button> : null}
      {may('hand-in') ? (
        <Button look="primary" onPress={() => setAsking('hand-in')}>{t`Trình quyết định`}</Button>
      ) : null}
      {may('decide') ? <Button look="primary" onPress={() => setAsking('decide')}>{t`Quyết định`}</Button> : null}
      {asking === 'hand-in' ? <HandInDialog at={at} version={version} onClose={close} /> : null}
      {asking === 'decide' ? <DecideDialog at={at} version={version} onClose={close} /> : null}
      <ReasonDialog
        title={t`Trả lại danh mục`}
        isOpen={asking === 'send-back'}
        onClose={close}
        action={t`Trả lại`}
        reasonLabel={t`Lý do trả lại`}
        onConfirm={(reason) => run('send-back', t`Đã trả lại bộ phận tổ chức cán bộ.`, { reason })}
      >
        <p>{t`Bộ phận tổ chức cán bộ sẽ thấy lý do này và sửa tiếp.`}</p>
      </ReasonDialog>
      <ConfirmDialog
        title={t`Rút lại bản đã trình?`}
        isOpen={asking === 'take-back'}
        onClose={close}
        action={t`Rút lại`}
        onConfirm={() => run('take-back', t`Đã rút lại; danh mục sửa tiếp được.`)}
      >
        <p>{t`Danh mục trở lại trạng thái đang xây dựng; khi xong phải trình lại.`}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t`Hủy phiên bản này?`}
        isOpen={asking === 'discard'}
        onClose={close}
        action={t`Hủy phiên bản`}
        look="danger"
        onConfirm={() => run('discard', t`Đã hủy phiên bản.`)}
      >
        <p>{t`Phiên bản vẫn lưu để tra cứu nhưng không sửa và không trình được nữa. Danh mục đang áp dụng không thay đổi.`}</p>
      </ConfirmDialog>
    </>
  )
}

/** First day of the next month: a month or a quarter that has begun goes on under what it began with. */
function nextMonth(): string {
  const [year, month] = today().split('-').map(Number)
  const next = month === 12 ? [Number(year) + 1, 1] : [Number(year), Number(month) + 1]
  return `${next[0]}-${String(next[1]).padStart(2, '0')}-01`
}

function HandInDialog({ at, version, onClose }: ActProps & { onClose: () => void }) {
  const { t } = useLingui()
  const [validFrom, setValidFrom] = useState<string | null>(version.validFrom ?? nextMonth())
  return (
    <FormDialog
      title={t`Trình người đứng đầu quyết định`}
      onClose={onClose}
      action={t`Trình`}
      said={t`Đã trình danh mục.`}
      refreshes={CATALOGUE}
      send={() => (validFrom === null ? null : sendTo(at, 'hand-in', { version: version.version, validFrom }))}
    >
      <p className="text-soft">
        {t`Sau khi trình, danh mục chỉ xem. Người đã tham gia xây dựng không tự quyết định được.`}
      </p>
      <DayField
        label={t`Đề nghị áp dụng từ ngày`}
        value={validFrom}
        onChange={setValidFrom}
        problem={validFrom === null ? t`Hãy ghi ngày.` : null}
      />
    </FormDialog>
  )
}

function DecideDialog({ at, version, onClose }: ActProps & { onClose: () => void }) {
  const { t } = useLingui()
  const [document, setDocument] = useState('')
  const [validFrom, setValidFrom] = useState<string | null>(version.validFrom)
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Quyết định danh mục sản phẩm, công việc`}
      onClose={onClose}
      action={t`Quyết định`}
      said={t`Danh mục đã được quyết định.`}
      refreshes={CATALOGUE}
      send={() => {
        setTried(true)
        return validFrom === null || document.trim() === ''
          ? null
          : sendTo(at, 'decide', { version: version.version, document, validFrom })
      }}
    >
      <p className="text-soft">
        {t`Danh mục đã quyết định không sửa được nữa. Công việc đã giao giữ hệ số cũ; công việc giao từ ngày áp dụng dùng hệ số mới.`}
      </p>
      <TextField
        label={t`Số, ký hiệu quyết định`}
        value={document}
        maxLength={200}
        onChange={setDocument}
        problem={tried && document.trim() === '' ? t`Hãy ghi số quyết định.` : null}
      />
      <DayField
        label={t`Áp dụng từ ngày`}
        value={validFrom}
        onChange={setValidFrom}
        problem={validFrom === null ? t`Hãy ghi ngày.` : null}
      />
    </FormDialog>
  )
}
