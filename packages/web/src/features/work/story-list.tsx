import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import { useLingui } from '@lingui/react/macro'
import type { WorkLineDetail } from '@thuoc-do/contract'
import type { ReactNode } from 'react'
import { Button, HistoryList, Mark, PlainAnchor } from '../../ui/index.ts'
import type { Asked } from './act-dialog.tsx'
import { claimAbout, countsAgainst, evidenceOf, textOf, useStoryWords, type StoryEvent } from './story.ts'

type Standing = NonNullable<StoryEvent['standing']>
const STANDINGS: Record<Standing, { word: MessageDescriptor; look: string }> = {
  counts: { word: msg`đang tính`, look: 'border-[#eec3bf] bg-unsatisfactory-tint text-unsatisfactory' },
  claimed: {
    word: msg`đang tính, chờ xác nhận nguyên nhân khách quan`,
    look: 'border-[#ecc992] bg-satisfactory-tint text-satisfactory',
  },
  reversed: { word: msg`đã hủy, không tính`, look: 'border-line bg-not-rated-tint text-soft' },
  excused: {
    word: msg`nguyên nhân khách quan, không tính`,
    look: 'border-[#b5ddd6] bg-outstanding-tint text-outstanding',
  },
}
const ROLES: Readonly<Record<string, MessageDescriptor>> = {
  self: msg`người thực hiện`,
  head: msg`người giao việc`,
  personnel: msg`cơ quan tổ chức`,
  system: msg`hệ thống`,
}

/** The whole history of a line, the newest first, each event as a sentence with what may be answered to it. */
export function Story({ line, onAsk }: { line: WorkLineDetail; onAsk: (asked: Asked) => void }) {
  const { i18n } = useLingui()
  const words = useStoryWords(line)
  const lines = line.events.toReversed().map((event) => {
    const role = Object.hasOwn(ROLES, event.role) ? ROLES[event.role] : undefined
    const reason = textOf(event, 'reason') || textOf(event, 'note')
    return {
      at: event.at,
      what: words(event),
      by: event.by,
      as: role ? i18n._(role) : event.role,
      reason: reason === '' ? null : reason,
      more: <More line={line} event={event} said={words(event)} onAsk={onAsk} />,
    }
  })
  return <HistoryList lines={lines} />
}

function More(props: { line: WorkLineDetail; event: StoryEvent; said: string; onAsk: (asked: Asked) => void }) {
  const { line, event, said, onAsk } = props
  const { t, i18n } = useLingui()
  const { can } = line
  const ask = (kind: Asked['kind'], label: string, of = event): ReactNode => (
    <Button key={kind} size="small" onPress={() => onAsk({ line, kind, of: of.key, aboutOf: said })}>
      {label}
    </Button>
  )
  const open = event.standing === 'counts' || event.standing === 'claimed'
  const buttons = [
    ...(countsAgainst(event) && event.standing === 'counts' && can.claimCause
      ? [ask('cause-claimed', t`Nêu nguyên nhân khách quan…`)]
      : []),
    ...(event.standing === 'claimed' && can.answerCause
      ? [ask('cause-answered', t`Trả lời đề nghị…`, claimAbout(line, event))]
      : []),
    ...(countsAgainst(event) && open && can.judge
      ? [ask('upheld', t`Giữ nguyên…`), ask('reversed', t`Hủy ghi nhận…`)]
      : []),
    ...(event.kind === 'completed' && can.report ? [ask('corrected', t`Sửa báo cáo này…`)] : []),
  ]
  return (
    <>
      <Shown line={line} event={event} />
      {event.standing === null ? null : (
        <p className="mt-1">
          <span className={`rounded-sm border px-1.5 text-xs font-medium ${STANDINGS[event.standing].look}`}>
            {i18n._(STANDINGS[event.standing].word)}
          </span>
        </p>
      )}
      {buttons.length > 0 ? <div className="no-print mt-1.5 flex flex-wrap gap-2">{buttons}</div> : null}
    </>
  )
}

/** What an event brought to look at: files to open, addresses, numbers of documents. */
function Shown({ line, event }: { line: WorkLineDetail; event: StoryEvent }) {
  const { t } = useLingui()
  const shown = evidenceOf(event)
  if (shown.length === 0) return null
  return (
    <ul aria-label={t`Minh chứng`} className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {shown.map((one, at) => {
        switch (one.kind) {
          case 'file': {
            const file = line.files.find(({ id }) => id === one.fileId)
            return (
              <li key={at} className="flex items-center gap-1.5">
                <Mark name="file" className="size-3.5" />
                <PlainAnchor href={`/api/work-lines/${line.id}/files/${one.fileId}`}>
                  {file?.name ?? t`tệp`}
                </PlainAnchor>
              </li>
            )
          }
          case 'link':
            return (
              <li key={at} className="min-w-0 break-all">
                <PlainAnchor href={one.address} target="_blank" rel="noreferrer noopener">
                  {one.address}
                </PlainAnchor>
              </li>
            )
          case 'document':
            return <li key={at}>{t`Văn bản ${one.number}`}</li>
          default:
            return one satisfies never
        }
      })}
    </ul>
  )
}
