import { useLingui } from '@lingui/react/macro'
import type { TodayItem } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { appraisalQuery, formatCount, formatExact } from '../../lib/index.ts'
import { LinkButton, TextLink } from '../../ui/index.ts'
import { MeetingTask, OpinionTask } from './meeting-tasks.tsx'
import { PetitionTask } from './petition-tasks.tsx'
import { Due, Task } from './task.tsx'
import { WorkTaskLine } from './work-tasks.tsx'

const REVIEWS_SHOWN = 6

type Of<Kind extends TodayItem['kind']> = Extract<TodayItem, { kind: Kind }>

/** Everything that waits in the order of the server, each with what it is, where, by when, and one button. */
export function TaskList({ items }: { items: readonly TodayItem[] }) {
  const { t } = useLingui()
  const reviews = items.filter(({ kind }) => kind === 'review')
  const shown = new Set(reviews.slice(0, REVIEWS_SHOWN))
  const more = formatCount(reviews.length - REVIEWS_SHOWN)
  return (
    <ul>
      {items
        .filter((item) => item.kind !== 'review' || shown.has(item))
        .map((item) => (
          <Line key={keyOf(item)} item={item} />
        ))}
      {reviews.length > REVIEWS_SHOWN ? (
        <li className="border-b border-line px-5 py-3 text-sm last:border-b-0">
          <TextLink to="/unit">{t`Còn ${more} phiếu nữa chờ thẩm định`}</TextLink>
        </li>
      ) : null}
    </ul>
  )
}

function keyOf(item: TodayItem): string {
  switch (item.kind) {
    case 'self-score':
    case 'review':
      return `${item.kind}-${item.appraisalId}`
    case 'dossier':
      return `dossier-${item.roundId}-${item.step}`
    case 'petition':
    case 'own-petition':
      return `petition-${item.petitionId}`
    case 'petition-window':
      return `window-${item.appraisalId}`
    case 'meeting':
      return `meeting-${item.meetingId}`
    case 'party-opinion':
      return `opinion-${item.roundId}`
    case 'work':
      return `work-${item.task.kind}-${item.task.period}`
    default:
      return item satisfies never
  }
}

function Line({ item }: { item: TodayItem }) {
  switch (item.kind) {
    case 'self-score':
      return <OwnTask item={item} />
    case 'review':
      return <ReviewTask item={item} />
    case 'dossier':
      return <DossierLine item={item} />
    case 'petition':
    case 'own-petition':
    case 'petition-window':
      return <PetitionTask item={item} />
    case 'meeting':
      return <MeetingTask item={item} />
    case 'party-opinion':
      return <OpinionTask item={item} />
    case 'work':
      return <WorkTaskLine task={item.task} />
    default:
      return item satisfies never
  }
}

function OwnTask({ item }: { item: Of<'self-score'> }) {
  const { t } = useLingui()
  const { appraisalId, returnReason: returned, scored: begun, roundName, unitName } = item
  const scored = formatCount(begun)
  const { data: form } = useQuery(appraisalQuery(appraisalId))
  const ofMonths = form !== undefined && form.year !== null
  const [what, first] = ofMonths
    ? [t`Lập phiếu xếp loại năm của anh/chị`, t({ message: 'Lập phiếu', context: 'today' })]
    : [t`Tự chấm điểm của anh/chị`, t`Chấm điểm`]
  return (
    <Task
      what={returned === null ? what : t`Phiếu của anh/chị được trả lại để sửa`}
      where={
        <>
          <p>
            {roundName} · {unitName}
            {returned === null && begun > 0 ? <> · {t`đã lưu nháp ${scored} tiêu chí`}</> : null}
            <Due {...item} />
          </p>
          {returned === null ? null : <p className="mt-0.5 font-medium text-satisfactory">{t`Lý do: ${returned}`}</p>}
        </>
      }
      action={
        <LinkButton look="primary" to="/appraisals/$id" params={{ id: String(item.appraisalId) }}>
          {returned !== null ? t`Sửa` : begun > 0 ? t`Chấm tiếp` : first}
        </LinkButton>
      }
    />
  )
}

function ReviewTask({ item }: { item: Of<'review'> }) {
  const { t } = useLingui()
  const total = formatExact(item.selfTotal)
  return (
    <Task
      what={t`Thẩm định phiếu của ${item.fullName}`}
      where={
        <p>
          {item.roundName} · {item.postTitle} · {t`tự chấm ${total}`}
          <Due {...item} />
        </p>
      }
      action={
        <LinkButton to="/unit/$id" params={{ id: String(item.appraisalId) }}>
          {t`Thẩm định`}
        </LinkButton>
      }
    />
  )
}

function DossierLine({ item }: { item: Of<'dossier'> }) {
  const { t } = useLingui()
  const { step, agencies, roundName, roundId } = item
  const number = agencies.length
  const count = formatCount(number)
  const [first] = agencies
  const single = number === 1 && first ? first.name : null
  const what = () => {
    switch (step) {
      case 'propose':
        return single === null ? t`Đề xuất ${count} hồ sơ đã đủ phiếu` : t`Đề xuất hồ sơ ${single}`
      case 'hand-in':
        return single === null ? t`Nộp ${count} hồ sơ lên cấp trên` : t`Nộp hồ sơ ${single} lên cấp trên`
      case 'confirm-exception':
        return single === null
          ? t`Xác nhận tỷ lệ xuất sắc cao hơn cho ${count} hồ sơ`
          : t`Xác nhận tỷ lệ xuất sắc cao hơn: ${single}`
      case 'allocate':
        return single === null ? t`Phân bổ tỷ lệ xuất sắc cho ${count} hồ sơ` : t`Phân bổ tỷ lệ xuất sắc: ${single}`
      case 'decide':
        return single === null ? t`Quyết định ${count} hồ sơ` : t`Quyết định hồ sơ ${single}`
      default:
        return step satisfies never
    }
  }
  return (
    <Task
      what={what()}
      where={
        <p>
          {roundName}
          <Due {...item} />
        </p>
      }
      action={
        single === null || !first || step === 'hand-in' ? (
          <LinkButton to="/rounds/$roundId" params={{ roundId: String(roundId) }}>
            {t`Mở`}
          </LinkButton>
        ) : (
          <LinkButton
            to="/rounds/$roundId/agencies/$agencyId"
            params={{ roundId: String(roundId), agencyId: String(first.id) }}
          >
            {t`Mở`}
          </LinkButton>
        )
      }
    />
  )
}
