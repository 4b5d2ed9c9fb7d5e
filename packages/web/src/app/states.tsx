import { useLingui } from '@lingui/react/macro'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ConnectionLost, RefusedError, useReasons } from '../lib/index.ts'
import { Button, EmptyState, LinkButton, Notice } from '../ui/index.ts'

/** What stands where a screen could not be shown: every reason, and what may be done. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useLingui()
  const router = useRouter()
  const reasons = useReasons()
  const refused = error instanceof RefusedError ? error : null
  const lost = error instanceof ConnectionLost
  const title = lost ? t`Chưa kết nối được với máy chủ` : refused ? t`Không mở được trang này` : t`Trang này gặp lỗi`
  return (
    <div className="mx-auto max-w-2xl py-8">
      <Notice
        tone={lost ? 'attention' : 'refusal'}
        title={title}
        reasons={reasons(error)}
        action={
          <>
            <Button
              onPress={() => {
                reset()
                void router.invalidate()
              }}
            >{t`Thử lại`}</Button>
            <LinkButton to="/">{t`Về việc cần làm`}</LinkButton>
          </>
        }
      >
        {refused && refused.refusal.requestId !== '' ? (
          <p className="text-sm text-soft">{t`Mã yêu cầu: ${refused.refusal.requestId}`}</p>
        ) : null}
      </Notice>
    </div>
  )
}

/** No screen at this address. */
export function NotFoundPage() {
  const { t } = useLingui()
  return (
    <EmptyState title={t`Không có trang này`} action={<LinkButton to="/">{t`Về việc cần làm`}</LinkButton>}>
      {t`Địa chỉ có thể đã đổi, hoặc nội dung không thuộc phạm vi tài khoản được xem.`}
    </EmptyState>
  )
}

/** While a screen is on its way; shown only when it takes longer than a blink. */
export function LoadingPage() {
  const { t } = useLingui()
  return (
    <output className="block space-y-4">
      <span className="sr-only">{t`Đang mở…`}</span>
      <div className="h-8 w-72 max-w-full animate-pulse rounded-md bg-line" />
      <div className="h-64 animate-pulse rounded-lg border border-line bg-paper" />
    </output>
  )
}
