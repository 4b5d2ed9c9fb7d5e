import { useLingui } from '@lingui/react/macro'
import { partyOpinionsEnteredSchema, roundsSchema } from '@thuoc-do/contract'
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { fetchValue, formatDay, today } from '../../lib/index.ts'
import {
  Button,
  Card,
  DayField,
  EmptyState,
  Notice,
  PageHeader,
  Select,
  showToast,
  TextField,
  TextLink,
} from '../../ui/index.ts'
import { OpinionFiles } from './opinion-files.tsx'
import { MEETINGS_KEY, partyOpinionsQuery, useMeetingAct } from './queries.ts'

const roundsQuery = queryOptions({
  queryKey: [...MEETINGS_KEY, 'rounds'],
  queryFn: ({ signal }) => fetchValue(roundsSchema, '/api/rounds', { signal }),
})

/** The opinion of the Party committee on heads and deputies, entered by who stands for it. */
export function PartyOpinionsPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(roundsQuery)
  const { round } = useSearch({ strict: false })
  const [roundId, setRoundId] = useState<string | null>(round === undefined ? null : String(round))
  const chosen = roundId ?? String(data.rounds[0]?.id ?? '')
  return (
    <>
      <PageHeader
        title={t`Ý kiến của cấp ủy`}
        about={t`Người đứng đầu và cấp phó (Nghị định 335/2025/NĐ-CP, Điều 21 khoản 1 điểm c)`}
        crumbs={[{ key: 'list', content: <TextLink to="/meetings">{t`Họp nhận xét, đánh giá`}</TextLink> }]}
        actions={
          <div className="w-64">
            <Select
              label={t`Đợt`}
              labelHidden
              options={data.rounds.map(({ id, name }) => ({ id: String(id), label: name }))}
              value={chosen}
              onChange={setRoundId}
            />
          </div>
        }
      />
      {chosen === '' ? null : <Opinions key={chosen} roundId={Number(chosen)} />}
    </>
  )
}

function Opinions({ roundId }: { roundId: number }) {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(partyOpinionsQuery(roundId))
  const act = useMeetingAct()
  const [document, setDocument] = useState('')
  const [on, setOn] = useState<string | null>(today())
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map())
  const [refused, setRefused] = useState<readonly string[]>([])
  if (data.rows.length === 0)
    return (
      <Card flush>
        <EmptyState title={t`Không có ai cần ý kiến cấp ủy`}>
          {t`Quy trình của đợt này không yêu cầu ý kiến cấp ủy về ai trong phạm vi của anh/chị.`}
        </EmptyState>
      </Card>
    )
  const opinions = [...texts].filter(([, text]) => text.trim() !== '')
  async function send(): Promise<void> {
    if (opinions.length === 0 || document.trim() === '' || on === null) {
      setRefused([t`Hãy ghi số văn bản, ngày và ý kiến về ít nhất một người.`])
      return
    }
    const reasons = await act(partyOpinionsEnteredSchema, '/api/party-opinions', {
      roundId,
      document,
      on,
      opinions: opinions.map(([appraisalId, content]) => ({ appraisalId, content })),
    })
    setRefused(reasons)
    if (reasons.length > 0) return
    setTexts(new Map())
    showToast(t`Đã ghi ý kiến của cấp ủy.`)
  }
  return (
    <div className="space-y-5">
      {data.can.enter ? (
        <Card title={t`Văn bản của cấp ủy`}>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextField label={t`Số văn bản`} value={document} onChange={setDocument} maxLength={200} />
            <DayField label={t`Ngày`} value={on} onChange={setOn} />
          </div>
        </Card>
      ) : null}
      <Card title={t`Ý kiến về từng người`}>
        <ul className="divide-y divide-line">
          {data.rows.map(({ appraisalId, fullName, postTitle, unitName, own, opinion }) => (
            <li key={appraisalId} className="space-y-2 py-3">
              <p>
                <b className="font-semibold">{fullName}</b>
                <span className="block text-sm text-soft">
                  {postTitle}, {unitName}
                </span>
              </p>
              {opinion === null ? null : (
                <p className="whitespace-pre-line">
                  {opinion.content ?? t`nội dung đã xóa`}
                  <span className="block text-sm text-soft">
                    {t`${opinion.document} ngày ${formatDay(opinion.on)}, ${opinion.by} nhập`}
                  </span>
                </p>
              )}
              {opinion === null ? null : <OpinionFiles opinion={opinion} mayGive={data.can.enter && !own} />}
              {data.can.enter && !own ? (
                <TextField
                  label={opinion === null ? t`Ý kiến về ${fullName}` : t`Ý kiến thay thế về ${fullName}`}
                  lines={2}
                  value={texts.get(appraisalId) ?? ''}
                  onChange={(text) => setTexts((now) => new Map([...now, [appraisalId, text]]))}
                />
              ) : null}
            </li>
          ))}
        </ul>
      </Card>
      {refused.length > 0 ? <Notice tone="refusal" title={t`Chưa ghi được`} reasons={refused} /> : null}
      {data.can.enter ? (
        <div className="flex justify-end">
          <Button look="primary" onPress={() => void send()}>{t`Ghi ý kiến cấp ủy`}</Button>
        </div>
      ) : null}
    </div>
  )
}
