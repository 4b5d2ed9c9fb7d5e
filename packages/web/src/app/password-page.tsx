import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { changePassword, meQuery, useMe, useReasons } from '../lib/index.ts'
import { Button, Card, Notice, PageHeader, showToast, TextField } from '../ui/index.ts'

const LEAST = 10

/** Changing one's own password; forced at the first sign-in with a password somebody else has seen. */
export function PasswordPage() {
  const { t } = useLingui()
  const me = useMe()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const reasons = useReasons()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly string[]>([])

  const tooShort = Array.from(next).length < LEAST ? t`Ít nhất ${LEAST} ký tự.` : null
  const same = next !== '' && next === current ? t`Mật khẩu mới phải khác mật khẩu đang dùng.` : null
  const different = next !== again ? t`Hai lần nhập chưa giống nhau.` : null

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    setTried(true)
    if (tooShort || same || different || current === '') return
    setBusy(true)
    setProblems([])
    try {
      const answer = await changePassword(current, next)
      if (answer.ok) {
        await queries.invalidateQueries(meQuery)
        showToast(t`Đã đổi mật khẩu.`)
        await navigate({ to: '/' })
      } else setProblems(reasons(answer.refusal))
    } catch {
      setProblems([t`Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`])
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="mx-auto max-w-md">
      <PageHeader title={t`Đổi mật khẩu`} about={me.account.username} />
      <Card>
        <form onSubmit={(event) => void submit(event)} className="space-y-4" noValidate>
          {me.account.mustChangePassword ? (
            <Notice tone="attention" title={t`Mật khẩu hiện nay do người khác cấp`}>
              {t`Hãy đặt mật khẩu của riêng mình trước khi làm việc.`}
            </Notice>
          ) : null}
          <TextField
            label={t`Mật khẩu đang dùng`}
            type="password"
            autoComplete="current-password"
            value={current}
            onChange={setCurrent}
            problem={tried && current === '' ? t`Hãy nhập mật khẩu đang dùng.` : null}
          />
          <TextField
            label={t`Mật khẩu mới`}
            type="password"
            autoComplete="new-password"
            value={next}
            onChange={setNext}
            hint={t`Ít nhất ${LEAST} ký tự; một câu dễ nhớ tốt hơn một từ khó.`}
            problem={tried ? (tooShort ?? same) : null}
          />
          <TextField
            label={t`Nhập lại mật khẩu mới`}
            type="password"
            autoComplete="new-password"
            value={again}
            onChange={setAgain}
            problem={tried ? different : null}
          />
          {problems.length > 0 ? <Notice tone="refusal" reasons={problems} /> : null}
          <Button type="submit" look="primary" isPending={busy}>{t`Đổi mật khẩu`}</Button>
        </form>
      </Card>
    </div>
  )
}
