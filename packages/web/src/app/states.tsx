import { useLingui } from '@lingui/react/macro'
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ConnectionLost, RefusedError, useReasons } from '../lib/index.ts'
import { Button, LinkButton, Logo, Notice } from '../ui/index.ts'

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
      <h1 className="mb-4 text-xl">{title}</h1>
      <Notice
        tone={lost ? 'attention' : 'refusal'}
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
    <div className="mx-auto max-w-2xl py-8">
      <h1 className="mb-2 text-xl">{t`Không có trang này`}</h1>
      <p className="mb-4 text-soft">
        {t`Địa chỉ có thể đã đổi, hoặc nội dung không thuộc phạm vi tài khoản được xem.`}
      </p>
      <LinkButton to="/">{t`Về việc cần làm`}</LinkButton>
    </div>
  )
}

/** The same two outside the shell, where nothing else says what this is. */
export function OutsideError(props: ErrorComponentProps) {
  return (
    <Outside>
      <ErrorPage {...props} />
    </Outside>
  )
}

/** See `OutsideError`. */
export function OutsideNotFound() {
  return (
    <Outside>
      <NotFoundPage />
    </Outside>
  )
}

function Outside({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="px-5 py-5 sm:px-8">
        <Logo />
      </header>
      <main className="px-4 sm:px-7">{children}</main>
    </>
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
