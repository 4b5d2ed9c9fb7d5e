import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { formatCount } from '../../lib/index.ts'
import { Button, ConfirmDialog, ReasonDialog, showToast } from '../../ui/index.ts'
import { PublishDialog } from './publish-dialog.tsx'
import type { OpenDraft } from './queries.ts'
import { useDraftAct, type Verb } from './use-draft-act.ts'

type ActionsProps = {
  draft: OpenDraft
  /** The version that holds everything on screen, or null when the server does not have it all. */
  settle: () => Promise<number | null>
  problems: number
}

/** What the caller may do with the draft as a whole. */
export function DraftActions({ draft, settle, problems }: ActionsProps) {
  const { t } = useLingui()
  const act = useDraftAct(draft.draftId)
  const [asking, setAsking] = useState<Verb | null>(null)
  const close = () => setAsking(null)
  const may = (verb: Verb) => draft.can.includes(verb)
  const count = formatCount(problems)

  const run = (verb: Verb, said: string) => async (reason?: string) => {
    const version = await settle()
    if (version === null)
      return [t`Những gì vừa viết chưa lưu được lên máy chủ, nên chưa làm. Bản nháp vẫn giữ trên máy này.`]
    const refusals = await act(verb, version, reason)
    if (refusals.length === 0) showToast(said)
    return refusals
  }

  return (
    <>
      {may('discard') ? <Button look="quiet" onPress={() => setAsking('discard')}>{t`Bỏ bản soạn`}</Button> : null}
      {may('take-back') ? <Button onPress={() => setAsking('take-back')}>{t`Rút lại để sửa`}</Button> : null}
      {may('send-back') ? <Button onPress={() => setAsking('send-back')}>{t`Trả lại`}</Button> : null}
      {may('hand-in') ? <Button look="primary" onPress={() => setAsking('hand-in')}>{t`Trình ban hành`}</Button> : null}
      {may('publish') ? <Button look="primary" onPress={() => setAsking('publish')}>{t`Ban hành`}</Button> : null}
      <ConfirmDialog
        title={t`Trình ban hành bộ tiêu chí này?`}
        isOpen={asking === 'hand-in'}
        onClose={close}
        action={t`Trình`}
        onConfirm={() => run('hand-in', t`Đã trình bộ tiêu chí.`)()}
      >
        <p>
          {problems > 0
            ? t`Còn ${count} điều phải sửa; hệ thống sẽ không nhận khi chưa sửa hết.`
            : t`Sau khi trình, bản này chỉ xem; anh/chị rút lại được cho đến khi người khác ban hành. Người ban hành phải là người thứ hai.`}
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t`Rút bản trình lại?`}
        isOpen={asking === 'take-back'}
        onClose={close}
        action={t`Rút lại`}
        onConfirm={() => run('take-back', t`Đã rút lại; bản soạn sửa tiếp được.`)()}
      >
        <p>{t`Bản soạn trở lại trạng thái đang soạn và sửa tiếp được.`}</p>
      </ConfirmDialog>
      <PublishDialog
        draft={draft}
        isOpen={asking === 'publish'}
        onClose={close}
        onConfirm={() => run('publish', t`Đã ban hành bộ tiêu chí.`)()}
      />
      <ReasonDialog
        title={t`Trả lại bản soạn`}
        isOpen={asking === 'send-back'}
        onClose={close}
        action={t`Trả lại`}
        reasonLabel={t`Lý do trả lại`}
        onConfirm={run('send-back', t`Đã trả lại người soạn.`)}
      >
        <p>{t`Người soạn sẽ thấy lý do này và sửa tiếp.`}</p>
      </ReasonDialog>
      <ReasonDialog
        title={t`Bỏ bản soạn này?`}
        isOpen={asking === 'discard'}
        onClose={close}
        action={t`Bỏ bản soạn`}
        look="danger"
        reasonLabel={t`Lý do bỏ`}
        onConfirm={run('discard', t`Đã bỏ bản soạn.`)}
      >
        <p>{t`Bản soạn không sửa và không ban hành được nữa; nội dung và lý do vẫn được lưu lại.`}</p>
      </ReasonDialog>
    </>
  )
}
