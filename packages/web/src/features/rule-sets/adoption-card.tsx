import { useLingui } from '@lingui/react/macro'
import { adoptedSchema, type AdoptionRow } from '@thuoc-do/contract'
import type { RuleSet } from '@thuoc-do/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { formatDay, request, today, useReasons } from '../../lib/index.ts'
import { Button, Card, DayField, FormDialog, ReasonDialog, TextField } from '../../ui/index.ts'
import { ADOPTIONS, adoptionsQuery } from './queries.ts'

/** Whether something in the set is left to the office. */
function isLeftToOffice({ identity, binds }: RuleSet): boolean {
  return identity.track === 'local' || binds.some(({ byDecision }) => byDecision)
}

/** By which document the office took this set into use, and from when; nothing where the set leaves it no choice. */
export function AdoptionCard({ document }: { document: RuleSet }) {
  const { t } = useLingui()
  const { data } = useQuery(adoptionsQuery)
  const [open, setOpen] = useState(false)
  const [ending, setEnding] = useState<AdoptionRow | null>(null)
  if (!isLeftToOffice(document) || data === undefined) return null
  const own = data.adoptions.filter(({ ruleSetId }) => ruleSetId === document.id)
  return (
    <Card title={t`Áp dụng tại địa phương`}>
      <p className="mb-2 text-sm text-soft">
        {document.identity.track === 'local'
          ? t`Bộ tiêu chí này chỉ áp dụng khi địa phương, cơ quan quyết định.`
          : t`Một số đối tượng của văn bản này chỉ áp dụng khi cơ quan quyết định.`}
      </p>
      {own.length === 0 ? <p>{t`Chưa có quyết định áp dụng.`}</p> : null}
      <ul className="space-y-2">
        {own.map((adoption) => {
          const from = formatDay(adoption.from)
          const to = adoption.to === null ? null : formatDay(adoption.to)
          return (
            <li key={adoption.id} className="flex flex-wrap items-baseline justify-between gap-2">
              <span>
                <b className="font-semibold">{adoption.decision}</b>:{' '}
                {to === null ? t`từ ${from}` : t`từ ${from} đến ${to}`}
              </span>
              {data.canAdopt && adoption.to === null ? (
                <Button size="small" onPress={() => setEnding(adoption)}>{t`Thôi áp dụng`}</Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      {data.canAdopt ? (
        <div className="mt-3">
          <Button onPress={() => setOpen(true)}>{t`Quyết định áp dụng…`}</Button>
        </div>
      ) : null}
      {open ? <AdoptDialog ruleSetId={document.id} onClose={() => setOpen(false)} /> : null}
      {ending ? <EndDialog adoption={ending} onClose={() => setEnding(null)} /> : null}
    </Card>
  )
}

function AdoptDialog({ ruleSetId, onClose }: { ruleSetId: string; onClose: () => void }) {
  const { t } = useLingui()
  const [decision, setDecision] = useState('')
  const [from, setFrom] = useState<string | null>(today())
  const [tried, setTried] = useState(false)
  return (
    <FormDialog
      title={t`Quyết định áp dụng bộ tiêu chí`}
      action={t`Áp dụng`}
      said={t`Đã ghi nhận quyết định áp dụng.`}
      refreshes={ADOPTIONS}
      onClose={onClose}
      send={() => {
        setTried(true)
        if (decision.trim() === '' || from === null) return null
        const body = { ruleSetId, from, to: null, decision }
        return request(adoptedSchema, '/api/rule-set-adoptions', { method: 'POST', body })
      }}
    >
      <TextField
        label={t`Số văn bản quyết định`}
        value={decision}
        maxLength={100}
        onChange={setDecision}
        problem={tried && decision.trim() === '' ? t`Hãy ghi số văn bản.` : null}
      />
      <DayField
        label={t`Áp dụng từ ngày`}
        value={from}
        onChange={setFrom}
        problem={tried && from === null ? t`Hãy chọn ngày.` : null}
      />
    </FormDialog>
  )
}

function EndDialog({ adoption, onClose }: { adoption: AdoptionRow; onClose: () => void }) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const reasons = useReasons()
  const [to, setTo] = useState<string | null>(today())
  return (
    <ReasonDialog
      title={t`Thôi áp dụng theo ${adoption.decision}`}
      action={t`Thôi áp dụng`}
      reasonLabel={t`Lý do`}
      isOpen
      onClose={onClose}
      onConfirm={async (reason) => {
        if (to === null) return [t`Hãy chọn ngày.`]
        const url = `/api/rule-set-adoptions/${adoption.id}/end`
        const answer = await request(adoptedSchema, url, { method: 'POST', body: { to, reason } })
        if (!answer.ok) return reasons(answer.refusal)
        await queries.invalidateQueries({ queryKey: ADOPTIONS })
        return []
      }}
    >
      <DayField label={t`Ngày cuối cùng áp dụng`} value={to} onChange={setTo} />
      <p className="mt-2 text-sm text-soft">{t`Kết quả đã quyết định giữ nguyên.`}</p>
    </ReasonDialog>
  )
}
