import { useLingui } from '@lingui/react/macro'
import { signInSchema, type SignIn } from '@thuoc-do/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { currentLanguage, fetchValue, innerAddress, signIn, switchLanguage } from '../lib/index.ts'
import { Button, Logo, Notice, TextField } from '../ui/index.ts'
import { RulerGround } from './ruler-ground.tsx'

/** Where everybody begins. In a demonstration the accounts to try stand beside the form. */
export function SignInPage() {
  const { t } = useLingui()
  const page = useQuery({
    queryKey: ['sign-in'],
    queryFn: ({ signal }) => fetchValue(signInSchema, '/api/sign-in', { signal }),
  })
  const { go, busy, problem } = useSignIn()
  const first = useRef<HTMLInputElement>(null)
  const [username, setUsername] = useState('')
  const [password, setPassword] = useState('')
  useEffect(() => {
    document.title = `${t`Đăng nhập`} · Thước Đo`
  }, [t])
  // There is one thing to do here; waiting for a click would only cost one.
  useEffect(() => first.current?.focus(), [])

  function submit(event: FormEvent): void {
    event.preventDefault()
    void go(username, password)
  }

  const demonstration = page.data?.demonstration === true
  return (
    <div className="relative flex min-h-dvh flex-col">
      <RulerGround />
      <header className="flex items-center justify-between px-5 py-5 sm:px-8">
        <Logo />
        <LanguageSwitch />
      </header>
      <main
        className={`mx-auto grid w-full flex-1 content-center gap-5 px-4 pb-16 sm:px-6 ${demonstration ? 'max-w-4xl md:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]' : 'max-w-96'}`}
      >
        <section className="self-start rounded-lg border border-line bg-paper p-6">
          <h1 className="text-xl">{t`Đăng nhập`}</h1>
          <p className="mb-5 text-sm text-soft">{page.data?.tenantName ?? '\u00a0'}</p>
          <form onSubmit={submit} className="space-y-4" noValidate>
            <TextField
              label={t`Tên đăng nhập`}
              name="username"
              autoComplete="username"
              value={username}
              onChange={setUsername}
              ref={first}
            />
            <TextField
              label={t`Mật khẩu`}
              name="password"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
            {problem ? <Notice tone="refusal" reasons={[problem]} /> : null}
            <Button type="submit" look="primary" wide isPending={busy}>{t`Đăng nhập`}</Button>
          </form>
          <p className="mt-4 text-sm text-soft">{t`Quên mật khẩu: hỏi bộ phận tổ chức cán bộ của cơ quan để được cấp lại.`}</p>
        </section>
        {page.data?.demonstration ? (
          <DemoAccounts page={page.data} onPick={(name, secret) => void go(name, secret)} />
        ) : null}
      </main>
    </div>
  )
}

function useSignIn() {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { next } = useSearch({ from: '/sign-in' })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function enter(username: string, password: string): Promise<string | null> {
    if (username.trim() === '' || password === '') return t`Hãy nhập tên đăng nhập và mật khẩu.`
    const outcome = await signIn(username, password)
    switch (outcome) {
      case 'signed-in':
        queries.clear()
        await navigate({ to: innerAddress(next) ?? '/' })
        return null
      case 'second-factor':
        return t`Tài khoản này đăng nhập bằng hai bước; bản đang chạy chưa mở bước thứ hai.`
      case 'wrong':
        return t`Tên đăng nhập hoặc mật khẩu không đúng.`
      case 'disabled':
        return t`Tài khoản này đang bị khóa.`
      case 'too-many':
        return t`Thử quá nhiều lần. Hãy đợi một phút rồi đăng nhập lại.`
      default:
        return outcome satisfies never
    }
  }

  async function go(username: string, password: string): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      setProblem(await enter(username, password))
    } catch {
      setProblem(t`Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`)
    } finally {
      setBusy(false)
    }
  }
  return { go, busy, problem }
}

function DemoAccounts({ page, onPick }: { page: SignIn; onPick: (username: string, password: string) => void }) {
  const { t } = useLingui()
  return (
    <section className="overflow-hidden rounded-lg border border-line bg-paper" aria-labelledby="demo">
      <div className="border-b border-line px-5 py-3.5">
        <h2 id="demo" className="text-lg">{t`Bản trình diễn`}</h2>
        <p className="text-sm text-soft">{t`Mọi người trong dữ liệu này đều là nhân vật hư cấu. Bấm vào một người để vào thử.`}</p>
      </div>
      <ul>
        {page.demoAccounts.map((account) => (
          <li key={account.username} className="border-b border-line last:border-b-0">
            <button
              type="button"
              onClick={() => onPick(account.username, account.password)}
              className="flex w-full items-baseline justify-between gap-4 px-5 py-2.5 text-left outline-offset-[-2px] hover:bg-red-tint"
            >
              <span className="min-w-0">
                <span className="block font-semibold">{account.fullName}</span>
                <span className="block text-sm text-soft">{account.about}</span>
              </span>
              <span className="font-mono text-xs text-soft">{account.username}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LanguageSwitch() {
  const other = currentLanguage() === 'vi' ? 'en' : 'vi'
  return (
    <button
      type="button"
      lang={other}
      onClick={() => void switchLanguage(other)}
      className="rounded-md px-2.5 py-1.5 text-sm font-medium text-soft hover:text-ink"
    >
      {other === 'vi' ? 'Tiếng Việt' : 'English'}
    </button>
  )
}
