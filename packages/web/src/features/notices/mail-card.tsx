import { useLingui } from '@lingui/react/macro'
import { mailAddressSchema, mailSettingSchema, type MailSetting } from '@thuoc-do/contract'
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { currentLanguage, fetchValue, formatCount, formatInstant, request, useMe, useReasons } from '../../lib/index.ts'
import { Button, Card, Checkbox, Notice, showToast, TextField } from '../../ui/index.ts'

const mailQuery = queryOptions({
  queryKey: ['mail-setting'],
  queryFn: ({ signal }) => fetchValue(mailSettingSchema, '/api/notices/mail', { signal }),
})

/** Where and whether the person wants mail; the administrator also sees how mail goes. */
export function MailCard() {
  const { t } = useLingui()
  const me = useMe()
  const { data: setting } = useQuery(mailQuery)
  if (setting === undefined) return null
  const hour = setting.server?.hour ?? 0
  return (
    <Card title={t`Thư điện tử`}>
      <div className="space-y-4">
        <p className="text-sm text-soft">
          {setting.server === null
            ? t`Máy chủ này chưa được đặt máy chủ thư, nên chưa gửi thư nào; anh/chị vẫn có thể ghi sẵn địa chỉ.`
            : t`Mỗi ngày nhiều nhất một thư tổng hợp sau ${hour} giờ; thêm một thư khi hạn chỉ còn một ngày. Thư chỉ nêu số lượng và đường dẫn, không nêu tên, điểm hay mức xếp loại.`}
        </p>
        {me.person ? <MailForm key={setting.address} setting={setting} /> : null}
        {setting.standing ? <Standing standing={setting.standing} /> : null}
      </div>
    </Card>
  )
}

function MailForm({ setting }: { setting: MailSetting }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasonsOf = useReasons()
  const [address, setAddress] = useState(setting.address ?? '')
  const [wanted, setWanted] = useState(setting.wanted)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const typed = address.trim()
  const problem =
    typed === '' || mailAddressSchema.safeParse(typed).success ? null : t`Hãy ghi một địa chỉ thư, như an@tinh.gov.vn.`

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (problem !== null) return
    setBusy(true)
    try {
      const body = { address: typed === '' ? null : typed, wanted, language: currentLanguage() }
      const answer = await request(mailSettingSchema, '/api/notices/mail', { method: 'PUT', body })
      setProblems(answer.ok ? [] : reasonsOf(answer.refusal))
      if (answer.ok) {
        queries.setQueryData(mailQuery.queryKey, answer.value)
        showToast(t`Đã lưu. Thư được viết bằng ngôn ngữ đang dùng trên màn hình.`)
      }
    } catch {
      setProblems([t`Chưa kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.`])
    } finally {
      setBusy(false)
    }
  }

  return (
    <form onSubmit={(event) => void save(event)} className="space-y-3" noValidate>
      <TextField
        label={t`Địa chỉ thư của anh/chị`}
        hint={t`Chỉ anh/chị thấy. Để trống thì không nhận thư.`}
        type="email"
        autoComplete="email"
        value={address}
        maxLength={254}
        problem={problem}
        onChange={setAddress}
      />
      <div>
        <Checkbox isSelected={wanted} onChange={setWanted}>{t`Nhận thư tổng hợp`}</Checkbox>
      </div>
      {problems.length > 0 ? <Notice tone="refusal" reasons={problems} /> : null}
      <Button type="submit" isPending={busy}>{t`Lưu`}</Button>
    </form>
  )
}

function Standing({ standing }: { standing: NonNullable<MailSetting['standing']> }) {
  const { t } = useLingui()
  const { error, errorAt } = standing
  const lines = [
    [t`Thư đã gửi`, standing.sent],
    [t`Đang chờ gửi`, standing.waiting],
    [t`Trong đó đang thử lại`, standing.retrying],
    [t`Không gửi được`, standing.failed],
    [t`Không rõ đã gửi hay chưa`, standing.uncertain],
  ] as const
  return (
    <div className="border-t border-line pt-3">
      <h3 className="mb-1.5 font-semibold">{t`Thư của cả cơ quan, 7 ngày qua`}</h3>
      <dl className="space-y-1 text-sm">
        {lines.map(([name, count]) => (
          <div key={name} className="flex justify-between gap-4">
            <dt>{name}</dt>
            <dd className="font-semibold">{formatCount(count)}</dd>
          </div>
        ))}
      </dl>
      {error === null || errorAt === null ? null : (
        <p className="mt-2 text-sm text-satisfactory">{t`Lỗi gần nhất: ${error}, lần thử tới ${formatInstant(errorAt)}`}</p>
      )}
    </div>
  )
}
