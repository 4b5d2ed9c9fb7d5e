import { useLingui } from '@lingui/react/macro'
import {
  petitionSchema,
  resultDecisionsSchema,
  type ReplacementProposal,
  type ReplacementStart,
} from '@thuoc-do/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { APPRAISALS_KEY, request, today, useReasons } from '../../lib/index.ts'
import { Button, Card, DayField, Notice, Select, showToast, TextField } from '../../ui/index.ts'
import { PETITIONS_KEY, petitionQuery } from './queries.ts'

type SignProps = { start: ReplacementStart; proposal: ReplacementProposal; petitionId: number | null }

/** Number, day, ground and reason of the new decision. */
export function SignCard({ start, proposal, petitionId }: SignProps) {
  const { t } = useLingui()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const reasons = useReasons()
  const petition = useQuery({ ...petitionQuery(petitionId ?? 0), enabled: petitionId !== null })
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>(today())
  const [ground, setGround] = useState('finding')
  const [document, setDocument] = useState('')
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState<readonly string[]>([])
  const [busy, setBusy] = useState(false)
  const complete = day !== null && [number, document, reason].every((text) => text.trim() !== '')
  const ready = complete && (petitionId === null || petition.data !== undefined)

  async function sign(): Promise<void> {
    const body = {
      version: start.version,
      number: number.trim(),
      on: day,
      document: document.trim(),
      reason: reason.trim(),
      proposal,
    }
    setBusy(true)
    setRefused([])
    try {
      const answer =
        petitionId === null
          ? await request(resultDecisionsSchema, `/api/appraisals/${start.appraisalId}/replacement`, {
              method: 'POST',
              body: { ...body, ground },
            })
          : await request(petitionSchema, `/api/petitions/${petitionId}/replace`, {
              method: 'POST',
              body: { ...body, petitionVersion: petition.data?.version },
            })
      if (answer.ok) {
        showToast(t`Đã ban hành quyết định thay thế.`)
        await navigate({ to: '/appraisals/$id/decisions', params: { id: String(start.appraisalId) } })
        await queries.invalidateQueries({ queryKey: PETITIONS_KEY })
        await queries.invalidateQueries({ queryKey: APPRAISALS_KEY })
        await queries.invalidateQueries({ queryKey: ['rounds'] })
      } else setRefused(reasons(answer.refusal))
    } catch (problem) {
      setRefused(reasons(problem))
    } finally {
      setBusy(false)
    }
  }

  return (
    <Card title={t`Ban hành`}>
      <div className="space-y-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField label={t`Số quyết định`} value={number} maxLength={60} onChange={setNumber} />
          <DayField label={t`Ngày quyết định`} value={day} min={start.inForce.on} max={today()} onChange={setDay} />
          {petitionId === null ? (
            <Select
              label={t`Lý do thay thế`}
              options={[
                { id: 'finding', label: t`Phát hiện sau khi quyết định` },
                { id: 'quota', label: t`Chỗ xuất sắc thay đổi do quyết định khác` },
              ]}
              value={ground}
              onChange={(id) => setGround(id)}
            />
          ) : null}
          <TextField
            label={t`Văn bản làm căn cứ`}
            hint={t`Biên bản đối thoại, kết luận, báo cáo…`}
            value={document}
            maxLength={200}
            onChange={setDocument}
          />
        </div>
        <TextField
          label={petitionId === null ? t`Nêu rõ lý do` : t`Trả lời kiến nghị, nêu rõ lý do`}
          lines={4}
          value={reason}
          maxLength={2_000}
          onChange={setReason}
        />
        {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ban hành được`} reasons={refused} /> : null}
        <Button look="primary" isPending={busy} isDisabled={!ready} onPress={() => void sign()}>
          {t`Ban hành quyết định thay thế`}
        </Button>
      </div>
    </Card>
  )
}
