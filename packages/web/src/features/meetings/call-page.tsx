import { useLingui } from '@lingui/react/macro'
import { convenerSchema, type MeetingChoices } from '@thuoc-do/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { today } from '../../lib/index.ts'
import {
  Card,
  Checkbox,
  ComboBox,
  DayField,
  EmptyState,
  PageHeader,
  Select,
  TextField,
  TextLink,
} from '../../ui/index.ts'
import { CallForm } from './call-form.tsx'
import { choicesQuery, proposalQuery, type ProposalAsked } from './queries.ts'
import { CONVENER_NAMES } from './words.ts'

const CONVENERS = convenerSchema.options
const TIME = /^([01]?[0-9]|2[0-3])[:h]([0-5][0-9])$/u

/** Calling a meeting: which round and unit, then whom the rule invites and whom the meeting treats. */
export function CallPage() {
  const { t } = useLingui()
  const { data } = useSuspenseQuery(choicesQuery)
  const crumbs = [{ key: 'list', content: <TextLink to="/meetings">{t`Họp nhận xét, đánh giá`}</TextLink> }]
  return (
    <>
      <PageHeader
        title={t`Triệu tập họp`}
        crumbs={crumbs}
        about={t`Thành phần do quy định đề xuất; cơ quan xem lại và quyết định.`}
      />
      {data.rounds.length === 0 || data.units.length === 0 ? (
        <Card flush>
          <EmptyState title={t`Chưa triệu tập được`}>
            {t`Cần có một đợt đánh giá, và anh/chị là người đứng đầu hoặc bộ phận tổ chức cán bộ của một đơn vị.`}
          </EmptyState>
        </Card>
      ) : (
        <Chosen choices={data} />
      )}
    </>
  )
}

function Chosen({ choices }: { choices: MeetingChoices }) {
  const { t, i18n } = useLingui()
  const [roundId, setRoundId] = useState(String(choices.rounds[0]?.id ?? ''))
  const [unitId, setUnitId] = useState(String(choices.units[0]?.id ?? ''))
  const [convener, setConvener] = useState<(typeof CONVENERS)[number]>('unit-meeting')
  const [day, setDay] = useState<string | null>(today())
  const [time, setTime] = useState('08:00')
  const [large, setLarge] = useState(false)
  const clock = TIME.exec(time.trim())
  const asked: ProposalAsked = {
    roundId: Number(roundId),
    unitId: Number(unitId),
    convener,
    large,
    on: day ?? today(),
  }
  const { data: proposal } = useQuery(proposalQuery(asked))
  const startsAt =
    day === null || clock === null ? null : `${day}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}:00+07:00`
  return (
    <div className="space-y-5">
      <Card title={t`Họp gì, ở đâu, lúc nào`}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Select
            label={t`Đợt`}
            options={choices.rounds.map(({ id, name, ruleNumber }) => ({
              id: String(id),
              label: name,
              about: ruleNumber,
            }))}
            value={roundId}
            onChange={setRoundId}
          />
          <ComboBox
            label={t`Đơn vị`}
            options={choices.units.map(({ id, name }) => ({ id: String(id), label: name }))}
            value={unitId}
            onChange={setUnitId}
          />
          <Select
            label={t`Hình thức`}
            options={CONVENERS.map((id) => ({ id, label: i18n._(CONVENER_NAMES[id]) }))}
            value={convener}
            onChange={setConvener}
          />
          <div className="grid grid-cols-2 gap-4">
            <DayField label={t`Ngày họp`} value={day} onChange={setDay} />
            <TextField
              label={t`Giờ`}
              value={time}
              onChange={setTime}
              inputMode="numeric"
              problem={clock === null ? t`Ghi giờ như 08:00.` : null}
            />
          </div>
        </div>
        {convener === 'leadership-collective' ? (
          <div className="mt-4">
            <Checkbox isSelected={large} onChange={setLarge}>
              {t`Cơ quan quy mô lớn: người đứng đầu đơn vị cấu thành có thể góp ý bằng văn bản (Điều 21)`}
            </Checkbox>
          </div>
        ) : null}
      </Card>
      {proposal === undefined ? (
        <p className="text-soft">{t`Đang lập danh sách mời…`}</p>
      ) : (
        <CallForm
          key={JSON.stringify([roundId, unitId, convener, large])}
          asked={asked}
          proposal={proposal}
          startsAt={startsAt}
        />
      )}
    </div>
  )
}
