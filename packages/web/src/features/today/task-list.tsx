import { useLingui } from '@lingui/react/macro'
import type { AppraisalRow, WorkTask } from '@thuoc-do/contract'
import { useQuery } from '@tanstack/react-query'
import { appraisalQuery, formatCount, formatExact } from '../../lib/index.ts'
import { LinkButton, TextLink } from '../../ui/index.ts'
import { Task } from './task.tsx'
import type { DossierTask } from './tasks.ts'
import { WorkTasks } from './work-tasks.tsx'

const SHOWN = 6

/** Everything that waits, each with what it is, where, and one button. */
export function TaskList(props: {
  own: readonly AppraisalRow[]
  others: readonly AppraisalRow[]
  dossiers: readonly DossierTask[]
  work: readonly WorkTask[]
}) {
  const { t } = useLingui()
  const { own, others, dossiers, work } = props
  const more = formatCount(others.length - SHOWN)
  return (
    <ul>
      <WorkTasks tasks={work} />
      {own.map((row) => (
        <OwnTask key={row.id} row={row} />
      ))}
      {others.slice(0, SHOWN).map((row) => (
        <ReviewTask key={row.id} row={row} />
      ))}
      {others.length > SHOWN ? (
        <li className="border-b border-line px-5 py-3 text-sm last:border-b-0">
          <TextLink to="/unit">{t`Còn ${more} phiếu nữa chờ thẩm định`}</TextLink>
        </li>
      ) : null}
      {dossiers.map((task) => (
        <DossierLine key={`${task.roundId}-${task.step}`} task={task} />
      ))}
    </ul>
  )
}

function OwnTask({ row }: { row: AppraisalRow }) {
  const { t } = useLingui()
  // A list does not carry why a form was returned.
  const { data } = useQuery(appraisalQuery(row.id))
  const returned = data?.returnReason ?? null
  const begun = data ? Object.keys(data.self.scores).length : 0
  const scored = formatCount(begun)
  return (
    <Task
      what={returned === null ? t`Tự chấm điểm của anh/chị` : t`Phiếu của anh/chị được trả lại để sửa`}
      where={
        <>
          <p>
            {row.roundName} · {row.unitName}
            {returned === null && begun > 0 ? <> · {t`đã lưu nháp ${scored} tiêu chí`}</> : null}
          </p>
          {returned === null ? null : <p className="mt-0.5 font-medium text-satisfactory">{t`Lý do: ${returned}`}</p>}
        </>
      }
      action={
        <LinkButton look="primary" to="/appraisals/$id" params={{ id: String(row.id) }}>
          {returned !== null ? t`Sửa` : begun > 0 ? t`Chấm tiếp` : t`Chấm điểm`}
        </LinkButton>
      }
    />
  )
}

function ReviewTask({ row }: { row: AppraisalRow }) {
  const { t } = useLingui()
  const total = formatExact(row.selfTotal)
  return (
    <Task
      what={t`Thẩm định phiếu của ${row.fullName}`}
      where={
        <p>
          {row.roundName} · {row.postTitle} · {t`tự chấm ${total}`}
        </p>
      }
      action={
        <LinkButton to="/unit/$id" params={{ id: String(row.id) }}>
          {t`Thẩm định`}
        </LinkButton>
      }
    />
  )
}

function DossierLine({ task }: { task: DossierTask }) {
  const { t } = useLingui()
  const { step, dossiers, roundName, roundId } = task
  const number = dossiers.length
  const count = formatCount(number)
  const [first] = dossiers
  const single = number === 1 && first ? first.agencyName : null
  const what = () => {
    switch (step) {
      case 'propose':
        return single === null ? t`Đề xuất ${count} hồ sơ đã đủ phiếu` : t`Đề xuất hồ sơ ${single}`
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
      where={<p>{roundName}</p>}
      action={
        single === null || !first ? (
          <LinkButton to="/rounds/$roundId" params={{ roundId: String(roundId) }}>
            {t`Mở`}
          </LinkButton>
        ) : (
          <LinkButton
            to="/rounds/$roundId/agencies/$agencyId"
            params={{ roundId: String(roundId), agencyId: String(first.agencyId) }}
          >
            {t`Mở`}
          </LinkButton>
        )
      }
    />
  )
}
