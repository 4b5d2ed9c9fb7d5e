import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { formatTime, type SaveStatus } from '../lib/index.ts'
import { Mark } from './marks.tsx'

/** Whether what was typed is safe, and where; said aloud politely when it changes for the worse. */
export function SaveState({ status, onRetry }: { status: SaveStatus; onRetry?: () => void }) {
  const { t } = useLingui()
  switch (status.kind) {
    case 'clean': {
      if (status.at === null) return <Line>{t`Chưa có thay đổi`}</Line>
      const at = formatTime(status.at)
      return (
        <Line>
          <Mark name="check" className="size-3.5 text-outstanding" />
          {t`Đã lưu lúc ${at}`}
        </Line>
      )
    }
    case 'waiting':
    case 'saving':
      return <Line>{t`Đang lưu…`}</Line>
    case 'offline':
      return (
        <Line loud onRetry={onRetry} retry={t`Thử lại`}>
          <Mark name="cloud-off" className="size-3.5" />
          {status.kept
            ? t`Mất kết nối, chưa lưu. Bản nháp giữ trên máy này và sẽ tự gửi.`
            : t`Mất kết nối, chưa lưu. Đừng đóng trang này.`}
        </Line>
      )
    case 'refused':
      return (
        <Line loud>
          <Mark name="warning" className="size-3.5" />
          {t`Chưa lưu:`} {status.reasons.join(' ')}
        </Line>
      )
    case 'conflict':
      return (
        <Line loud>
          <Mark name="warning" className="size-3.5" />
          {t`Chưa lưu: có người khác vừa sửa phiếu này.`}
        </Line>
      )
    default:
      return status satisfies never
  }
}

function Line(props: { children: ReactNode; loud?: boolean; retry?: string; onRetry?: (() => void) | undefined }) {
  return (
    <output
      className={`inline-flex flex-wrap items-center gap-1.5 text-sm ${props.loud ? 'font-medium text-satisfactory' : 'text-soft'}`}
    >
      {props.children}
      {props.onRetry ? (
        <button
          type="button"
          onClick={props.onRetry}
          className="font-semibold text-red underline-offset-2 hover:underline"
        >
          {props.retry}
        </button>
      ) : null}
    </output>
  )
}
