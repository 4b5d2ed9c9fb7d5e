import { useLingui } from '@lingui/react/macro'
import { workingCalendarSchema, type WorkingCalendarReply } from '@thuoc-do/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay, request, today } from '../../lib/index.ts'
import { Button, Card, EmptyState, FormDialog, PageHeader, Select, TextField, TextLink } from '../../ui/index.ts'
import { calendarQuery, PETITIONS_KEY } from './queries.ts'

/** The days off and days made working by which every limit is counted; the personnel body of the whole body keeps them. */
export function CalendarPage() {
  const { t } = useLingui()
  const navigate = useNavigate()
  const now = Number(today().slice(0, 4))
  const year = useSearch({ strict: false }).year ?? now
  const { data } = useSuspenseQuery(calendarQuery(year))
  const [keeping, setKeeping] = useState(false)
  const years = [now + 1, now, now - 1, now - 2].map(String)
  const keep = data.can.keep ? (
    <Button look="primary" onPress={() => setKeeping(true)}>{t`Nhập lịch năm ${String(year)}…`}</Button>
  ) : null
  return (
    <div className="mx-auto max-w-5xl">
      <PageHeader
        title={t`Lịch ngày làm việc`}
        crumbs={[{ key: 'petitions', content: <TextLink to="/petitions">{t`Kiến nghị`}</TextLink> }]}
        about={t`Thứ Bảy, Chủ nhật là ngày nghỉ trừ khi được khai làm bù; ngày lễ, Tết do cơ quan nhập theo thông báo hằng năm.`}
        actions={
          <>
            <div className="w-28">
              <Select
                label={t`Năm`}
                labelHidden
                options={years.map((id) => ({ id, label: id }))}
                value={String(year)}
                onChange={(id) => void navigate({ to: '/working-calendar', search: { year: Number(id) } })}
              />
            </div>
            {keep}
          </>
        }
      />
      <Card>
        {data.days.length === 0 ? (
          <EmptyState title={t`Chưa nhập lịch nghỉ năm ${String(year)}`}>
            {t`Mọi thời hạn chạy qua năm này mới chỉ trừ thứ Bảy và Chủ nhật; màn hình kiến nghị nhắc điều đó.`}
          </EmptyState>
        ) : (
          <ul className="grid gap-x-8 sm:grid-cols-2">
            {data.days.map(({ day, kind, name }) => (
              <li key={day} className="flex justify-between gap-4 border-b border-line py-1.5">
                <span>
                  {formatDay(day)} <span className="text-soft">{name}</span>
                </span>
                <span className={kind === 'off' ? 'text-soft' : 'font-semibold'}>
                  {kind === 'off' ? t`nghỉ` : t`làm việc`}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Card>
      {keeping ? <KeepDialog calendar={data} onClose={() => setKeeping(false)} /> : null}
    </div>
  )
}

function KeepDialog({ calendar, onClose }: { calendar: WorkingCalendarReply; onClose: () => void }) {
  const { t } = useLingui()
  const [pasted, setPasted] = useState(() =>
    calendar.days
      .map(({ day, kind, name }) => `${kind === 'working' ? '+ ' : ''}${formatDay(day)} ${name}`.trim())
      .join('\n'),
  )
  const [document, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  const year = String(calendar.year)
  return (
    <FormDialog
      title={t`Lịch nghỉ năm ${year}`}
      action={t`Lưu lịch`}
      said={t`Đã lưu lịch nghỉ năm ${year}.`}
      refreshes={PETITIONS_KEY}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (document.trim() === '') return null
        return request(workingCalendarSchema, `/api/working-calendar/${year}`, {
          method: 'PUT',
          body: { pasted, document: document.trim() },
        })
      }}
    >
      <TextField
        label={t`Danh sách, mỗi dòng một ngày hoặc một khoảng ngày`}
        hint={t`Ví dụ: “16/02/2026 - 20/02/2026 Tết Nguyên đán”. Dòng bắt đầu bằng dấu + hoặc có chữ “làm bù” là ngày làm việc.`}
        lines={12}
        value={pasted}
        maxLength={20_000}
        onChange={setPasted}
      />
      <TextField
        label={t`Theo văn bản`}
        value={document}
        maxLength={200}
        onChange={setDocument}
        {...(tried && document.trim() === '' ? { problem: t`Hãy nêu thông báo mà lịch này dựa vào.` } : {})}
      />
    </FormDialog>
  )
}
