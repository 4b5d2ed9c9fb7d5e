import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { currentLanguage, initials, signOut, switchLanguage, useMe } from '../lib/index.ts'
import { Menu, showToast, type MenuEntry } from '../ui/index.ts'

/** Who is signed in: post, name and a badge that opens password, language and sign-out; `tight`: the badge, on a desk. */
export function AccountMenu({ tight }: { tight: boolean }) {
  const { t } = useLingui()
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const name = me.person?.fullName ?? me.account.username

  async function leave(): Promise<void> {
    try {
      await signOut()
    } catch {
      showToast(t`Mất kết nối với máy chủ; anh/chị vẫn đang đăng nhập.`, 'attention')
      return
    }
    queries.clear()
    await navigate({ to: '/sign-in' })
  }

  const language = currentLanguage()
  const entries: MenuEntry[] = [
    { kind: 'action', id: 'password', label: t`Đổi mật khẩu`, onAction: () => void navigate({ to: '/password' }) },
    { kind: 'rule', id: 'rule-1' },
    {
      kind: 'action',
      id: 'vi',
      label: 'Tiếng Việt',
      language: 'vi',
      chosen: language === 'vi',
      onAction: () => void switchLanguage('vi'),
    },
    {
      kind: 'action',
      id: 'en',
      label: 'English',
      language: 'en',
      chosen: language === 'en',
      onAction: () => void switchLanguage('en'),
    },
    { kind: 'rule', id: 'rule-2' },
    { kind: 'action', id: 'sign-out', label: t`Đăng xuất`, onAction: () => void leave() },
  ]
  return (
    <div className="flex min-w-0 items-center gap-3">
      <span className={`hidden min-w-0 items-baseline gap-3 ${tight ? 'min-[1720px]:flex' : 'lg:flex'}`}>
        <span className="hidden max-w-56 truncate text-sm text-soft xl:inline">{me.person?.postTitle}</span>
        <span className="max-w-48 truncate">{name}</span>
      </span>
      <Menu
        // Whoever speaks to his computer says what he sees on the badge.
        label={`${initials(name)} · ${t`Tài khoản của ${name}`}`}
        entries={entries}
        triggerClass="flex size-9 shrink-0 items-center justify-center rounded-full bg-badge text-sm font-semibold text-badge-ink hover:bg-line pointer-coarse:size-11"
        trigger={initials(name)}
      />
    </div>
  )
}
