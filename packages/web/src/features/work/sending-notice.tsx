import { useLingui } from '@lingui/react/macro'
import type { WorkLineRow } from '@thuoc-do/contract'
import { Mark, Notice } from '../../ui/index.ts'
import { LineConflict } from './line-conflict.tsx'
import type { Sending } from './use-sending.ts'

/** How sending an act went, as long as it did not go well; in every case what was typed is still there. */
export function SendingNotice(props: {
  state: Sending
  before: WorkLineRow
  /** Sends the same again, on the line as it is now. */
  onSendOn: (version: number) => void
}) {
  const { t } = useLingui()
  const { state, before, onSendOn } = props
  switch (state.kind) {
    case 'idle':
    case 'sending':
      return null
    case 'offline':
      return (
        <output className="flex items-center gap-2 font-medium text-satisfactory">
          <Mark name="cloud-off" />
          {t`Mất kết nối. Nội dung được giữ trên máy này và sẽ tự gửi khi có mạng lại.`}
        </output>
      )
    case 'refused':
      return <Notice tone="refusal" title={t`Chưa ghi nhận được`} reasons={state.reasons} />
    case 'conflict':
      return (
        <LineConflict
          before={before}
          now={state.now}
          busy={false}
          onSend={() => {
            onSendOn(state.now.version)
          }}
        />
      )
    default:
      return state satisfies never
  }
}
