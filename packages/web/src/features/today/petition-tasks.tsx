import { useLingui } from '@lingui/react/macro'
import type { TodayItem } from '@thuoc-do/contract'
import { formatCount } from '../../lib/index.ts'
import { LinkButton } from '../../ui/index.ts'
import { Due, Task } from './task.tsx'

type PetitionItem = Extract<TodayItem, { kind: 'petition' | 'own-petition' | 'petition-window' }>

/** A petition to answer, one's own on its way, or the time in which one may still petition. */
export function PetitionTask({ item }: { item: PetitionItem }) {
  const { t } = useLingui()
  switch (item.kind) {
    case 'petition':
      return (
        <Task
          what={t`Giải quyết kiến nghị của ${item.fullName}`}
          where={
            <p>
              {item.roundName} · {item.agencyName}
              <Due {...item} />
              <Left {...item} />
            </p>
          }
          action={
            <LinkButton look="primary" to="/petitions/$petitionId" params={{ petitionId: String(item.petitionId) }}>
              {t`Giải quyết`}
            </LinkButton>
          }
        />
      )
    case 'own-petition':
      return (
        <Task
          what={t`Kiến nghị của anh/chị đang được giải quyết`}
          where={
            <p>
              {item.roundName} · {t`quyết định ${item.number}`}
              <Due {...item} />
              <Left {...item} />
            </p>
          }
          action={
            <LinkButton
              to="/petitions/$petitionId"
              params={{ petitionId: String(item.petitionId) }}
            >{t`Xem`}</LinkButton>
          }
        />
      )
    case 'petition-window': {
      const days = formatCount(item.left ?? 0)
      return (
        <Task
          what={item.left === 0 ? t`Hôm nay là ngày cuối để kiến nghị` : t`Còn ${days} ngày làm việc để kiến nghị`}
          where={
            <>
              <p>
                {item.roundName} · {t`quyết định ${item.number}`}
                <Due {...item} />
              </p>
              <p>{t`Chỉ cần khi anh/chị không đồng ý với kết quả.`}</p>
            </>
          }
          action={
            <LinkButton to="/appraisals/$id/result" params={{ id: String(item.appraisalId) }}>
              {t`Xem kết quả`}
            </LinkButton>
          }
        />
      )
    }
    default:
      return item satisfies never
  }
}

/** Working days left of a limit that runs; how late it is stands beside its day already. */
function Left({ left, overdue }: { left: number | null; overdue: boolean }) {
  const { t } = useLingui()
  if (left === null || overdue) return null
  const days = formatCount(left)
  return <> · {left === 0 ? t`hôm nay là ngày cuối` : t`còn ${days} ngày làm việc`}</>
}
