import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatTime, type SaveStatus } from '../lib/index.ts'
import { Mark, type MarkName } from './marks.tsx'

/** Whether what was typed is safe, and where; said aloud politely when it changes. */
export function SaveState({ status, onRetry }: { status: SaveStatus; onRetry?: () => void }) {
  const { t } = useLingui()
  switch (status.kind) {
    case 'clean': {
      if (status.at === null) return <Line>{t`Chưa có thay đổi`}</Line>
      const at = formatTime(status.at)
      return <Line mark="check">{t`Đã lưu lúc ${at}`}</Line>
    }
    case 'waiting':
    case 'saving':
      return <Line>{t`Đang lưu…`}</Line>
    case 'offline':
      return (
        <Line mark="cloud-off" loud>
          {status.kept
            ? t`Mất kết nối, chưa lưu. Bản nháp giữ trên máy này và sẽ tự gửi.`
            : t`Mất kết nối, chưa lưu. Đừng đóng trang này.`}{' '}
          {onRetry ? (
            <button type="button" onClick={onRetry} className="font-semibold text-red underline underline-offset-2">
              {t`Thử lại`}
            </button>
          ) : null}
        </Line>
      )
    case 'refused':
      return (
        <Line mark="warning" loud>
          {t`Chưa lưu:`} {status.reasons.join(' ')}
        </Line>
      )
    case 'conflict':
      return (
        <Line mark="warning" loud>
          {t`Chưa lưu: có người khác vừa sửa phiếu này.`}
        </Line>
      )
    default:
      return status satisfies never
  }
}

function Line({ mark, loud = false, children }: { mark?: MarkName; loud?: boolean; children: ReactNode }) {
  return (
    <output
      className={`inline-flex items-baseline gap-1.5 text-sm ${loud ? 'font-medium text-satisfactory' : 'text-soft'}`}
    >
      {mark ? <Mark name={mark} className={`size-3.5 translate-y-0.5 ${loud ? '' : 'text-outstanding'}`} /> : null}
      <span>{children}</span>
    </output>
  )
}
